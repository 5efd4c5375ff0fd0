"""A network of three layers on prepared arrays: JAX with Flax NNX, Optax and Orbax."""

from pathlib import Path

import numpy as np
import optax
import orbax.checkpoint as ocp
from flax import nnx

# step: load the data
data = np.load("arrays.npz")
inputs, labels = data["inputs"], data["labels"]
test_inputs, test_labels = data["test_inputs"], data["test_labels"]
random = np.random.default_rng(0)


# step: build the model
def network():
    rngs = nnx.Rngs(0)
    return nnx.Sequential(
        nnx.Linear(64, 256, rngs=rngs),
        nnx.relu,
        nnx.Linear(256, 128, rngs=rngs),
        nnx.relu,
        nnx.Linear(128, 10, rngs=rngs),
    )


model = network()
optimizer = nnx.Optimizer(model, optax.adam(1e-3), wrt=nnx.Param)


# step: train
def loss_of(model, inputs, labels):
    return optax.softmax_cross_entropy_with_integer_labels(model(inputs), labels).mean()


@nnx.jit
def train_step(model, optimizer, inputs, labels):
    gradients = nnx.grad(loss_of)(model, inputs, labels)
    optimizer.update(model, gradients)


for _ in range(3):
    order = random.permutation(len(inputs))
    for start in range(0, len(inputs), 128):
        batch = order[start : start + 128]
        train_step(model, optimizer, inputs[batch], labels[batch])

# step: measure the accuracy
expected = model(test_inputs)
accuracy = np.mean(expected.argmax(axis=1) == test_labels)
print("accuracy", accuracy)

# step: save
path = Path("model").absolute()
with ocp.StandardCheckpointer() as checkpointer:
    checkpointer.save(path, nnx.state(model))

# step: restore
restored = network()
with ocp.StandardCheckpointer() as checkpointer:
    nnx.update(restored, checkpointer.restore(path, nnx.state(restored)))

# step: check
outputs = restored(test_inputs)
np.testing.assert_allclose(outputs, expected, rtol=1e-5)
