"""What statements and the table say of our own measurements is what the newest run gave."""

import re

import pytest

from comparison.measured.ratios import Compared, comparisons
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


ON_ONE_CORE = {
    "table-performance-tf": ("step_time",),
    "table-performance-pt": ("latency_1", "step_time"),
    "kd-perf-pt-quick-development": ("latency_1", "step_time"),
}


def against_pytorch(metric: str) -> dict[str, Compared]:
    """TensorFlow with a graph beside PyTorch without compilation, one thread, by task."""
    found = comparisons(
        CATALOGUE, RUN, metric=metric, threads=1, frameworks=("tensorflow", "pytorch")
    )
    return {
        item.task: way for item in found for way in item.ways if way.configuration == "tf-function"
    }


def test_what_is_said_of_single_requests_on_one_core_was_measured() -> None:
    """With three of the models TensorFlow took 1.1 to 4.5 times as long, with one as long."""
    answers = against_pytorch("latency_1")
    assert {task: way.difference for task, way in answers.items()} == {
        "mlp": "more",
        "cnn": "level",
        "gpt": "more",
        "lstm": "more",
    }
    longer = [way.ratio.value for way in answers.values() if way.ratio and way.difference == "more"]
    assert [round(min(longer), 1), round(max(longer), 1)] == [1.1, 4.5]


def test_what_is_said_of_training_on_one_core_was_measured() -> None:
    """0.6 of the time with the convolutional network, 1.3 with the LSTM, as long with the rest."""
    training = against_pytorch("step_time")
    assert {task: way.difference for task, way in training.items()} == {
        "mlp": "level",
        "cnn": "less",
        "gpt": "level",
        "lstm": "more",
    }
    known = {task: way.ratio.value for task, way in training.items() if way.ratio}
    assert (round(known["cnn"], 1), round(known["lstm"], 1)) == (0.6, 1.3)


@pytest.mark.parametrize("name", ON_ONE_CORE)
def test_a_reason_on_speed_names_the_modes_and_rests_on_all_that_it_tells_of(name: str) -> None:
    claim = next(claim for claim in CLAIMS if claim.id == name)
    assert "tf.function" in claim.reason
    assert "without compilation" in " ".join(claim.reason.split())
    told = {(one.metric, one.task) for one in claim.measured}
    assert told == {
        (metric, task) for metric in ON_ONE_CORE[name] for task in ("mlp", "cnn", "gpt", "lstm")
    }


def test_what_a_card_multiplies_a_second_was_measured() -> None:
    """Full single precision, TF32 and bfloat16 of the large language model, in that order."""
    (run,) = newest(CATALOGUE, "gpu")
    claim = next(claim for claim in CLAIMS if claim.id == "pt-feature-gpu-utilisation")
    told = re.findall(r"\b(\d+), (\d+) and (\d+)\b", " ".join(claim.reason.split()))
    measured = {
        (result.task, result.configuration): result.also["teraflops"]
        for result in run.record.results
        if "teraflops" in result.also
    }
    assert told == [
        tuple(
            f"{float(measured[f'gpt-card-{precision}', way]):.0f}"
            for precision in ("float32", "tf32", "bfloat16")
        )
        for way in ("torch-eager", "torch-compile", "jax-jit", "keras-jax", "keras-pytorch")
    ]
