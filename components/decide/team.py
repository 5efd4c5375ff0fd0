"""The team view: up to eight named sets of weights side by side. Nothing is stored: the link is."""

from urllib.parse import parse_qs, urlsplit

import streamlit as st

from comparison.catalogue import Catalogue
from comparison.decision.team import TeamView, team_view
from comparison.decision.verdict import Verdict
from comparison.formatting import one_decimal, whole_percent
from comparison.links.read import canonical, parse
from comparison.links.weights import MAX_MEMBERS, MAX_NAME, Member, added, clean_name
from comparison.problems import shown
from comparison.wording.team import divides_sentence, lens_words, team_sentence
from components.charts.decision.team_weights import team_weights, team_weights_text
from components.shared.plot import Plot, draw
from components.shared.text import body, chart_title, plain, section, small
from components.state.session import Current, chosen, set_team, set_weights

_SAID = "_team_said"
MAX_PASTED = 40_000
MOST_SAID = 5


def team(now: Current) -> None:
    """The section: who is in it, where they agree, what divides them."""
    with st.container(key="team" if now.view.team else "team-of-nobody"):
        _team(now)


def _team(now: Current) -> None:
    section("Several people’s weights side by side")
    body(
        "Add the weights above under a name, or the link that somebody sent you. Everything stands "
        "in this page’s link and nowhere else."
    )
    _add(now)
    members = now.view.team
    if not members:
        return
    small(
        "Only weights are taken over. Every set is answered with this page’s frameworks and "
        f"must-haves, and by the evidence that counts for {lens_words(now.catalogue, now.view)}."
    )
    must = now.view.must_in(now.catalogue)
    weights = {member.name: member.weights for member in members}
    view = team_view(
        now.catalogue,
        weights,
        now.view.frameworks,
        must,
        lens=now.view.lens_shown,
        own_only=now.view.own_only,
    )
    chart_title(team_sentence(now.catalogue, view), divides_sentence(now.catalogue, view))
    _answers(now.catalogue, view)
    if len(members) > 1:
        st.button(
            "Take the mean as the weights above",
            on_click=set_weights,
            args=({name: round(100 * share) for name, share in view.mean_shares.items()},),
            help="They then stand in the link, to be sent to everybody.",
        )
    _picture(now.catalogue, view)
    _remove(members)


def _add(now: Current) -> None:
    full = len(now.view.team) >= MAX_MEMBERS
    with st.container(horizontal=True, vertical_alignment="bottom"):
        st.text_input("Name", key="team-name", max_chars=MAX_NAME, width=200)
        st.button("Add these weights", on_click=_add_own, disabled=full)
    with st.container(horizontal=True, vertical_alignment="bottom"):
        st.text_area(
            "Or other people’s links, one a line",
            key="team-link",
            width=420,
            height=68,
            max_chars=MAX_PASTED,
        )
        st.button("Add from the links", on_click=_add_links, disabled=full)
    if said := st.session_state.pop(_SAID, ""):
        st.text(said)
    if full:
        small(f"The team is full: {MAX_MEMBERS} sets of weights.")


def _name(now: Current) -> str:
    return clean_name(st.session_state.get("team-name", "")) or f"Set {len(now.view.team) + 1}"


def _weighed(catalogue: Catalogue, weights: dict[str, int]) -> dict[str, int]:
    return {name: value for name, value in weights.items() if value and name in catalogue.criteria}


def _add_own() -> None:
    now = chosen()
    weights = _weighed(now.catalogue, now.view.weights_in(now.catalogue))
    set_team(added(now.view.team, Member(_name(now), weights)))
    st.session_state["team-name"] = ""


def _add_links() -> None:
    """All sets of weights of each link, or its one view; a name given is that of the first."""
    now = chosen()
    members, said, kept = now.view.team, [], []
    for line in st.session_state.get("team-link", "").splitlines():
        if not line.strip():
            continue
        found, notes = _members_of(now.catalogue, line.strip())
        if not found:
            kept.append(line)
        name = clean_name(st.session_state.get("team-name", "")) if members == now.view.team else ""
        for member in found:
            if len(members) == MAX_MEMBERS:
                notes.append(f"The team is full: {MAX_MEMBERS} sets of weights.")
                break
            mine = name or _free(member.name, members)
            members = added(members, Member(mine, member.weights))
        said += notes
    set_team(members)
    st.session_state[_SAID] = "\n".join(dict.fromkeys(said[:MOST_SAID]))
    st.session_state["team-link"] = "\n".join(kept)
    st.session_state["team-name"] = ""


def _members_of(catalogue: Catalogue, link: str) -> tuple[list[Member], list[str]]:
    """The sets of weights that a link holds, its one view under its persona's name, and notes.

    A link that names no persona, weights or team that are known brings none.
    """
    query = parse_qs(urlsplit(link).query)
    view, notes = parse(catalogue, query)
    if view.team:
        return list(view.team), list(notes)
    if view.weights is None and view.persona not in canonical(catalogue, query).get("persona", ()):
        return [], [f"{shown(link)} brings no weights that are known here.", *notes]
    name = clean_name(catalogue.personas[view.persona].label)
    return [Member(name, _weighed(catalogue, view.weights_in(catalogue)))], list(notes)


def _free(name: str, members: tuple[Member, ...]) -> str:
    """The name, or a number where somebody has it already."""
    return name if name not in {item.name for item in members} else f"Set {len(members) + 1}"


def _answers(catalogue: Catalogue, view: TeamView) -> None:
    """One row a member and one for the mean, with the answer and how far ahead."""
    rows = [*view.verdicts.items(), ("The mean of all", view.mean)]
    shares = [*view.shares.values(), view.mean_shares]
    table = {
        "": [*(str(n) for n in range(1, len(rows))), ""],
        "Whose weights": [plain(name) for name, _ in rows],
        "Better fit": [_answer(catalogue, verdict) for _, verdict in rows],
        "Points ahead": [_margin(verdict) for _, verdict in rows],
        "Of 100 nearby": [_agree(verdict) for _, verdict in rows],
    }
    for name, criterion in catalogue.criteria.items():
        table[plain(criterion.label)] = [f"{share[name]:.0f}" for share in shares]
    st.table(table, border="horizontal", hide_index=True)


def _answer(catalogue: Catalogue, verdict: Verdict) -> str:
    if verdict.leader is None or verdict.state == "cannot say":
        return "no answer"
    return f"**{plain(catalogue.named(verdict.leader))}**, {verdict.state}"


def _margin(verdict: Verdict) -> str:
    return one_decimal(verdict.closest.margin) if verdict.closest else ""


def _agree(verdict: Verdict) -> str:
    return whole_percent(verdict.closest.agree) if verdict.closest else ""


def _picture(catalogue: Catalogue, view: TeamView) -> None:
    members = list(view.verdicts)
    if len(members) < 2:
        return
    rows = [
        (criterion.label, {name: view.shares[name][key] for name in members})
        for key, criterion in catalogue.criteria.items()
    ]
    rows.sort(key=lambda row: min(row[1].values()) - max(row[1].values()))
    chart_title("Who weighs what how much", "Percent of the weights; numbers as in the table.")
    plot = Plot(team_weights(rows, members), team_weights_text(rows, members))
    draw(plot, key="team-weights")


def _remove(members: tuple[Member, ...]) -> None:
    with st.container(horizontal=True):
        for place, member in enumerate(members):
            st.button(
                f"Remove {plain(member.name)}",
                key=f"team-remove-{place}",
                type="tertiary",
                on_click=_without,
                args=(place,),
            )


def _without(place: int) -> None:
    members = chosen().view.team
    set_team((*members[:place], *members[place + 1 :]))
