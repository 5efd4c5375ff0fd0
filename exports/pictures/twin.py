"""The twin of the radar: each criterion that weighs on a line from 0 to 10, a symbol a framework.

One or two frameworks share a line and have their scores under it; three to six get a lane each.
Symbols bear ``data-score``, ranges ``data-low`` and ``data-high``.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from comparison.findings.score_gaps import Gap, gap_on, shown
from comparison.formatting import one_decimal, shortened
from comparison.looks import Look, looks_of
from comparison.scoring.criteria import CriterionScore
from comparison.wording.chart_titles import twin_title
from comparison.wording.pictures.scores import gap_words, heaviest_first, twin_text, weighed_label
from exports.pictures.signs import key, sign, signs
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
    part,
    picture,
    said,
    text_width,
    words,
)
from exports.subject import Subject

EDGE: Final = 9
"""Half a symbol and a little, so that one at 0 or at 10 is whole."""
VALUE: Final = 40
"""Units right of the lanes for a score that stands beside a range up to 10."""
GRID: Final = (0, 2, 4, 6, 8, 10)
LABEL: Final = 15
PAIR_ROW, AXIS, UNDER = 74, 34, 58
"""A row of one or two: its height, and from its top to the line and to the scores."""
LANE, FIRST, BETWEEN = 15, 24, 44
"""A lane's height, from a row's top to its first lane, and what a row has beside its lanes."""
PARTED: Final = 6
TOUCH: Final = 13
"""Units that two symbols need between them; nearer ones part, one above the line, one below."""


@dataclass(frozen=True)
class _Twin:
    """What every row needs: looks by framework, whether there are lanes, the scale's right end."""

    subject: Subject
    looks: dict[str, Look]
    lanes: bool
    colours: Colours

    @property
    def row(self) -> float:
        return LANE * len(self.looks) + BETWEEN if self.lanes else PAIR_ROW

    def at(self, score: float | None) -> float:
        right = WIDTH - (VALUE if self.lanes else EDGE)
        return EDGE + (right - EDGE) * (score or 0.0) / 10

    def named(self, framework: str) -> str:
        return shortened(self.subject.catalogue.named(framework))


Placed = tuple[CriterionScore, float]
"""A known score and how far down it stands."""


def twin_picture(subject: Subject, colours: Colours = ALONE) -> str:
    """All criteria that have weight, the heaviest on top."""
    catalogue, view = subject.catalogue, subject.view
    weights, lens, names = view.weights_in(catalogue), view.lens_shown, view.frameworks
    looks = looks_of(catalogue, names)
    twin = _Twin(subject, looks, len(names) > 2, colours)
    entries, top = key([(catalogue.named(n), look) for n, look in looks.items()], colours)
    criteria = heaviest_first(weights)
    gaps = [gap_on(catalogue, names, name, lens=lens) for name in criteria]
    labels = [weighed_label(catalogue, name, weights) for name in criteria]
    tops = [top + twin.row * at for at in range(len(gaps))]
    bottom = top + twin.row * len(gaps)
    rows = list(zip(gaps, labels, tops, strict=True))
    heads = [found for gap, label, y in rows for found in _head(twin, gap, label, y)]
    body = _lanes(twin, gaps, tops) if twin.lanes else _pairs(twin, gaps, tops)
    drawn = Drawn(
        "twin",
        [*entries, *heads, *body, _numbers(twin, bottom)],
        bottom + 8,
        twin_title(catalogue, names, criteria, lens=lens),
        twin_text(catalogue, names, weights, lens=lens),
        subject.pictured,
    )
    return picture(drawn, colours)


def _head(twin: _Twin, gap: Gap, label: str, top: float) -> list[Part]:
    room = WIDTH - text_width(label, bold=True) - 6
    said = fitted(gap_words(twin.subject.catalogue, gap), room, size=SMALL + 1)
    y, muted = top + LABEL, twin.colours.muted
    return [
        words(label, 0, y, fill=twin.colours.ink, bold=True),
        words(said, WIDTH, y, fill=muted, size=SMALL + 1, anchor="end"),
    ]


def _numbers(twin: _Twin, y: float) -> Part:
    texts = [said("text", str(value), x=twin.at(value), y=y + 2) for value in GRID]
    look: Attributes = {"fill": twin.colours.muted, "font_size": SMALL, "text_anchor": "middle"}
    return part("g", *texts, **look)


def _drawn(twin: _Twin, placed: Sequence[Placed], *, width: float, scale: float) -> Iterator[Part]:
    """All ranges and then all symbols, a group a framework, so that no range covers a symbol."""
    own = {name: [item for item in placed if item[0].framework == name] for name in twin.looks}
    for name, look in twin.looks.items():
        ranges = [_range(twin, item, y) for item, y in own[name]]
        stroke: Attributes = {"stroke": look.colour, "stroke_width": width, "stroke_opacity": 0.32}
        yield part("g", *ranges, **stroke, data_of=name)
    for name, look in twin.looks.items():
        marks = [
            sign(look, twin.at(item.score), y, scale=scale, data_score=data(item.score or 0.0))
            for item, y in own[name]
        ]
        yield signs(look, marks, twin.colours, data_of=name)


def _range(twin: _Twin, item: CriterionScore, y: float) -> Part:
    path = f"M{twin.at(item.low):.1f} {y:g}H{twin.at(item.high):.1f}"
    return part("path", d=path, data_low=data(item.low or 0.0), data_high=data(item.high or 0.0))


def _pairs(twin: _Twin, gaps: Sequence[Gap], tops: Sequence[float]) -> Iterator[Part]:
    """Ranges and symbols on one line; under it scores, the first of each with its name."""
    hairs = "".join(f"M{twin.at(0):g} {top + AXIS:g}H{twin.at(10):g}" for top in tops)
    yield part("path", d=hairs, stroke=twin.colours.line)
    placed = [
        (item, top + AXIS + aside)
        for gap, top in zip(gaps, tops, strict=True)
        for item, aside in zip(gap.known, _asides(twin, gap), strict=True)
    ]
    yield from _drawn(twin, placed, width=9, scale=1)
    unnamed = list(twin.looks)
    texts: list[Part] = []
    for gap, top in zip(gaps, tops, strict=True):
        texts += _values(twin, gap, unnamed, top + UNDER)
        unnamed = [name for name in unnamed if name in gap.unknown]
    yield part("g", *texts, fill=twin.colours.ink, text_anchor="middle")


def _values(twin: _Twin, gap: Gap, unnamed: Sequence[str], y: float) -> Iterator[Part]:
    texts = [
        f"{twin.named(item.framework)} {one_decimal(shown(item))}"
        if item.framework in unnamed
        else one_decimal(shown(item))
        for item in gap.known
    ]
    wanted = [twin.at(item.score) for item in gap.known]
    middles = parted(wanted, [text_width(text) + 8 for text in texts])
    for text, x in zip(texts, middles, strict=True):
        yield said("text", text, x=x, y=y)


def _asides(twin: _Twin, gap: Gap) -> list[float]:
    """Two symbols that would cover each other part: the first that is shown goes up."""
    ends = [twin.at(item.score) for item in gap.known]
    if len(ends) < 2 or abs(ends[0] - ends[1]) >= TOUCH:
        return [0.0] * len(ends)
    first = next(iter(twin.looks))
    return [-PARTED if item.framework == first else PARTED for item in gap.known]


def parted(wanted: Sequence[float], sizes: Sequence[float]) -> list[float]:
    """Middles of one or two labels as near to the wanted ones as can be, inside the picture.

    ``parted([100, 100], [40, 40])`` is ``[120, 80]``: the first stands right, as it is higher.
    """
    found = list(wanted)
    if len(found) == 2:
        lack = max((sizes[0] + sizes[1]) / 2 - (found[0] - found[1]), 0.0)
        found = [found[0] + lack / 2, found[1] - lack / 2]
    over = max((x + size / 2 - WIDTH for x, size in zip(found, sizes, strict=True)), default=0.0)
    found = [x - max(over, 0.0) for x in found]
    under = max((size / 2 - x for x, size in zip(found, sizes, strict=True)), default=0.0)
    return [x + max(under, 0.0) for x in found]


def _lanes(twin: _Twin, gaps: Sequence[Gap], tops: Sequence[float]) -> Iterator[Part]:
    """A lane a framework in the order of the view; who is not known says so in its lane."""
    high = LANE * len(twin.looks)
    grid = [f"M{twin.at(x):.1f} {top + FIRST:g}v{high}" for top in tops for x in GRID]
    yield part("path", d="".join(grid), stroke=twin.colours.line)
    lane = {name: FIRST + LANE * (at + 0.5) for at, name in enumerate(twin.looks)}
    rows = list(zip(gaps, tops, strict=True))
    placed = [(item, top + lane[item.framework]) for gap, top in rows for item in gap.known]
    yield from _drawn(twin, placed, width=6, scale=0.78)
    texts = [(one_decimal(shown(item)), _behind(twin, item), y) for item, y in placed]
    texts += [
        (f"{twin.named(name)}: not known", twin.at(0) + 4, top + lane[name])
        for gap, top in rows
        for name in gap.unknown
    ]
    values = [said("text", text, x=x, y=y + 4) for text, x, y in texts]
    yield part("g", *values, fill=twin.colours.muted, font_size=SMALL)


def _behind(twin: _Twin, item: CriterionScore) -> float:
    """Where a score can stand: behind its range and its symbol."""
    return max(twin.at(item.high) + 6, twin.at(item.score) + 9)
