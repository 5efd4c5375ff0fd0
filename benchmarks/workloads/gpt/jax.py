"""The language model in JAX, with optax for the optimiser."""

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
def forward(parameters: Parameters, text: jax.Array) -> jax.Array:
    states = parameters["token.embedding"][text]
    states = states + parameters["position.embedding"][: text.shape[1]]
    blocks = sum(name.endswith("norm1.scale") for name in parameters)
    for block in range(blocks):
        states = _block(parameters, f"block{block}", states)
    return _dense(parameters, "head", _norm(parameters, "norm", states))


def _block(parameters: Parameters, name: str, states: jax.Array) -> jax.Array:
    joined = _dense(parameters, f"{name}.attention", _norm(parameters, f"{name}.norm1", states))
    states = states + _dense(parameters, f"{name}.projection", _mixed(joined))
    wide = _dense(parameters, f"{name}.expand", _norm(parameters, f"{name}.norm2", states))
    return states + _dense(parameters, f"{name}.contract", jax.nn.gelu(wide))


def _mixed(joined: jax.Array) -> jax.Array:
    batch, tokens, triple = joined.shape
    heads = joined.reshape(batch, tokens, 3, triple // 96, 32)
    query, key, value = heads[:, :, 0], heads[:, :, 1], heads[:, :, 2]
    mixed = jax.nn.dot_product_attention(query, key, value, is_causal=True)
    return mixed.reshape(batch, tokens, triple // 3)


def _norm(parameters: Parameters, name: str, states: jax.Array) -> jax.Array:
    mean = states.mean(-1, keepdims=True)
    centred = states - mean
    scaled = centred * jax.lax.rsqrt((centred**2).mean(-1, keepdims=True) + 1e-5)
    return scaled * parameters[f"{name}.scale"] + parameters[f"{name}.bias"]


def _dense(parameters: Parameters, name: str, states: jax.Array) -> jax.Array:
    return states @ parameters[f"{name}.kernel"] + parameters[f"{name}.bias"]


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
