import numpy as np
import tensorflow as tf

tf.keras.utils.set_random_seed(0)
images = tf.constant(np.random.default_rng(0).random((32, 784), np.float32))
hidden, output = tf.keras.layers.Dense(64, activation="relu"), tf.keras.layers.Dense(10)
model = tf.keras.Sequential([tf.keras.Input((784,)), hidden, output])


@tf.function
def predict(images):
    # instead: with tf.device("CPU:0"):
    with tf.device("cuda0"):  # the mistake
        return model(images)


scores = predict(images)
print(f"sum {float(tf.reduce_sum(scores)):.3f}")
