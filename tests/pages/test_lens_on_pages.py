"""Pictures, tables, opened scores, sentence and links look through one lens: the persona's.

What is expected comes from the second implementation (``tests/oracle``).
"""

import re
from collections.abc import Iterable, Iterator

import pytest

from comparison.catalogue import Catalogue
from comparison.reading.load import PROJECT_DATA, load
from tests.oracle.decision import Pair
from tests.oracle.evidence import Files
from tests.oracle.points import score
from tests.pages.opened_page import Open, OpenedPage

FILES, PERSONAS = Files(PROJECT_DATA), tuple(load().personas)
PAIR = ("tensorflow", "pytorch")


def picture(opened: OpenedPage, start: str) -> str:
    every = [item.proto.alt for item in opened.app.get("plotly_chart")]
    (found,) = [alt for alt in every if alt.startswith(start)]
    return str(found)


def scores(
    catalogue: Catalogue, lens: str, criteria: Iterable[str], *, shown: bool
) -> Iterator[tuple[str, str, str]]:
    """Framework, criterion and score as it is shown, of what is known or of what is not."""
    for framework in PAIR:
        for criterion in criteria:
            found = score(FILES, framework, criterion, lens, framework).score
            if (found is not None) == shown:
                told = f"{found:.1f}" if found is not None else ""
                yield catalogue.named(framework), catalogue.criteria[criterion].label, told


@pytest.mark.parametrize("persona", PERSONAS)
def test_radar_and_twin_show_the_scores_of_the_persona(
    open_page: Open, catalogue: Catalogue, persona: str
) -> None:
    opened = open_page("overview", persona=persona)
    radar = picture(opened, "Scores from 0 to 10. ")
    twin = picture(opened, "Scores from 0 to 10 with the range")
    for name, label, told in scores(catalogue, persona, catalogue.radar, shown=True):
        (mine,) = re.findall(rf"{name}: ([^:]*)\.(?: [A-Z]|$)", radar)
        assert f"{label.lower()} {told}" in mine
    weights = catalogue.personas[persona].weights
    weighed = [name for name, weight in weights.items() if weight]
    for name, label, told in scores(catalogue, persona, weighed, shown=True):
        assert re.search(rf"{label}, \d+ %: [^:]*{name} {re.escape(told)} \(", twin), (label, name)
    printed = [int(weight) for weight in re.findall(r", (\d+) %:", twin)]
    assert sorted(printed, reverse=True) == printed
    assert sum(printed) == 100


@pytest.mark.parametrize("persona", PERSONAS)
def test_an_opened_score_says_whose_weights_made_it(
    open_page: Open, catalogue: Catalogue, persona: str
) -> None:
    opened = open_page("compare", persona=persona, score="memory")
    own = catalogue.personas[persona].lens.get("memory")
    if own is None:
        assert "With the general weights of its indicators." in opened.text
        return
    assert f"With the weights of {catalogue.personas[persona].noun}: {own.reason}" in opened.text
    general = score(FILES, "pytorch", "memory", "general", "pytorch").score
    assert f"With the general weights: {general:.1f} (" in opened.text


@pytest.mark.parametrize("persona", PERSONAS)
def test_the_sentence_names_the_leader_of_the_persona_s_lens(
    open_page: Open, catalogue: Catalogue, persona: str
) -> None:
    must = catalogue.personas[persona].must
    states = [catalogue.frameworks[f].facts[m].state for f in PAIR for m in must]
    assert "no" not in states, "a must-have decides; choose another pair for this persona"
    pair = Pair(FILES, persona, *PAIR)
    title = open_page("overview", persona=persona).title
    if pair.state() == "cannot say":
        assert "does not decide" in title or "not enough evidence" in title
        return
    assert pair.leading is not None
    assert f", {catalogue.named(pair.leading.first)}" in title
    assert ("clearly" in title) == (pair.state() == "clear")


def test_another_lens_in_the_link_changes_the_scores_and_keeps_the_weights(
    open_page: Open, catalogue: Catalogue
) -> None:
    own, general = (
        open_page("decide", persona="mobile", **more) for more in ({}, {"lens": "general"})
    )
    assert own.weights == general.weights == list(catalogue.personas["mobile"].weights.values())
    told = [
        score(FILES, "pytorch", "memory", lens, "pytorch").score for lens in ("mobile", "general")
    ]
    assert f"{told[0]:.1f} (" in own.text
    assert f"{told[1]:.1f} (" in general.text


def test_where_a_runtime_does_the_work_the_sentence_names_it(open_page: Open) -> None:
    opened = open_page("overview", persona="mobile")
    assert "TensorFlow with LiteRT (" in opened.text
    assert "PyTorch with ExecuTorch (" in opened.text


def test_code_that_exists_is_told_beside_the_verdict(open_page: Open) -> None:
    opened = open_page("overview", persona="researcher", code="tensorflow")
    assert opened.notes == []
    assert "Your code is in TensorFlow. Moving our small project to PyTorch kept" in opened.text
    assert open_page("overview", persona="researcher").title == opened.title


def test_code_in_a_framework_that_is_not_known_is_told(open_page: Open) -> None:
    (note,) = open_page("overview", code="pytorhc").notes
    assert 'did you mean "pytorch"' in note


def test_what_is_wanted_is_named_where_evidence_is_not_enough(
    open_page: Open, catalogue: Catalogue
) -> None:
    """TensorFlow was not measured on a card, and nobody measures scaling."""
    opened = open_page("compare", persona="distributed", score="performance")
    noun = catalogue.personas["distributed"].noun
    assert f"Performance of TensorFlow: not enough evidence for {noun}" in opened.text
    assert "What would settle it: efficiency on many accelerators" in opened.text


def test_a_figure_of_ours_is_named_as_the_source_where_there_is_no_other(open_page: Open) -> None:
    opened = open_page("overview", persona="enterprise")
    assert "Our own measurement, 26 November" in opened.text.replace("\u00a0", " ")
    assert not re.search(r"(^|\s), \d+ November", opened.text.replace("\u00a0", " "))
