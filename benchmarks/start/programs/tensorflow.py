"""The first training step in TensorFlow, in a loop of one's own."""

import numpy as np
import tensorflow as tf

from benchmarks.start.stages import finished, reached

reached("imported")

# step: model and optimiser
hidden, output = tf.keras.layers.Dense(256, activation="relu"), tf.keras.layers.Dense(10)
model = tf.keras.Sequential([tf.keras.Input((784,)), hidden, output])
optimizer = tf.keras.optimizers.Adam()
reached("ready")


# step: the first step
@tf.function
def train_step(inputs, labels):
    with tf.GradientTape() as tape:
        scores = model(inputs, training=True)
        loss = tf.reduce_mean(tf.nn.sparse_softmax_cross_entropy_with_logits(labels, scores))
    gradients = tape.gradient(loss, model.trainable_variables)
    optimizer.apply(gradients, model.trainable_variables)
    return loss


random = np.random.default_rng(0)
inputs = tf.constant(random.random((128, 784), np.float32))
labels = tf.constant(random.integers(0, 10, 128))
finished(float(train_step(inputs, labels)))
