"""What statements and the table say of our own measurements is what the newest run gave."""

import re

import pytest

from comparison.measured.runs import newest
from comparison.model.evidence import Claim, OwnFigures
from comparison.reading.load import load

CATALOGUE = load()
(RUN,) = newest(CATALOGUE, "speed")
MEMORY = OwnFigures(part="speed", metric="memory_growth", task="gpt-large", run=RUN.name)
CLAIMS = [claim for section in CATALOGUE.sections for claim in section.claims]
TIMES = re.compile(r"(\d\.\d)(?= (?:times|to \d\.\d times))")
DEFAULT = {
    "tensorflow": "tf-function",
    "pytorch": "torch-eager",
    "jax": "jax-jit",
    "keras": "keras-tensorflow",
}


def values() -> dict[str, str]:
    """Times the floor by configuration, with one decimal, of the newest run."""
    return {
        result.configuration: f"{result.value:.1f}"
        for result in RUN.record.results
        if result.metric == MEMORY.metric and result.value is not None
    }


@pytest.mark.parametrize(
    "claim", [claim for claim in CLAIMS if MEMORY in claim.measured], ids=lambda claim: claim.id
)
def test_every_multiple_in_a_reason_on_memory_was_measured(claim: Claim) -> None:
    told = TIMES.findall(" ".join(claim.reason.split()))
    assert told
    assert set(told) <= set(values().values())


@pytest.mark.parametrize("framework", DEFAULT)
def test_the_table_has_what_the_default_mode_took(framework: str) -> None:
    cell = CATALOGUE.frameworks[framework].cells["resource_usage"]
    assert cell.today is not None
    assert TIMES.findall(" ".join(cell.today.split())) == [values()[DEFAULT[framework]]]


def test_all_statements_of_the_article_on_memory_rest_on_the_measurement() -> None:
    on_memory = [claim.id for claim in CLAIMS if re.search(r"\bmemory\b", claim.claim)]
    assert {claim.id for claim in CLAIMS if MEMORY in claim.measured} == set(on_memory)


def times_of_pytorch(metric: str) -> dict[str, float]:
    """TensorFlow's time over PyTorch's by task, both in their default mode on one thread."""
    return {
        result.task: result.ratio.value
        for result in RUN.record.results
        if (result.metric, result.configuration, result.threads) == (metric, "tf-function", 1)
        and result.ratio is not None
    }


def test_what_is_said_of_speed_on_one_core_was_measured() -> None:
    """0.6 to 0.9 of the time in training, 1.3 for an LSTM; every single answer takes longer."""
    training, answers = times_of_pytorch("step_time"), times_of_pytorch("latency_1")
    assert len(training) == len(answers) == 4
    assert round(training.pop("lstm"), 1) == 1.3
    assert [round(min(training.values()), 1), round(max(training.values()), 1)] == [0.6, 0.9]
    assert min(answers.values()) > 1.1


def test_what_a_card_multiplies_a_second_was_measured() -> None:
    """Full single precision, TF32 and bfloat16 of the large language model, in that order."""
    (run,) = newest(CATALOGUE, "gpu")
    claim = next(claim for claim in CLAIMS if claim.id == "pt-feature-gpu-utilisation")
    numbers = re.findall(r"\b(\d+)(?=,| in| and| million million|;|\.)", claim.reason)
    told = [int(number) for number in numbers]
    measured = {
        (result.task, result.configuration): result.also["teraflops"]
        for result in run.record.results
        if "teraflops" in result.also
    }
    expected = [
        round(float(measured[f"gpt-card-{precision}", way]))
        for way in ("torch-eager", "jax-jit", "keras-jax")
        for precision in ("float32", "tf32", "bfloat16")
    ]
    assert [number for number in told if number in expected] == expected
