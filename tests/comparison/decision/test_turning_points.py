"""Turning points hold at the control: each number is tried as a reader would move it."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comparison.catalogue import Catalogue
from comparison.decision.grounds import grounds_of
from comparison.decision.pairs import Pair, compare_on, frozen
from comparison.decision.turning_points import rescaled, turning_points
from comparison.reading.load import load
from comparison.scoring.lenses import GENERAL
from tests.examples import examples

CATALOGUE = load()
PAIRS = [
    (first, second)
    for first in CATALOGUE.frameworks
    for second in CATALOGUE.frameworks
    if first < second
]
WEIGHTS = st.lists(st.integers(0, 100), min_size=7, max_size=7).filter(any)


def shared_out(total: int, proportions: list[int]) -> list[int]:
    """``total`` in whole numbers by largest remainder, made with fractions; ties by order."""
    exact = [Fraction(total * part, sum(proportions)) for part in proportions]
    parts = [int(value) for value in exact]
    order = sorted(range(len(exact)), key=lambda place: (parts[place] - exact[place], place))
    for place in order[: total - sum(parts)]:
        parts[place] += 1
    return parts


def moved(weights: list[int], place: int, value: int) -> list[int]:
    """The weights on screen after the control at ``place`` was set to ``value``."""
    others = [weight for at, weight in enumerate(weights) if at != place]
    rest = shared_out(100 - value, others if any(others) else [1] * len(others))
    return [*rest[:place], value, *rest[place:]]


def leader(pair: Pair, weights: list[int], enough: float) -> str | None:
    """Who is ahead of the two under these weights; None where nobody is or too little is known."""
    known = [
        (weight, item.points)
        for weight, item in zip(weights, pair.differences, strict=True)
        if item.points is not None
    ]
    margin = sum(weight * points for weight, points in known)
    if sum(weight for weight, _ in known) < enough or margin == 0:
        return None
    return pair.first if margin > 0 else pair.second


@pytest.mark.parametrize("persona", CATALOGUE.personas)
@pytest.mark.parametrize(("first", "second"), PAIRS)
def test_at_the_number_said_the_winner_differs_and_one_step_before_it_does_not(
    catalogue: Catalogue, persona: str, first: str, second: str
) -> None:
    weights = catalogue.personas[persona].weights
    grounds = grounds_of(catalogue, persona)
    pair = compare_on(grounds, first, second, frozen(grounds, weights))
    shown = shared_out(100, [item.weight for item in pair.differences])
    enough = catalogue.method.enough_weight.value
    ahead = first if (pair.margin or 0.0) >= 0 else second
    other = second if ahead == first else first
    places = {item.criterion: place for place, item in enumerate(pair.differences)}
    for point in turning_points(pair, enough=enough):
        place = places[point.criterion]
        leads = [leader(pair, moved(shown, place, n), enough) == other for n in range(101)]
        assert point.weight == shown[place]
        if point.at is None:
            assert not (leads[0] and point.weight) or all(leads[: point.weight + 1])
            assert not leads[100] or all(leads[point.weight :])
        else:
            beyond = leads[point.at :] if point.above else leads[: point.at + 1]
            assert all(beyond)
            assert not leads[point.at - 1 if point.above else point.at + 1]


@given(WEIGHTS, st.integers(0, 6), st.integers(0, 100))
@examples(60)
def test_the_weights_on_screen_total_100_at_every_moment(
    weights: list[int], place: int, value: int
) -> None:
    found = rescaled(weights, place, value)
    assert list(found) == moved(weights, place, value)
    assert sum(found) == 100
    assert found[place] == value


def test_a_control_at_100_that_is_moved_down_gives_its_points_to_all_others_alike() -> None:
    assert rescaled((0, 100, 0), 1, 40) == (30, 40, 30)


def test_the_nearest_turning_point_comes_first(catalogue: Catalogue) -> None:
    grounds = grounds_of(catalogue, GENERAL)
    weights = frozen(grounds, catalogue.personas["enterprise"].weights)
    found = turning_points(compare_on(grounds, "pytorch", "tensorflow", weights), enough=60)
    distances = [point.distance for point in found]
    assert distances == sorted(distances)
