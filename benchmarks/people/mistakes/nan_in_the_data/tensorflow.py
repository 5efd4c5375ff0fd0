import numpy as np
import tensorflow as tf

tf.keras.utils.set_random_seed(0)
random = np.random.default_rng(0)
images = random.random((32, 784), np.float32)
images[0, 0] = np.nan  # the mistake
# instead: images[0, 0] = 0.0
labels = tf.constant(random.integers(0, 10, 32))
hidden, output = tf.keras.layers.Dense(64, activation="relu"), tf.keras.layers.Dense(10)
model = tf.keras.Sequential([tf.keras.Input((784,)), hidden, output])
optimizer = tf.keras.optimizers.SGD(0.1)


@tf.function
def train_step(images, labels):
    with tf.GradientTape() as tape:
        scores = model(images, training=True)
        loss = tf.reduce_mean(tf.nn.sparse_softmax_cross_entropy_with_logits(labels, scores))
    gradients = tape.gradient(loss, model.trainable_variables)
    optimizer.apply(gradients, model.trainable_variables)
    return loss


for _ in range(3):
    loss = train_step(tf.constant(images), labels)
print(f"loss {float(loss):.4f}")
