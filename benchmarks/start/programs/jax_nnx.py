"""The first training step in JAX with Flax NNX and Optax."""

import numpy as np
import optax
from flax import nnx

from benchmarks.start.stages import finished, reached

reached("imported")

# step: model and optimiser
rngs = nnx.Rngs(0)
model = nnx.Sequential(nnx.Linear(784, 256, rngs=rngs), nnx.relu, nnx.Linear(256, 10, rngs=rngs))
optimizer = nnx.Optimizer(model, optax.adam(1e-3), wrt=nnx.Param)
reached("ready")


# step: the first step
def loss_of(model, inputs, labels):
    return optax.softmax_cross_entropy_with_integer_labels(model(inputs), labels).mean()


@nnx.jit
def train_step(model, optimizer, inputs, labels):
    loss, gradients = nnx.value_and_grad(loss_of)(model, inputs, labels)
    optimizer.update(model, gradients)
    return loss


random = np.random.default_rng(0)
inputs = random.random((128, 784), np.float32)
labels = random.integers(0, 10, 128)
finished(float(train_step(model, optimizer, inputs, labels)))
