"""A score opened: its indicators, values, dates, sources, anchors, and the arithmetic."""

from collections.abc import Sequence

import streamlit as st

from comparison.catalogue import Catalogue
from comparison.formatting import amount, full_date, short_date, with_unit
from comparison.scoring.criteria import criterion_score
from comparison.scoring.indicators import IndicatorScore
from comparison.scoring.inputs import InputValue
from comparison.wording.scores import (
    OWN,
    anchors_in_words,
    arithmetic,
    lens_sentence,
    range_arithmetic,
    score_title,
    value_words,
    wanted,
)
from comparison.wording.table import STATES, state_words
from components.shared import sources
from components.shared.text import plain, small


def score_opened(catalogue: Catalogue, framework: str, criterion: str, *, lens: str) -> None:
    """Everything that a reader needs to make the shown score again by hand."""
    score = criterion_score(catalogue, framework, criterion, lens)
    st.markdown(f"**{plain(score_title(catalogue, score))}**")
    small(f"{catalogue.criteria[criterion].measures} {lens_sentence(catalogue, score)}")
    st.table(_table(catalogue, score.indicators), border="horizontal", hide_index=True)
    for line in arithmetic(catalogue, score):
        st.text(line)
    if not score.known:
        small(f"What would settle it: {wanted(score)}.")
    for item in score.indicators:
        _indicator_details(catalogue, item)


def _table(catalogue: Catalogue, items: Sequence[IndicatorScore]) -> dict[str, list[str]]:
    return {
        "Indicator": [plain(item.indicator.label) for item in items],
        "Value": [plain(value_words(item)) for item in items],
        "Score": [_score(item) for item in items],
        "Weight": [str(item.weight) for item in items],
        "Date": [short_date(item.as_of) if item.as_of else "" for item in items],
        "Trust": [item.trust or "" for item in items],
        "0 / 5 / 10": [
            plain(anchors_in_words(item.indicator.anchors, item.indicator.unit)) for item in items
        ],
        "Source": [_sources(catalogue, item) for item in items],
    }


def _score(item: IndicatorScore) -> str:
    if item.ranged is None:
        return "not known"
    score, low, high = item.ranged
    return f"**{score:.2f}** ({low:.2f} to {high:.2f})"


def _sources(catalogue: Catalogue, item: IndicatorScore) -> str:
    named = sources.names(catalogue, [name for value in item.inputs for name in value.sources])
    return named or (OWN if item.known else "")


def _indicator_details(catalogue: Catalogue, item: IndicatorScore) -> None:
    indicator = item.indicator
    st.markdown(
        f"**{plain(indicator.label)}**, weight {item.weight}  \n{plain(indicator.measures)}",
        width=640,
    )
    anchors = anchors_in_words(indicator.anchors, indicator.unit)
    lines = [f"- Anchors: {plain(anchors)}. {plain(indicator.anchors.reason)}"]
    if item.unknown:
        lines.append(f"- Not known: {plain(item.unknown)}")
    if item.note:
        lines.append(f"- {plain(item.note)}")
    for part in item.widenings:
        lines.append(
            f"- Doubt {part.points:.1f} each way, {plain(part.name)}: {plain(part.reason)}"
        )
    for end in item.ends:
        value = with_unit(amount(end.value, indicator.decimals), indicator.unit)
        lines.append(
            f"- Another reading, {plain(value)}, scores {end.score:.2f}: {plain(end.reason)}"
        )
    lines += [f"- {plain(step)}" for step in range_arithmetic(item)]
    lines += [_input(catalogue, value) for value in item.inputs]
    st.markdown("\n".join(lines), width=760)


def _found(item: InputValue) -> str:
    """A number with its unit, or the words that were found and what they count."""
    if isinstance(item.value, float | int):
        return with_unit(amount(item.value), item.unit)
    if item.value in STATES:
        return state_words(item.value, item.counts)
    return item.value if item.counts is None else f"{item.value}, counts {amount(item.counts)}"


def _input(catalogue: Catalogue, item: InputValue) -> str:
    found = _found(item)
    note = f" {plain(item.note)}" if item.note else ""
    label = f"{item.label}: " if item.label != "value" else ""
    where = sources.names(catalogue, item.sources)
    return (
        f"- {plain(label)}**{plain(found)}**, {plain(full_date(item.as_of))}, "
        f"{item.trust} trust"
        + (f", {where}" if where else "")
        + (f"  \n:small[:gray[{note.strip()}]]" if note else "")
    )
