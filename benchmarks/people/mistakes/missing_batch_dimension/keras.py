import keras
import numpy as np

keras.utils.set_random_seed(0)
image = np.random.default_rng(0).random((28, 28, 1), np.float32)
convolution = keras.layers.Conv2D(8, 3, activation="relu")
flatten, output = keras.layers.Flatten(), keras.layers.Dense(10)
model = keras.Sequential([keras.Input((28, 28, 1)), convolution, flatten, output])

scores = model.predict(image, verbose=0)  # the mistake
# instead: scores = model.predict(image[np.newaxis], verbose=0)
print(f"sum {scores.sum():.3f}")
