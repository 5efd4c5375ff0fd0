import jax.numpy as jnp
import numpy as np
import optax
from flax import nnx

random = np.random.default_rng(0)
images = 255 * random.random((32, 784), np.float32)
wanted = np.eye(10, dtype=np.float32)[random.integers(0, 10, 32)]
rngs = nnx.Rngs(0)
model = nnx.Sequential(nnx.Linear(784, 64, rngs=rngs), nnx.relu, nnx.Linear(64, 10, rngs=rngs))
optimizer = nnx.Optimizer(model, optax.sgd(1e-5), wrt=nnx.Param)


@nnx.jit
def train_step(model, optimizer, images, wanted):
    def loss_of(model):
        scores = model(images)
        losses = -(wanted * jnp.log(nnx.softmax(scores))).sum(axis=1)  # the mistake
        # instead: losses = optax.softmax_cross_entropy(scores, wanted)
        return losses.mean()

    loss, gradients = nnx.value_and_grad(loss_of)(model)
    optimizer.update(model, gradients)
    return loss


for _ in range(3):
    loss = train_step(model, optimizer, images, wanted)
print(f"loss {loss:.4f}")
