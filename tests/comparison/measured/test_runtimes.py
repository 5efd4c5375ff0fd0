"""Where a runtime does the work the framework is named with it, from our own runs."""

import pytest

from comparison.catalogue import Catalogue
from comparison.decision.verdict import decide
from comparison.links.view import View
from comparison.measured.runtimes import measured_runtimes, taken_by
from comparison.scoring.indicators import indicator_score
from comparison.wording.beside_verdict import code_sentence, runtime_sentence, with_runtime

PAIR = ("tensorflow", "pytorch")


def test_each_framework_is_named_with_the_runtime_of_its_own_latency(catalogue: Catalogue) -> None:
    found = measured_runtimes(catalogue, PAIR, ["device_latency", "device_footprint"])
    assert [(item.framework, item.runtime) for item in found] == [
        ("tensorflow", "LiteRT"),
        ("pytorch", "ExecuTorch"),
    ]
    assert all(len(item.figures) == 2 for item in found)


def test_in_a_browser_the_packages_for_pages_are_named(catalogue: Catalogue) -> None:
    found = measured_runtimes(catalogue, PAIR, ["browser_latency", "browser_download"])
    assert [(item.framework, item.runtime) for item in found] == [
        ("tensorflow", "LiteRT.js"),
        ("pytorch", "ONNX Runtime Web"),
    ]


def test_what_no_runtime_decides_names_none(catalogue: Catalogue) -> None:
    assert measured_runtimes(catalogue, PAIR, ["train_cpu", "papers"]) == ()
    assert with_runtime(catalogue, View(PAIR, "researcher"), "pytorch") == "PyTorch"
    assert runtime_sentence(catalogue, View(PAIR, "researcher"), PAIR) == ""


def test_a_runtime_that_ran_models_of_both_is_named(catalogue: Catalogue) -> None:
    assert "LiteRT" in taken_by(catalogue, PAIR)
    assert "ExecuTorch" not in taken_by(catalogue, PAIR)
    told = runtime_sentence(catalogue, View(PAIR, "mobile"), PAIR)
    assert "TensorFlow with LiteRT (" in told
    assert "PyTorch with ExecuTorch (" in told
    assert "You can train in either: LiteRT and LiteRT.js ran models of both." in told
    assert "answer time in the device runtime 20" in told
    assert "\u00a0ms, " in told
    assert "\u00a0MB)" in told


def test_a_better_figure_with_another_runtime_is_told_and_widens_the_range(
    catalogue: Catalogue,
) -> None:
    told = runtime_sentence(catalogue, View(PAIR, "web"), PAIR)
    assert "PyTorch with LiteRT.js came to 57.4\u00a0ms and 15.88\u00a0MB." in told
    latency = indicator_score(catalogue, "pytorch", catalogue.indicators["browser_latency"])
    (end,) = [item for item in latency.ends if "LiteRT.js" in item.reason]
    assert latency.value == pytest.approx(91.6, abs=0.1)
    assert latency.score is not None
    assert latency.high is not None
    assert latency.score < end.score <= latency.high


def sentence(catalogue: Catalogue, code: str | None, persona: str = "researcher") -> str:
    who, view = catalogue.personas[persona], View(PAIR, persona, code=code)
    found = decide(catalogue, PAIR, who.weights, who.must, lens=persona)
    return code_sentence(catalogue, view, found)


def test_without_code_nothing_is_said_of_moving(catalogue: Catalogue) -> None:
    assert sentence(catalogue, None) == ""


def test_code_in_what_fits_better_need_not_move(catalogue: Catalogue) -> None:
    assert sentence(catalogue, "pytorch") == "Your code is in PyTorch already: nothing has to move."


def test_code_in_the_other_one_is_told_what_our_move_cost(catalogue: Catalogue) -> None:
    told = sentence(catalogue, "tensorflow")
    assert told.startswith("Your code is in TensorFlow. Moving our small project to PyTorch kept ")
    assert told.endswith("None of this is in the scores.")


def test_a_move_that_nobody_tried_is_said_to_be_untried(catalogue: Catalogue) -> None:
    assert "No move from it to PyTorch has been tried here." in sentence(catalogue, "keras")
