"""The pictures, read back: their numbers are those of the evidence, and nothing is markup."""

import re
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest

from comparison.catalogue import Catalogue
from comparison.reading.load import PROJECT_DATA, load
from components.charts.from_catalogue import lines, rows, weighed_rows
from components.charts.key import SHAPES as ON_SCREEN
from components.charts.scores.radar import radar_text
from components.charts.scores.twin import twin_text
from exports.pictures.decision import decision_picture
from exports.pictures.how_sure import how_sure_picture
from exports.pictures.radar import radar_picture
from exports.pictures.signs import SHAPES
from exports.pictures.svg import ALONE, THEMED, WIDTH
from exports.pictures.turning_points import turning_points_picture
from exports.pictures.twin import twin_picture
from exports.subject import Subject, subject_of
from exports.view_json import view_json
from tests.exports.conftest import HOSTILE, ROOT, Make
from tests.oracle.decision import Pair
from tests.oracle.evidence import Files

FILES, PERSONAS = Files(PROJECT_DATA), tuple(load().personas)
CONFIG = Path(__file__).parents[2] / ".streamlit" / "config.toml"
DRAWN = {
    "decision": decision_picture,
    "radar": radar_picture,
    "twin": twin_picture,
    "how-sure": how_sure_picture,
    "turning-points": turning_points_picture,
}
FOUR = "tensorflow,pytorch,jax,keras"
OFTEN = ("mobile", "distributed")
VIEWS = [
    pytest.param(persona, names, marks=() if few or persona in OFTEN else pytest.mark.long)
    for persona in PERSONAS
    for few, names in ((True, "tensorflow,pytorch"), (False, FOUR))
]
SVG = "{http://www.w3.org/2000/svg}"
Draw = Callable[..., str]


def read(text: str) -> ElementTree.Element:
    return ElementTree.fromstring(text)


def bearing(picture: ElementTree.Element, name: str) -> list[ElementTree.Element]:
    """The elements that bear a number for programs."""
    return [item for item in picture.iter() if f"data-{name}" in item.attrib]


def number(item: ElementTree.Element, name: str) -> float:
    return float(item.attrib[f"data-{name}"])


def texts(picture: ElementTree.Element) -> list[str]:
    return [item.text or "" for item in picture.iter(f"{SVG}text")]


def of(picture: ElementTree.Element, framework: str, name: str) -> list[float]:
    groups = [g for g in picture.iter(f"{SVG}g") if g.get("data-of") == framework]
    return [number(item, name) for group in groups for item in bearing(group, name)]


def whole(catalogue: Catalogue, persona: str) -> Subject:
    query = {"persona": [persona], "frameworks": list(catalogue.frameworks)}
    return subject_of(catalogue, query, root=ROOT)


def rounded(values: list[Any]) -> list[float]:
    return sorted(round(value, 4) for value in values if value is not None)


@pytest.mark.parametrize("persona", PERSONAS)
def test_the_bars_of_the_decision_add_up_to_the_margin_of_the_evidence(
    make: Make, persona: str
) -> None:
    oracle = Pair(FILES, persona, "pytorch", "tensorflow")
    left = oracle.differences()
    margin, known, _ = oracle.margin(oracle.weights, left)
    *bars, total = bearing(read(decision_picture(make(persona=persona))), "points")
    adds = [oracle.weights[name] * points / known for name, points in left.items()]
    assert number(total, "points") == pytest.approx(margin, abs=1e-4)
    found = [number(bar, "points") for bar in bars]
    assert rounded(found) == pytest.approx(
        rounded([x for x, name in zip(adds, left, strict=True) if oracle.weights[name]]), abs=2e-4
    )


@pytest.mark.parametrize("persona", PERSONAS)
def test_a_bar_is_as_long_as_its_points_and_its_words_say_them(make: Make, persona: str) -> None:
    picture = read(decision_picture(make(persona=persona)))
    bars, said = bearing(picture, "points"), " ".join(texts(picture))
    scale = float(bars[-1].attrib["width"]) / abs(number(bars[-1], "points"))
    for bar in bars:
        points = number(bar, "points")
        assert float(bar.attrib["width"]) == pytest.approx(max(abs(points) * scale, 2), abs=0.1)
        if abs(points) >= 0.01:
            assert re.search(rf"\b{abs(points):.2f} points?", said), (points, said)


@pytest.mark.parametrize(("persona", "frameworks"), VIEWS)
def test_radar_and_twin_bear_the_scores_of_the_view(
    make: Make, catalogue: Catalogue, persona: str, frameworks: str
) -> None:
    subject = make(persona=persona, frameworks=frameworks)
    data, radar, twin = (
        view_json(subject),
        read(radar_picture(subject)),
        read(twin_picture(subject)),
    )
    weighed = [name for name, weight in data["weights"].items() if weight]
    for name, scores in data["scores"].items():
        axes = [scores[axis]["score"] for axis in catalogue.radar]
        assert rounded(of(radar, name, "score")) == rounded(axes)
        for end in ("score", "low", "high"):
            told = [scores[criterion][end] for criterion in weighed]
            assert rounded(of(twin, name, end)) == rounded(told)


@pytest.mark.parametrize("frameworks", ["tensorflow,pytorch", FOUR])
def test_symbols_of_the_twin_stand_where_the_printed_scale_has_their_score(
    make: Make, frameworks: str
) -> None:
    picture = read(twin_picture(make(frameworks=frameworks)))
    ends = {t.text: float(t.attrib["x"]) for t in picture.iter(f"{SVG}text") if t.text in "0 10"}
    for mark in bearing(picture, "score"):
        corner, size = re.findall(r"[\d.]+", mark.attrib["transform"])[0], 14.0
        size *= float((re.findall(r"scale\((.+)\)", mark.attrib["transform"]) or ["1"])[0])
        at = ends["0"] + (ends["10"] - ends["0"]) * number(mark, "score") / 10
        assert float(corner) + size / 2 == pytest.approx(at, abs=0.06)


@pytest.mark.parametrize(("persona", "frameworks"), VIEWS)
def test_the_words_for_who_does_not_see_are_those_of_the_page(
    make: Make, catalogue: Catalogue, persona: str, frameworks: str
) -> None:
    view = make(persona=persona, frameworks=frameworks).view
    shown, lens = view.frameworks, view.lens_shown
    drawn, weights = lines(catalogue, shown), view.weights_in(catalogue)
    subject = make(persona=persona, frameworks=frameworks)
    told = {name: read(draw(subject)).findtext(f"{SVG}desc") or "" for name, draw in DRAWN.items()}
    assert told["radar"] == radar_text(drawn, rows(catalogue, shown, catalogue.radar, lens))
    by_page = twin_text(drawn, weighed_rows(catalogue, shown, weights, lens))
    assert told["twin"].replace("\u00a0", " ") == by_page
    assert subject.words.title not in told["decision"]
    assert "Together: the margin: " in told["decision"]


@pytest.mark.parametrize("draw", [radar_picture, twin_picture])
def test_who_is_not_known_is_said_in_the_picture(six: Catalogue, draw: Draw) -> None:
    """The copies have no measurements of their own."""
    assert any("not known" in text for text in texts(read(draw(whole(six, "mobile")))))


def test_what_cannot_be_compared_has_words_and_no_bar(make: Make) -> None:
    picture = read(decision_picture(make(persona="distributed")))
    assert any(text.startswith("not compared") for text in texts(picture))
    assert len(bearing(picture, "points")) == len(bearing(picture, "low")) + 1


@pytest.mark.parametrize("number", [2, 4, 6])
@pytest.mark.parametrize("name", DRAWN)
def test_a_picture_is_small_and_its_words_keep_inside(
    six: Catalogue, name: str, number: int
) -> None:
    frameworks = list(six.frameworks)[:number]
    subject = subject_of(six, {"frameworks": frameworks}, root=ROOT)
    text = DRAWN[name](subject, THEMED)
    assert len(text.encode()) < (13_000 if number == 6 else 11_000)
    picture = read(text)
    _, _, width, height = map(float, picture.attrib["viewBox"].split())
    assert width == WIDTH
    for item in picture.iter(f"{SVG}text"):
        assert 0 <= float(item.attrib["x"]) <= width
        assert 0 < float(item.attrib["y"]) <= height


@pytest.mark.parametrize("colours", [ALONE, THEMED], ids=["alone", "in a page"])
@pytest.mark.parametrize("draw", DRAWN.values(), ids=list(DRAWN))
def test_markup_in_names_stays_text_and_nothing_is_fetched(
    hostile: Catalogue, draw: Draw, colours: Any
) -> None:
    text = draw(whole(hostile, "mobile"), colours)
    picture = read(text)
    assert {item.tag.removeprefix(SVG) for item in picture.iter()} <= set(
        "svg title desc rect g path line circle text".split()
    )
    assert not re.search(r"<script|<img|href|url\(|style=|\bon\w+=\"", text)
    assert text.count("http") == text.count('xmlns="http') == 1
    assert HOSTILE[:16] in (picture.findtext(f"{SVG}desc") or "")


@pytest.mark.parametrize("draw", DRAWN.values(), ids=list(DRAWN))
def test_a_picture_has_a_name_and_words_for_who_does_not_see_it(make: Make, draw: Draw) -> None:
    picture = read(draw(make(persona="mobile")))
    title, about = picture.find(f"{SVG}title"), picture.find(f"{SVG}desc")
    assert picture.get("role") == "img"
    assert title is not None
    assert about is not None
    assert picture.get("aria-labelledby") == title.get("id")
    assert picture.get("aria-describedby") == about.get("id")
    assert title.text


def test_alone_it_says_what_was_found_and_from_which_data(make: Make, catalogue: Catalogue) -> None:
    subject = make(persona="mobile")
    alone = " ".join(texts(read(radar_picture(subject))))
    inside = " ".join(texts(read(radar_picture(subject, THEMED))))
    for said in (catalogue.version, catalogue.fingerprint, "ahead on"):
        assert said in alone
        assert said not in inside


def test_without_a_pair_the_decision_is_the_sentence_of_the_verdict(make: Make) -> None:
    subject = make(frameworks="pytorch")
    assert subject.words.title in " ".join(texts(read(decision_picture(subject, THEMED))))
    assert subject.words.title in " ".join(texts(read(decision_picture(subject))))


def test_symbols_and_colours_are_those_of_the_screen() -> None:
    theme = tomllib.loads(CONFIG.read_text("utf-8"))["theme"]["light"]
    assert (ALONE.ink, ALONE.muted) == (theme["textColor"], theme["grayTextColor"])
    assert ALONE.line == theme["chartCategoricalColors"][8]
    for name, shape in ON_SCREEN.items():
        if name != "circle":
            assert SHAPES[name] in shape


@pytest.mark.parametrize("persona", PERSONAS)
def test_bars_change_colour_between_the_turning_point_and_the_number_before_it(
    make: Make, persona: str
) -> None:
    subject = make(persona=persona)
    told = view_json(subject)["pairs"][0]
    ahead, behind = told["first"], told["second"]
    if told["margin"] < 0:
        ahead, behind = behind, ahead
    picture = read(turning_points_picture(subject))
    bars = bearing(picture, "to")
    for at in told["turning_points"].values():
        size = 1 if at is None else 2
        mine, bars = bars[:size], bars[size:]
        assert [number(bar, "to") for bar in mine][-1] == 100
        if at is None:
            assert mine[0].attrib["data-of"] == ahead
        else:
            assert [bar.attrib["data-of"] for bar in mine if inside(bar, at)] == [behind]
            assert {bar.attrib["data-of"] for bar in mine} == {ahead, behind}
    assert not bars


def inside(bar: ElementTree.Element, weight: float) -> bool:
    return number(bar, "from") <= weight <= number(bar, "to")


@pytest.mark.parametrize("persona", PERSONAS)
def test_a_hundred_symbols_are_shared_as_the_sentence_says(make: Make, persona: str) -> None:
    subject = make(persona=persona)
    picture = read(how_sure_picture(subject))
    fields = [g for g in picture.iter(f"{SVG}g") if "data-of" in g.attrib]
    counts = {field.attrib["data-of"]: len(field) for field in fields}
    assert sum(counts.values()) == 100
    agree = re.search(r"near these, (\d+) agree", subject.words.stability)
    if agree is not None:
        assert counts[str(subject.verdict.leader)] == int(agree.group(1))
