"""The article's advice for every persona, and whether the evidence agrees."""

from collections.abc import Sequence
from dataclasses import replace

import streamlit as st

from comparison.findings.article_advice import Advice, Agreement, advice, by_group
from comparison.formatting import listed
from comparison.wording.evidence import advice_answer, advice_summary
from components.shared.folded import folded
from components.shared.page_links import cross_link
from components.shared.text import body, plain, section, small
from components.state.session import Current

STANDS: dict[Agreement, str] = {
    "agrees": "green",
    "disagrees": "red",
    "leans the other way": "yellow",
    "cannot say": "gray",
    "the article names both": "gray",
}
"""Each stand with its colour. In the cells of a phone an icon would part from its word."""


def advice_table(now: Current) -> None:
    """A sentence that counts, a row a persona, and a way to each persona's view."""
    found = advice(now.catalogue, now.view.frameworks, own_only=now.view.own_only)
    if len(now.view.frameworks) < 2 or not any(item.stand for item in found):
        return
    section("Does the article’s advice hold?")
    body(advice_summary(found))
    with folded("Persona by persona", key="advice") as opened:
        if opened:
            _personas(now, found)


def _personas(now: Current, found: Sequence[Advice]) -> None:
    for group, items in by_group(now.catalogue, found).items():
        st.markdown(f"**{plain(group)}**")
        _table(now, items)
    names = listed([now.catalogue.named(name) for name in now.view.frameworks])
    small(
        f"Among {names}, with each persona’s own weights and must-haves. A close call against the "
        "advice leans the other way; advice for a framework that is not shown cannot be judged."
    )
    _ways(now, found)


def _table(now: Current, found: Sequence[Advice]) -> None:
    st.table(
        {
            "For": [_cell(now, item, plain(_label(now, item))) for item in found],
            "The article advises": [_cell(now, item, _advised(now, item)) for item in found],
            "The evidence": [_stand(item) for item in found],
            "Better fit": [
                _cell(now, item, plain(advice_answer(now.catalogue, item))) for item in found
            ],
        },
        border="horizontal",
        hide_index=True,
    )


def _label(now: Current, item: Advice) -> str:
    return now.catalogue.personas[item.persona].label


def _cell(now: Current, item: Advice, text: str) -> str:
    """Bold in the row of the persona that the page speaks of."""
    chosen = now.view.weights is None and item.persona == now.view.persona
    return f"**{text}**" if chosen else text


def _advised(now: Current, item: Advice) -> str:
    return plain(listed([now.catalogue.named(name) for name in item.advised]) or "nothing")


def _stand(item: Advice) -> str:
    return f":{STANDS[item.stand]}[**{item.stand.capitalize()}**]" if item.stand else ""


def _ways(now: Current, found: Sequence[Advice]) -> None:
    small("Each persona on the Decide page:")
    with st.container(horizontal=True, gap="xsmall"):
        for item in found:
            view = replace(now.view, persona=item.persona, weights=None, must=None)
            cross_link(replace(now, view=view), "decide", _label(now, item))
