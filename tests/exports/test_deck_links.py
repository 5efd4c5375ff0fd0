"""Links of a deck, its alternative texts, and what the file says of itself."""

from collections.abc import Iterator
from datetime import date
from io import BytesIO
from typing import Any

import pytest
from pptx import Presentation

from comparison.catalogue import Catalogue
from exports.deck.build import deck
from exports.deck.links import is_web_address
from exports.subject import Subject, subject_of
from tests.exports.conftest import ROOT, Make

TEAM = "~".join(["Ana", "memory", "10"])


def opened(subject: Subject) -> Any:
    return Presentation(BytesIO(deck(subject, today=date(2026, 11, 26))))


def links(slide: Any) -> list[tuple[str, str]]:
    """The words of each link of a slide, and where it leads."""
    return [
        (run.text, run.hyperlink.address)
        for shape in slide.shapes
        if shape.has_text_frame
        for paragraph in shape.text_frame.paragraphs
        for run in paragraph.runs
        if run.hyperlink.address is not None
    ]


def source_slides(pages: Any) -> Iterator[Any]:
    return (slide for slide in pages.slides if "Sources behind" in slide.shapes.title.text)


def pictures(pages: Any) -> Iterator[tuple[Any, Any, str]]:
    """Each chart and table with its slide and its alternative text."""
    for slide in pages.slides:
        for shape in slide.shapes:
            if shape.has_chart or shape.has_table:
                yield slide, shape, shape.element.nvGraphicFramePr.cNvPr.get("descr")


@pytest.mark.parametrize("frameworks", ["tensorflow,pytorch", "tensorflow,pytorch,jax,keras"])
def test_each_slide_opens_the_citable_link(make: Make, frameworks: str) -> None:
    subject = make(persona="web", frameworks=frameworks, team=TEAM)
    assert subject.link.startswith(f"{ROOT}/decide?")
    for slide in opened(subject).slides:
        assert ("Open this view", subject.link) in links(slide)


@pytest.mark.parametrize("root", ["", "javascript://x", "file:///x", "https://x y", "https://"])
def test_what_is_no_web_address_becomes_no_link(catalogue: Catalogue, root: str) -> None:
    for slide in opened(subject_of(catalogue, {}, root=root)).slides:
        assert "Open this view" not in [words for words, _ in links(slide)]


def test_an_address_leads_to_a_page_or_is_none() -> None:
    good = "https://framefit.example/decide?team=Ana~memory~10"
    assert is_web_address(good)
    bad = (None, "javascript:alert(1)", "\thttps://x.y", "https://x.y/\nq", "https://[x", "//x.y")
    assert [address for address in (*bad, good + "9" * 2000) if is_web_address(address)] == []


def test_sources_have_their_dates_and_lead_to_their_pages(catalogue: Catalogue, make: Make) -> None:
    slides = list(source_slides(opened(make(persona="mobile"))))
    told = [p.text for s in slides for p in s.shapes[2].text_frame.paragraphs]
    found = [link for slide in slides for link in links(slide) if link[0] != "Open this view"]
    pages = {(source.title, source.url) for source in catalogue.sources.values()}
    assert len(found) > 10
    assert set(found) <= pages
    assert all("202" in text.rsplit(", ", 1)[1] for text in told)
    assert "Run a LiteRT model on the NPU, Qualcomm, 23\u00a0June\u00a02026" in told
    assert not [text for text in told if "more: see the link in the notes" in text]


def test_markup_in_the_data_stays_text_in_links(hostile: Catalogue) -> None:
    subject = subject_of(hostile, {"persona": ["mobile"]}, root=ROOT)
    found = [link for slide in source_slides(opened(subject)) for link in links(slide)]
    assert any("<script>" in words for words, _ in found)
    assert all(address.startswith(("https://", "http://")) for _, address in found)


@pytest.mark.parametrize("persona", ["web", "distributed"])
def test_charts_and_tables_are_told_to_who_does_not_see_them(make: Make, persona: str) -> None:
    told = list(pictures(opened(make(persona=persona, frameworks="tensorflow,pytorch,jax,keras"))))
    charts = [text for _, shape, text in told if shape.has_chart]
    begins = ("Of 100 sets", "What each criterion adds", "Scores from 0 to 10.", "Scores from 0 to")
    assert len(charts) == len(begins)
    assert all(text.startswith(start) for text, start in zip(charts, begins, strict=True))
    for slide, shape, text in told:
        assert shape.has_chart or text == slide.shapes.title.text


def test_the_numbers_of_six_bars_stand_in_the_table_alone(six: Catalogue) -> None:
    numbered = {}
    for number in (2, 4, 6):
        names = list(six.frameworks)[:number]
        subject = subject_of(six, {"persona": ["mobile"], "frameworks": names}, root=ROOT)
        *_, bars = [s for _, s, text in pictures(opened(subject)) if text.startswith("Scores from")]
        numbered[number] = bars.chart.plots[0].has_data_labels
    assert numbered == {2: True, 4: True, 6: False}


def test_the_table_says_over_what_evidence_its_scores_are(make: Make) -> None:
    (slide,) = [s for s in opened(make()).slides if "The scores behind it" in s.shapes.title.text]
    said = [shape.text_frame.text for shape in slide.shapes if shape.has_text_frame]
    assert any(
        "over all that is known of the framework" in text and "known of both" in text
        for text in said
    )


def test_the_file_is_of_the_day_on_which_it_is_made(make: Make) -> None:
    pages = opened(make())
    about = pages.core_properties
    days = {about.created.date(), about.modified.date()}
    assert days == {date(2026, 11, 26)}
    assert (about.author, about.last_modified_by) == ("Framefit", "Framefit")
    assert pages.element.sldSz.get("type") is None
