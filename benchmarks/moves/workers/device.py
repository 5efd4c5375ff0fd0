"""Takes the trained model of the project to a device runtime, inside one environment.

``python -m benchmarks.moves.workers.device ROUTE FOLDER`` with a route such as ``jax-litert`` takes
FOLDER/end.npz and FOLDER/data.npz and answers with one line of JSON: the file's size in bytes, and
what the model and its file give for the first image of the test.
"""

import importlib
import json
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import numpy as np

from benchmarks.moves.workers.row import only_answers, plain


def trained(framework: str, weights: dict[str, np.ndarray]) -> Any:
    """The project's model in one framework, with these weights."""
    train = importlib.import_module(f"benchmarks.moves.project.{framework}.train")
    if framework == "tensorflow":
        model = train.build_model()
    elif framework == "jax":
        # Only the environments of JAX have Flax.
        from flax import nnx

        model = train.Classifier(nnx.Rngs(0))
    else:
        model = train.Classifier()
    train.take_weights(model, weights)
    return model


def image(framework: str, folder: Path) -> np.ndarray:
    """The first image of the test as that framework's model takes it, alone in its batch."""
    with np.load(folder / "data.npz") as data:
        pixels: np.ndarray = data["test_images"][:1].astype(np.float32) / 127.5 - 1
    # Not by numpy.newaxis, whose stride of 0 ExecuTorch refuses.
    return pixels.reshape((1, 1, 8, 8) if framework == "pytorch" else (1, 8, 8, 1))


def own_output(framework: str, model: Any, images: np.ndarray) -> np.ndarray:
    """What the model gives in its own framework."""
    if framework != "pytorch":
        return np.asarray(model(images))
    # Only the environments of PyTorch have it.
    import torch

    with torch.no_grad():
        output: np.ndarray = model(torch.from_numpy(images)).numpy()
    return output


def answer(route: str, folder: Path) -> dict[str, Any]:
    """The answer for one route, or its error as a text."""
    framework = route.split("-")[0].replace("keras", "tensorflow")
    try:
        with np.load(folder / "end.npz") as weights:
            model = trained(framework, dict(weights))
        images = image(framework, folder)
        own = own_output(framework, model, images)
        program = importlib.import_module(f"benchmarks.moves.to_device.{route.replace('-', '_')}")
        with TemporaryDirectory() as place:
            file = Path(place) / ("model.pte" if route.endswith("executorch") else "model.tflite")
            output = program.first_output(model, images, file)
            size = file.stat().st_size
    except Exception as error:
        return {"error": f"{type(error).__name__}: {error}"}
    return {"bytes": size, "own": plain(own), "output": plain(np.asarray(output))}


if __name__ == "__main__":
    with only_answers() as answers:
        print(json.dumps(answer(sys.argv[1], Path(sys.argv[2]))), file=answers)
