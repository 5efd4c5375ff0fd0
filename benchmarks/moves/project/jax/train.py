"""A small image classifier in JAX with Flax, from the file of data to the exported model.

``python train.py FOLDER`` reads FOLDER/data.npz and goes on from the newest checkpoint in FOLDER.
"""

# step: import what is needed
import argparse
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jax
import jax.numpy as jnp
import numpy as np
import optax
import orbax.checkpoint as ocp
from flax import nnx

BATCH, STEPS, CLASSES = 64, 24, 10
LEARNING_RATE, CLIP = 5e-3, 1.0
# Keras adds it before the bias correction of Adam, PyTorch and Optax after it: only next to nothing
# is it the same for all.
EPSILON = 1e-10


# step: read the data
def read(folder: Path) -> dict[str, np.ndarray]:
    with np.load(folder / "data.npz") as file:
        return dict(file)


# step: build the input pipeline
def batches(
    images: np.ndarray, labels: np.ndarray, *, whole: bool
) -> Iterator[tuple[np.ndarray, np.ndarray]]:
    rows = len(images) // BATCH * BATCH if whole else len(images)
    for start in range(0, rows, BATCH):
        batch = slice(start, start + BATCH)
        yield images[batch, ..., np.newaxis].astype(np.float32) / 127.5 - 1, labels[batch]


# step: define the model
class Classifier(nnx.Module):
    def __init__(self, rngs: nnx.Rngs) -> None:
        self.conv = nnx.Conv(1, 16, kernel_size=(3, 3), padding="SAME", rngs=rngs)
        self.hidden = nnx.Linear(4 * 4 * 16, 64, rngs=rngs)
        self.norm = nnx.LayerNorm(64, epsilon=1e-5, rngs=rngs)
        self.head = nnx.Linear(64, CLASSES, rngs=rngs)

    def __call__(self, images: jax.Array) -> jax.Array:
        x = nnx.max_pool(nnx.relu(self.conv(images)), (2, 2), strides=(2, 2))
        x = nnx.relu(self.norm(self.hidden(x.reshape(x.shape[0], -1))))
        return self.head(x)


# step: exchange weights
def give_weights(model: Classifier) -> dict[str, np.ndarray]:
    parameters = nnx.to_flat_state(nnx.state(model, nnx.Param))
    return {".".join(path): np.asarray(value) for path, value in parameters}


def take_weights(model: Classifier, given: dict[str, np.ndarray]) -> None:
    for path, parameter in nnx.to_flat_state(nnx.state(model, nnx.Param)):
        parameter[...] = given[".".join(path)]


# step: choose the optimiser and its schedule
def build_optimizer(model: Classifier) -> nnx.Optimizer:
    schedule = optax.cosine_decay_schedule(LEARNING_RATE, decay_steps=STEPS)
    adam = optax.adam(schedule, eps=EPSILON)
    return nnx.Optimizer(model, optax.chain(optax.clip_by_global_norm(CLIP), adam), wrt=nnx.Param)


# step: take one training step
@nnx.jit
def train_step(
    model: Classifier, optimizer: nnx.Optimizer, images: jax.Array, labels: jax.Array
) -> tuple[jax.Array, jax.Array]:
    def loss_of(model: Classifier) -> tuple[jax.Array, jax.Array]:
        logits = model(images)
        losses = optax.softmax_cross_entropy_with_integer_labels(logits, labels)
        return losses.mean(), logits

    (loss, logits), gradients = nnx.value_and_grad(loss_of, has_aux=True)(model)
    optimizer.update(model, gradients)
    return loss, logits


# step: measure the accuracy
@nnx.jit
def logits_of(model: Classifier, images: jax.Array) -> jax.Array:
    return model(images)


def evaluate(model: Classifier, dataset: Iterator[tuple[np.ndarray, np.ndarray]]) -> float:
    accuracy = nnx.metrics.Accuracy()
    for images, labels in dataset:
        accuracy.update(logits=logits_of(model, images), labels=jnp.asarray(labels))
    return float(accuracy.compute())


# step: save and restore a checkpoint
def save_checkpoint(folder: Path, parts: dict[str, Any], epoch: int) -> None:
    with ocp.CheckpointManager(folder.resolve() / "checkpoints") as manager:
        manager.save(epoch, args=ocp.args.StandardSave(nnx.to_pure_dict(nnx.state(parts))))


def restore_checkpoint(folder: Path, parts: dict[str, Any]) -> int:
    with ocp.CheckpointManager(folder.resolve() / "checkpoints") as manager:
        epoch = manager.latest_step()
        if epoch is None:
            return 0
        state = nnx.state(parts)
        saved = manager.restore(epoch, args=ocp.args.StandardRestore(nnx.to_pure_dict(state)))
        nnx.replace_by_pure_dict(state, saved)
        nnx.update(parts, state)
        return int(epoch)


# step: train
def train(
    model: Classifier, data: dict[str, np.ndarray], folder: Path, *, epochs: int
) -> dict[str, list[float]]:
    optimizer = build_optimizer(model)
    parts = {"model": model, "optimizer": optimizer}
    history: dict[str, list[float]] = {"losses": [], "train_accuracy": [], "test_accuracy": []}
    for epoch in range(restore_checkpoint(folder, parts), epochs):
        accuracy = nnx.metrics.Accuracy()
        for images, labels in batches(data["train_images"], data["train_labels"], whole=True):
            loss, logits = train_step(model, optimizer, images, labels)
            accuracy.update(logits=logits, labels=jnp.asarray(labels))
            history["losses"].append(float(loss))
        history["train_accuracy"].append(float(accuracy.compute()))
        test = batches(data["test_images"], data["test_labels"], whole=False)
        history["test_accuracy"].append(evaluate(model, test))
        save_checkpoint(folder, parts, epoch + 1)
    return history


# step: export and reload
def export(model: Classifier, folder: Path) -> Any:
    images = jax.ShapeDtypeStruct(jax.export.symbolic_shape("rows, 8, 8, 1"), jnp.float32)
    program = jax.export.export(jax.jit(lambda images: model(images)))(images)
    (folder / "model.bin").write_bytes(program.serialize())
    return jax.export.deserialize(bytearray((folder / "model.bin").read_bytes()))


# step: run it all
def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--epochs", type=int, default=3)
    parser.add_argument("--start", type=Path, help="weights of another framework to begin with")
    arguments = parser.parse_args()
    folder, data = arguments.folder, read(arguments.folder)
    model = Classifier(nnx.Rngs(0))
    if arguments.start:
        take_weights(model, dict(np.load(arguments.start)))
    np.savez(folder / "start.npz", **give_weights(model))
    report: dict[str, Any] = train(model, data, folder, epochs=arguments.epochs)
    np.savez(folder / "end.npz", **give_weights(model))
    images, _ = next(batches(data["test_images"], data["test_labels"], whole=True))
    report["output"] = logits_of(model, images).tolist()
    report["exported"] = export(model, folder).call(images).tolist()
    (folder / "report.json").write_text(json.dumps(report), "utf-8")


if __name__ == "__main__":
    main()
