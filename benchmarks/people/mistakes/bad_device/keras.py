import keras
import numpy as np

keras.utils.set_random_seed(0)
images = np.random.default_rng(0).random((32, 784), np.float32)
hidden, output = keras.layers.Dense(64, activation="relu"), keras.layers.Dense(10)
model = keras.Sequential([keras.Input((784,)), hidden, output])

# instead: with keras.device("cpu:0"):
with keras.device("cuda0"):  # the mistake
    scores = model.predict(images, verbose=0)
print(f"sum {scores.sum():.3f}")
