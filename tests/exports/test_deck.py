"""The deck, opened again: its sentence, the numbers in its workbooks, and that all of it fits."""

from datetime import date
from io import BytesIO
from typing import Any

import pytest
from openpyxl import load_workbook
from PIL import ImageFont
from pptx import Presentation

from comparison.catalogue import Catalogue
from comparison.reading.load import load
from comparison.scoring.criteria import criterion_score
from exports.deck.build import deck
from exports.deck.page import BODY, HIGH, WIDE, height_of
from exports.subject import Subject, subject_of

DAY = date(2026, 11, 26)
PERSONAS = tuple(load().personas)
SETS = {2: "tensorflow,pytorch", 4: "tensorflow,pytorch,jax,keras", 6: "every"}

OFTEN = ("mobile", "distributed")
EVERY = [
    pytest.param(persona, number, marks=() if persona in OFTEN or number == 2 else pytest.mark.long)
    for persona in PERSONAS
    for number in SETS
]
"""Two frameworks for everybody in every run; more for the two whose decks differ most."""


def asked(catalogue: Catalogue, persona: str, number: int) -> Subject:
    names = list(catalogue.frameworks) if number == 6 else SETS[number].split(",")
    query = {"persona": [persona], "frameworks": names}
    return subject_of(catalogue, query, root="https://framefit.example")


def opened(subject: Subject) -> Any:
    return Presentation(BytesIO(deck(subject, today=DAY)))


def set_height(lines: list[str], width: float, size: int) -> float:
    """Inches that lines take when their words are set one after the other in a real font."""
    font, rows = ImageFont.load_default(size), 0
    for line in lines:
        row, rows = "", rows + 1
        for word in line.split():
            longer = f"{row} {word}".strip()
            if font.getlength(longer) / 72 > width and row:
                row, rows = word, rows + 1
            else:
                row = longer
    return rows * 1.2 * size / 72


def hanging(paragraph: Any) -> float:
    """Inches by which a paragraph stands behind its bullet."""
    return int(paragraph._p.get_or_add_pPr().get("marL", 0)) / 914_400


def texts(slide: Any) -> str:
    frames = [shape.text_frame.text for shape in slide.shapes if shape.has_text_frame]
    return " ".join(frames)


def chart_of(pages: Any, title: str) -> Any:
    """The first chart of the slide with a title that begins so."""
    (slide,) = [s for s in pages.slides if s.shapes.title.text.startswith(title)][:1]
    return next(shape.chart for shape in slide.shapes if shape.has_chart)


def workbook(chart: Any) -> list[tuple[Any, ...]]:
    blob = chart.part.chart_workbook.xlsx_part.blob
    return list(load_workbook(BytesIO(blob)).active.iter_rows(values_only=True))


@pytest.mark.parametrize(("persona", "number"), EVERY)
def test_every_shape_lies_on_its_slide_and_every_text_fits_its_box(
    six: Catalogue, persona: str, number: int
) -> None:
    pages = opened(asked(six, persona, number))
    assert (pages.slide_width.inches, pages.slide_height.inches) == pytest.approx(
        (WIDE, HIGH), abs=0.001
    )
    for slide in pages.slides:
        for shape in slide.shapes:
            assert shape.left >= 0
            assert shape.top >= 0
            assert shape.left + shape.width <= pages.slide_width
            assert shape.top + shape.height <= pages.slide_height
            if shape.has_text_frame and shape.text_frame.text:
                lines = [paragraph.text for paragraph in shape.text_frame.paragraphs]
                size = shape.text_frame.paragraphs[0].runs[0].font.size.pt
                across = shape.width.inches - hanging(shape.text_frame.paragraphs[0])
                tall = set_height(lines, across, int(size))
                assert tall <= shape.height.inches + 0.01, (slide.shapes.title.text, lines)


@pytest.mark.parametrize("persona", PERSONAS)
def test_the_sentence_is_the_verdict_s_and_the_notes_lead_back(
    six: Catalogue, persona: str
) -> None:
    subject = asked(six, persona, 2)
    pages = opened(subject)
    titles = [slide.shapes.title.text for slide in pages.slides]
    assert titles[1] == subject.words.title
    for slide in pages.slides:
        notes = slide.notes_slide.notes_text_frame.text
        assert subject.link in notes
        assert subject.words.title in notes
        assert f"data {six.version}" in texts(slide)
        assert six.fingerprint in texts(slide)


@pytest.mark.parametrize(("persona", "number"), EVERY)
def test_the_workbook_of_what_decides_adds_up_to_the_margin(
    six: Catalogue, persona: str, number: int
) -> None:
    subject = asked(six, persona, number)
    duel = subject.verdict.closest
    assert duel is not None
    pages = opened(subject)
    heads, *rows = workbook(chart_of(pages, _decides(pages)))
    points = [(row[1] or 0.0) + (row[2] or 0.0) for row in rows]
    assert abs(sum(points)) == pytest.approx(abs(duel.margin), abs=1e-9)
    ahead = heads[2] if sum(points) > 0 else heads[1]
    if round(duel.margin, 9) == 0:  # a framework and its copy are level, and nobody is ahead
        return
    assert ahead == six.named(duel.pair.first if duel.margin > 0 else duel.pair.second)


def _decides(pages: Any) -> str:
    titles = [slide.shapes.title.text for slide in pages.slides]
    return next(title for title in titles if "makes the largest difference" in title)


@pytest.mark.parametrize("number", [2, 4, 6])
def test_the_workbooks_of_scores_hold_the_scores_of_the_screen(six: Catalogue, number: int) -> None:
    subject = asked(six, "student", number)
    (slide,) = [s for s in opened(subject).slides if sum(x.has_chart for x in s.shapes) == 2]
    radar, bars = (workbook(shape.chart) for shape in slide.shapes if shape.has_chart)
    for book in (radar, bars):
        for at, framework in enumerate(subject.view.frameworks, start=1):
            assert book[0][at] == six.named(framework)
            for row in book[1:]:
                label = row[0].split("\u00a0")[0].rsplit(" ", 1)[0] if "%" in row[0] else row[0]
                (criterion,) = [n for n, c in six.criteria.items() if c.label == label]
                score = criterion_score(six, framework, criterion, "student").score
                assert row[at] == (None if score is None else pytest.approx(score))


def test_a_hundred_sets_are_parted_as_on_screen(six: Catalogue) -> None:
    subject = asked(six, "mobile", 2)
    heads, row = workbook(chart_of(opened(subject), subject.words.title))
    duel = subject.verdict.closest
    assert duel is not None
    assert heads[1] == six.named(duel.pair.first)
    assert row[1:] == (round(100 * duel.agree), 100 - round(100 * duel.agree))


def test_there_is_a_slide_for_the_runner_up_for_limits_and_for_sources(six: Catalogue) -> None:
    titles = [slide.shapes.title.text for slide in opened(asked(six, "mobile", 2)).slides]
    assert "The best case for TensorFlow" in titles
    assert "What moving existing code costs" in titles
    assert "What this answer does not know" in titles
    assert any(title.startswith("Sources behind what weighs here") for title in titles)


def test_without_a_pair_the_deck_still_opens(six: Catalogue) -> None:
    subject = subject_of(six, {"frameworks": ["pytorch"]}, root="https://framefit.example")
    titles = [slide.shapes.title.text for slide in opened(subject).slides]
    assert titles[1] == subject.words.title


def test_text_that_fills_a_box_is_cut_with_the_number_that_is_left_out() -> None:
    from exports.deck.page import as_many_as_fit

    many = [f"line {number}" for number in range(100)]
    shown = as_many_as_fit(many, BODY, 2.0, 12)
    assert height_of(shown, BODY, 12) <= 2.0
    assert shown[-1] == f"and {100 - (len(shown) - 1)} more: see the link in the notes"
