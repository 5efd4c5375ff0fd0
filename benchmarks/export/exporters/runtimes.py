"""The runtimes that load an exported file: each gives a function from arrays to the output."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np

from benchmarks.export.judging import Array

Answer = Callable[..., Array]


def litert(path: Path) -> Answer:
    """LiteRT's interpreter. Inputs are matched by shape and kind, then by the order of names."""
    from ai_edge_litert.interpreter import Interpreter  # not in every environment

    interpreter = Interpreter(model_path=str(path))
    interpreter.allocate_tensors()
    (output,) = interpreter.get_output_details()

    def answer(*arrays: Array) -> Array:
        free = sorted(interpreter.get_input_details(), key=lambda one: str(one["name"]))
        for array in arrays:
            place = next(one for one in free if _fits(one, array))
            free.remove(place)
            interpreter.set_tensor(place["index"], array.astype(place["dtype"]))
        interpreter.invoke()
        return np.array(interpreter.get_tensor(output["index"]))

    return answer


def _fits(place: dict[str, Any], array: Array) -> bool:
    """Same shape, and both whole numbers or both not."""
    same = tuple(place["shape"]) == array.shape
    return same and bool(np.dtype(place["dtype"]).kind == array.dtype.kind)


def onnx_runtime(path: Path) -> Answer:
    """ONNX Runtime on the processor. Inputs go in by their order."""
    import onnxruntime  # not in every environment

    session = onnxruntime.InferenceSession(str(path), providers=["CPUExecutionProvider"])
    kinds = {"tensor(int64)": "int64", "tensor(int32)": "int32", "tensor(float)": "float32"}

    def answer(*arrays: Array) -> Array:
        # Where the file wants more than the model did, the runtime says what is missing.
        pairs = zip(session.get_inputs(), arrays, strict=False)
        given = {one.name: array.astype(kinds[one.type]) for one, array in pairs}
        return np.array(session.run(None, given)[0])

    return answer


def executorch(path: Path) -> Answer:
    """ExecuTorch's runtime in Python."""
    import torch  # not in every environment
    from executorch.runtime import Runtime

    program = Runtime.get().load_program(path)
    method = program.load_method("forward")

    def answer(*arrays: Array) -> Array:
        (output,) = method.execute([torch.from_numpy(array) for array in arrays])
        return np.array(output)

    answer.program = program  # type: ignore[attr-defined]  # must outlive its method
    return answer


def torch_program(path: Path, *, listed: bool = False) -> Answer:
    """A ``.pt2`` file, loaded again by PyTorch. ``listed``: several inputs go in as one list."""
    import torch  # not in every environment

    module = torch.export.load(path).module()

    def answer(*arrays: Array) -> Array:
        given = [torch.from_numpy(array) for array in arrays]
        with torch.no_grad():
            output = module(given) if listed and len(given) > 1 else module(*given)
        return np.array(output)

    return answer
