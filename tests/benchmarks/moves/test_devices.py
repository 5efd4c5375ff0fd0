"""Code to the first output in a device runtime: counted only where the output is right."""

from typing import Any

import numpy as np

from benchmarks.moves.devices import OWN, ROUTES, device_results, indicators
from benchmarks.moves.records import verbatim
from benchmarks.moves.workers.row import plain
from comparison.model.measurements import MeasuredIndicator, Result
from comparison.reading.load import PROJECT_DATA, load

PART = load(PROJECT_DATA).benchmarks["moves"]
RIGHT = {
    "bytes": 75024,
    "own": plain(np.array([[1.0, -4.0]])),
    "output": plain(np.array([[1.0, -4.0]])),
}


def answers(**changed: Any) -> dict[str, Any]:
    named = {name.replace("_", "-"): one for name, one in changed.items()}
    return dict.fromkeys(ROUTES, RIGHT) | named


def test_a_way_that_works_gives_its_tokens_and_how_far_the_output_is_off() -> None:
    results = [Result.model_validate(one) for one in device_results(answers())]
    assert {result.status for result in results} == {"ok"}
    tokens = [one for one in results if one.metric == "export_tokens"]
    assert [one.configuration for one in tokens] == list(ROUTES)
    assert all(one.value and one.also == {"file_bytes": 75024} for one in tokens)


def test_every_result_is_explained_to_readers() -> None:
    for one in device_results(answers()):
        assert one["metric"] in PART.metrics
        assert one["task"] in PART.tasks
        assert one["configuration"] in PART.configurations


def test_each_framework_has_the_value_of_its_own_way_and_says_who_wrote_it() -> None:
    results = device_results(answers())
    found = [MeasuredIndicator.model_validate(one) for one in indicators(results)]
    assert [one.framework for one in found] == list(OWN)
    assert all("One author" in str(one.note) for one in found)
    (pytorch,) = (one for one in found if one.framework == "pytorch")
    (counted,) = (one for one in results if one["id"] == pytorch.results[0])
    assert counted["configuration"] == "pytorch-executorch"
    assert pytorch.value == counted["value"]


def test_a_file_that_gives_something_else_makes_no_indicator() -> None:
    wrong = RIGHT | {"output": plain(np.array([[1.0, -3.0]]))}
    found = indicators(device_results(answers(jax_litert=wrong)))
    (jax,) = (one for one in found if one["framework"] == "jax")
    assert jax["value"] is None
    assert "differs by 2.5e-01" in jax["note"]
    assert sum(one["value"] is None for one in found) == 1


def test_a_way_that_is_refused_keeps_the_message() -> None:
    refused = {"error": "RuntimeError: 0 in strides is not supported"}
    results = device_results(answers(pytorch_executorch=refused))
    broken = [one for one in results if one["configuration"] == "pytorch-executorch"]
    assert {Result.model_validate(one).status for one in broken} == {"error"}
    (pytorch,) = (one for one in indicators(results) if one["framework"] == "pytorch")
    assert pytorch["value"] is None
    assert "0 in strides" in pytorch["note"]


def test_messages_lose_their_colours_and_keep_their_end() -> None:
    assert verbatim("\x1b[31mred\x1b[0m\x07 bell") == "red  bell"
    assert verbatim("x" * 5000 + "ValueError: the end").endswith("ValueError: the end")
    assert len(verbatim("x" * 5000)) == 1500
    assert verbatim(" \n") == "it ended without a word"
