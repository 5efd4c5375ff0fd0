"""The verdict on top of a page: sentence, how sure, and the hundred marks."""

from html import escape

import streamlit as st

from comparison.cache import cached
from comparison.catalogue import Catalogue
from comparison.decision.verdict import Duel
from comparison.wording.pictures.turning_points import hundred_text
from comparison.wording.verdict import Wording, advice_sentence, draws_sentence, wording
from components.charts.decision.hundred_marks import counts, hundred_marks
from components.charts.from_catalogue import lines
from components.charts.key import sign
from components.scores.certainty import certainty
from components.scores.show_me import show_turning_point
from components.shared.html import tag
from components.shared.page_heading import page_heading
from components.shared.plot import Plot, draw
from components.shared.text import fine, small, titled
from components.state.session import Current

_ENTRY = "<span style='white-space:nowrap;margin-right:1rem'>{} <b>{}</b> favour {}</span>"


def verdict_header(now: Current) -> None:
    """The sentence with its standfirst on the left, how sure it is on the right."""
    verdict = now.verdict
    words = wording(now.catalogue, now.view, verdict)
    left, right = st.columns([7, 4], gap="medium", vertical_alignment="center")
    with left:
        page_heading(now, "overview")
    with right:
        if verdict.closest is not None:
            how_sure(now, verdict.closest)
    show_turning_point(now)
    verdict_notes(now, words)


def how_sure(now: Current, duel: Duel) -> None:
    """One bar with two numbers, and how they were made."""
    one, two = lines(now.catalogue, (duel.pair.first, duel.pair.second))
    head = "Of 100 sets of priorities near these"
    made = fine(draws_sentence(now.catalogue, duel), above=".6rem")
    st.html(titled(head, level=2) + certainty((one, two), duel.agree) + made)


def stability_marks(now: Current, duel: Duel, *, key: str) -> None:
    """A hundred marks, the two counts in words, and how they were made."""
    pair = (duel.pair.first, duel.pair.second)
    told = hundred_text(now.catalogue, duel)
    draw(_marks(now.catalogue, pair, duel.agree, told), key=f"{key}-marks")
    entries = zip(lines(now.catalogue, pair), counts(duel.agree), strict=True)
    said = [_ENTRY.format(sign(line.look), n, escape(line.name)) for line, n in entries]
    made = fine(draws_sentence(now.catalogue, duel), above="1rem")
    st.html(f"<p style='margin:0'>{''.join(said)}</p>{made}")


@cached(most=256)
def _marks(catalogue: Catalogue, pair: tuple[str, str], agree: float, told: str) -> Plot:
    first, second = lines(catalogue, pair)
    return Plot(hundred_marks(first, second, agree), told)


def verdict_notes(now: Current, words: Wording) -> None:
    """What always belongs to a verdict: the article's advice, exclusions and gaps; more folded."""
    advice = advice_sentence(now.catalogue, now.view, now.verdict)
    small(" ".join(note for note in (advice, *words.notes) if note))
    if words.more:
        points = [tag("li", sentence, style="margin:0 0 .3rem") for sentence in words.more]
        head = tag("summary", "How firmly this stands", style="cursor:pointer;padding:.6rem 0")
        listed = tag("ul", *points, style="margin:0;padding-left:1.1rem;max-width:44rem")
        st.html(tag("details", head, listed, style="font-size:.8125rem;line-height:1.45"))
