"""The first training step in Keras with fit, on the backend that ``KERAS_BACKEND`` names."""

import keras
import numpy as np

from benchmarks.start.stages import finished, reached

reached("imported")

# step: model and optimiser
hidden, output = keras.layers.Dense(256, activation="relu"), keras.layers.Dense(10)
model = keras.Sequential([keras.Input((784,)), hidden, output])
model.compile("adam", keras.losses.SparseCategoricalCrossentropy(from_logits=True))
reached("ready")

# step: the first step
random = np.random.default_rng(0)
inputs = random.random((128, 784), np.float32)
labels = random.integers(0, 10, 128)
history = model.fit(inputs, labels, batch_size=128, verbose=0)
finished(history.history["loss"][0])
