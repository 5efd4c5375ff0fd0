"""Scores come out of the YAML as the method says, and hold its promises for any evidence."""

import math
import re
from dataclasses import replace
from types import MappingProxyType
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comparison.catalogue import Catalogue
from comparison.model.criteria import Anchors, RatioMean
from comparison.model.framework import IndicatorEvidence, Observation
from comparison.scoring.anchors import score_on
from comparison.scoring.criteria import criterion_score, shared_scores
from comparison.scoring.indicators import indicator_score
from comparison.scoring.lenses import GENERAL

CRITERIA = "performance ease_of_use ecosystem memory deployment research maintenance".split()
FRAMEWORKS = "tensorflow pytorch jax keras".split()


def test_planned_measurements_are_in_the_set_and_count_as_unknown(catalogue: Catalogue) -> None:
    planned = [i for i in catalogue.indicators.values() if i.formula.kind == "planned"]
    assert {item.id for item in planned} == {"scaling", "serving"}
    for item in planned:
        assert indicator_score(catalogue, "pytorch", item).unknown is not None


@st.composite
def anchors(draw: st.DrawFn) -> Anchors:
    numbers = st.floats(0.01, 1e6)  # two that are next to each other have the same logarithm
    values = draw(st.lists(numbers, min_size=3, max_size=3, unique_by=math.log))
    ordered = sorted(values, reverse=draw(st.booleans()))
    scale = draw(st.sampled_from(["linear", "log"]))
    return Anchors(scale=scale, zero=ordered[0], five=ordered[1], ten=ordered[2], reason="any")


@given(anchors(), st.floats(-1e7, 1e7), st.floats(-1e7, 1e7))
def test_a_better_value_never_lowers_the_score(scale: Anchors, one: float, two: float) -> None:
    worse, better = sorted((one, two), reverse=scale.zero > scale.ten)
    assert 0 <= score_on(scale, worse) <= score_on(scale, better) + 1e-9 <= 10 + 1e-9


@given(anchors())
def test_the_written_anchors_score_0_5_and_10(scale: Anchors) -> None:
    found = [score_on(scale, value) for value in (scale.zero, scale.five, scale.ten)]
    assert found == pytest.approx([0, 5, 10])


def _with(catalogue: Catalogue, name: str, **changes: Any) -> Catalogue:
    record = catalogue.frameworks[name].model_copy(update=changes)
    return replace(catalogue, frameworks=MappingProxyType({**catalogue.frameworks, name: record}))


def _every_score(catalogue: Catalogue) -> dict[tuple[str, str], Any]:
    return {
        (name, criterion): criterion_score(catalogue, name, criterion, GENERAL)
        for name in FRAMEWORKS
        for criterion in CRITERIA
    }


@given(models=st.floats(0, 1e9), days=st.floats(0, 1e5))
def test_adding_and_removing_a_framework_changes_no_other_score(
    catalogue: Catalogue, models: float, days: float
) -> None:
    before = _every_score(catalogue)
    base = catalogue.frameworks["pytorch"]
    figure = {"unit": "any", "as_of": "2026-01", "sources": ("pypi-listing",), "trust": "high"}
    changed = {
        "models": IndicatorEvidence(inputs={"value": Observation(value=models, **figure)}),
        "last_release": IndicatorEvidence(inputs={"value": Observation(value=days, **figure)}),
    }
    newcomer = base.model_copy(update={"indicators": {**base.indicators, **changed}})
    more = replace(
        catalogue, frameworks=MappingProxyType({**catalogue.frameworks, "newcomer": newcomer})
    )
    assert criterion_score(more, "newcomer", "ecosystem", GENERAL).known
    assert _every_score(more) == before
    fewer = {k: v for k, v in catalogue.frameworks.items() if k != "keras"}
    without = replace(catalogue, frameworks=MappingProxyType(fewer))
    for name, criterion in before:
        if name in fewer:
            assert criterion_score(without, name, criterion, GENERAL) == before[name, criterion]


@given(st.sampled_from(FRAMEWORKS), st.data())
def test_removing_one_indicator_lowers_coverage_and_leaves_the_others_alone(
    catalogue: Catalogue, framework: str, data: st.DataObject
) -> None:
    evidence = catalogue.frameworks[framework].indicators
    gone = data.draw(st.sampled_from(sorted(evidence)))
    left = {name: item for name, item in evidence.items() if name != gone}
    poorer = _with(catalogue, framework, indicators=left)
    for criterion, record in catalogue.criteria.items():
        before = criterion_score(catalogue, framework, criterion, GENERAL)
        after = criterion_score(poorer, framework, criterion, GENERAL)
        if gone not in {item.id for item in record.indicators}:
            assert after == before
            continue
        assert after.coverage < before.coverage
        kept = [i for i in before.indicators if i.indicator.id != gone]
        assert [i for i in after.indicators if i.indicator.id != gone] == kept
        assert after.known == (after.coverage >= 0.5)


def test_a_pair_is_compared_over_the_indicators_known_for_both(catalogue: Catalogue) -> None:
    tensorflow, keras = shared_scores(catalogue, "tensorflow", "keras", "ecosystem", GENERAL)
    alone = criterion_score(catalogue, "tensorflow", "ecosystem", GENERAL)
    assert tensorflow.coverage == keras.coverage == pytest.approx(0.8)
    assert alone.coverage == 1
    assert tensorflow.score != alone.score


def test_every_range_holds_its_score(catalogue: Catalogue) -> None:
    known = [score for score in _every_score(catalogue).values() if score.known]
    assert len(known) == 26
    for score in known:
        assert 0 <= score.low <= score.score <= score.high <= 10


POPULARITY = ("stars", "downloads", "dependents", "packages", "projects", "forks", "questions")


def test_no_scored_indicator_counts_popularity(catalogue: Catalogue) -> None:
    """Every one is named here with its kind, so that a new one must be judged."""
    scored = {item.id: item.formula.kind for item in catalogue.indicators.values()}
    assert scored == {
        "train_cpu": "measured", "latency_b1": "measured", "gpu_own": "measured",
        "gpu_published": "ratio_mean", "compile_wait": "measured", "device_latency": "measured",
        "cold_load": "measured", "browser_latency": "measured", "browser_cold_load": "measured",
        "scaling": "planned", "serving": "planned", "code_tokens": "measured",
        "first_step": "measured", "own_gpu": "facts", "tutorials_run": "measured",
        "wanted_again": "value", "export_tokens": "measured", "needs_met": "facts",
        "models": "value", "vendor_stacks": "total", "install": "value", "ready": "measured",
        "train_growth": "measured", "gpu_reserved": "value", "device_footprint": "measured",
        "browser_download": "measured", "server_reach": "facts", "phone_reach": "facts",
        "export_success": "measured", "device_export": "measured",
        "browser_export": "measured", "cloud_images": "facts", "browser_reach": "facts",
        "embedded_reach": "facts", "papers": "total", "new_models": "increase",
        "api_stability": "measured", "security_window": "value", "compat_promise": "facts",
        "last_release": "value", "feature_releases": "value",
    }  # fmt: skip
    for item in catalogue.indicators.values():
        assert not [word for word in POPULARITY if word in item.label.lower()], item.id
    fed = {
        given
        for framework in catalogue.frameworks.values()
        for evidence in framework.indicators.values()
        for given in evidence.inputs.values()
        if isinstance(given, str)
    }
    assert not [name for name in fed if re.search("stars|downloads|dependents", name)]


def test_published_speed_rests_on_rows_of_one_precision_alone(catalogue: Catalogue) -> None:
    """Gemma and Mistral ran in bfloat16 on every side; the other six rows mixed precisions."""
    formula = catalogue.indicators["gpu_published"].formula
    assert isinstance(formula, RatioMean)
    assert set(formula.references) == {"gemma-fit", "mistral-fit"}
    found = indicator_score(catalogue, "pytorch", catalogue.indicators["gpu_published"])
    assert found.value == pytest.approx(
        1.2175, abs=5e-5
    )  # the root of 253.95/211.73 x 217.56/176.04


def test_the_catalogue_is_not_changed_by_scoring(catalogue: Catalogue) -> None:
    before = catalogue.frameworks["jax"].model_dump()
    _every_score(catalogue)
    assert catalogue.frameworks["jax"].model_dump() == before
