import jax
import jax.numpy as jnp
import numpy as np


@jax.custom_vjp
def rounded(x: jax.Array) -> jax.Array:
    """Rounds, and hands the gradient on as if it did not."""
    return jnp.round(x)


def forward(x: jax.Array) -> tuple[jax.Array, None]:
    return rounded(x), None


def backward(_: None, upstream: jax.Array) -> tuple[jax.Array]:
    return (upstream,)


rounded.defvjp(forward, backward)


def custom_gradient(x: np.ndarray) -> dict[str, np.ndarray]:
    gradient = jax.grad(lambda x: (rounded(x) ** 2).sum())(x)
    return {"output": np.asarray(rounded(x)), "gradient": np.asarray(gradient)}
