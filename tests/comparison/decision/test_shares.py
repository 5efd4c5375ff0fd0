"""The exact shares: against samples, under symmetry, and for draws."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from comparison.decision.score_draws import quantiles
from comparison.decision.shares import share_near, share_of_all, shares_of_draws, whole_parts

differences = st.lists(st.sampled_from([-3.0, -1.0, 0.0, 0.5, 1.0, 3.0]), min_size=1, max_size=7)


def test_the_exact_share_equals_a_million_sampled_priorities_in_200_cases() -> None:
    random = np.random.default_rng(20261122)
    weights = random.standard_exponential((1_000_000, 7))
    for case in range(200):
        d = np.round(random.normal(0, 2, 7), 1)
        d[: case % 4] = 0.0
        d[4:6] = d[3] if case % 3 else d[4:6]
        if not d.any():
            continue
        exact = share_of_all(list(d))
        sampled = float((weights @ d > 0).mean())
        assert exact == pytest.approx(sampled, abs=0.002), d


@given(differences)
def test_the_shares_of_both_sides_add_to_one(values: list[float]) -> None:
    one, two = share_of_all(values), share_of_all([-value for value in values])
    if one is None:
        assert two is None
        assert not any(values)
    else:
        assert one + (two or 0.0) == pytest.approx(1)


@given(differences, st.data())
def test_the_order_of_criteria_does_not_matter(values: list[float], data: st.DataObject) -> None:
    shuffled = data.draw(st.permutations(values))
    assert share_of_all(values) == pytest.approx(share_of_all(shuffled))


def test_ahead_everywhere_is_all_and_behind_everywhere_nothing() -> None:
    assert share_of_all([1, 2]) == 1
    assert share_of_all([-1, -2, 0]) == 0
    assert share_of_all([0, 0]) is None


def test_one_against_one_is_the_first_ones_part_of_both() -> None:
    assert share_of_all([3, -1]) == pytest.approx(3 / 4)


@given(st.lists(st.integers(0, 100), min_size=1, max_size=9).filter(any), st.integers(1, 80))
def test_whole_parts_add_up_and_stay_within_one_of_the_exact_share(
    weights: list[int], total: int
) -> None:
    parts = whole_parts(weights, total)
    assert sum(parts) == total
    for part, weight in zip(parts, weights, strict=True):
        assert abs(part - total * weight / sum(weights)) < 1


def test_equal_remainders_go_to_the_first_criteria() -> None:
    assert whole_parts([1, 1, 1], 40) == (14, 13, 13)


def test_a_weight_of_nothing_drops_out_of_the_near_share() -> None:
    assert share_near([5, -1], [0, 100], 40) == 0
    assert share_near([5, -1], [100, 0], 40) == 1


@given(st.lists(differences, min_size=1, max_size=4))
def test_many_draws_at_once_give_the_same_as_one_by_one(columns: list[list[float]]) -> None:
    size = min(len(column) for column in columns)
    table = np.array([column[:size] for column in columns]).T
    found = shares_of_draws(table, [2] * size)
    for share, column in zip(found, table.T, strict=True):
        exact = share_of_all([value for value in column for _ in range(2)])
        assert share == pytest.approx(0.5 if exact is None else exact)


def test_draws_are_the_same_every_day_and_each_framework_has_its_own() -> None:
    one = quantiles("pytorch", "memory", 256)
    assert sorted(one) == pytest.approx([(k + 0.5) / 256 for k in range(256)])
    assert list(one[:3]) == list(quantiles("pytorch", "memory", 256)[:3])
    assert list(one) != list(quantiles("jax", "memory", 256))
