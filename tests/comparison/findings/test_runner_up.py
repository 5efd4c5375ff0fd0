"""The best case for whoever comes second, held against scores, facts and verdicts."""

import pytest

from comparison.catalogue import Catalogue
from comparison.decision.turning_points import rescaled
from comparison.decision.verdict import Verdict, decide
from comparison.findings.runner_up import BestCase, best_case
from comparison.links.view import View
from comparison.reading.load import PROJECT_DATA, load
from comparison.wording.beside_verdict import best_case_sentences
from tests.oracle.decision import Pair
from tests.oracle.evidence import Files

PAIR, FILES = ("tensorflow", "pytorch"), Files(PROJECT_DATA)
PERSONAS = tuple(load().personas)


def verdict(catalogue: Catalogue, persona: str, options: tuple[str, ...] = PAIR) -> Verdict:
    who = catalogue.personas[persona]
    return decide(catalogue, options, who.weights, who.must, lens=persona)


def case_for(catalogue: Catalogue, persona: str, options: tuple[str, ...] = PAIR) -> BestCase:
    found = best_case(catalogue, verdict(catalogue, persona, options), lens=persona)
    assert found is not None
    return found


@pytest.mark.parametrize("persona", PERSONAS)
def test_it_is_ahead_where_the_second_implementation_has_it_ahead(
    catalogue: Catalogue, persona: str
) -> None:
    case = case_for(catalogue, persona)
    differences = Pair(FILES, persona, case.framework, case.rival).differences()
    ahead = {name for name, points in differences.items() if points > 0}
    assert {item.criterion for item in case.leads} == ahead
    sizes = [differences[item.criterion] for item in case.leads]
    assert sizes == sorted(sizes, reverse=True)


@pytest.mark.parametrize("persona", PERSONAS)
def test_at_its_turning_point_the_rival_is_not_ahead(catalogue: Catalogue, persona: str) -> None:
    case, who = case_for(catalogue, persona), catalogue.personas[persona]
    if case.turn is None or case.turn.at is None:
        return
    names = list(catalogue.criteria)
    values = [who.weights[name] for name in names]
    moved = rescaled(values, names.index(case.turn.criterion), case.turn.at)
    there = decide(catalogue, PAIR, dict(zip(names, moved, strict=True)), who.must, lens=persona)
    duel = there.closest
    assert duel is not None
    assert there.leader != case.rival or duel.margin <= 0


def test_must_haves_that_only_it_meets_are_told_by_the_facts(catalogue: Catalogue) -> None:
    case = case_for(catalogue, "web")
    assert (case.framework, case.rival) == ("pytorch", "tensorflow")
    assert "apple_gpu" in case.only_it
    facts = {name: catalogue.frameworks[name].facts for name in PAIR}
    for name in case.only_it:
        assert facts["tensorflow"][name].state == "no"
        assert facts["pytorch"][name].state != "no"
    for name in case.only_its_own:
        assert facts["pytorch"][name].state == "own"
        assert facts["tensorflow"][name].state in ("via", "experimental")


def test_personas_for_whom_it_fits_better_are_those_whose_verdict_it_leads(
    catalogue: Catalogue,
) -> None:
    case = case_for(catalogue, "mobile")
    leads = {name for name in PERSONAS if verdict(catalogue, name).leader == case.framework}
    undecided = {name for name in PERSONAS if verdict(catalogue, name).state == "cannot say"}
    assert set(case.wins) == leads - undecided


def test_without_a_pair_there_is_no_case(catalogue: Catalogue) -> None:
    assert best_case(catalogue, verdict(catalogue, "student", PAIR[:1]), lens="student") is None


def test_it_says_so_where_nothing_speaks_for_it(catalogue: Catalogue) -> None:
    case = case_for(catalogue, "enterprise")
    told = best_case_sentences(catalogue, View(PAIR, "enterprise"), case)
    assert told[0].startswith("On no criterion that can be compared is it ahead")
    assert "No change of a single weight ends the lead of PyTorch over it." in told
