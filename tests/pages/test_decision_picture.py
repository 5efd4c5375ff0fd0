"""The decision picture says what the verdict says: its lengths add up to the margin printed."""

import re

import pytest

from comparison.reading.load import PROJECT_DATA, load
from tests.oracle.decision import Pair
from tests.oracle.evidence import Files
from tests.pages.opened_page import Open, OpenedPage

FILES, CATALOGUE = Files(PROJECT_DATA), load()


def picture(opened: OpenedPage) -> str:
    every = [item.proto.body for item in opened.app.get("html")]
    (found,) = [body for body in every if 'class="ff-decides"' in body]
    return str(found)


def rows(body: str) -> list[tuple[str, float | None, str]]:
    """Label, points and words of each row, read from the picture itself."""
    found = re.findall(r'<tr role="row"><th scope="row"[^>]*>(.*?)</th>(.*?)</tr>', body)
    points = [re.search(r'data-points="([^"]+)"', rest) for _, rest in found]
    words = [re.findall(r'class="ff-words">(.*?)</td>', rest)[0] for _, rest in found]
    return [
        (label, float(mark.group(1)) if mark else None, told)
        for (label, _), mark, told in zip(found, points, words, strict=True)
    ]


@pytest.mark.parametrize("page", ["overview", "decide"])
@pytest.mark.parametrize("persona", CATALOGUE.personas)
def test_the_lengths_add_up_to_the_margin(open_page: Open, persona: str, page: str) -> None:
    *bars, (_, margin, told) = rows(picture(open_page(page, persona=persona)))
    assert margin is not None
    assert sum(points or 0.0 for _, points, _ in bars) == pytest.approx(margin)
    oracle = Pair(FILES, persona, "pytorch", "tensorflow")
    assert margin == pytest.approx(oracle.margin(oracle.weights, oracle.differences())[0])
    whom = "PyTorch" if margin > 0 else "TensorFlow"
    assert told == f"{abs(margin):.2f} points for {whom}"


@pytest.mark.parametrize("persona", CATALOGUE.personas)
def test_the_words_of_each_row_say_its_length_and_for_whom(open_page: Open, persona: str) -> None:
    for label, points, told in rows(picture(open_page("overview", persona=persona)))[:-1]:
        if points is None:
            assert "too little evidence" in told, label
        elif abs(points) >= 0.005:
            whom = "PyTorch" if points > 0 else "TensorFlow"
            assert re.match(rf"{abs(points):.2f} points? for {whom};", told), (label, told)
        else:
            assert told.startswith("level;"), (label, told)


def test_the_longest_comes_first_and_what_cannot_be_compared_last(open_page: Open) -> None:
    *bars, _ = rows(picture(open_page("overview", persona="distributed")))
    lengths = [abs(points) for _, points, _ in bars if points is not None]
    assert lengths == sorted(lengths, reverse=True)
    assert bars[-1][:2] == ("Performance", None)


def test_the_picture_follows_the_persona(open_page: Open) -> None:
    first = rows(picture(open_page("overview", persona="student")))[0][0]
    second = rows(picture(open_page("overview", persona="researcher")))[0][0]
    assert (first, second) == ("Ecosystem", "Research")
