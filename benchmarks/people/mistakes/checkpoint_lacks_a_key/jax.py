from pathlib import Path

import orbax.checkpoint as ocp
from flax import nnx


def network(*widths):
    rngs = nnx.Rngs(0)
    return nnx.Sequential(*(nnx.Linear(8, width, rngs=rngs) for width in widths))


old, new = network(8, 8), network(8, 8, 4)
path = Path("weights").absolute()
with ocp.StandardCheckpointer() as checkpointer:
    checkpointer.save(path, nnx.state(old))
with ocp.StandardCheckpointer() as checkpointer:
    restored = checkpointer.restore(path, nnx.state(new))  # the mistake
    # instead: restored = checkpointer.restore(path, nnx.state(old))
print("restored")
