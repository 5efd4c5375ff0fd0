"""The data of the small project: little grey images of ten classes, made from a fixed seed."""

from pathlib import Path

import numpy as np

CLASSES = 10
TRAINING_ROWS, TEST_ROWS = 520, 200
"""Neither is a multiple of 64, so that dropping and keeping the last batch both show."""
SIDE = 8


def write(path: Path, *, seed: int = 9) -> None:
    """Write ``images`` (uint8, rows x 8 x 8) and ``labels`` for training and for the test."""
    random = np.random.default_rng(seed)
    patterns = random.uniform(40, 215, size=(CLASSES, SIDE, SIDE))
    train_images, train_labels = _rows(random, patterns, TRAINING_ROWS)
    test_images, test_labels = _rows(random, patterns, TEST_ROWS)
    np.savez(
        path,
        train_images=train_images,
        train_labels=train_labels,
        test_images=test_images,
        test_labels=test_labels,
    )


def _rows(
    random: np.random.Generator, patterns: np.ndarray, rows: int
) -> tuple[np.ndarray, np.ndarray]:
    """Each image is the pattern of its class with noise as strong as the pattern itself."""
    labels = random.integers(len(patterns), size=rows)
    noise = random.normal(scale=70, size=(rows, SIDE, SIDE))
    images = np.clip(patterns[labels] + noise, 0, 255)
    return images.astype(np.uint8), labels.astype(np.int64)
