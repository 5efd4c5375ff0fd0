"""How the products of matrices are made, told to each framework in its own words.

Runs inside a framework's environment.
"""

import importlib
import os
from collections.abc import Callable, Mapping
from typing import Any


def engine(name: str) -> str:
    """``torch`` or ``jax``: what computes, for a workload's file and the Keras backend."""
    if name == "keras":
        return os.environ["KERAS_BACKEND"]
    return {"pytorch": "torch"}.get(name, name)


def set_products(name: str, precision: str) -> None:
    """Full single precision, or TF32. With bfloat16 it says how products that stay in single
    precision are made: in full by PyTorch, and as JAX does by default, which on a card is TF32."""
    if engine(name) == "torch":
        torch = importlib.import_module("torch")
        torch.set_float32_matmul_precision("high" if precision == "tf32" else "highest")
        torch.backends.cudnn.allow_tf32 = precision == "tf32"
    else:
        jax = importlib.import_module("jax")
        names = {"float32": "highest", "tf32": "tensorfloat32", "bfloat16": "default"}
        jax.config.update("jax_default_matmul_precision", names[precision])
    if name == "keras":
        keras = importlib.import_module("keras")
        half = precision == "bfloat16"
        keras.config.set_dtype_policy("mixed_bfloat16" if half else "float32")


def stepping(
    name: str, module: Any, weights: Any, *, mode: str, precision: str, device: str
) -> Callable[..., Any]:
    """The training step of a workload's file. PyTorch and JAX are told of 16 bits around their
    forward pass, as their documentation does it; Keras by its policy before it builds."""
    model = module.build(weights)
    if name == "pytorch" and device == "gpu":
        model.to("cuda")
    if name == "pytorch" and precision == "bfloat16":
        step: Callable[..., Any] = module.trainer(_autocast(model), mode)
    elif name == "jax" and precision == "bfloat16":
        step = module.trainer(model, mode, forward=_cast(module.forward))
    else:
        step = module.trainer(model, mode)
    return step


def _autocast(model: Any) -> Any:
    """The model under torch.autocast, its answer in single precision for the loss."""
    torch = importlib.import_module("torch")
    device = next(model.parameters()).device.type

    class Autocast(torch.nn.Module):  # type: ignore[name-defined]
        def __init__(self) -> None:
            super().__init__()
            self.model = model

        def forward(self, inputs: Any) -> Any:
            with torch.autocast(device, torch.bfloat16):
                return self.model(inputs).float()

    return Autocast()


def _cast(forward: Callable[..., Any]) -> Callable[..., Any]:
    """The forward pass on weights and inputs of 16 bits, its answer in single precision."""
    numbers = importlib.import_module("jax.numpy")

    def half(array: Any) -> Any:
        floating = numbers.issubdtype(array.dtype, numbers.floating)
        return array.astype(numbers.bfloat16) if floating else array

    def run(parameters: Mapping[str, Any], inputs: Any) -> Any:
        cast = {name: half(value) for name, value in parameters.items()}
        return forward(cast, half(inputs)).astype(numbers.float32)

    return run
