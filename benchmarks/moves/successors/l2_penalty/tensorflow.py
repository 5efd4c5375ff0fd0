import keras
import numpy as np
import tensorflow as tf


def l2_penalty(x: np.ndarray, y: np.ndarray, kernel: np.ndarray) -> dict[str, np.ndarray]:
    layer = keras.layers.Dense(1, use_bias=False, kernel_regularizer=keras.regularizers.L2(0.01))
    layer.build(x.shape)
    layer.set_weights([kernel])
    optimizer = keras.optimizers.SGD(0.1)
    for _ in range(5):
        with tf.GradientTape() as tape:
            loss = tf.reduce_mean((layer(x) - y) ** 2) + sum(layer.losses)
        gradients = tape.gradient(loss, layer.trainable_variables)
        optimizer.apply(gradients, layer.trainable_variables)
    return {"kernel": layer.kernel.numpy()}
