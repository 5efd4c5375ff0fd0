"""The offline copy: one file with the pages' sentences and digits, in which nothing is markup."""

import re
import tomllib
from collections.abc import Iterator
from datetime import date
from html.parser import HTMLParser
from pathlib import Path

import pytest
from jinja2 import UndefinedError

from comparison.catalogue import Catalogue
from comparison.formatting import one_decimal
from comparison.reading.load import PROJECT_DATA, load
from exports.offline.page import TEMPLATES, offline_page
from exports.subject import Subject, subject_of
from exports.view_json import view_json
from tests.exports.conftest import HOSTILE, ROOT, Make
from tests.oracle.decision import Pair
from tests.oracle.evidence import Files

DAY = date(2026, 11, 26)
ROOT_FOLDER = Path(__file__).parents[2]
FILES, PERSONAS = Files(PROJECT_DATA), tuple(load().personas)
SETS = {2: ["tensorflow", "pytorch"], 4: ["tensorflow", "pytorch", "jax", "keras"]}
OFTEN = ("mobile", "distributed")
VIEWS = [
    pytest.param(persona, number, marks=() if number == 2 or persona in OFTEN else pytest.mark.long)
    for persona in PERSONAS
    for number in (2, 4, 6)
]
VOID = frozenset({"meta", "link", "br"})
LARGEST = 200_000
"""Bytes of a copy of six frameworks; what a mail or a chat takes without a word."""


class Read(HTMLParser):
    """The page as elements and texts; an element that is not closed in its order is an error."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.texts: list[tuple[str, str]] = []
        self.feed(text)
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if data.strip():
            self.texts.append((self.open[-1] if self.open else "", " ".join(data.split())))

    def within(self, tag: str) -> list[str]:
        return [text for where, text in self.texts if where == tag]

    @property
    def said(self) -> str:
        return " ".join(text for _, text in self.texts)


def asked(catalogue: Catalogue, persona: str, number: int, **more: list[str]) -> Subject:
    names = SETS.get(number) or list(catalogue.frameworks)
    return subject_of(catalogue, {"persona": [persona], "frameworks": names, **more}, root=ROOT)


def page(subject: Subject) -> Read:
    return Read(offline_page(subject, today=DAY))


def tables(text: str) -> Iterator[list[list[str]]]:
    """The words of each table's cells, row by row."""
    for table in re.findall(r"<table.*?</table>", text, re.DOTALL):
        rows = re.findall(r"<tr.*?</tr>", table, re.DOTALL)
        cells = [re.findall(r"<t[hd].*?</t[hd]>", row, re.DOTALL) for row in rows]
        yield [[" ".join(re.sub(r"<[^>]+>", " ", cell).split()) for cell in row] for row in cells]


@pytest.mark.parametrize(("persona", "number"), VIEWS)
def test_the_answer_is_that_of_the_pages(six: Catalogue, persona: str, number: int) -> None:
    subject = asked(six, persona, number)
    found, words = page(subject), subject.words
    assert found.within("h1") == [words.title]
    for sentence in (words.state, words.stability, words.turning, *words.notes, *words.more):
        assert " ".join(sentence.split()) in found.said
    assert six.version in found.said
    assert six.fingerprint in found.said
    assert subject.link in found.within("a")


@pytest.mark.parametrize("persona", PERSONAS)
def test_the_table_of_what_decides_adds_up_to_the_margin(make: Make, persona: str) -> None:
    oracle = Pair(FILES, persona, "pytorch", "tensorflow")
    left = oracle.differences()
    margin, known, _ = oracle.margin(oracle.weights, left)
    text = offline_page(make(persona=persona), today=DAY)
    (found,) = [rows for rows in tables(text) if rows[0][-1] == "Adds to the margin"]
    *rows, total = found[1:]
    assert total[-1].endswith(f"{abs(margin):.2f} points for {_ahead(margin)}")
    for label, weight, adds in rows:
        name = label.lower().replace(" ", "_")
        assert weight.endswith(f"{oracle.weights[name]} %")
        points = oracle.weights[name] * left[name] / known if name in left else None
        if points is None:
            assert "not compared: too little evidence of both" in adds
        elif abs(points) >= 0.01:
            assert f"{abs(points):.2f} points for {_ahead(points)} could be" in adds


def _ahead(points: float) -> str:
    return "PyTorch" if points > 0 else "TensorFlow"


@pytest.mark.parametrize(("persona", "number"), VIEWS)
def test_the_table_of_scores_has_those_of_the_view(
    six: Catalogue, persona: str, number: int
) -> None:
    subject = asked(six, persona, number)
    data, text = view_json(subject), offline_page(subject, today=DAY)
    (found,) = [rows for rows in tables(text) if rows[0][:2] == ["Criterion", "Weight"]][1:2]
    criteria = {six.criteria[name].label: name for name in six.criteria}
    assert len(found) == len(criteria) + 1
    for label, weight, *cells in found[1:]:
        assert weight.endswith(f"{data['weights'][criteria[label]]} %")
        for framework, cell in zip(data["frameworks"], cells, strict=True):
            score = data["scores"][framework][criteria[label]]
            ends = [score[end] for end in ("score", "low", "high")]
            told = "not enough evidence"
            if score["score"] is not None:
                told = "{} ({} to {})".format(*map(one_decimal, ends))
            assert told in cell
            assert re.search(r"from \d+ of \d+ measurements?$", cell)


def test_the_parts_come_in_the_order_of_a_conversation(make: Make) -> None:
    found = page(make(persona="mobile", code="tensorflow"))
    heads = [*found.within("h1"), *found.within("h2")]
    order = [
        "For a mobile developer",
        "Of 100 sets of priorities near these",
        "How firmly this stands",
        "Ecosystem makes the largest difference",
        "PyTorch ahead on ecosystem",
        "The clearest gap is",
        "Must-haves",
        "Ecosystem at 1 or less",
        "The best case for TensorFlow",
        "What moving existing code costs",
        "Attribute by attribute",
        "What this answer does not know",
        "Sources",
    ]
    assert [text[: len(start)] for text, start in zip(heads, order, strict=True)] == order
    assert "Your code is in TensorFlow." in found.said
    assert "which of TensorFlow and PyTorch fits us" in found.said


def test_every_must_have_stands_with_its_fact_for_each_framework(make: Make) -> None:
    text = offline_page(make(persona="student", must="apple_gpu"), today=DAY)
    (found,) = [rows for rows in tables(text) if rows[0][0] == "Must-have"]
    (row,) = found[1:]
    assert row[0] == "Apple GPU"
    assert row[1].startswith("TensorFlow no ")
    assert row[2].startswith("PyTorch yes ")
    assert all(re.search(r"\b20\d\d\b", cell) for cell in row[1:])


def test_every_row_of_compare_and_every_source_is_there(make: Make, catalogue: Catalogue) -> None:
    text = offline_page(make(persona="researcher"), today=DAY)
    (found,) = [rows for rows in tables(text) if rows[0][0] == "Attribute"]
    labels = [row[0] for row in found[1:]]
    assert [label for label in labels if label in _attributes(catalogue)] == _attributes(catalogue)
    entries = re.findall(r"<li>(.+?, .+?\b20\d\d)<br><a href=\"https?://", text)
    assert len(entries) > 25
    assert len(entries) == len(set(entries))


def _attributes(catalogue: Catalogue) -> list[str]:
    return [item.label for item in catalogue.attributes.values()]


@pytest.mark.parametrize("persona", ["mobile", "enterprise"])
def test_markup_in_names_links_and_sources_stays_text(hostile: Catalogue, persona: str) -> None:
    subject = asked(hostile, persona, 2)
    text = offline_page(subject, today=DAY)
    found = Read(text)
    assert not {"script", "img", "iframe", "object", "form"} & {name for name, _ in found.elements}
    assert not [key for _, given in found.elements for key in given if key.startswith("on")]
    assert HOSTILE[:40] in found.said
    assert HOSTILE in found.said
    assert "49" not in found.within("h1")[0]
    for _, given in found.elements:
        assert (given.get("href") or "#").startswith(("#", "https://", "http://", "data:,"))


def test_nothing_in_the_file_asks_for_anything(make: Make) -> None:
    text = offline_page(make(persona="mobile"), today=DAY)
    assert "<script" not in text
    assert not re.search(r"\bsrc=|@import|url\(|<iframe|srcset", text)
    assert "default-src 'none'; style-src 'unsafe-inline'; img-src data:" in text
    loaded = [given for name, given in Read(text).elements if name == "link"]
    assert [given["href"] for given in loaded] == ["data:,"]


def test_ids_stand_once_and_every_jump_has_its_place(make: Make) -> None:
    found = page(make(persona="mobile"))
    ids = [given["id"] for _, given in found.elements if "id" in given]
    jumps = [given["href"] for name, given in found.elements if name == "a"]
    assert len(ids) == len(set(ids))
    assert {str(jump)[1:] for jump in jumps if str(jump).startswith("#")} <= set(ids)


def test_a_name_that_a_template_is_not_given_is_an_error() -> None:
    with pytest.raises(UndefinedError):
        TEMPLATES.from_string("{{ page.nothing }}").render(page=object())
    assert TEMPLATES.from_string("{{ x }}").render(x="<b>") == "&lt;b&gt;"


def test_the_file_is_small_enough_to_be_sent(six: Catalogue) -> None:
    assert len(offline_page(asked(six, "mobile", 6), today=DAY).encode()) < LARGEST


def test_without_a_pair_what_needs_one_is_left_out(make: Make) -> None:
    found = page(make(frameworks="pytorch"))
    assert found.within("h1") == ["Choose a second framework to compare PyTorch with"]
    assert "Adds to the margin" not in found.said
    assert "The scores of PyTorch" in found.within("h2")


@pytest.mark.parametrize("name", ["light", "dark"])
def test_its_colours_are_those_of_the_dashboard(name: str) -> None:
    theme = tomllib.loads((ROOT_FOLDER / ".streamlit/config.toml").read_text("utf-8"))["theme"]
    style = (ROOT_FOLDER / "exports/offline/templates/style.css").read_text("utf-8")
    (block,) = re.findall(rf"color-scheme: {name};\s+(--ink[^}}]+)", style)
    colours = dict(re.findall(r"--(\w+): (#\w+);", block))
    assert colours == {
        "ink": theme[name]["textColor"],
        "muted": theme[name]["grayTextColor"],
        "line": theme[name]["chartCategoricalColors"][8],
        "paper": theme[name]["backgroundColor"],
        "link": theme[name]["linkColor"],
    }
