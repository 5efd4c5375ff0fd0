"""What decides it: a bar a criterion around zero, long as what it adds to the margin, and the sum.

Labels stand above the bars, so that a phone can show them. Bars and ranges bear their points as
``data-points``, ``data-low`` and ``data-high``: above 0 for the framework on the right.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from comparison.decision.pairs import Contribution, Pair
from comparison.decision.verdict import Duel
from comparison.formatting import shortened
from comparison.looks import Look, looks_of
from comparison.wording.chart_titles import (
    between,
    contribution_words,
    contributions_title,
    points_words,
)
from comparison.wording.pictures.decision import NOT_COMPARED, TOGETHER, decision_text
from exports.pictures.signs import sign, signs
from exports.pictures.svg import (
    ALONE,
    SMALL,
    WIDTH,
    Attributes,
    Colours,
    Drawn,
    Part,
    data,
    fitted,
    line,
    part,
    picture,
    text_width,
    words,
    wrapped,
)
from exports.subject import Subject

HEAD, ROW = 30, 44
LABEL, BAR, HIGH = 15, 22, 14
"""Units from a row's top to its words and to its bar, and how high a bar is."""
LEAST, ROOM = 0.02, 1.04
"""The least end of the scale, in points, and how much longer it is than the longest bar."""
TINT: Final = 0.45
NAME: Final = "decision"


@dataclass(frozen=True)
class _Field:
    """The pair as it is drawn: who is left and right, and the scale from points to units."""

    subject: Subject
    pair: Pair
    sides: tuple[tuple[str, Look], tuple[str, Look]]
    way: int
    low: float
    high: float
    colours: Colours

    def at(self, points: float) -> float:
        return WIDTH * (points - self.low) / (self.high - self.low)

    def look(self, points: float) -> Look:
        return self.sides[0 if points < 0 else 1][1]


def decision_picture(subject: Subject, colours: Colours = ALONE) -> str:
    """The pair that is shown; where there is none, the verdict's sentence alone."""
    duel = subject.duel
    if duel is None:
        return _sentence(subject, colours)
    field = _field(subject, duel, colours)
    items = duel.pair.contributions
    rows = [part for at, item in enumerate(items) for part in _row(field, item, HEAD + ROW * at)]
    bottom = HEAD + ROW * len(items)
    drawn = Drawn(
        NAME,
        [*_head(field, bottom), *rows, *_total(field, duel, bottom)],
        bottom + ROW + 4,
        between(
            subject.catalogue, subject.verdict, duel, contributions_title(subject.catalogue, duel)
        ),
        decision_text(subject.catalogue, duel),
        subject.pictured,
    )
    return picture(drawn, colours)


def _sentence(subject: Subject, colours: Colours) -> str:
    title, fill = subject.words.title, colours.ink
    lines = [] if colours.sheet else wrapped(title)
    parts = [words(text, 0, 20 * at + 18, fill=fill) for at, text in enumerate(lines)]
    height = 20 * len(lines) + 10
    return picture(
        Drawn(NAME, parts, height, title, subject.words.state, subject.pictured), colours
    )


def _field(subject: Subject, duel: Duel, colours: Colours) -> _Field:
    """The two stand in the order in which the view shows them."""
    pair, shown = duel.pair, subject.view.frameworks
    looks = looks_of(subject.catalogue, shown)
    one, two = [name for name in shown if name in (pair.first, pair.second)]
    way = 1 if two == pair.first else -1
    found = [(item.points, item.low, item.high) for item in pair.contributions]
    ends = [way * end for item in (*found, (duel.margin,)) for end in item if end is not None]
    low, high = ROOM * min([-LEAST, *ends]), ROOM * max([LEAST, *ends])
    return _Field(subject, pair, ((one, looks[one]), (two, looks[two])), way, low, high, colours)


def _head(field: _Field, bottom: float) -> Iterator[Part]:
    """Both names with their symbols at the ends of the scale, and the line of zero."""
    ink = field.colours.ink
    left, right = (
        shortened(field.subject.catalogue.named(name), most=22) for name, _ in field.sides
    )
    yield words("\u2190", 0, LABEL, fill=ink)
    yield _signed(field, field.sides[0][1], 25)
    yield words(left, 36, LABEL, fill=ink)
    yield words("\u2192", WIDTH, LABEL, fill=ink, anchor="end")
    yield _signed(field, field.sides[1][1], WIDTH - 25)
    yield words(right, WIDTH - 36, LABEL, fill=ink, anchor="end")
    zero = field.at(0)
    yield line((zero, zero), (HEAD + BAR - 3, bottom + ROW + 2), field.colours.muted)


def _signed(field: _Field, look: Look, x: float) -> Part:
    return signs(look, [sign(look, x, LABEL - 5)], field.colours)


def _row(field: _Field, item: Contribution, top: float) -> Iterator[Part]:
    label = field.subject.catalogue.criteria[item.criterion].label
    name = f"{label} {item.weight}\u00a0%"
    yield from _words(field, name, _said(field, item.points), top, bold=False)
    if item.points is not None and item.low is not None and item.high is not None:
        yield _bar(field, field.way * item.points, top, TINT)
        low, high = sorted((field.way * item.low, field.way * item.high))
        yield _range(field, low, high, top)


def _said(field: _Field, points: float | None) -> list[str]:
    if points is None:
        return [NOT_COMPARED, NOT_COMPARED.split(":")[0]]
    return [contribution_words(field.subject.catalogue, field.pair, points), points_words(points)]


def _words(
    field: _Field, name: str, said: Sequence[str], top: float, *, bold: bool
) -> Iterator[Part]:
    """The label left and what it adds right, on paper, so that the line of zero cuts no word."""
    room = WIDTH - text_width(name, bold=True) - 6
    shown = fitted(said, room, size=SMALL + 1, bold=bold)
    width = text_width(shown, size=SMALL + 1, bold=bold)
    paper: Attributes = {"y": top + 2, "height": 17, "fill": field.colours.paper}
    yield part("rect", x=0, width=text_width(name), **paper)
    yield part("rect", x=WIDTH - width - 3, width=width + 3, **paper)
    yield words(name, 0, top + LABEL, fill=field.colours.ink, bold=True)
    yield words(
        shown, WIDTH, top + LABEL, fill=field.colours.ink, size=SMALL + 1, anchor="end", bold=bold
    )


def _bar(field: _Field, points: float, top: float, tint: float) -> Part:
    start, end = sorted((field.at(0), field.at(points)))
    look = field.look(points)
    return part(
        "rect",
        x=start,
        y=top + BAR,
        width=max(end - start, 2),
        height=HIGH,
        fill=look.colour,
        fill_opacity=tint,
        stroke=look.colour,
        data_points=data(points),
    )


def _range(field: _Field, low: float, high: float, top: float) -> Part:
    """A thin line with an end at either side, over the bar."""
    y, start, end = top + BAR + HIGH / 2, field.at(low), field.at(high)
    path = f"M{start:.2f} {y - 3:g}v6M{start:.2f} {y:g}H{end:.2f}M{end:.2f} {y - 3:g}v6"
    ends: Attributes = {"data_low": data(low), "data_high": data(high)}
    return part("path", d=path, stroke=field.colours.ink, stroke_width=1.5, fill="none", **ends)


def _total(field: _Field, duel: Duel, top: float) -> Iterator[Part]:
    yield line((0, WIDTH), (top, top), field.colours.ink, stroke_width=2)
    yield from _words(field, TOGETHER, _said(field, duel.margin), top + 3, bold=True)
    yield _bar(field, field.way * duel.margin, top + 3, 1)
