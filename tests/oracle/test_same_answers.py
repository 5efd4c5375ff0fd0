"""The core gives what a second implementation gives that was written from METHOD.md alone."""

import ast
from functools import cache
from itertools import combinations, permutations
from pathlib import Path

import pytest

from comparison.decision.verdict import Duel, Verdict, decide
from comparison.reading.load import PROJECT_DATA, load
from comparison.scoring.criteria import CriterionScore, criterion_score, shared_scores
from comparison.scoring.lenses import lenses
from tests.oracle.decision import Pair
from tests.oracle.evidence import Files
from tests.oracle.points import Score, score

CATALOGUE, FILES = load(), Files(PROJECT_DATA)
LENSES, PERSONAS = lenses(CATALOGUE), tuple(CATALOGUE.personas)
PAIRS = tuple(combinations(CATALOGUE.frameworks, 2))
EXACT = 1e-9


@cache
def ours(persona: str, first: str, second: str) -> Verdict:
    weights = CATALOGUE.personas[persona].weights
    return decide(CATALOGUE, (first, second), weights, lens=persona)


@cache
def theirs(persona: str, first: str, second: str) -> Pair:
    return Pair(FILES, persona, first, second)


def duels(persona: str) -> list[tuple[Duel, Pair]]:
    """Every pair that is ranked for a persona, seen from the same side by both."""
    found = [ours(persona, *pair).closest for pair in PAIRS]
    return [(d, theirs(persona, d.pair.first, d.pair.second)) for d in found if d is not None]


def same(core: CriterionScore, other: Score) -> bool:
    if core.ranged is None or other.score is None:
        known = core.ranged is None and other.score is None
        return known and core.coverage == pytest.approx(other.coverage, abs=EXACT)
    numbers = (other.score, other.low, other.high, other.coverage)
    return (*core.ranged, core.coverage) == pytest.approx(numbers, abs=EXACT)


def test_the_second_implementation_takes_nothing_from_the_core() -> None:
    for path in Path(__file__).parent.glob("[a-su-z]*.py"):
        tree = ast.parse(path.read_text("utf-8"))
        taken = [n.module for n in ast.walk(tree) if isinstance(n, ast.ImportFrom)]
        assert not [name for name in taken if name and name.startswith("comparison")], path


@pytest.mark.parametrize("lens", LENSES)
def test_every_score_range_and_coverage_is_the_same(lens: str) -> None:
    for framework in CATALOGUE.frameworks:
        for criterion in CATALOGUE.criteria:
            core = criterion_score(CATALOGUE, framework, criterion, lens)
            assert same(core, score(FILES, framework, criterion, lens, framework)), (
                framework,
                criterion,
            )


@pytest.mark.parametrize("lens", LENSES)
def test_every_score_over_shared_evidence_is_the_same(lens: str) -> None:
    for one, two in permutations(CATALOGUE.frameworks, 2):
        for criterion in CATALOGUE.criteria:
            core, _ = shared_scores(CATALOGUE, one, two, criterion, lens)
            assert same(core, score(FILES, one, criterion, lens, two)), (one, two, criterion)


@pytest.mark.parametrize("persona", PERSONAS)
def test_the_same_pairs_are_ranked_with_the_same_state(persona: str) -> None:
    for pair in PAIRS:
        assert ours(persona, *pair).state == theirs(persona, *pair).state(), pair


@pytest.mark.parametrize("persona", PERSONAS)
def test_margins_known_weights_and_shares_are_the_same(persona: str) -> None:
    for duel, other in duels(persona):
        left = other.differences()
        margin, known, _ = other.margin(other.weights, left)
        assert (duel.margin, duel.pair.known_weight) == pytest.approx((margin, known), abs=EXACT)
        assert (duel.near, duel.agree) == pytest.approx((other.near(left), other.agree), abs=EXACT)
        assert duel.share_all == pytest.approx(other.share_of_all(), abs=EXACT)


@pytest.mark.parametrize("persona", PERSONAS)
def test_every_turning_point_is_the_same(persona: str) -> None:
    for duel, other in duels(persona):
        for point in duel.turning_points:
            core = None if point.at is None else (point.at, point.above)
            assert core == other.turning_point(point.criterion), (duel.pair, point)


@pytest.mark.parametrize("persona", PERSONAS)
def test_a_lead_fails_under_the_same_changes(persona: str) -> None:
    names = {"left out": None, "anchors lower": 0.7, "anchors higher": 1.3}
    for duel, other in duels(persona):
        core = {(item.indicator, names[item.how] if item.how else None) for item in duel.failures}
        found = {
            (change.get("without") or change.get("anchors"), change.get("factor"))
            for change in other.fails()
        }
        assert core == found, (duel.pair.first, duel.pair.second)
