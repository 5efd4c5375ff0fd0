import jax
import numpy as np
from flax import nnx


def parameter_count(units: np.ndarray) -> dict[str, np.ndarray]:
    hidden, classes = units.tolist()
    rngs = nnx.Rngs(0)
    model = nnx.Sequential(
        nnx.Linear(4, hidden, rngs=rngs),
        nnx.BatchNorm(hidden, rngs=rngs),
        nnx.Linear(hidden, classes, rngs=rngs),
    )
    _, parameters, statistics = nnx.split(model, nnx.Param, ...)
    trained, others = (
        sum(array.size for array in jax.tree.leaves(state)) for state in (parameters, statistics)
    )
    return {"trained": np.array(trained), "all": np.array(trained + others)}
