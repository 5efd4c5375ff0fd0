"""Answers kept with a catalogue: asked for once, never mixed up, and forgotten with it."""

import weakref
from dataclasses import replace

import pytest

from comparison.cache import Cache, cached
from comparison.catalogue import Catalogue
from comparison.decision.shares import outright_winners
from comparison.decision.verdict import decide
from comparison.links.parameters import page_controls
from comparison.scoring.lenses import GENERAL

PAIR = ("tensorflow", "pytorch")


class Owner:
    """Something with a cache, that counts how often it was asked."""

    def __init__(self) -> None:
        self.cache, self.asked = Cache(), 0


@cached(most=2)
def doubled(owner: Owner, number: int) -> int:
    owner.asked += 1
    if number < 0:
        raise ValueError("below 0")
    return 2 * number


def test_an_answer_is_made_once_and_for_its_owner_alone() -> None:
    one, other = Owner(), Owner()
    assert [doubled(one, 4), doubled(one, 4), doubled(other, 4)] == [8, 8, 8]
    assert (one.asked, other.asked) == (1, 1)


def test_the_answer_longest_unused_makes_room() -> None:
    owner = Owner()
    for number in (1, 2, 1, 3):
        doubled(owner, number)
    assert owner.asked == 3
    doubled(owner, 1)
    assert owner.asked == 3
    doubled(owner, 2)
    assert owner.asked == 4


def test_a_refusal_is_not_kept() -> None:
    owner = Owner()
    for _ in range(2):
        with pytest.raises(ValueError, match="below 0"):
            doubled(owner, -1)
    assert owner.asked == 2


def test_a_catalogue_that_was_asked_everything_is_forgotten_at_once(catalogue: Catalogue) -> None:
    asked = replace(catalogue)
    weights = asked.personas["edge"].weights
    decide(asked, PAIR, weights, ("tpu",), lens=GENERAL)
    outright_winners(asked, tuple(asked.frameworks), lens=GENERAL)
    page_controls(asked)
    left = weakref.ref(asked)
    del asked
    assert left() is None
