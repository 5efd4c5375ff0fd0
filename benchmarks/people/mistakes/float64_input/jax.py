import numpy as np
import optax
from flax import nnx

random = np.random.default_rng(0)
images = random.random((32, 784))
labels = random.integers(0, 10, 32)
rngs = nnx.Rngs(0)
model = nnx.Sequential(nnx.Linear(784, 64, rngs=rngs), nnx.relu, nnx.Linear(64, 10, rngs=rngs))
optimizer = nnx.Optimizer(model, optax.sgd(0.1), wrt=nnx.Param)


@nnx.jit
def train_step(model, optimizer, images, labels):
    def loss_of(model):
        scores = model(images)  # the mistake
        # instead: scores = model(images.astype(np.float32))
        return optax.softmax_cross_entropy_with_integer_labels(scores, labels).mean()

    loss, gradients = nnx.value_and_grad(loss_of)(model)
    optimizer.update(model, gradients)
    return loss


for _ in range(3):
    loss = train_step(model, optimizer, images, labels)
print(f"loss {loss:.4f}")
