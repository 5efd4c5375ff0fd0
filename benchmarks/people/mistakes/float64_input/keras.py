import keras
import numpy as np

keras.utils.set_random_seed(0)
random = np.random.default_rng(0)
images = random.random((32, 784))
labels = random.integers(0, 10, 32)
hidden, output = keras.layers.Dense(64, activation="relu"), keras.layers.Dense(10)
model = keras.Sequential([keras.Input((784,)), hidden, output])
model.compile("sgd", keras.losses.SparseCategoricalCrossentropy(from_logits=True))

history = model.fit(images, labels, epochs=3, verbose=0)  # the mistake
# instead: history = model.fit(images.astype(np.float32), labels, epochs=3, verbose=0)
print(f"loss {history.history['loss'][-1]:.4f}")
