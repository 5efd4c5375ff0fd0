"""A TensorFlow.js model from a SavedModel. A worker of devices-tensorflowjs."""

from pathlib import Path

from tensorflowjs.converters import convert_tf_saved_model

from benchmarks.devices.export.worker import serve
from benchmarks.devices.models.networks import Network
from benchmarks.devices.models.weights import Inputs, Weights


def convert(_network: Network, _known: Weights, _inputs: Inputs, target: Path) -> None:
    """The folder of a SavedModel, which lies beside the target, becomes a folder for browsers."""
    task = target.name.split(".")[0]
    source = target.with_name(f"{task}.saved-model-from-tensorflow.saved-model")
    convert_tf_saved_model(str(source), str(target))


if __name__ == "__main__":
    serve({"tensorflowjs": convert})
