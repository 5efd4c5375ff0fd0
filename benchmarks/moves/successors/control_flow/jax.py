import jax
import jax.numpy as jnp
import numpy as np

State = tuple[jax.Array, jax.Array, jax.Array]


def step(state: State) -> State:
    number, steps, highest = state
    number = jnp.where(number % 2 == 0, number // 2, 3 * number + 1)
    return number, steps + 1, jnp.maximum(highest, number)


@jax.jit
def steps_to_one(number: jax.Array) -> State:
    # A Python "while number > 1" raises under jit: the number is not known yet.
    start = (number, jnp.int32(0), number)
    end: State = jax.lax.while_loop(lambda state: state[0] > 1, step, start)
    return end


def control_flow(number: np.ndarray) -> dict[str, np.ndarray]:
    _, steps, highest = steps_to_one(number)
    return {"steps": np.asarray(steps), "highest": np.asarray(highest)}
