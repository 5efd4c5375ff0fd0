"""A score opened: its indicators, values, dates, sources, anchors, and the arithmetic."""

from collections.abc import Sequence

import streamlit as st

from comparison.catalogue import Catalogue
from comparison.formatting import amount, full_date, one_decimal, short_date, with_unit
from comparison.model.criteria import Anchors
from comparison.scoring.criteria import CriterionScore, criterion_score
from comparison.scoring.indicators import IndicatorScore
from comparison.scoring.inputs import Figure
from components.shared import sources
from components.shared.text import plain, small


def score_opened(catalogue: Catalogue, framework: str, criterion: str) -> None:
    """Everything that a reader needs to make the shown score again by hand."""
    score = criterion_score(catalogue, framework, criterion)
    st.markdown(f"**{plain(score_title(catalogue, score))}**")
    small(catalogue.criteria[criterion].measures)
    st.table(_table(catalogue, score.indicators), border="horizontal", hide_index=True)
    for line in _arithmetic(catalogue, score):
        st.text(line)
    for item in score.indicators:
        _indicator_details(catalogue, item)


def score_title(catalogue: Catalogue, score: CriterionScore) -> str:
    """``Memory of PyTorch: 6.1, from 3.1 to 8.7, on 50 % of the evidence wanted``."""
    label = f"{catalogue.criteria[score.criterion].label} of {catalogue.named(score.framework)}"
    share = with_unit(f"{round(100 * score.coverage)}", "%")
    if score.score is None or score.low is None or score.high is None:
        return f"{label}: not enough evidence, {share} of what is wanted is known"
    ends = f"from {one_decimal(score.low)} to {one_decimal(score.high)}"
    return f"{label}: {one_decimal(score.score)}, {ends}, on {share} of the evidence wanted"


def _table(catalogue: Catalogue, items: Sequence[IndicatorScore]) -> dict[str, list[str]]:
    return {
        "Indicator": [plain(item.indicator.label) for item in items],
        "Value": [plain(_value(item)) for item in items],
        "Score": [_score(item) for item in items],
        "Weight": [str(item.indicator.weight) for item in items],
        "Date": [short_date(item.as_of) if item.as_of else "" for item in items],
        "Trust": [item.trust or "" for item in items],
        "0 / 5 / 10": [
            plain(anchors_in_words(item.indicator.anchors, item.indicator.unit)) for item in items
        ],
        "Source": [_sources(catalogue, item) for item in items],
    }


def _value(item: IndicatorScore) -> str:
    if item.value is None:
        return "not known"
    return with_unit(amount(item.value, item.indicator.decimals), item.indicator.unit)


def _score(item: IndicatorScore) -> str:
    if item.score is None or item.low is None or item.high is None:
        return "not known"
    return f"**{item.score:.2f}** ({item.low:.2f} to {item.high:.2f})"


def anchors_in_words(anchors: Anchors, unit: str) -> str:
    """``6,000 / 900 / 135 MB, log``."""
    values = " / ".join(amount(value) for value in (anchors.zero, anchors.five, anchors.ten))
    return f"{with_unit(values, unit)}, {anchors.scale} scale"


def _sources(catalogue: Catalogue, item: IndicatorScore) -> str:
    return sources.names(catalogue, [name for figure in item.figures for name in figure.sources])


def _arithmetic(catalogue: Catalogue, score: CriterionScore) -> list[str]:
    known = [item for item in score.indicators if item.score is not None]
    weight = sum(item.indicator.weight for item in known)
    if score.score is None or not known:
        limit = round(100 * catalogue.method.enough_coverage.value)
        return [f"Known weight {weight} of 100: under {limit}, so no number is given."]
    parts = " + ".join(f"{item.indicator.weight} × {item.score:.2f}" for item in known)
    spread = catalogue.method.unknown_spread.value * (1 - score.coverage)
    lines = [f"Score: ({parts}) / {weight} = {score.score:.2f}"]
    for name, sign in (("low", "-"), ("high", "+")):
        ends = " + ".join(f"{item.indicator.weight} × {getattr(item, name):.2f}" for item in known)
        unknown = f" {sign} {spread:.2f} for what is unknown" if spread else ""
        lines.append(
            f"{name.capitalize()}: ({ends}) / {weight}{unknown} = {getattr(score, name):.2f}"
        )
    return lines


def _indicator_details(catalogue: Catalogue, item: IndicatorScore) -> None:
    indicator = item.indicator
    st.markdown(
        f"**{plain(indicator.label)}**, weight {indicator.weight}  \n{plain(indicator.measures)}",
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
    lines += [_figure(catalogue, figure) for figure in item.figures]
    st.markdown("\n".join(lines), width=760)


def _figure(catalogue: Catalogue, figure: Figure) -> str:
    value = amount(figure.value) if isinstance(figure.value, float | int) else figure.value
    counts = (
        "" if figure.counts in (None, figure.value) else f", counts {amount(figure.counts or 0)}"
    )
    found = with_unit(value, figure.unit) if not counts else value + counts
    note = f" {plain(figure.note)}" if figure.note else ""
    label = f"{figure.label}: " if figure.label != "value" else ""
    where = sources.names(catalogue, figure.sources)
    return (
        f"- {plain(label)}**{plain(found)}**, {plain(full_date(figure.as_of))}, "
        f"{figure.trust} trust"
        + (f", {where}" if where else "")
        + (f"  \n:small[:gray[{note.strip()}]]" if note else "")
    )
