import numpy as np
from flax import nnx

images = np.random.default_rng(0).random((32, 784), np.float32)
rngs = nnx.Rngs(0)
hidden, dropout = nnx.Linear(784, 64, rngs=rngs), nnx.Dropout(0.5, rngs=rngs)
model = nnx.Sequential(hidden, nnx.relu, dropout, nnx.Linear(64, 10, rngs=rngs))


@nnx.jit
def predict(model, images):
    return model(images)


scores = predict(model, images)  # the mistake
# instead: model.eval()
# instead: scores = predict(model, images)
print(f"sum {scores.sum():.3f}")
