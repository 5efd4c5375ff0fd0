"""JAX itself, with modules of Flax: its serialised program, ONNX through jax2onnx, and LiteRT."""

from pathlib import Path

import jax.export  # jax does not import it by itself
import numpy as np
from flax import nnx

from benchmarks.export.exporters import jax_function, runtimes
from benchmarks.export.inputs import Arrays, Given
from benchmarks.export.judging import Array

MODELS = ("jax_own",)


def prepared(given: Given) -> Given:
    """Noise on every weight, statistics of the normalisations from one pass, then evaluation."""
    network, noise = given.network, np.random.default_rng(7)
    state = nnx.state(network, nnx.Param)
    noisy = jax.tree.map(lambda weight: weight + 0.02 * noise.normal(size=weight.shape), state)
    nnx.update(network, jax.tree.map(lambda weight: weight.astype(np.float32), noisy))
    norms = [one for _, one in nnx.iter_graph(network) if isinstance(one, nnx.BatchNorm)]
    for norm in norms:
        norm.momentum = 0.0  # takes the statistics of the one pass as they are
    if norms:
        network.train()
        network(*given.sample(3, 8))
    network.eval()
    return given


def run(network: nnx.Module, arrays: Arrays) -> Array:
    """The model's own output."""
    return np.array(network(*arrays))


def parameters(network: nnx.Module) -> int:
    """How many weights are learned."""
    return sum(int(leaf.size) for leaf in jax.tree.leaves(nnx.state(network, nnx.Param)))


def _pure(network: nnx.Module) -> jax_function.Function:
    """The model as a function of its inputs alone, with its weights inside."""
    structure, state = nnx.split(network)
    return lambda *arrays: nnx.merge(structure, state, copy=True)(*arrays)


def program(network: nnx.Module, arrays: Arrays, folder: Path) -> jax_function.Load:
    """``jax.export`` of the model."""
    return jax_function.program(_pure(network), arrays, folder)


def onnx(network: nnx.Module, arrays: Arrays, folder: Path) -> jax_function.Load:
    """jax2onnx of the model's function."""
    import jax2onnx  # slow, and only for this cell

    path = folder / "model.onnx"
    shapes = [jax.ShapeDtypeStruct(array.shape, array.dtype) for array in arrays]
    jax2onnx.to_onnx(_pure(network), inputs=shapes, return_mode="file", output_path=str(path))
    return lambda: runtimes.onnx_runtime(path)


def litert(network: nnx.Module, arrays: Arrays, folder: Path) -> jax_function.Load:
    """``jax2tf``, then TensorFlow's converter to LiteRT."""
    return jax_function.litert(_pure(network), arrays, folder)


EXPORTERS = {"jax_export": program, "onnx": onnx, "litert": litert}
