"""A small image classifier in TensorFlow, from the file of data to the exported model.

``python train.py FOLDER`` reads FOLDER/data.npz and goes on from the newest checkpoint in FOLDER.
"""

# step: import what is needed
import argparse
import json
from pathlib import Path
from typing import Any

import keras
import numpy as np
import tensorflow as tf

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
def prepared(image: tf.Tensor, label: tf.Tensor) -> tuple[tf.Tensor, tf.Tensor]:
    return tf.cast(image, tf.float32)[..., tf.newaxis] / 127.5 - 1, label


def batches(images: np.ndarray, labels: np.ndarray, *, whole: bool) -> tf.data.Dataset:
    rows = tf.data.Dataset.from_tensor_slices((images, labels))
    return rows.map(prepared).batch(BATCH, drop_remainder=whole).prefetch(tf.data.AUTOTUNE)


# step: define the model
def build_model() -> keras.Model:
    return keras.Sequential(
        [
            keras.Input((8, 8, 1)),
            keras.layers.Conv2D(16, 3, padding="same", activation="relu", name="conv"),
            keras.layers.MaxPooling2D(2),
            keras.layers.Flatten(),
            keras.layers.Dense(64, name="hidden"),
            keras.layers.LayerNormalization(epsilon=1e-5, name="norm"),
            keras.layers.ReLU(),
            keras.layers.Dense(CLASSES, name="head"),
        ]
    )


# step: exchange weights
NAMES = {"kernel": "kernel", "bias": "bias", "gamma": "scale", "beta": "bias"}


def weights(model: keras.Model) -> dict[str, keras.Variable]:
    return {
        f"{layer.name}.{NAMES[variable.name]}": variable
        for layer in model.layers
        for variable in layer.weights
    }


def give_weights(model: keras.Model) -> dict[str, np.ndarray]:
    return {name: variable.numpy() for name, variable in weights(model).items()}


def take_weights(model: keras.Model, given: dict[str, np.ndarray]) -> None:
    for name, variable in weights(model).items():
        variable.assign(given[name])


# step: choose the optimiser and its schedule
def build_optimizer(model: keras.Model) -> keras.optimizers.Optimizer:
    schedule = keras.optimizers.schedules.CosineDecay(LEARNING_RATE, decay_steps=STEPS)
    optimizer = keras.optimizers.Adam(schedule, epsilon=EPSILON, global_clipnorm=CLIP)
    optimizer.build(model.trainable_variables)
    return optimizer


# step: take one training step
loss_of = keras.losses.SparseCategoricalCrossentropy(from_logits=True)


@tf.function
def train_step(
    model: keras.Model, optimizer: keras.optimizers.Optimizer, images: tf.Tensor, labels: tf.Tensor
) -> tuple[tf.Tensor, tf.Tensor]:
    with tf.GradientTape() as tape:
        logits = model(images, training=True)
        loss = loss_of(labels, logits)
    gradients = tape.gradient(loss, model.trainable_variables)
    optimizer.apply(gradients, model.trainable_variables)
    return loss, logits


# step: measure the accuracy
def evaluate(model: keras.Model, dataset: tf.data.Dataset) -> float:
    accuracy = keras.metrics.SparseCategoricalAccuracy()
    for images, labels in dataset:
        accuracy.update_state(labels, model(images, training=False))
    return float(accuracy.result())


# step: save and restore a checkpoint
def save_checkpoint(folder: Path, parts: dict[str, Any], epoch: int) -> None:
    checkpoint = tf.train.Checkpoint(**parts, epoch=tf.Variable(epoch))
    checkpoint.write(str(folder / "checkpoint"))


def restore_checkpoint(folder: Path, parts: dict[str, Any]) -> int:
    if not (folder / "checkpoint.index").exists():
        return 0
    epoch = tf.Variable(0)
    checkpoint = tf.train.Checkpoint(**parts, epoch=epoch)
    checkpoint.read(str(folder / "checkpoint")).assert_consumed()
    return int(epoch)


# step: train
def train(
    model: keras.Model, data: dict[str, np.ndarray], folder: Path, *, epochs: int
) -> dict[str, list[float]]:
    training = batches(data["train_images"], data["train_labels"], whole=True)
    test = batches(data["test_images"], data["test_labels"], whole=False)
    optimizer = build_optimizer(model)
    parts = {"model": model, "optimizer": optimizer}
    history: dict[str, list[float]] = {"losses": [], "train_accuracy": [], "test_accuracy": []}
    for epoch in range(restore_checkpoint(folder, parts), epochs):
        accuracy = keras.metrics.SparseCategoricalAccuracy()
        for images, labels in training:
            loss, logits = train_step(model, optimizer, images, labels)
            accuracy.update_state(labels, logits)
            history["losses"].append(float(loss))
        history["train_accuracy"].append(float(accuracy.result()))
        history["test_accuracy"].append(evaluate(model, test))
        save_checkpoint(folder, parts, epoch + 1)
    return history


# step: export and reload
def export(model: keras.Model, folder: Path) -> Any:
    model.export(folder / "model", verbose=False)
    return tf.saved_model.load(folder / "model")


# step: run it all
def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--epochs", type=int, default=3)
    parser.add_argument("--start", type=Path, help="weights of another framework to begin with")
    arguments = parser.parse_args()
    folder, data = arguments.folder, read(arguments.folder)
    keras.utils.set_random_seed(0)
    model = build_model()
    if arguments.start:
        take_weights(model, dict(np.load(arguments.start)))
    np.savez(folder / "start.npz", **give_weights(model))
    report: dict[str, Any] = train(model, data, folder, epochs=arguments.epochs)
    np.savez(folder / "end.npz", **give_weights(model))
    images, _ = next(iter(batches(data["test_images"], data["test_labels"], whole=True)))
    report["output"] = model(images, training=False).numpy().tolist()
    exported = export(model, folder)
    report["exported"] = exported.serve(images).numpy().tolist()
    (folder / "report.json").write_text(json.dumps(report), "utf-8")


if __name__ == "__main__":
    main()
