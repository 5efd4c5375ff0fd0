"""What the limits of the speed part tell of two runs is what those two runs hold."""

import gzip
import json
from pathlib import Path
from statistics import median
from typing import Any

import pytest

from comparison.measured.repeats import repeat
from comparison.measured.runs import NamedRun, by_id
from comparison.reading.load import PROJECT_DATA, load

CATALOGUE = load(PROJECT_DATA)
EARLIER, LATER = (f"amd-epyc-2-cores-2026-11-26-speed-{number}" for number in (2, 3))
(TOLD,) = [item for item in CATALOGUE.benchmarks["speed"].limits if "process by process" in item]


def processes(name: str, way: str) -> list[list[float]]:
    """Milliseconds of the answer to 64 images, the median of each sound round, by launch."""
    packed = Path(PROJECT_DATA / "measurements" / f"{name}.samples.json.gz").read_bytes()
    found: dict[str, Any] = json.loads(gzip.decompress(packed))
    ways = [found[f"cnn.1.{launch}"][way] for launch in (1, 2, 3)]
    rounds = [item["rounds"] if isinstance(item, dict) else item for item in ways]
    return [[median(one["many_us"]) / 1000 for one in turns if not one["void"]] for turns in rounds]


def kinds(name: str, way: str) -> list[str]:
    """Of each launch's process whether all its rounds were quick, or all slow."""
    return [
        "quick" if max(turns) < 24 else "slow" if min(turns) > 27 else "both"
        for turns in processes(name, way)
    ]


def test_every_process_was_quick_or_slow_in_all_its_rounds() -> None:
    assert kinds(LATER, "torch-eager") == ["quick"] * 3
    assert kinds(LATER, "torch-eager-again") == ["slow"] * 3
    for way in ("torch-eager", "torch-eager-again"):
        assert set(kinds(EARLIER, way)) == {"quick", "slow"}


@pytest.mark.parametrize(
    ("run", "result", "value"),
    [
        (LATER, "batch_64.cnn.1.torch-eager", "20.4"),
        (LATER, "batch_64.cnn.1.torch-eager-again", "30.9"),
        (EARLIER, "latency_1.cnn.1.torch-eager", "0.281"),
        (LATER, "latency_1.cnn.1.torch-eager", "0.331"),
    ],
)
def test_every_time_that_is_told_was_measured(run: str, result: str, value: str) -> None:
    assert f"{by_id(CATALOGUE, run)[result].value:.3g}" == value
    assert value in TOLD


def test_channels_last_moved_as_told() -> None:
    name = "step_time.cnn.1.torch-channels-last"
    ratios = [by_id(CATALOGUE, run)[name].ratio for run in (EARLIER, LATER)]
    assert [f"{ratio.value:.2f}" for ratio in ratios if ratio] == ["0.67", "1.00"]
    assert "from 0.67 to 1.00" in TOLD


def test_the_ratios_outside_are_counted() -> None:
    found = repeat(CATALOGUE, NamedRun(LATER, CATALOGUE.measurements[LATER]))
    assert found is not None
    assert found.earlier == EARLIER
    outside, apart = (
        (len(names), sum(".cnn." in name for name in names))
        for names in (found.outside, found.apart)
    )
    assert (found.compared, outside, apart) == (168, (69, 34), (13, 11))
    assert "69 of 168 ratios that fell outside the earlier intervals 34" in TOLD
    assert "11 of the 13" in TOLD
