"""The radar: the shape of each framework over the criteria, on rings from 0 to 10.

A shape and no measure; its twin carries the ranges. Symbols bear their score as ``data-score``.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import cos, radians, sin
from typing import Final

from comparison.formatting import listed, shortened
from comparison.looks import Look, looks_of
from comparison.scoring.criteria import CriterionScore, criterion_score
from comparison.wording.chart_titles import radar_title
from comparison.wording.pictures.scores import radar_text
from exports.pictures.signs import dashes, key, sign, signs
from exports.pictures.svg import (
    ALONE,
    SMALL,
    TEXT,
    WIDTH,
    Attributes,
    Colours,
    Drawn,
    Part,
    data,
    fitted,
    part,
    picture,
    text_width,
    words,
)
from exports.subject import Subject

RINGS: Final = (2, 4, 6, 8, 10)
WIDEST: Final = 128
"""Units from the middle to the outermost ring, where the labels leave so much."""
CLEAR: Final = 12
"""Between the outermost ring and the words, so that a symbol at 10 touches none."""
LINE: Final = 17
BAND: Final = 0.2
MOST_BANDS: Final = 2
"""With more frameworks than this bands cover each other, and are left to the twin."""
LONG: Final = 9


@dataclass(frozen=True)
class _Web:
    """The axes: a label in one or more lines each, the middle and the radius."""

    labels: Sequence[Sequence[str]]
    radius: float
    middle: float
    colours: Colours

    def angle(self, axis: float) -> float:
        return radians(360 * axis / len(self.labels))

    def at(self, axis: float, score: float) -> tuple[float, float]:
        """Where a score of 0 to 10 lies on an axis."""
        far = self.radius * score / 10
        return WIDTH / 2 + far * sin(self.angle(axis)), self.middle - far * cos(self.angle(axis))


def radar_picture(subject: Subject, colours: Colours = ALONE) -> str:
    """The criteria run clockwise from the top; an unknown score breaks the line and is named."""
    return picture(radar_drawn(subject, colours), colours)


def radar_drawn(subject: Subject, colours: Colours) -> Drawn:
    """The same without what stands around it, to be put into another picture."""
    catalogue, view = subject.catalogue, subject.view
    looks = looks_of(catalogue, view.frameworks)
    scores = {name: _scores(subject, name) for name in view.frameworks}
    entries, head = key([(catalogue.named(n), look) for n, look in looks.items()], colours)
    labels = [_label(subject, scores, axis) for axis in range(len(catalogue.radar))]
    radius = _radius(labels)
    web = _Web(labels, radius, head + LINE * len(labels[0]) + CLEAR + radius, colours)
    bands = len(scores) <= MOST_BANDS
    drawn = [p for n in scores if bands for p in _bands(web, scores[n], looks[n])]
    drawn += [p for n in scores for p in _outline(web, scores[n], looks[n])]
    return Drawn(
        "radar",
        [*entries, *_rings(web), *drawn],
        web.middle + radius + CLEAR + LINE * _lowest(labels),
        radar_title(catalogue, view.frameworks, lens=view.lens_shown),
        radar_text(catalogue, view.frameworks, lens=view.lens_shown),
        subject.pictured,
    )


def _scores(subject: Subject, framework: str) -> list[CriterionScore]:
    catalogue, lens = subject.catalogue, subject.view.lens_shown
    return [criterion_score(catalogue, framework, name, lens) for name in catalogue.radar]


def _label(subject: Subject, scores: dict[str, list[CriterionScore]], axis: int) -> Sequence[str]:
    """The criterion in one or two lines, and who is not known on it in one more."""
    label = subject.catalogue.criteria[subject.catalogue.radar[axis]].label
    missing = [name for name, found in scores.items() if not found[axis].known]
    if not missing:
        return _broken(label)
    names = [shortened(subject.catalogue.named(name)) for name in missing]
    count = f"{len(names)} not known"
    return [*_broken(label), fitted([f"{listed(names)} not known", count], 110, size=SMALL)]


def _broken(label: str) -> list[str]:
    """A long label in two lines, as even as its words allow."""
    split = label.split()
    if len(label) <= LONG or len(split) < 2:
        return [label]
    cuts = [[" ".join(split[:cut]), " ".join(split[cut:])] for cut in range(1, len(split))]
    return min(cuts, key=lambda halves: max(map(len, halves)))


def _radius(labels: Sequence[Sequence[str]]) -> float:
    """As wide as the words beside it allow."""
    found: list[float] = [WIDEST]
    for axis, lines in enumerate(labels):
        aside = abs(sin(radians(360 * axis / len(labels))))
        if aside > 0.01:
            found.append((WIDTH / 2 - max(map(_width, lines))) / aside - CLEAR)
    return min(found)


def _width(text: str) -> float:
    """With room for one wide letter, which a mean over few letters does not hold."""
    return text_width(text, size=_size(text)) + SMALL / 2


def _size(text: str) -> int:
    """A note on who is not known is smaller than the label above it."""
    return SMALL if text.endswith("not known") else TEXT


def _lowest(labels: Sequence[Sequence[str]]) -> int:
    """How many lines the words under the picture have."""
    below = [cos(radians(360 * axis / len(labels))) < -0.5 for axis in range(len(labels))]
    return max((len(label) for label, low in zip(labels, below, strict=True) if low), default=0)


def _rings(web: _Web) -> Iterator[Part]:
    """Rings, spokes and labels; the rings' numbers stand between the first two axes."""
    centre: Attributes = {
        "cx": WIDTH / 2,
        "cy": web.middle,
        "fill": "none",
        "stroke": web.colours.line,
    }
    for ring in RINGS:
        yield part("circle", r=web.radius * ring / 10, **centre)
    spokes = "".join(_point("M", web.at(0, 0)) + _point("L", web.at(a, 10)) for a in _axes(web))
    yield part("path", d=spokes, stroke=web.colours.line)
    for ring in RINGS:
        x, y = web.at(0.5, ring)
        yield words(str(ring), x, y + 4, fill=web.colours.muted, size=SMALL, anchor="middle")
    for axis in _axes(web):
        yield from _named(web, axis)


def _axes(web: _Web) -> range:
    return range(len(web.labels))


def _named(web: _Web, axis: int) -> Iterator[Part]:
    lines, angle = web.labels[axis], web.angle(axis)
    x, y = web.at(axis, 10 * (1 + CLEAR / web.radius))
    anchor = "middle" if abs(sin(angle)) < 0.1 else "start" if sin(angle) > 0 else "end"
    above = (1 + cos(angle)) / 2 * LINE * len(lines)
    for at, text in enumerate(lines):
        fill = web.colours.ink if _size(text) == TEXT else web.colours.muted
        down = y - above + LINE * (at + 0.75)
        yield words(text, x, down, fill=fill, size=_size(text), anchor=anchor)


def _stretches(scores: Sequence[CriterionScore]) -> list[list[tuple[int, CriterionScore]]]:
    """Neighbours that are all known, round the circle; the whole circle ends where it began."""
    gap = next((axis for axis, item in enumerate(scores) if not item.known), None)
    start, steps = (0, len(scores) + 1) if gap is None else (gap, len(scores))
    found: list[list[tuple[int, CriterionScore]]] = [[]]
    for axis in ((start + step) % len(scores) for step in range(steps)):
        if scores[axis].known:
            found[-1].append((axis, scores[axis]))
        else:
            found.append([])
    return [stretch for stretch in found if stretch]


def _bands(web: _Web, scores: Sequence[CriterionScore], look: Look) -> Iterator[Part]:
    """The range round the line: there along the high ends, back along the low ones."""
    for stretch in _stretches(scores):
        high = [web.at(axis, item.high or 0.0) for axis, item in stretch]
        low = [web.at(axis, item.low or 0.0) for axis, item in reversed(stretch)]
        drawn: Attributes = {"fill": look.colour, "fill_opacity": BAND}
        if len(stretch) == 1:
            drawn |= {"stroke": look.colour, "stroke_opacity": BAND, "stroke_width": 6}
        yield part("path", d=_path([*high, *low]) + "z", **drawn)


def _outline(web: _Web, scores: Sequence[CriterionScore], look: Look) -> Iterator[Part]:
    stroke: Attributes = {"fill": "none", "stroke": look.colour, "stroke_width": 2.5}
    for stretch in _stretches(scores):
        path = _path([web.at(axis, item.score or 0.0) for axis, item in stretch])
        yield part("path", d=path, **(stroke | dashes(look)))
    marks = [
        sign(look, *web.at(axis, item.score), data_score=data(item.score))
        for axis, item in enumerate(scores)
        if item.score is not None
    ]
    yield signs(look, marks, web.colours, data_of=scores[0].framework)


def _path(points: Sequence[tuple[float, float]]) -> str:
    return "".join(_point("L" if at else "M", point) for at, point in enumerate(points))


def _point(letter: str, point: tuple[float, float]) -> str:
    return f"{letter}{point[0]:.1f} {point[1]:.1f}"
