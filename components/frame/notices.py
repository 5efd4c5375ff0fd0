"""Notices above a page: what a link or newer data asked for and could not have."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

import streamlit as st

from comparison.decision.releases import StoredGrounds, stored_release
from comparison.decision.verdict import Verdict, decide_on
from comparison.formatting import full_date, listed, whole_percent
from comparison.reading.load import data_folder
from comparison.scoring.lenses import GENERAL
from comparison.wording.verdict import wording
from components.shared.text import plain
from components.state.session import Current

METHOD_CHANGED = (
    "The method has changed since, from version {} to version {}: what and why stands on Learn, "
    "under how the scores are made."
)


def notices(now: Current) -> None:
    """All that there is to say before the page; usually nothing."""
    _link(now)
    _data(now)
    _cited(now)


def _link(now: Current) -> None:
    """What the link asked for and could not be honoured."""
    if now.notes:
        with st.container(border=True, key="link-notes"):
            st.markdown(":material/link_off: **Parts of the link could not be honoured**")
            for note in now.notes:
                st.text(note)


def _data(now: Current) -> None:
    """Newer data that could not be taken, with the check's own list."""
    if now.problems:
        with st.container(border=True, key="data-problems"):
            st.markdown(
                ":material/warning: **The newest data has problems; the last good data is shown**"
            )
            for problem in now.problems[:20]:
                st.text(str(problem))
            if len(now.problems) > 20:
                st.text(f"and {len(now.problems) - 20} more")


def _cited(now: Current) -> None:
    """A citable link opened under other data shows the verdict of then beside today's."""
    cited = now.view.cited
    if cited is None or cited == (now.catalogue.version, now.catalogue.fingerprint):
        return
    version, fingerprint = cited
    with st.container(border=True, key="cited-data"):
        st.markdown(
            f":material/history: **This link was made with data version {plain(version)}, "
            f"fingerprint {plain(fingerprint)}; this page shows {plain(now.catalogue.version)}, "
            f"fingerprint {now.catalogue.fingerprint}**"
        )
        stored = stored_release(now.catalogue, data_folder(), version)
        if stored is None or stored.fingerprint != fingerprint:
            st.text("The verdict of then is not stored here, so only today's can be shown.")
            return
        st.text(f"Then, {full_date(stored.as_of)}: {_then(now, stored)}")
        st.text(f"Today: {wording(now.catalogue, now.view, now.verdict).title}.")
        st.text("The pictures and scores below are today's.")
        if stored.method.version != now.catalogue.method.version:
            st.text(METHOD_CHANGED.format(stored.method.version, now.catalogue.method.version))


def _then(now: Current, stored: StoredGrounds) -> str:
    """The verdict of then in words, for the same options, weights and must-haves."""
    options = [name for name in now.view.frameworks if name in stored.frameworks]
    weights, must = _asked_then(now, stored)
    if not options or not any(weights.get(name) for name in stored.criteria):
        return "nothing of what the link compares was in that data."
    view = now.view if stored.has_lenses else replace(now.view, lens=GENERAL)
    then = decide_on(
        stored.under(view.lens_shown), options, weights, must, own_only=now.view.own_only
    )
    missing = [now.catalogue.named(n) for n in now.view.frameworks if n not in options]
    gone = f" Without {listed(missing)}, not in that data." if missing else ""
    return f"{wording(now.catalogue, view, then).title}.{_agree(then)}{gone}"


def _asked_then(now: Current, stored: StoredGrounds) -> tuple[Mapping[str, int], Sequence[str]]:
    """Weights and must-haves: the link's own, else those that the persona had then."""
    view, then = now.view, stored.personas.get(now.view.persona)
    weights = None if view.weights is not None or then is None else then.weights
    must = None if view.must is not None or then is None else then.must
    asked = view.weights_asked(now.catalogue) if weights is None else weights
    return asked, view.must_in(now.catalogue) if must is None else must


def _agree(verdict: Verdict) -> str:
    duel = verdict.closest
    return f" {whole_percent(duel.agree)} of 100 agreed." if duel else ""
