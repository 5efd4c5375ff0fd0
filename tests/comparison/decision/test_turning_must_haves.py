"""Where weights hardly matter, the must-haves that would change the answer are named."""

from comparison.catalogue import Catalogue
from comparison.decision.turning_must_haves import turning_musts
from comparison.decision.verdict import decide
from comparison.links.view import View
from comparison.scoring.lenses import GENERAL
from comparison.wording.verdict import wording

PAIR = ("tensorflow", "pytorch")


def test_each_named_must_have_really_changes_the_answer(catalogue: Catalogue) -> None:
    weights = catalogue.personas["student"].weights
    found = turning_musts(catalogue, "pytorch", PAIR, weights, lens=GENERAL)
    assert {item.requirement for item in found} == {
        "browser", "microcontroller", "model_server", "own_pipeline",
    }  # fmt: skip
    for item in found:
        answer = decide(
            catalogue, PAIR, weights, [item.requirement], own_only=item.own_only, lens=GENERAL
        )
        assert answer.leader == item.leader == "tensorflow"


def test_every_other_must_have_leaves_the_leader_or_nobody(catalogue: Catalogue) -> None:
    weights = catalogue.personas["student"].weights
    named = {
        item.requirement
        for item in turning_musts(catalogue, "pytorch", PAIR, weights, lens=GENERAL)
    }
    demanded = {name for name, item in catalogue.requirements.items() if item.selectable}
    for requirement in demanded - named:
        for own_only in (False, True):
            answer = decide(
                catalogue, PAIR, weights, [requirement], own_only=own_only, lens=GENERAL
            )
            assert answer.leader == "pytorch" or answer.state == "none left"


def test_the_verdict_names_them(catalogue: Catalogue) -> None:
    view = View(PAIR, "enterprise")
    found = decide(catalogue, PAIR, view.weights_in(catalogue), lens="enterprise")
    said = " ".join(wording(catalogue, view, found).more)
    assert "Weights hardly matter between these two" in said
    assert (
        "Where only the project's own documents count, these would exclude PyTorch: run in the "
        "browser, run on microcontrollers, have a model server or have a pipeline product of its "
        "own."
    ) in said
