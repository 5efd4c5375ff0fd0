import keras
import numpy as np


def adamw(
    kernel: np.ndarray, bias: np.ndarray, kernel_gradients: np.ndarray, bias_gradients: np.ndarray
) -> dict[str, np.ndarray]:
    variables = [keras.Variable(kernel, name="kernel"), keras.Variable(bias, name="bias")]
    optimizer = keras.optimizers.AdamW(0.01, weight_decay=0.1, epsilon=1e-10)
    optimizer.exclude_from_weight_decay(var_names=["bias"])
    for gradients in zip(kernel_gradients, bias_gradients, strict=True):
        optimizer.apply(gradients, variables)
    return {"kernel": variables[0].numpy(), "bias": variables[1].numpy()}
