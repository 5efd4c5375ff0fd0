"""The plain answer: numbers as a second implementation finds them, words as the pages say them."""

from itertools import combinations

import pytest

from comparison.catalogue import Catalogue
from comparison.links.read import parse
from comparison.reading.load import PROJECT_DATA, load
from comparison.wording.answer import Answer, answer
from tests.oracle.decision import Pair
from tests.oracle.evidence import Files
from tests.oracle.points import score

FILES, CATALOGUE = Files(PROJECT_DATA), load(PROJECT_DATA)
PERSONAS = tuple(FILES.personas)
EXACT = 1e-9


def asked(catalogue: Catalogue, query: str) -> Answer:
    """The answer to parameters such as ``persona=web&frameworks=jax,keras``."""
    pairs = (part.split("=") for part in query.split("&"))
    view, notes = parse(catalogue, {name: [value] for name, value in pairs})
    assert notes == ()
    return answer(catalogue, view)


def found_without_must_haves(persona: str, one: str, two: str) -> Answer:
    return asked(CATALOGUE, f"persona={persona}&frameworks={one},{two}&must=")


@pytest.mark.parametrize("persona", PERSONAS)
def test_every_score_is_that_of_the_second_implementation(persona: str) -> None:
    found = asked(CATALOGUE, f"persona={persona}&frameworks=tensorflow,pytorch,jax,keras")
    for framework, scores in found.scores.items():
        assert list(scores) == list(FILES.criteria)
        for criterion, plain in scores.items():
            other = score(FILES, framework, criterion, persona, framework)
            assert plain.coverage == pytest.approx(other.coverage, abs=EXACT)
            if other.score is None:
                assert (plain.score, plain.low, plain.high) == (None, None, None)
            else:
                same = pytest.approx((other.score, other.low, other.high), abs=EXACT)
                assert (plain.score, plain.low, plain.high) == same


@pytest.mark.parametrize("persona", PERSONAS)
def test_winner_margin_and_turning_points_are_those_of_the_second_implementation(
    persona: str,
) -> None:
    for one, two in combinations(FILES.frameworks, 2):
        found, leading = found_without_must_haves(persona, one, two), Pair(FILES, persona, one, two)
        leader = leading.leading
        assert found.state == leading.state()
        decided = found.state != "cannot say"
        assert found.winner == (leader.first if decided and leader else None)
        if leader is None:
            continue
        margin, _, _ = leader.margin(leader.weights, leader.differences())
        assert found.margin == pytest.approx(margin, abs=EXACT)
        assert found.pair is not None
        assert (found.pair.first, found.pair.second) == (leader.first, leader.second)
        turned = {name: leader.turning_point(name) for name in leader.differences()}
        expected = {name: turned.get(name) for name in FILES.criteria}
        assert found.turning_points == {n: t[0] if t else None for n, t in expected.items()}


def test_some_persona_is_answered_and_for_some_the_evidence_does_not_decide() -> None:
    winners = [
        found_without_must_haves(persona, one, two).winner
        for persona in PERSONAS
        for one, two in combinations(FILES.frameworks, 2)
    ]
    assert None in winners
    assert len(set(winners)) > 2


@pytest.mark.parametrize("persona", PERSONAS)
def test_weights_and_must_haves_are_those_of_the_persona_s_file(persona: str) -> None:
    found = asked(CATALOGUE, f"persona={persona}")
    assert found.weights == {
        name: FILES.personas[persona]["weights"][name] for name in found.weights
    }
    assert sum(found.weights.values()) == 100
    assert found.must == tuple(FILES.personas[persona].get("must", ()))
    assert (found.persona, found.lens) == (persona, persona)


def test_own_weights_total_100_whatever_their_sum() -> None:
    found = asked(CATALOGUE, "persona=mobile&w.memory=100&w.deployment=100")
    assert sum(found.weights.values()) == 100
    assert found.sentence.startswith("With your weights, ")


def test_the_only_one_left_by_must_haves_wins_without_a_margin() -> None:
    found = asked(CATALOGUE, "frameworks=pytorch,tensorflow&must=microcontroller&own=true")
    assert found.state == "only"
    assert found.winner is not None
    assert (found.pair, found.margin) == (None, None)
    assert set(found.turning_points.values()) == {None}


def test_a_single_framework_has_scores_and_no_verdict() -> None:
    found = asked(CATALOGUE, "frameworks=jax")
    assert (found.winner, found.margin, list(found.scores)) == (None, None, ["jax"])
    assert found.sentence == "Choose a second framework to compare JAX with"


def test_the_pair_is_the_rival_that_the_link_names() -> None:
    every = "frameworks=tensorflow,pytorch,jax,keras"
    for rival in ("tensorflow", "keras"):
        found = asked(CATALOGUE, f"{every}&persona=enterprise&must=&against={rival}")
        assert found.pair is not None
        assert found.pair.second == rival


def test_a_link_made_with_other_data_is_told_among_the_notes() -> None:
    found = asked(CATALOGUE, "data=2025.1-0a1b2c3d")
    assert found.notes[0] == "The link was made with data version 2025.1, fingerprint 0a1b2c3d."
    assert (
        asked(CATALOGUE, f"data={found.data_version}-{found.fingerprint}").notes == found.notes[1:]
    )


def test_the_answer_s_own_link_leads_to_the_same_answer() -> None:
    found = asked(CATALOGUE, "persona=mobile&w.memory=70&lens=general&code=jax")
    path, _, query = found.link.partition("?")
    assert path == "/decide"
    parameters: dict[str, list[str]] = {}
    for name, _, value in (part.partition("=") for part in query.split("&")):
        parameters.setdefault(name, []).append(value)
    view, notes = parse(CATALOGUE, parameters)
    assert (answer(CATALOGUE, view), notes) == (found, ())
