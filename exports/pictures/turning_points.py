"""The turning points: from which weight of a criterion on the other one would lead.

Stretches bear ``data-from`` and ``data-to``, in percent, and ``data-of`` whoever leads there.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from comparison.decision.turning_points import TurningPoint
from comparison.decision.verdict import Duel
from comparison.looks import Look, looks_of
from comparison.wording.chart_titles import between, turning_points_title
from comparison.wording.pictures.turning_points import TICK, sides, turn_words, turning_text
from exports.pictures.signs import key
from exports.pictures.svg import ALONE, SMALL, WIDTH, Colours, Drawn, Part, part, picture, words
from exports.subject import Subject

ROW: Final = 52
LABEL, BAR, HIGH = 14, 24, 12
"""From the top of a row to its label's baseline and to its bar, and the bar's height."""
LEADS, OTHER_LEADS = 0.25, 0.75
SCALE: Final = (0, 25, 50, 75, 100)
HALF: Final = 0.5
"""A turn lies between two whole weights."""


@dataclass(frozen=True)
class _Field:
    """What every row needs: the pair, who is ahead and the other, their looks."""

    subject: Subject
    duel: Duel
    looks: dict[str, Look]
    colours: Colours

    @staticmethod
    def at(weight: float) -> float:
        return WIDTH * weight / 100


def turning_points_picture(subject: Subject, colours: Colours = ALONE) -> str:
    """A bar for each criterion, the nearest turn on top; a heading alone without a pair."""
    catalogue, duel = subject.catalogue, subject.duel
    if duel is None:
        return picture(Drawn("turning-points", [], 0, NOTHING, NOTHING, subject.pictured), colours)
    looks = looks_of(catalogue, (duel.pair.first, duel.pair.second))
    field = _Field(subject, duel, looks, colours)
    entries, top = key([(catalogue.named(n), look) for n, look in looks.items()], colours)
    points = duel.turning_points
    rows = [p for at, point in enumerate(points) for p in _row(field, point, top + ROW * at)]
    bottom = top + ROW * len(points)
    drawn = Drawn(
        "turning-points",
        [*entries, *rows, *_numbers(field, bottom)],
        bottom + SMALL,
        between(catalogue, subject.verdict, duel, turning_points_title(catalogue, duel)),
        f"{turning_text(catalogue, duel.pair, points)} {TICK}",
        subject.pictured,
    )
    return picture(drawn, colours)


NOTHING: Final = "No two frameworks are compared, so no weight turns the answer"


def stretches(duel: Duel, point: TurningPoint) -> list[tuple[str, float, float]]:
    """Who leads from which weight to which, 0 to 100."""
    leader, other = sides(duel.pair)
    if point.at is None:
        return [(leader, 0, 100)]
    turn = point.at - HALF if point.above else point.at + HALF
    turn = min(max(turn, 0.0), 100.0)
    below, above = (leader, other) if point.above else (other, leader)
    return [(below, 0, turn), (above, turn, 100)]


def _row(field: _Field, point: TurningPoint, top: float) -> Iterator[Part]:
    catalogue, ink = field.subject.catalogue, field.colours.ink
    label = f"{catalogue.criteria[point.criterion].label}, {point.weight}\u00a0%"
    yield words(label, 0, top + LABEL, fill=ink, bold=True)
    told = turn_words(catalogue, field.duel.pair, point)
    yield words(told, WIDTH, top + LABEL, fill=ink, size=SMALL + 1, anchor="end")
    leader, _ = sides(field.duel.pair)
    for who, start, end in stretches(field.duel, point):
        yield part(
            "rect",
            x=field.at(start),
            y=top + BAR,
            width=field.at(end) - field.at(start),
            height=HIGH,
            fill=field.looks[who].colour,
            fill_opacity=LEADS if who == leader else OTHER_LEADS,
            data_of=who,
            data_from=start,
            data_to=end,
        )
    tick = min(max(field.at(point.weight) - 1.5, 0.0), WIDTH - 3.0)
    yield part("rect", x=tick, y=top + BAR - 3, width=3, height=HIGH + 6, fill=ink)


def _numbers(field: _Field, y: float) -> Iterator[Part]:
    for value in SCALE:
        anchor = {SCALE[0]: "start", SCALE[-1]: "end"}.get(value, "middle")
        x, muted = field.at(value), field.colours.muted
        yield words(str(value), x, y, fill=muted, size=SMALL, anchor=anchor)
