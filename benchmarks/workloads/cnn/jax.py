"""The convolutional network in JAX, with optax for the optimiser."""

from collections.abc import Callable
from functools import partial
from typing import Any, TypeAlias

import jax
import jax.numpy as jnp
import numpy as np
import optax

from benchmarks.workloads.definitions import MOMENTUM, RATE, Weights

Parameters: TypeAlias = dict[str, jax.Array]
Forward: TypeAlias = Callable[[Parameters, jax.Array], jax.Array]


# step: the model
def forward(parameters: Parameters, images: jax.Array) -> jax.Array:
    states = _pooled(jax.nn.relu(_convolved(parameters, "conv0", images)))
    states = _pooled(jax.nn.relu(_convolved(parameters, "conv1", states)))
    states = jax.nn.relu(_convolved(parameters, "conv2", states))
    flat = states.reshape(len(states), -1)
    return flat @ parameters["dense.kernel"] + parameters["dense.bias"]


def _convolved(parameters: Parameters, name: str, images: jax.Array) -> jax.Array:
    layout = ("NHWC", "HWIO", "NHWC")
    kernel = parameters[f"{name}.kernel"]
    result = jax.lax.conv_general_dilated(images, kernel, (1, 1), "VALID", dimension_numbers=layout)
    return result + parameters[f"{name}.bias"]


def _pooled(images: jax.Array) -> jax.Array:
    window = (1, 2, 2, 1)
    return jax.lax.reduce_window(images, -jnp.inf, jax.lax.max, window, window, "VALID")


def build(weights: Weights) -> Parameters:
    parameters: Parameters = {}
    load(parameters, weights)
    return parameters


# step: the weights
def load(parameters: Parameters, weights: Weights) -> None:
    parameters.update({name: jnp.asarray(value) for name, value in weights.items()})


def dump(parameters: Parameters) -> list[np.ndarray]:
    return [np.asarray(value) for value in parameters.values()]


# step: the data
def place(inputs: np.ndarray, targets: np.ndarray) -> tuple[jax.Array, jax.Array]:
    return jnp.asarray(inputs), jnp.asarray(targets)


# step: training
def trainer(
    parameters: Parameters, mode: str, *, forward: Forward = forward
) -> Callable[[Any, Any], float]:
    optimizer = optax.sgd(RATE, momentum=MOMENTUM)

    def loss_of(parameters: Parameters, inputs: jax.Array, targets: jax.Array) -> jax.Array:
        logits = forward(parameters, inputs)
        return optax.softmax_cross_entropy_with_integer_labels(logits, targets).mean()

    @partial(jax.jit, donate_argnums=(0, 1))  # the old weights give their memory to the new
    def update(parameters: Parameters, state: Any, inputs: Any, targets: Any) -> Any:
        loss, gradients = jax.value_and_grad(loss_of)(parameters, inputs, targets)
        changes, state = optimizer.update(gradients, state)
        return optax.apply_updates(parameters, changes), state, loss

    state = optimizer.init(parameters)

    def step(inputs: jax.Array, targets: jax.Array) -> float:
        nonlocal state
        changed, state, loss = update(parameters, state, inputs, targets)
        parameters.update(changed)
        return float(loss)

    return step


# step: prediction
def predictor(parameters: Parameters, mode: str) -> Callable[[np.ndarray], np.ndarray]:
    run = jax.jit(forward)
    return lambda inputs: np.asarray(run(parameters, inputs))
