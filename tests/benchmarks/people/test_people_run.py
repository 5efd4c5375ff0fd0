"""The whole part: its results are made of its pieces, and each is explained in words."""

from typing import Any

import yaml

from benchmarks.people.__main__ import made_of, pieces
from benchmarks.people.task import code_tokens
from benchmarks.run.environments import ROOT
from comparison.model.benchmarks import BenchmarkPart
from comparison.model.measurements import MeasuredIndicator, Result

ENDED = {"raised": None, "printed": ["accuracy 0.98"], "warnings": [], "log": []}
SIZE = {"recorded": 10**9, "bytecode": 10**8, "distributions": 9, "largest": ["torch", 10**8]}


def results() -> list[Result]:
    """Those of a run in which every program ended well."""
    done: dict[str, Any] = {
        piece: SIZE if piece.startswith("installed") else ENDED for piece in pieces()
    }
    return [Result.model_validate(item) for item in made_of(done)]


def part() -> BenchmarkPart:
    text = (ROOT / "data" / "benchmarks" / "people.yaml").read_text("utf-8")
    return BenchmarkPart.model_validate(yaml.safe_load(text))


def test_every_result_has_an_id_of_its_own() -> None:
    ids = [item.id for item in results()]
    assert len(ids) == len(set(ids))


def test_every_metric_task_and_configuration_is_explained_and_none_is_left_over() -> None:
    found, words = results(), part()
    assert {item.metric for item in found} == set(words.metrics)
    assert {item.task for item in found} == set(words.tasks)
    assert {item.configuration for item in found} == set(words.configurations)


def test_every_indicator_is_made_of_results_that_are_there() -> None:
    found = results()
    rows = code_tokens([item.model_dump() for item in found])
    made = [MeasuredIndicator.model_validate(item) for item in rows]
    assert {name for item in made for name in item.results} <= {item.id for item in found}


def test_each_mistake_is_run_with_and_without_it() -> None:
    programs = [piece for piece in pieces() if piece.startswith("wrong_input_width")]
    assert len(programs) == 2 * 5
