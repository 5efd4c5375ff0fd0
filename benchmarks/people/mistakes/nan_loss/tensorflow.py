import numpy as np
import tensorflow as tf

tf.keras.utils.set_random_seed(0)
random = np.random.default_rng(0)
images = tf.constant(255 * random.random((32, 784), np.float32))
wanted = tf.constant(np.eye(10, dtype=np.float32)[random.integers(0, 10, 32)])
hidden, output = tf.keras.layers.Dense(64, activation="relu"), tf.keras.layers.Dense(10)
model = tf.keras.Sequential([tf.keras.Input((784,)), hidden, output])
optimizer = tf.keras.optimizers.SGD(1e-5)


@tf.function
def train_step(images, wanted):
    with tf.GradientTape() as tape:
        scores = model(images, training=True)
        losses = -tf.reduce_sum(wanted * tf.math.log(tf.nn.softmax(scores)), axis=1)  # the mistake
        # instead: losses = tf.nn.softmax_cross_entropy_with_logits(wanted, scores)
        loss = tf.reduce_mean(losses)
    gradients = tape.gradient(loss, model.trainable_variables)
    optimizer.apply(gradients, model.trainable_variables)
    return loss


for _ in range(3):
    loss = train_step(images, wanted)
print(f"loss {float(loss):.4f}")
