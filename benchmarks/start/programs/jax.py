"""The first training step in JAX with Optax, without a library of layers."""

import jax
import jax.numpy as jnp
import numpy as np
import optax

from benchmarks.start.stages import finished, reached

reached("imported")

# step: model and optimiser
random = np.random.default_rng(0)
weights = {
    "hidden": jnp.asarray(0.04 * random.standard_normal((784, 256), np.float32)),
    "hidden_bias": jnp.zeros(256),
    "output": jnp.asarray(0.06 * random.standard_normal((256, 10), np.float32)),
    "output_bias": jnp.zeros(10),
}
optimizer = optax.adam(1e-3)
state = optimizer.init(weights)
reached("ready")


# step: the first step
def loss_of(weights, inputs, labels):
    hidden = jax.nn.relu(inputs @ weights["hidden"] + weights["hidden_bias"])
    scores = hidden @ weights["output"] + weights["output_bias"]
    return optax.softmax_cross_entropy_with_integer_labels(scores, labels).mean()


@jax.jit
def train_step(weights, state, inputs, labels):
    loss, gradients = jax.value_and_grad(loss_of)(weights, inputs, labels)
    updates, state = optimizer.update(gradients, state)
    return optax.apply_updates(weights, updates), state, loss


inputs = random.random((128, 784), np.float32)
labels = random.integers(0, 10, 128)
weights, state, loss = train_step(weights, state, inputs, labels)
finished(float(loss))
