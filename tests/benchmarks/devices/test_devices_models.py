"""The models in numbers: those that their papers and libraries name, and inputs that tell apart."""

import math
from pathlib import Path

import numpy as np
import pytest

from benchmarks.devices.models import weights
from benchmarks.devices.models.networks import (
    NETWORKS,
    REAL,
    SMALL,
    Layered,
    Recurrent,
    Transformer,
)


@pytest.mark.parametrize(
    ("task", "parameters"),
    [("mobilenet-v2", 3_504_872), ("efficientnet-b0", 5_288_548), ("resnet-50", 25_557_032)],
)
def test_the_image_models_have_as_many_parameters_as_torchvision_lists(
    task: str, parameters: int
) -> None:
    trained = {
        name: shape
        for name, shape in weights.shapes(NETWORKS[task]).items()
        if not name.endswith((".mean", ".variance"))
    }
    assert sum(map(math.prod, trained.values())) == parameters


def test_every_model_is_either_of_real_size_or_small() -> None:
    assert sorted([*REAL, *SMALL]) == sorted(NETWORKS)
    least_real = min(weights.size(NETWORKS[task]) for task in REAL)
    assert all(weights.size(NETWORKS[task]) < least_real for task in SMALL)


@pytest.mark.parametrize("task", SMALL)
def test_weights_are_the_same_whenever_they_are_drawn(task: str) -> None:
    first, second = weights.drawn(NETWORKS[task]), weights.drawn(NETWORKS[task])
    assert first.keys() == weights.shapes(NETWORKS[task]).keys()
    assert all(np.array_equal(first[name], second[name]) for name in first)


@pytest.mark.parametrize("task", NETWORKS)
def test_the_two_inputs_differ_and_fit_the_model(task: str) -> None:
    network = NETWORKS[task]
    one, other = weights.inputs(network)
    assert not np.array_equal(one, other)
    match network:
        case Layered():
            assert one.shape == (1, *network.shape)
        case Transformer():
            assert one.shape == (1, network.tokens)
            assert one.max() < network.vocabulary
        case Recurrent():
            assert one.shape == (1, network.steps, network.inputs)


def test_stored_weights_come_back_as_they_were(tmp_path: Path) -> None:
    drawn, path = weights.drawn(NETWORKS["cnn"]), tmp_path / "deep" / "cnn.npz"
    weights.store(path, drawn)
    assert list(path.parent.iterdir()) == [path]
    read = weights.stored(path)
    assert read.keys() == drawn.keys()
    assert all(np.array_equal(read[name], drawn[name]) for name in drawn)


def test_a_convolution_counts_with_its_groups_and_single_rows_do_not_count_at_all() -> None:
    shapes = weights.shapes(NETWORKS["mobilenet-v2"])
    assert shapes["block0.0.depth.kernel"] == (3, 3, 1, 32)
    assert weights.size(NETWORKS["mlp"]) == 4 * (784 * 512 + 512 * 256 + 256 * 10)
