from pathlib import Path
from tempfile import TemporaryDirectory

import jax
import jax.numpy as jnp
import numpy as np


def exported_model(x: np.ndarray, kernel: np.ndarray, bias: np.ndarray) -> dict[str, np.ndarray]:
    model = jax.jit(lambda x: jnp.tanh(x @ kernel + bias))
    any_rows = jax.ShapeDtypeStruct(jax.export.symbolic_shape("rows, 4"), jnp.float32)
    with TemporaryDirectory() as folder:
        file = Path(folder) / "model.bin"
        file.write_bytes(jax.export.export(model)(any_rows).serialize())
        loaded = jax.export.deserialize(bytearray(file.read_bytes()))
    return {"three": np.asarray(loaded.call(x)), "one": np.asarray(loaded.call(x[:1]))}
