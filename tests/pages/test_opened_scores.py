"""An opened score: its indicators and how much of it is known, drawn above the tables."""

import pytest

from comparison.catalogue import Catalogue
from comparison.scoring.criteria import criterion_score
from tests.pages.opened_page import Open

PANELS = ("overview", "compare", "decide", "evidence")


@pytest.mark.parametrize("page", PANELS)
def test_every_opened_score_is_drawn_and_said(
    page: str, open_page: Open, catalogue: Catalogue
) -> None:
    opened = open_page(page, frameworks="tensorflow,pytorch,jax").unfold()
    criteria = list(catalogue.criteria)
    assert opened.keys(f"{page}-score-") == criteria
    for criterion in criteria:
        opened.app.session_state[f"{page}-score-{criterion}"] = True
    opened.app.run()
    opened.assert_nothing_raised()
    said = " ".join(item.proto.alt for item in opened.app.get("plotly_chart"))
    for criterion in criteria:
        assert opened.has_keyed(f"plot-{page}-score-{criterion}-coverage")
        for name in ("tensorflow", "pytorch", "jax"):
            score = criterion_score(catalogue, name, criterion, "enterprise")
            known = [item.score is not None for item in score.indicators if item.weight]
            amount = f"from {sum(known)} of {len(known)} measurement"
            assert f"{catalogue.named(name)}: {amount}" in said
            for item in score.indicators:
                if item.score is not None:
                    assert f"{catalogue.named(name)} {item.score:.1f} (" in said


def test_indicators_that_nobody_has_are_in_the_coverage_alone(
    open_page: Open, catalogue: Catalogue
) -> None:
    opened = open_page("compare", score="maintenance")
    said = [item.proto.alt for item in opened.app.get("plotly_chart")]
    (scores,) = [text for text in said if "Days since the last release:" in text]
    (covered,) = [text for text in said if "not known: " in text]
    assert "Months of security fixes" not in scores
    assert "months of security fixes (35)" in covered


def test_a_score_opened_by_a_link_is_the_only_one_open(
    open_page: Open, catalogue: Catalogue
) -> None:
    opened = open_page("compare", score="deployment")
    drawn = [
        name
        for name in catalogue.criteria
        if opened.has_keyed(f"plot-compare-score-{name}-coverage")
    ]
    assert drawn == ["deployment"]


def test_a_score_that_is_none_is_told(open_page: Open) -> None:
    assert any('"memmory"' in note for note in open_page("compare", score="memmory").notes)
