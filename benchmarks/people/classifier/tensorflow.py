"""A network of three layers on prepared arrays: TensorFlow with GradientTape and tf.data."""

import numpy as np
import tensorflow as tf

# step: load the data
data = np.load("arrays.npz")
inputs, labels = data["inputs"], data["labels"]
test_inputs, test_labels = data["test_inputs"], data["test_labels"]
train = tf.data.Dataset.from_tensor_slices((inputs, labels)).shuffle(len(inputs)).batch(128)

# step: build the model
model = tf.keras.Sequential(
    [
        tf.keras.Input((64,)),
        tf.keras.layers.Dense(256, activation="relu"),
        tf.keras.layers.Dense(128, activation="relu"),
        tf.keras.layers.Dense(10),
    ]
)
optimizer = tf.keras.optimizers.Adam()
loss_of = tf.keras.losses.SparseCategoricalCrossentropy(from_logits=True)


# step: train
@tf.function
def train_step(inputs, labels):
    with tf.GradientTape() as tape:
        loss = loss_of(labels, model(inputs, training=True))
    gradients = tape.gradient(loss, model.trainable_variables)
    optimizer.apply(gradients, model.trainable_variables)


for _ in range(3):
    for batch in train:
        train_step(*batch)

# step: measure the accuracy
expected = model(test_inputs)
accuracy = np.mean(np.argmax(expected, axis=1) == test_labels)
print("accuracy", accuracy)

# step: save
model.save("model.keras")

# step: restore
restored = tf.keras.models.load_model("model.keras")

# step: check
outputs = restored(test_inputs)
np.testing.assert_allclose(outputs, expected, rtol=1e-5)
