from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import jax
import jax.numpy as jnp
import numpy as np
import optax
import orbax.checkpoint as ocp

optimizer = optax.adam(0.1, eps=1e-7)


def started(kernel: np.ndarray) -> dict[str, Any]:
    return {"kernel": jnp.asarray(kernel), "optimizer": optimizer.init(jnp.asarray(kernel))}


def loss_of(kernel: jax.Array, x: jax.Array, y: jax.Array) -> jax.Array:
    return ((x @ kernel - y) ** 2).mean()


def losses_of(
    training: dict[str, Any], x: np.ndarray, y: np.ndarray
) -> tuple[list[float], dict[str, Any]]:
    kernel, state = training["kernel"], training["optimizer"]
    losses = []
    for some_x, some_y in zip(x, y, strict=True):
        loss, slope = jax.value_and_grad(loss_of)(kernel, some_x, some_y)
        updates, state = optimizer.update(slope, state)
        kernel = optax.apply_updates(kernel, updates)
        losses.append(float(loss))
    return losses, {"kernel": kernel, "optimizer": state}


def checkpoint(x: np.ndarray, y: np.ndarray, kernel: np.ndarray) -> dict[str, np.ndarray]:
    unbroken, _ = losses_of(started(kernel), x, y)
    with TemporaryDirectory() as folder, ocp.StandardCheckpointer() as files:
        _, halfway = losses_of(started(kernel), x[:4], y[:4])
        files.save(Path(folder) / "checkpoint", halfway)
        files.wait_until_finished()  # saving goes on in the background
        shapes = jax.eval_shape(lambda: started(np.zeros_like(kernel)))
        restored = files.restore(Path(folder) / "checkpoint", shapes)
        resumed, _ = losses_of(restored, x[4:], y[4:])
    return {
        "resumed": np.array(resumed, np.float32),
        "unbroken": np.array(unbroken[4:], np.float32),
    }
