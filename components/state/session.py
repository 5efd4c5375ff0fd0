"""One reader's session: the view that the link and the controls ask for.

Each control is a Streamlit widget whose key is its parameter's name. At the start of a run the
link, where it is new, sets the controls; at its end the controls are written back to the link, as
one more step of the browser's history where the reader chose something.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

import streamlit as st

from comparison.catalogue import Catalogue
from comparison.decision.shares import whole_parts
from comparison.decision.turning_points import WHOLE
from comparison.decision.verdict import Verdict
from comparison.findings.view_verdict import verdict_of
from comparison.links import read as link_reader
from comparison.links.parameters import MAX_TEXT, NONE, QUESTION_PREFIX, Control, page_controls
from comparison.links.view import MAX_FRAMEWORKS, View, default_view, parameters, query_string
from comparison.links.weights import Member
from comparison.problems import Problem
from comparison.reading.live import Served, served
from components.state import history

_STATE = "_view"
_NOTES = "_notes"
_PAGE = "_page"
_NOW = "_now"
_TEAM = "_team"
_LENS = "_lens"
_WEIGHTS = "_weights"
_MUST = "_must"


@dataclass(frozen=True)
class Current:
    """What a page shows: the data, the reader's view of it and what could not be honoured."""

    catalogue: Catalogue
    view: View
    notes: tuple[str, ...]
    problems: tuple[Problem, ...]

    @cached_property
    def verdict(self) -> Verdict:
        return verdict_of(self.catalogue, self.view)


def open_view(page: str) -> Current:
    """Take over the link where it is new, before any control is drawn; the view of this run."""
    data, state = served(), st.session_state
    catalogue = data.catalogue
    query = {name: st.query_params.get_all(name) for name in st.query_params}
    _bound_frameworks(catalogue)
    moved = state.get(_PAGE) != page
    first = _STATE not in state
    if first or (query and history.is_new(query, arrived=moved, shown=_collect(catalogue))):
        view, notes = link_reader.parse(catalogue, query)
        state[_NOTES] = notes
        _seed(catalogue, view)
        history.took(query, _collect(catalogue))
    elif moved:
        state[_NOTES] = ()
        _seed(catalogue, state[_STATE])
        history.took(query, _collect(catalogue))
    state[_PAGE] = page
    state[_NOW] = found = _shown(data)
    return found


def _bound_frameworks(catalogue: Catalogue) -> None:
    """Each framework once and at most six. Browsers of good faith send no others; on more
    Streamlit's list fails, and on one that stands there twice every comparison of two.
    """
    chosen = list(st.session_state.get("frameworks", ()))
    sound = [name for name in dict.fromkeys(chosen) if name in catalogue.frameworks]
    if chosen != sound[:MAX_FRAMEWORKS]:
        st.session_state["frameworks"] = sound[:MAX_FRAMEWORKS]


def _seed(catalogue: Catalogue, view: View) -> None:
    state = st.session_state
    state[_STATE] = view
    state[_TEAM] = view.team
    state["frameworks"] = list(view.frameworks)
    state["persona"] = view.persona
    state[_MUST] = list(view.must_in(catalogue))
    state["own"] = view.own_only
    state[_LENS] = view.lens
    state["code"] = view.code or NONE
    state[_WEIGHTS] = view.weights
    for name, control in page_controls(catalogue).items():
        value = view.controls.get(name, control.default)
        state[name] = _widget_value(control, value)


def _widget_value(control: Control, value: str) -> str | bool | int:
    if control.kind == "flag":
        return value == "true"
    return int(value) if control.kind == "number" else value


def current() -> Current:
    """The view of this run, the same wherever a page asks for it."""
    now: Current = st.session_state[_NOW]
    return now


def chosen() -> Current:
    """The view as its controls stand now, for callbacks. One that is not drawn keeps its value."""
    return _shown(served())


def _shown(data: Served) -> Current:
    view, notes = _collect(data.catalogue), st.session_state.get(_NOTES, ())
    return Current(data.catalogue, view, notes, data.problems)


def _collect(catalogue: Catalogue) -> View:
    state = st.session_state
    last: View = state[_STATE]
    order = list(catalogue.frameworks)
    shown = {name for name in state.get("frameworks", last.frameworks) if name in order}
    persona = state.get("persona", last.persona)
    if persona not in catalogue.personas:
        persona = catalogue.edition.default_persona
    view = View(
        tuple(sorted(shown, key=order.index)) or default_view(catalogue).frameworks,
        persona,
        own_only=bool(state.get("own", last.own_only)),
        lens=state.get(_LENS, last.lens),
        code=_code(catalogue, last),
        controls=_page_controls(catalogue, last),
        team=state.get(_TEAM, last.team),
    )
    weights, must = _own_weights(catalogue, view, last), _own_must(catalogue, view, last)
    view = replace(view, weights=weights, must=must)
    same = view == replace(last, cited=None)
    return replace(view, cited=last.cited if same else None)


def _code(catalogue: Catalogue, last: View) -> str | None:
    chosen = st.session_state.get("code", last.code)
    return chosen if chosen in catalogue.frameworks else None


def _own_weights(catalogue: Catalogue, view: View, last: View) -> Mapping[str, int] | None:
    """The reader's own weights where they differ from the persona's."""
    own: Mapping[str, int] | None = st.session_state.get(_WEIGHTS, last.weights)
    known = {name: own.get(name, 0) for name in catalogue.criteria} if own else {}
    same = known == view.weights_in(catalogue)
    return None if same or not any(known.values()) else known


def _own_must(catalogue: Catalogue, view: View, last: View) -> tuple[str, ...] | None:
    wanted = st.session_state.get(_MUST, last.must_in(catalogue))
    must = tuple(name for name in catalogue.requirements if name in wanted)
    return None if set(must) == set(view.must_in(catalogue)) else must


def _page_controls(catalogue: Catalogue, last: View) -> dict[str, str]:
    found: dict[str, str] = {}
    for name, control in page_controls(catalogue).items():
        value = st.session_state.get(name, last.controls.get(name, control.default))
        text = str(value).lower() if control.kind == "flag" else str(value or control.default)
        if control.kind == "choice" and text not in control.accepted:
            continue  # a browser may say anything
        if text != control.default:
            found[name] = text[:MAX_TEXT]
    return found


def close_view(page: str) -> None:
    """Write the view into the address bar; the page's own parameters only while it is shown."""
    opened: Current = st.session_state.pop(_NOW)  # an idle session must keep no catalogue alive
    now = _shown(Served(opened.catalogue))
    st.session_state[_STATE] = now.view
    query: dict[str, list[str]] = {}
    for name, value in parameters(now.catalogue, now.view, page=page or "overview"):
        query.setdefault(name, []).append(value)
    text = query_string(now.catalogue, now.view, page=page or "overview")
    history.tell(now.view, query, text, f"/{page}")


def bring_back_controls() -> None:
    """Controls that were not drawn for a while say again what the view says. For callbacks.

    A browser shows the first of a list where nothing tells it otherwise in the same run.
    """
    view, state = chosen().view, st.session_state
    state["frameworks"], state["persona"] = list(view.frameworks), view.persona
    state["code"] = view.code or NONE


def set_team(members: tuple[Member, ...]) -> None:
    """The team of the view; nothing of it is stored anywhere but in the link."""
    st.session_state[_TEAM] = members


def set_weights(weights: Mapping[str, int]) -> None:
    """Take weights of any unit as the reader's own, shared out to 100. For callbacks.

    Weights of which none is above 0 change nothing.
    """
    criteria = served().catalogue.criteria
    values = [weights.get(name, 0) for name in criteria]
    if any(values):
        shared = zip(criteria, whole_parts(values, WHOLE), strict=True)
        st.session_state[_WEIGHTS] = dict(shared)


def set_lens(lens: str | None) -> None:
    """Take a persona's evidence as what counts; None for the chosen one's. For callbacks."""
    st.session_state[_LENS] = None if lens == st.session_state.get("persona") else lens


def set_must(wanted: Sequence[str]) -> None:
    """Take ids of requirements as the reader's must-haves. For callbacks."""
    st.session_state[_MUST] = list(wanted)


def take_persona() -> None:
    """A new persona brings its own weights and must-haves."""
    now = chosen()
    kept = {k: v for k, v in now.view.controls.items() if not k.startswith(QUESTION_PREFIX)}
    old = now.view
    view = View(old.frameworks, old.persona, code=old.code, controls=kept, team=old.team)
    _seed(now.catalogue, view)
