"""The team view: named sets of weights from links, where they agree and what divides them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comparison.catalogue import Catalogue
from comparison.decision.team import TeamView, team_view
from comparison.decision.verdict import decide
from comparison.links.weights import MAX_MEMBERS, Member, added, clean_name, member_from
from comparison.scoring.lenses import GENERAL
from comparison.wording.team import divides_sentence, team_sentence

PAIR = ("tensorflow", "pytorch")
ANA = Member("Ana", {"ease_of_use": 50, "ecosystem": 50})
BO = Member("Bo", {"deployment": 100})
LENS = "web"
"""Through this lens deployment is led by TensorFlow and ecosystem by PyTorch."""


def view_of(catalogue: Catalogue, *members: Member) -> TeamView:
    return team_view(
        catalogue, {member.name: member.weights for member in members}, PAIR, lens=LENS
    )


def test_a_member_survives_the_way_through_the_link(catalogue: Catalogue) -> None:
    assert member_from(catalogue, ANA.encoded()) == ANA


@pytest.mark.parametrize(
    "text",
    ["", "Ana", "~memory~10", "Ana~memory", "Ana~memory~x", "Ana~memory~-5", "Ana~nothing~5",
     "Ana~memory~0", "Ana~memory~1e3", "   ~memory~10"],
)  # fmt: skip
def test_a_set_that_weighs_nothing_known_is_none(catalogue: Catalogue, text: str) -> None:
    assert member_from(catalogue, text) is None


@given(st.text(max_size=300))
def test_any_text_as_a_name_becomes_short_and_printable(text: str) -> None:
    name = clean_name(text)
    assert len(name) <= 40
    assert name.isprintable()
    assert "~" not in name


def test_the_same_name_twice_is_told_apart_and_the_ninth_stays_out() -> None:
    members: tuple[Member, ...] = ()
    for _ in range(MAX_MEMBERS + 1):
        members = added(members, ANA)
    assert [member.name for member in members[:3]] == ["Ana", "Ana 2", "Ana 3"]
    assert len(members) == MAX_MEMBERS


def test_each_member_gets_the_verdict_of_their_own_weights(catalogue: Catalogue) -> None:
    view = view_of(catalogue, ANA, BO)
    assert [v.leader for v in view.verdicts.values()] == ["pytorch", "tensorflow"]
    assert view.verdicts["Ana"] is decide(catalogue, PAIR, ANA.weights, lens=LENS)


def test_the_mean_weighs_every_member_the_same_whatever_their_sums(catalogue: Catalogue) -> None:
    small = Member("Bo", {"deployment": 1})
    view = view_of(catalogue, ANA, small)
    assert view.mean_shares["deployment"] == pytest.approx(50)
    assert view.mean_shares["ease_of_use"] == pytest.approx(25)


def test_the_widest_spread_divides_the_team(catalogue: Catalogue) -> None:
    view = view_of(catalogue, ANA, BO)
    assert view.divides == ("deployment", 0, 100)
    found = divides_sentence(catalogue, view)
    assert found == "Deployment divides the team most: from 0 to 100 of 100 points."


def test_where_the_team_agrees_is_said(catalogue: Catalogue) -> None:
    both = view_of(catalogue, ANA, Member("Di", ANA.weights))
    assert team_sentence(catalogue, both) == "All 2 sets of weights lead to PyTorch"
    assert divides_sentence(catalogue, both) == "The weights do not differ."


def test_where_it_does_not_agree_too(catalogue: Catalogue) -> None:
    view = view_of(catalogue, ANA, BO, Member("Cy", ANA.weights))
    assert team_sentence(catalogue, view).startswith("The team is divided: 2 sets to PyTorch")


def test_a_team_of_nobody_is_refused(catalogue: Catalogue) -> None:
    with pytest.raises(ValueError, match="at least one member"):
        team_view(catalogue, {}, PAIR, lens=GENERAL)
