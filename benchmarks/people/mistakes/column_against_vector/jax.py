import numpy as np
import optax
from flax import nnx

random = np.random.default_rng(0)
inputs = random.random((32, 8), np.float32)
targets = inputs.sum(axis=1)
rngs = nnx.Rngs(0)
model = nnx.Sequential(nnx.Linear(8, 16, rngs=rngs), nnx.relu, nnx.Linear(16, 1, rngs=rngs))
optimizer = nnx.Optimizer(model, optax.sgd(0.01), wrt=nnx.Param)


@nnx.jit
def train_step(model, optimizer, inputs, targets):
    def loss_of(model):
        squares = optax.squared_error(model(inputs), targets)  # the mistake
        # instead: squares = optax.squared_error(model(inputs), targets[:, np.newaxis])
        return squares.mean()

    loss, gradients = nnx.value_and_grad(loss_of)(model)
    optimizer.update(model, gradients)
    return loss


for _ in range(50):
    loss = train_step(model, optimizer, inputs, targets)
print(f"loss {loss:.4f}")
