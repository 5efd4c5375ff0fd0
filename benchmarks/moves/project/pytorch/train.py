"""A small image classifier in PyTorch, from the file of data to the exported model.

``python train.py FOLDER`` reads FOLDER/data.npz and goes on from the newest checkpoint in FOLDER.
"""

# step: import what is needed
import argparse
import json
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional
from torch.optim.lr_scheduler import CosineAnnealingLR, LRScheduler
from torch.utils.data import DataLoader, Dataset

BATCH, STEPS, CLASSES = 64, 24, 10
LEARNING_RATE, CLIP = 5e-3, 1.0
# Keras adds it before the bias correction of Adam, PyTorch and Optax after it: only next to nothing
# is it the same for all.
EPSILON = 1e-10


# step: read the data
def read(folder: Path) -> dict[str, np.ndarray]:
    with np.load(folder / "data.npz") as file:
        return dict(file)


# step: build the input pipeline
class Images(Dataset):
    def __init__(self, images: np.ndarray, labels: np.ndarray) -> None:
        self.images, self.labels = images, labels

    def __len__(self) -> int:
        return len(self.images)

    def __getitem__(self, index: int) -> tuple[Tensor, int]:
        image = torch.from_numpy(self.images[index]).float() / 127.5 - 1
        return image.unsqueeze(0), int(self.labels[index])


def batches(images: np.ndarray, labels: np.ndarray, *, whole: bool) -> DataLoader:
    return DataLoader(Images(images, labels), batch_size=BATCH, drop_last=whole)


# step: define the model
class Classifier(nn.Module):
    def __init__(self) -> None:
        super().__init__()
        self.conv = nn.Conv2d(1, 16, kernel_size=3, padding=1)
        self.hidden = nn.Linear(16 * 4 * 4, 64)
        self.norm = nn.LayerNorm(64, eps=1e-5)
        self.head = nn.Linear(64, CLASSES)

    def forward(self, images: Tensor) -> Tensor:
        x = functional.max_pool2d(functional.relu(self.conv(images)), 2)
        x = functional.relu(self.norm(self.hidden(x.flatten(start_dim=1))))
        return self.head(x)


# step: exchange weights
def give_weights(model: Classifier) -> dict[str, np.ndarray]:
    state = {name: tensor.numpy() for name, tensor in model.state_dict().items()}
    rows = state["hidden.weight"].reshape(64, 16, 4, 4)
    return {
        "conv.kernel": state["conv.weight"].transpose(2, 3, 1, 0),
        "conv.bias": state["conv.bias"],
        "hidden.kernel": rows.transpose(2, 3, 1, 0).reshape(-1, 64),
        "hidden.bias": state["hidden.bias"],
        "norm.scale": state["norm.weight"],
        "norm.bias": state["norm.bias"],
        "head.kernel": state["head.weight"].T,
        "head.bias": state["head.bias"],
    }


def take_weights(model: Classifier, given: dict[str, np.ndarray]) -> None:
    rows = given["hidden.kernel"].reshape(4, 4, 16, 64)
    state = {
        "conv.weight": given["conv.kernel"].transpose(3, 2, 0, 1),
        "conv.bias": given["conv.bias"],
        "hidden.weight": rows.transpose(3, 2, 0, 1).reshape(64, -1),
        "hidden.bias": given["hidden.bias"],
        "norm.weight": given["norm.scale"],
        "norm.bias": given["norm.bias"],
        "head.weight": given["head.kernel"].T,
        "head.bias": given["head.bias"],
    }
    model.load_state_dict({name: torch.from_numpy(array) for name, array in state.items()})


# step: choose the optimiser and its schedule
def build_optimizer(model: Classifier) -> tuple[torch.optim.Optimizer, LRScheduler]:
    optimizer = torch.optim.Adam(model.parameters(), lr=LEARNING_RATE, eps=EPSILON)
    return optimizer, CosineAnnealingLR(optimizer, T_max=STEPS)


# step: take one training step
def train_step(
    model: Classifier,
    optimizer: torch.optim.Optimizer,
    schedule: LRScheduler,
    images: Tensor,
    labels: Tensor,
) -> tuple[Tensor, Tensor]:
    logits = model(images)
    loss = functional.cross_entropy(logits, labels)
    optimizer.zero_grad()
    loss.backward()
    nn.utils.clip_grad_norm_(model.parameters(), CLIP)
    optimizer.step()
    schedule.step()
    return loss.detach(), logits.detach()


# step: measure the accuracy
class Accuracy:
    def __init__(self) -> None:
        self.right = self.rows = 0

    def update(self, labels: Tensor, logits: Tensor) -> None:
        self.right += int((logits.argmax(dim=1) == labels).sum())
        self.rows += len(labels)

    def result(self) -> float:
        return self.right / self.rows


@torch.no_grad()
def evaluate(model: Classifier, dataset: DataLoader) -> float:
    accuracy = Accuracy()
    model.eval()
    for images, labels in dataset:
        accuracy.update(labels, model(images))
    return accuracy.result()


# step: save and restore a checkpoint
def save_checkpoint(folder: Path, parts: dict[str, Any], epoch: int) -> None:
    states = {name: part.state_dict() for name, part in parts.items()}
    torch.save({**states, "epoch": epoch}, folder / "checkpoint.pt")


def restore_checkpoint(folder: Path, parts: dict[str, Any]) -> int:
    path = folder / "checkpoint.pt"
    if not path.exists():
        return 0
    saved = torch.load(path)
    for name, part in parts.items():
        part.load_state_dict(saved[name])
    return int(saved["epoch"])


# step: train
def train(
    model: Classifier, data: dict[str, np.ndarray], folder: Path, *, epochs: int
) -> dict[str, list[float]]:
    training = batches(data["train_images"], data["train_labels"], whole=True)
    test = batches(data["test_images"], data["test_labels"], whole=False)
    optimizer, schedule = build_optimizer(model)
    parts = {"model": model, "optimizer": optimizer, "schedule": schedule}
    history: dict[str, list[float]] = {"losses": [], "train_accuracy": [], "test_accuracy": []}
    for epoch in range(restore_checkpoint(folder, parts), epochs):
        accuracy = Accuracy()
        model.train()
        for images, labels in training:
            loss, logits = train_step(model, optimizer, schedule, images, labels)
            accuracy.update(labels, logits)
            history["losses"].append(loss.item())
        history["train_accuracy"].append(accuracy.result())
        history["test_accuracy"].append(evaluate(model, test))
        save_checkpoint(folder, parts, epoch + 1)
    return history


# step: export and reload
def export(model: Classifier, folder: Path, example: Tensor) -> Any:
    model.eval()
    rows = {"images": {0: torch.export.Dim("rows")}}
    program = torch.export.export(model, (example,), dynamic_shapes=rows)
    torch.export.save(program, folder / "model.pt2")
    return torch.export.load(folder / "model.pt2").module()


# step: run it all
def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--epochs", type=int, default=3)
    parser.add_argument("--start", type=Path, help="weights of another framework to begin with")
    arguments = parser.parse_args()
    folder, data = arguments.folder, read(arguments.folder)
    torch.manual_seed(0)
    model = Classifier()
    if arguments.start:
        take_weights(model, dict(np.load(arguments.start)))
    np.savez(folder / "start.npz", **give_weights(model))
    report: dict[str, Any] = train(model, data, folder, epochs=arguments.epochs)
    np.savez(folder / "end.npz", **give_weights(model))
    images, _ = next(iter(batches(data["test_images"], data["test_labels"], whole=True)))
    with torch.no_grad():
        report["output"] = model(images).tolist()
        report["exported"] = export(model, folder, images)(images).tolist()
    (folder / "report.json").write_text(json.dumps(report), "utf-8")


if __name__ == "__main__":
    main()
