"""Networks that the libraries of Keras lack, written alike for each side."""

from collections.abc import Callable

from benchmarks.export.inputs import Given

MODELS: dict[str, Callable[[], Given]] = {}
