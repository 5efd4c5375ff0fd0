import numpy as np
import tensorflow as tf

tf.keras.utils.set_random_seed(0)
random = np.random.default_rng(0)
inputs = tf.constant(random.random((32, 8), np.float32))
targets = tf.reduce_sum(inputs, axis=1)
hidden, output = tf.keras.layers.Dense(16, activation="relu"), tf.keras.layers.Dense(1)
model = tf.keras.Sequential([tf.keras.Input((8,)), hidden, output])
optimizer = tf.keras.optimizers.SGD(0.01)


@tf.function
def train_step(inputs, targets):
    with tf.GradientTape() as tape:
        outputs = model(inputs, training=True)
        squares = tf.math.squared_difference(outputs, targets)  # the mistake
        # instead: squares = tf.math.squared_difference(outputs, targets[:, tf.newaxis])
        loss = tf.reduce_mean(squares)
    gradients = tape.gradient(loss, model.trainable_variables)
    optimizer.apply(gradients, model.trainable_variables)
    return loss


for _ in range(50):
    loss = train_step(inputs, targets)
print(f"loss {float(loss):.4f}")
