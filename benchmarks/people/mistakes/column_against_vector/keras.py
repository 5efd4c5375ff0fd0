import keras
import numpy as np

keras.utils.set_random_seed(0)
random = np.random.default_rng(0)
inputs = random.random((32, 8), np.float32)
targets = inputs.sum(axis=1)
hidden, output = keras.layers.Dense(16, activation="relu"), keras.layers.Dense(1)
model = keras.Sequential([keras.Input((8,)), hidden, output])
model.compile("sgd", "mean_squared_error")

history = model.fit(inputs, targets, epochs=50, verbose=0)  # the mistake
# instead: history = model.fit(inputs, targets[:, np.newaxis], epochs=50, verbose=0)
print(f"loss {history.history['loss'][-1]:.4f}")
