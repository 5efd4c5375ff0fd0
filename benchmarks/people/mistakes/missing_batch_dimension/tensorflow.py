import numpy as np
import tensorflow as tf

tf.keras.utils.set_random_seed(0)
image = tf.constant(np.random.default_rng(0).random((28, 28, 1), np.float32))
convolution = tf.keras.layers.Conv2D(8, 3, activation="relu")
flatten, output = tf.keras.layers.Flatten(), tf.keras.layers.Dense(10)
model = tf.keras.Sequential([tf.keras.Input((28, 28, 1)), convolution, flatten, output])


@tf.function
def predict(image):
    return model(image)  # the mistake
    # instead: return model(image[tf.newaxis])


scores = predict(image)
print(f"sum {float(tf.reduce_sum(scores)):.3f}")
