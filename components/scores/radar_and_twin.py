"""The radar and its twin, always together: same scores, same key, titles made from the data."""

import streamlit as st

from comparison.catalogue import Catalogue
from comparison.formatting import in_sentence, listed
from comparison.scoring.criteria import criterion_score
from components.charts.from_catalogue import lines, rows
from components.charts.key import key
from components.charts.model import Line, Row
from components.charts.scores.gaps import widest_gaps
from components.charts.scores.radar import radar, radar_text
from components.charts.scores.twin import twin, twin_text
from components.shared.plot import draw
from components.shared.text import figure_title, small
from components.state.session import Current

SCALE = "Score from 0 to 10 on written anchors. The band is the range that the evidence allows."


def radar_and_twin(now: Current) -> None:
    """Both pictures side by side, one under the other on a phone, with one key above them."""
    catalogue, shown = now.catalogue, now.view.frameworks
    drawn, scores = lines(catalogue, shown), rows(catalogue, shown, catalogue.radar)
    st.html(key(drawn))
    grid = st.grid(2, min_column_width=330, gap=("medium", "large"))
    with grid.cell():
        bands = (
            SCALE
            if len(drawn) < 3
            else "Score from 0 to 10 on written anchors. A gap: not enough evidence."
        )
        figure_title(_shape_title(drawn, scores), bands)
        draw(
            radar(drawn, scores),
            key="radar",
            alt=radar_text(drawn, scores),
        )
    with grid.cell():
        figure_title(
            _gap_title(drawn, scores),
            "The same scores, widest difference first. Bars show the same range.",
        )
        draw(
            twin(drawn, scores),
            key="twin",
            alt=twin_text(drawn, scores),
        )
    small(_caveats(catalogue, shown), measure="none")


def _shape_title(drawn: list[Line], scores: list[Row]) -> str:
    """Who has the higher score on which axes, and no claim beyond that."""
    ahead: dict[str, list[str]] = {line.id: [] for line in drawn}
    for row in scores:
        known = [(reading.shown, line.id) for line in drawn if (reading := row.of(line))]
        best = max(known, default=(0.0, ""))
        if len(known) > 1 and sum(value == best[0] for value, _ in known) == 1:
            ahead[best[1]].append(in_sentence(row.label))
    if len(drawn) == 1:
        return f"The scores of {drawn[0].name}"
    leading = [line for line in drawn if ahead[line.id]]
    if not leading:
        return "No axis has a single highest score"
    leading.sort(key=lambda line: len(ahead[line.id]))
    axes = {line.id: listed(ahead[line.id]) for line in leading}
    decided = sum(len(found) for found in ahead.values()) == len(scores)
    if decided and len(leading) > 1 and len(ahead[leading[-1].id]) > 1:
        axes[leading[-1].id] = "the rest"
    parts = [
        f"{line.name} {'' if n else 'higher '}on {axes[line.id]}" for n, line in enumerate(leading)
    ]
    return ", ".join(parts)


def _gap_title(drawn: list[Line], scores: list[Row]) -> str:
    widest = [in_sentence(label) for label in widest_gaps(drawn, scores)]
    if len(drawn) == 1:
        return "The same scores, one by one"
    if not widest:
        return "The ranges overlap everywhere: about level"
    if len(drawn) > 2:
        return (
            f"{listed(widest).capitalize()} {'divides' if len(widest) == 1 else 'divide'} them most"
        )
    return f"The clearest gap is in {listed(widest)}"


def _caveats(catalogue: Catalogue, shown: tuple[str, ...]) -> str:
    """What the four axes rest on, said beside the picture."""
    notes = [
        f"{criterion.label}: {in_sentence(criterion.caveat)}"
        for name in catalogue.radar
        if (criterion := catalogue.criteria[name]).caveat
    ]
    unknown = [
        f"{catalogue.frameworks[name].name} has no score for "
        + listed([in_sentence(catalogue.criteria[item].label) for item in missing])
        + ": not enough evidence."
        for name in shown
        if (
            missing := [c for c in catalogue.radar if not criterion_score(catalogue, name, c).known]
        )
    ]
    return " ".join([*unknown, *notes])
