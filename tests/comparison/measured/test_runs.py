"""Which run counts, and whether the next one says the same."""

from pathlib import Path

from comparison.catalogue import Catalogue
from comparison.measured.ratios import comparisons
from comparison.measured.repeats import repeat
from comparison.measured.runs import newest, runs
from comparison.reading.load import load
from comparison.wording.measured.sentences import comparison_text, comparison_title, repeat_words

FILE, AGAIN = "made-up-2026-11-20-speed.yaml", "made-up-2026-11-21-speed.yaml"
ALL = ("tensorflow", "pytorch", "jax", "keras")


def beside(data: Path, name: str, *changes: tuple[str, str]) -> None:
    text = (data / "measurements" / FILE).read_text("utf-8")
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    text = text.replace("ended: 2026-11-20", "ended: 2026-11-22")
    (data / "measurements" / name).write_text(text, "utf-8")


LATER = ("started: 2026-11-20", "started: 2026-11-21")


def test_a_run_on_the_readers_own_machine_stands_beside_ours(data: Path) -> None:
    beside(data, "my-laptop-2026-11-21-speed.yaml", LATER, ("id: made-up,", "id: my-laptop,"))
    machines = [run.record.machine.id for run in newest(load(data), "speed")]
    assert machines == ["my-laptop", "made-up"]


def test_the_newest_run_of_a_machine_counts(data: Path) -> None:
    beside(data, AGAIN, LATER)
    found = load(data)
    assert [run.name for run in newest(found, "speed")] == [AGAIN.removesuffix(".yaml")]
    assert [run.name for run in runs(found, "speed")] == [
        AGAIN.removesuffix(".yaml"),
        FILE.removesuffix(".yaml"),
    ]


def test_the_first_run_of_a_machine_says_that_it_is_the_first(measured: Catalogue) -> None:
    (run,) = newest(measured, "speed")
    assert repeat(measured, run) is None
    assert "has one run so far" in repeat_words(repeat(measured, run))


def test_the_same_figures_again_repeat(data: Path) -> None:
    beside(data, AGAIN, LATER)
    found = load(data)
    again = repeat(found, newest(found, "speed")[0])
    assert again is not None
    assert (again.outside, again.holds) == ((), True)
    assert "fell inside that run's intervals: it repeats" in repeat_words(again)


def test_a_run_that_says_something_else_is_said_not_to_repeat(data: Path) -> None:
    """Everything JAX and TensorFlow did takes twice as long against the baseline as before."""
    beside(
        data,
        AGAIN,
        LATER,
        ("value: 2.400, low: 2.256, high: 2.568", "value: 4.800, low: 4.512, high: 5.136"),
        ("value: 1.700, low: 1.598, high: 1.819", "value: 3.400, low: 3.196, high: 3.638"),
    )
    found = load(data)
    again = repeat(found, newest(found, "speed")[0])
    assert again is not None
    assert not again.holds
    assert {name.rsplit(".", 1)[1] for name in again.outside} == {"jax-jit", "tf-function"}
    assert again.apart == again.outside
    assert "too few for chance alone" in repeat_words(again)


def test_ratios_outside_whose_intervals_overlap_are_said_to_be_chance(data: Path) -> None:
    """JAX and TensorFlow lie just outside what was found before, and their intervals overlap."""
    beside(
        data,
        AGAIN,
        LATER,
        ("value: 2.400, low: 2.256, high: 2.568", "value: 2.600, low: 2.444, high: 2.782"),
        ("value: 1.700, low: 1.598, high: 1.819", "value: 1.850, low: 1.739, high: 1.980"),
    )
    found = load(data)
    again = repeat(found, newest(found, "speed")[0])
    assert again is not None
    assert (again.holds, again.by_chance, again.apart) == (False, True, ())
    told = repeat_words(again)
    assert f"the intervals of {again.compared} overlap." in told
    assert "read small ratios with care" not in told


def test_a_run_of_other_versions_is_no_repetition(data: Path) -> None:
    beside(data, AGAIN, LATER, ("torch: 2.13.0", "torch: 2.14.0"))
    found = load(data)
    assert repeat(found, newest(found, "speed")[0]) is None


def test_frameworks_that_are_not_shown_are_not_compared(measured: Catalogue) -> None:
    (run,) = newest(measured, "speed")
    shown = comparisons(
        measured, run, metric="step_time", threads=1, frameworks=("tensorflow", "pytorch")
    )
    assert {way.framework for item in shown for way in item.ways} == {"tensorflow", "pytorch"}


def test_a_title_says_who_is_faster_and_who_is_slower(measured: Catalogue) -> None:
    (run,) = newest(measured, "speed")
    every = list(comparisons(measured, run, metric="step_time", threads=2, frameworks=ALL))
    titles = [comparison_title(item, "PyTorch") for item in every]
    assert titles[0] == "Perceptron: TensorFlow and JAX slower than PyTorch"


def test_what_was_not_compiled_has_no_bar_and_is_said(measured: Catalogue) -> None:
    (run,) = newest(measured, "speed")
    every = {
        item.task: item
        for item in comparisons(measured, run, metric="step_time", threads=1, frameworks=ALL)
    }
    compiled = next(way for way in every["lstm"].ways if way.configuration == "torch-compile")
    assert (compiled.ratio, compiled.difference) == (None, "none")
    assert "PyTorch compiled: not compiled" in comparison_text(every["lstm"], "PyTorch")
