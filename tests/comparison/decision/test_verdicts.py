"""Verdicts: the digits, the states, the turning points, the must-haves and the words."""

import random

import numpy as np
import pytest
from pymcdm.methods import WSM  # type: ignore[import-untyped]

from comparison.catalogue import Catalogue
from comparison.decision.grounds import grounds_of
from comparison.decision.pairs import Pair, compare_on, frozen
from comparison.decision.turning_points import rescaled
from comparison.decision.verdict import Verdict, decide
from comparison.findings.article_advice import agreement
from comparison.links.view import View
from comparison.scoring.lenses import GENERAL
from comparison.wording.verdict import wording

PAIR, FOUR = ("tensorflow", "pytorch"), ("tensorflow", "pytorch", "jax", "keras")


def pair_of(catalogue: Catalogue, first: str, second: str, weights: dict[str, int]) -> Pair:
    grounds = grounds_of(catalogue, GENERAL)
    return compare_on(grounds, first, second, frozen(grounds, weights))


def verdict(catalogue: Catalogue, persona: str, options: tuple[str, ...] = PAIR) -> Verdict:
    who = catalogue.personas[persona]
    return decide(catalogue, options, who.weights, who.must, lens=persona)


@pytest.mark.parametrize(
    ("persona", "stand"),
    [
        ("researcher", "agrees"),
        ("enterprise", "disagrees"),
        ("edge", "cannot say"),
        ("data_scientist", "the article names both"),
        ("web", None),
    ],
)
def test_evidence_is_set_against_the_articles_advice(
    catalogue: Catalogue, persona: str, stand: str | None
) -> None:
    assert agreement(catalogue, persona, verdict(catalogue, persona)) == stand


@pytest.mark.filterwarnings("ignore:Alternatives with indices")  # one may well dominate
def test_weighted_sums_rank_as_an_independent_library_ranks_them(catalogue: Catalogue) -> None:
    dice = random.Random(20261122)
    names = list(catalogue.criteria)
    for _ in range(200):
        weights = {name: dice.randint(1, 100) for name in names}
        pair = pair_of(catalogue, "tensorflow", "pytorch", weights)
        matrix = np.array(
            [[getattr(d, side).score for d in pair.compared] for side in ("first", "second")]
        )
        shares = np.array([d.weight for d in pair.compared]) / pair.weight
        method = WSM(normalization_function=lambda values, cost=False: values)
        first, second = method(matrix, shares, np.ones(len(shares)))
        assert pair.margin == pytest.approx(first - second)


def test_a_pairs_digits_do_not_depend_on_a_third_option(catalogue: Catalogue) -> None:
    alone = verdict(catalogue, "mobile").closest
    assert alone is not None
    among = {d.pair.second: d for d in verdict(catalogue, "mobile", FOUR).duels}[alone.pair.second]
    assert (alone.margin, alone.near, alone.agree) == (among.margin, among.near, among.agree)


def test_the_order_of_options_changes_nothing_but_the_order(catalogue: Catalogue) -> None:
    one = verdict(catalogue, "edge", ("pytorch", "tensorflow"))
    two = verdict(catalogue, "edge", ("tensorflow", "pytorch"))
    assert one.closest is not None
    assert two.closest is not None
    assert (one.leader, one.state, one.closest.agree) == (
        two.leader, two.state, two.closest.agree,
    )  # fmt: skip


def test_a_must_have_excludes_first_and_says_by_which_fact(catalogue: Catalogue) -> None:
    weights = catalogue.personas["edge"].weights
    found = decide(catalogue, PAIR, weights, ["newest_python"], lens=GENERAL)
    assert (found.state, found.leader) == ("only", "pytorch")
    excluded = found.screening.excluded[0]
    assert (excluded.framework, excluded.fact.state) == ("tensorflow", "no")
    view = View(PAIR, "edge", must=("newest_python",))
    words = wording(catalogue, view, found)
    assert words.title == "PyTorch is the only one that meets the must-haves"
    assert any("TensorFlow is excluded" in note for note in words.notes)


def test_a_way_through_another_project_is_told_as_that_and_not_as_unconfirmed(
    catalogue: Catalogue,
) -> None:
    must = ("model_server", "newest_python")
    weights = catalogue.personas["edge"].weights
    found = decide(catalogue, PAIR, weights, must, lens=GENERAL, own_only=True)
    view = View(PAIR, "edge", must=must, own_only=True)
    notes = " ".join(wording(catalogue, view, found).notes)
    assert "PyTorch is excluded: it does not itself have a model server." in notes
    assert "TensorFlow is excluded: it does not install on Python 3.15." in notes
    assert "not confirmed to" not in notes


def test_what_is_not_so_of_an_excluded_framework_is_said_in_plain_grammar(
    catalogue: Catalogue,
) -> None:
    must = ("foundation",)
    found = decide(catalogue, PAIR, catalogue.personas["edge"].weights, must, lens=GENERAL)
    notes = " ".join(wording(catalogue, View(PAIR, "edge", must=must), found).notes)
    assert "TensorFlow is excluded: it is not held by a foundation." in notes


def test_where_nothing_is_left_the_nearest_miss_is_named(catalogue: Catalogue) -> None:
    must = ["newest_python", "dashboard_included"]
    found = decide(catalogue, PAIR, {"performance": 1}, must, lens=GENERAL)
    assert found.state == "none left"
    assert found.leader is None
    words = wording(catalogue, View(PAIR, "edge", must=tuple(must)), found)
    assert words.title == "None of TensorFlow and PyTorch meets all must-haves"
    assert any("PyTorch comes nearest: 1 must-have is not met." in note for note in words.notes)


def test_what_is_not_confirmed_stays_unless_the_reader_asks_for_own_only(
    catalogue: Catalogue,
) -> None:
    weights = {"maintenance": 1}
    kept = decide(catalogue, ("pytorch", "keras"), weights, ["newest_python"], lens=GENERAL)
    assert kept.screening.unconfirmed == (("keras", "newest_python"),)
    strict = decide(
        catalogue, ("pytorch", "keras"), weights, ["newest_python"], own_only=True, lens=GENERAL
    )
    assert (strict.state, strict.leader) == ("only", "pytorch")


def test_a_beta_is_kept_unless_the_reader_asks_for_own_only(catalogue: Catalogue) -> None:
    assert catalogue.frameworks["pytorch"].facts["microcontroller"].state == "experimental"
    weights = catalogue.personas["edge"].weights
    assert (
        decide(catalogue, PAIR, weights, ["microcontroller"], lens=GENERAL).screening.kept == PAIR
    )
    strict = decide(catalogue, PAIR, weights, ["microcontroller"], own_only=True, lens=GENERAL)
    assert (strict.state, strict.leader) == ("only", "tensorflow")


def test_only_what_has_no_evidence_gives_no_answer(catalogue: Catalogue) -> None:
    found = decide(catalogue, ("jax", "keras"), {"research": 1}, lens=GENERAL)
    assert (found.state, found.leader, found.duels) == ("cannot say", None, ())
    title = wording(catalogue, View(("jax", "keras"), "student"), found).title
    assert title == "For a student, there is not enough evidence to compare JAX and Keras"


def test_one_option_is_no_comparison(catalogue: Catalogue) -> None:
    found = decide(catalogue, ("jax",), {"ease_of_use": 1}, lens=GENERAL)
    assert found.leader is None
    title = wording(catalogue, View(("jax",), "student"), found).title
    assert title == "Choose a second framework to compare JAX with"


@pytest.mark.parametrize("weights", [{}, {"memory": 0}, {"memory": -1, "research": 2}])
def test_weights_without_weight_are_refused(catalogue: Catalogue, weights: dict[str, int]) -> None:
    with pytest.raises(ValueError, match="weight"):
        decide(catalogue, PAIR, weights, lens=GENERAL)


def test_where_something_lighter_decides_the_heaviest_is_told_beside_it(
    catalogue: Catalogue,
) -> None:
    notes = sentences("mobile", catalogue)
    told = "Deployment weighs most (35 of 100): there TensorFlow is 0.4 points ahead of PyTorch."
    assert told in notes
    told = "Ease of use weighs most (45 of 100): there TensorFlow is 0.6 points ahead of PyTorch."
    assert told in sentences("prototyping", catalogue)
    assert not [note for note in sentences("researcher", catalogue) if "weighs most" in note]


def test_a_pair_at_the_least_of_evidence_says_which_step_unranks_it(catalogue: Catalogue) -> None:
    (told,) = [note for note in sentences("distributed", catalogue) if "the least is" in note]
    assert told == (
        "Only criteria that weigh 60 of 100 can be compared, and the least is 60: with performance "
        "at 41 or more PyTorch and TensorFlow are not ranked."
    )
    weights = catalogue.personas["distributed"].weights
    others = {name: weight for name, weight in weights.items() if name != "performance"}
    at_41 = {**{name: 59 * weight for name, weight in others.items()}, "performance": 41 * 60}
    for lens, asked, ranked in (("distributed", weights, True), ("distributed", at_41, False)):
        found = decide(catalogue, ("tensorflow", "pytorch"), asked, lens=lens)
        assert bool(found.duels) is ranked


def test_with_several_rivals_the_nearest_turn_is_that_of_the_one_who_is_nearest(
    catalogue: Catalogue,
) -> None:
    """Tried at every number of every weight that is nearer, for all four frameworks."""
    who = catalogue.personas["student"]
    found = decide(catalogue, FOUR, who.weights, who.must, lens="student")
    duel, point = found.nearest_turn
    assert point is not None
    assert (duel.pair.second, point.criterion) == ("jax", "maintenance")
    names, values = list(who.weights), [who.weights[name] for name in catalogue.criteria]
    for place in range(len(names)):
        nearer = [now for now in range(101) if abs(now - values[place]) < point.distance]
        for value in nearer:
            moved = dict(zip(catalogue.criteria, rescaled(values, place, value), strict=True))
            other = decide(catalogue, FOUR, moved, who.must, lens="student")
            assert other.leader == "pytorch", (place, value)


def test_frameworks_that_add_nearly_the_same_are_named_together(catalogue: Catalogue) -> None:
    who, view = catalogue.personas["app_developer"], View(PAIR, "app_developer")
    found = decide(catalogue, PAIR, who.weights, who.must, lens="app_developer")
    assert wording(catalogue, view, found).title.endswith(
        "above all for memory, ecosystem and maintenance"
    )


def sentences(persona: str, catalogue: Catalogue) -> tuple[str, ...]:
    who, view = catalogue.personas[persona], View(("tensorflow", "pytorch"), persona)
    found = decide(catalogue, view.frameworks, who.weights, who.must, lens=persona)
    return wording(catalogue, view, found).notes


@pytest.mark.parametrize(
    ("persona", "title"),
    [
        ("researcher", "For a researcher, PyTorch fits clearly better, above all for research"),
        (
            "mobile",
            "For a mobile developer, PyTorch with ExecuTorch fits a little better, mainly for "
            "ecosystem",
        ),
        (
            "web",
            "For a web developer, TensorFlow with LiteRT.js fits a little better, mainly for "
            "deployment",
        ),
        (
            "edge",
            "For an edge or embedded developer, the evidence does not decide between TensorFlow "
            "and PyTorch",
        ),
    ],
)
def test_the_sentence_names_whom_what_how_much_and_why(
    catalogue: Catalogue, persona: str, title: str
) -> None:
    found = verdict(catalogue, persona)
    assert wording(catalogue, View(PAIR, persona), found).title == title


def test_the_same_question_is_answered_from_memory(catalogue: Catalogue) -> None:
    assert verdict(catalogue, "mobile") is verdict(catalogue, "mobile")
