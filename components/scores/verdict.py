"""The verdict on top of a page: sentence, how sure, and the hundred marks."""

from html import escape

import streamlit as st

from comparison.decision.verdict import Duel
from comparison.formatting import listed
from comparison.wording.verdict import Wording, agreement, wording
from components.charts.decision.hundred_marks import counts, marks, marks_text
from components.charts.from_catalogue import lines
from components.charts.key import sign
from components.shared.plot import draw
from components.shared.text import plain, small, standfirst
from components.state.session import Current


def verdict_header(now: Current) -> None:
    """The sentence with its standfirst on the left, stability as marks on the right."""
    verdict = now.verdict
    words = wording(now.catalogue, now.view, verdict)
    left, right = st.columns([7, 4], gap="medium", vertical_alignment="center")
    with left:
        st.title(plain(words.title), anchor=False)
        standfirst(" ".join((words.stability, words.turning)).strip(), lead=words.state)
        verdict_notes(now, words)
    with right:
        if verdict.closest is not None:
            stability_marks(now, verdict.closest, key="stability")


def stability_marks(now: Current, duel: Duel, *, key: str) -> None:
    """A hundred marks, the two counts in words, and how they were made."""
    first, second = lines(now.catalogue, [duel.pair.first, duel.pair.second])
    draw(
        marks(first, second, duel.agree),
        key=f"{key}-marks",
        alt=marks_text(first, second, duel.agree),
    )
    one, two = counts(duel.agree)
    entry = "<span style='white-space:nowrap;margin-right:1rem'>{} <b>{}</b> favour {}</span>"
    st.html(
        "<p style='margin:0'>"
        + entry.format(sign(first.look), one, escape(first.name))
        + entry.format(sign(second.look), two, escape(second.name))
        + "</p>"
    )
    draws = round(now.catalogue.method.doubt_draws.value)
    small(
        f"Priorities near these, weighed exactly; scores drawn {draws} times within their ranges, "
        f"fixed seeds. {round(duel.pair.known_weight)} of 100 points have evidence for both."
    )


def verdict_notes(now: Current, words: Wording) -> None:
    """What always belongs to a verdict: exclusions, gaps, and the article's advice."""
    advice = _advice(now)
    small(" ".join(note for note in (advice, *words.notes) if note))


def _advice(now: Current) -> str:
    """What the article advises this persona, and whether the evidence agrees."""
    if now.view.weights is not None:
        return ""
    catalogue, persona = now.catalogue, now.view.persona
    stand = agreement(catalogue, persona, now.verdict)
    if stand is None:
        return ""
    advised = listed([catalogue.named(name) for name in catalogue.personas[persona].advice])
    manner = {"cannot say": "the evidence cannot say"}.get(stand, f"the evidence {stand}")
    year = catalogue.edition.article.year
    return f"The article ({year}) advises {advised}; {manner}."
