"""How sure the answer is: a hundred symbols, one for each of a hundred sets of priorities."""

from typing import Final

from comparison.findings.view_verdict import of_a_hundred
from comparison.looks import looks_of
from comparison.wording.chart_titles import between, stability_title
from comparison.wording.pictures.turning_points import hundred_text
from comparison.wording.verdict import draws_sentence
from exports.pictures.signs import key, sign, signs
from exports.pictures.svg import ALONE, SMALL, WIDTH, Colours, Drawn, picture, words, wrapped
from exports.subject import Subject

NOTHING: Final = "No two frameworks are compared, so there is nothing to be sure of"
ROWS, COLUMNS = 5, 20
STEP: Final = WIDTH / COLUMNS
LINE: Final = 17


def how_sure_picture(subject: Subject, colours: Colours = ALONE) -> str:
    """Whoever has more comes first, column by column; under them how they were made."""
    catalogue, duel = subject.catalogue, subject.duel
    if duel is None:
        return picture(Drawn("how-sure", [], 0, NOTHING, NOTHING, subject.pictured), colours)
    counts = sorted(of_a_hundred(duel).items(), key=lambda item: -item[1])
    looks = looks_of(catalogue, [name for name, _ in counts])
    named = [(f"{n} for {catalogue.named(name)}", looks[name]) for name, n in counts]
    parts, top = key(named, colours)
    start = 0
    for name, number in counts:
        marks = [
            sign(looks[name], STEP * (at // ROWS + 0.5), top + STEP * (at % ROWS + 0.5))
            for at in range(start, start + number)
        ]
        parts.append(signs(looks[name], marks, colours, data_of=name))
        start += number
    bottom = top + STEP * ROWS + LINE
    made = wrapped(draws_sentence(catalogue, duel), size=SMALL)
    for at, text in enumerate(made):
        parts.append(words(text, 0, bottom + LINE * at, fill=colours.muted, size=SMALL))
    title = stability_title(catalogue, subject.verdict, duel)
    title = between(catalogue, subject.verdict, duel, title)
    height, about = bottom + LINE * len(made), hundred_text(catalogue, duel)
    return picture(Drawn("how-sure", parts, height, title, about, subject.pictured), colours)
