import jax
import numpy as np
from flax import nnx

images = np.random.default_rng(0).random((32, 784), np.float32)
rngs = nnx.Rngs(0)
model = nnx.Sequential(nnx.Linear(784, 64, rngs=rngs), nnx.relu, nnx.Linear(64, 10, rngs=rngs))


@nnx.jit
def predict(model, images):
    return model(images)


device = jax.devices("cuda0")[0]  # the mistake
# instead: device = jax.devices("cpu")[0]
scores = predict(model, jax.device_put(images, device))
print(f"sum {scores.sum():.3f}")
