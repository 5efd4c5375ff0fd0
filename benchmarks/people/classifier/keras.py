"""A network of three layers on prepared arrays: Keras with fit."""

import keras
import numpy as np

# step: load the data
data = np.load("arrays.npz")
inputs, labels = data["inputs"], data["labels"]
test_inputs, test_labels = data["test_inputs"], data["test_labels"]

# step: build the model
model = keras.Sequential(
    [
        keras.Input((64,)),
        keras.layers.Dense(256, activation="relu"),
        keras.layers.Dense(128, activation="relu"),
        keras.layers.Dense(10),
    ]
)
model.compile(
    optimizer="adam",
    loss=keras.losses.SparseCategoricalCrossentropy(from_logits=True),
    metrics=["accuracy"],
)

# step: train
model.fit(inputs, labels, batch_size=128, epochs=3)

# step: measure the accuracy
loss, accuracy = model.evaluate(test_inputs, test_labels)
print("accuracy", accuracy)

# step: save
model.save("model.keras")

# step: restore
restored = keras.saving.load_model("model.keras")

# step: check
expected, outputs = model.predict(test_inputs), restored.predict(test_inputs)
np.testing.assert_allclose(outputs, expected, rtol=1e-5)
