import numpy as np
from flax import nnx

image = np.random.default_rng(0).random((28, 28, 1), np.float32)


class Network(nnx.Module):
    def __init__(self, rngs):
        self.convolution = nnx.Conv(1, 8, (3, 3), padding="VALID", rngs=rngs)
        self.output = nnx.Linear(8 * 26 * 26, 10, rngs=rngs)

    def __call__(self, images):
        maps = nnx.relu(self.convolution(images))
        return self.output(maps.reshape(maps.shape[0], -1))


@nnx.jit
def predict(model, image):
    return model(image)  # the mistake
    # instead: return model(image[np.newaxis])


scores = predict(Network(nnx.Rngs(0)), image)
print(f"sum {scores.sum():.3f}")
