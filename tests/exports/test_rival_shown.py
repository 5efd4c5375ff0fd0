"""Every file shows the pair that Decide shows: the leader against the rival that the link names."""

import csv
from collections.abc import Callable
from datetime import date
from io import BytesIO, StringIO

import pytest
from pptx import Presentation

from exports.decision_csv import decision_csv
from exports.decision_record import decision_record
from exports.deck.build import deck
from exports.offline.page import offline_page
from exports.pictures.decision import decision_picture
from exports.pictures.how_sure import how_sure_picture
from exports.pictures.radar import radar_picture
from exports.pictures.turning_points import turning_points_picture
from exports.subject import Subject
from tests.exports.conftest import Make

DAY = date(2026, 11, 26)
FOUR = "tensorflow,pytorch,jax,keras"


def of_slides(subject: Subject) -> str:
    shapes = [
        shape
        for slide in Presentation(BytesIO(deck(subject, today=DAY))).slides
        for shape in slide.shapes
        if shape.has_table
    ]
    return " ".join(cell.text for shape in shapes for cell in shape.table.iter_cells())


TOLD: dict[str, Callable[[Subject], str]] = {
    "slides": of_slides,
    "record": lambda subject: decision_record(subject, today=DAY),
    "offline copy": lambda subject: offline_page(subject, today=DAY),
    "picture": decision_picture,
}


@pytest.mark.parametrize("name", TOLD)
def test_the_margin_to_the_rival_that_the_link_names_is_in(name: str, make: Make) -> None:
    usual = make(persona="prototyping", frameworks=FOUR)
    asked = make(persona="prototyping", frameworks=FOUR, against="tensorflow")
    (duel,) = [item for item in asked.verdict.duels if item.pair.second == "tensorflow"]
    assert duel is not asked.verdict.closest
    margin = f"{duel.margin:.2f} points for {asked.catalogue.named(duel.pair.first)}"
    told = TOLD[name]
    assert margin in told(asked).replace("\\", "")
    assert margin not in told(usual).replace("\\", "")


def test_notes_and_certainty_are_of_the_rival_too(make: Make) -> None:
    """The reader heard of TensorFlow while JAX stood on the slide."""
    asked = make(persona="mobile", frameworks=FOUR, against="jax")
    slides = Presentation(BytesIO(deck(asked, today=DAY))).slides
    notes = {slide.shapes.title.text: slide.notes_slide.notes_text_frame.text for slide in slides}
    told = [text for title, text in notes.items() if title.startswith("PyTorch against JAX: ")]
    assert len(told) == 2
    assert "adds to the margin between PyTorch and JAX" in told[0]
    assert "of PyTorch and TensorFlow" not in told[1]
    assert "JAX" in told[1].partition("\n")[0]
    for picture in (how_sure_picture(asked), turning_points_picture(asked)):
        assert "PyTorch against JAX: " in picture


def test_a_picture_says_for_whom_it_is(make: Make) -> None:
    assert "For a mobile developer. " in radar_picture(make(persona="mobile"))
    assert "With your weights. " in radar_picture(make(**{"w.memory": "90"}))


def test_the_sheet_is_of_the_rival_that_the_link_names(make: Make) -> None:
    asked = make(persona="prototyping", frameworks=FOUR, against="tensorflow")
    heads = next(csv.reader(StringIO(decision_csv(asked))))
    assert heads[2:4] == ["PyTorch", "TensorFlow"]


def test_a_rival_that_is_not_compared_leaves_the_closest(make: Make) -> None:
    asked, usual = (
        make(persona="student", frameworks="tensorflow,pytorch", **more)
        for more in ({"against": "keras"}, {})
    )
    assert decision_picture(asked) == decision_picture(usual)


def test_a_record_names_the_nearest_turn_though_it_is_of_another_rival(make: Make) -> None:
    """The closest rival turns nothing; with maintenance at 89 another one comes level."""
    made = decision_record(make(persona="large_data", frameworks=FOUR), today=DAY)
    told = made.replace("\\", "")
    assert "Give maintenance 89 or more of 100 points and PyTorch is not ahead of JAX" in told
    assert "No change of a single weight ends the lead of PyTorch over it." in told


def test_a_file_from_a_link_of_other_data_says_so(make: Make) -> None:
    made = make(persona="mobile", data="2020.01-aaaaaaaa")
    assert "made with data version 2020.01, fingerprint aaaaaaaa" in decision_record(
        made, today=DAY
    ).replace("\\", "")
    assert "made with data version 2020.01" in offline_page(made, today=DAY)


def test_the_record_says_which_statements_of_the_article_are_disputed(make: Make) -> None:
    made = decision_record(make(persona="mobile"), today=DAY)
    part = made.partition("### Disputed evidence")[2].partition("## More Information")[0]
    assert part.count("\n* ") > 2
    assert "the evidence says otherwise" in part
