"""What practitioners would sign, held against the scores; a conflict is explained on the page."""

import re
from collections.abc import Callable
from functools import partial

import pytest

from comparison.reading.load import load
from comparison.scoring.criteria import criterion_score
from comparison.scoring.indicators import indicator_score
from comparison.scoring.lenses import GENERAL
from tests.project.test_house import ROOT

CATALOGUE = load()
TEXT = (ROOT / "docs" / "sanity.md").read_text("utf-8")
STATEMENTS = dict(re.findall(r"^(\d+)\. (.+)$", TEXT, re.MULTILINE))


def value(framework: str, indicator: str) -> float:
    found = indicator_score(CATALOGUE, framework, CATALOGUE.indicators[indicator]).value
    assert found is not None, f"{indicator} of {framework} is not known"
    return found


def points(framework: str, indicator: str) -> float:
    found = indicator_score(CATALOGUE, framework, CATALOGUE.indicators[indicator]).score
    assert found is not None
    return found


def score(framework: str, criterion: str, lens: str = GENERAL) -> float:
    found = criterion_score(CATALOGUE, framework, criterion, lens).score
    assert found is not None
    return found


def state(framework: str, fact: str) -> str:
    return CATALOGUE.frameworks[framework].facts[fact].state


def research_is_published_with_pytorch() -> bool:
    return score("pytorch", "research") > score("tensorflow", "research") + 3


def pytorch_has_several_times_the_models() -> bool:
    others = [value(name, "models") for name in ("tensorflow", "jax", "keras")]
    return value("pytorch", "models") > 3 * max(others)


def keras_needs_the_least_code_and_jax_the_most() -> bool:
    sizes = {name: value(name, "code_tokens") for name in CATALOGUE.frameworks}
    return sizes["keras"] == min(sizes.values()) and sizes["jax"] == max(sizes.values())


def jax_waits_and_pytorch_does_not() -> bool:
    return value("jax", "compile_wait") > 0.5 > value("pytorch", "compile_wait")


def on_a_card_two_are_about_equal() -> bool:
    return abs(points("pytorch", "gpu_own") - points("jax", "gpu_own")) < 2


def tensorflow_is_heavier() -> bool:
    return all(
        value("tensorflow", name) > value("pytorch", name) for name in ("install", "train_growth")
    )


def both_reach_phones() -> bool:
    return min(value(name, "phone_reach") for name in ("tensorflow", "pytorch")) > 80


def tensorflow_is_ahead_in_browsers_and_on_microcontrollers() -> bool:
    return all(
        value("tensorflow", name) > value("pytorch", name)
        for name in ("browser_reach", "embedded_reach")
    )


def gpus_of_the_desk_work_with_pytorch() -> bool:
    facts = ("windows_gpu", "apple_gpu")
    return all(state("pytorch", f) == "own" and state("tensorflow", f) == "no" for f in facts)


def tensorflow_is_ahead_on_servers() -> bool:
    return value("tensorflow", "server_reach") > value("pytorch", "server_reach")


CHECKS: dict[str, Callable[[], bool]] = {
    "1": research_is_published_with_pytorch,
    "2": pytorch_has_several_times_the_models,
    "3": keras_needs_the_least_code_and_jax_the_most,
    "4": jax_waits_and_pytorch_does_not,
    "5": on_a_card_two_are_about_equal,
    "6": tensorflow_is_heavier,
    "7": both_reach_phones,
    "8": tensorflow_is_ahead_in_browsers_and_on_microcontrollers,
    "9": gpus_of_the_desk_work_with_pytorch,
    "10": tensorflow_is_ahead_on_servers,
}
CONFLICTS = {"10"}
"""Statements that the evidence does not bear out; METHOD.md explains each."""


def test_every_statement_has_its_check() -> None:
    assert list(STATEMENTS) == list(CHECKS)


@pytest.mark.parametrize("number", [name for name in CHECKS if name not in CONFLICTS])
def test_what_practitioners_would_sign_holds(number: str) -> None:
    assert CHECKS[number](), STATEMENTS[number]


@pytest.mark.parametrize("number", sorted(CONFLICTS))
def test_a_conflict_is_one_and_is_explained_to_the_reader(number: str) -> None:
    assert not CHECKS[number](), f"{STATEMENTS[number]} holds now; it is no conflict any more"
    explained = partial(re.search, re.escape(f"({number} of docs/sanity.md)"))
    assert explained(CATALOGUE.method_text), f"METHOD.md does not explain {number}"
