import numpy as np
import optax
from flax import nnx

random = np.random.default_rng(0)
images = random.random((32, 784), np.float32)
labels = random.integers(0, 10, 32)
rngs = nnx.Rngs(0)
model = nnx.Sequential(nnx.Linear(784, 64, rngs=rngs), nnx.relu, nnx.Linear(64, 10, rngs=rngs))
optimizer = nnx.Optimizer(model, optax.sgd(0.1), wrt=nnx.Param)
loss_of = optax.softmax_cross_entropy_with_integer_labels


@nnx.jit
def train_step(model, optimizer, images, labels):
    def mean_loss(model):
        scores = model(images)
        losses = loss_of(nnx.softmax(scores), labels)  # the mistake
        # instead: losses = loss_of(scores, labels)
        return losses.mean()

    loss, gradients = nnx.value_and_grad(mean_loss)(model)
    optimizer.update(model, gradients)
    return loss


for _ in range(3):
    loss = train_step(model, optimizer, images, labels)
print(f"loss {loss:.4f}")
