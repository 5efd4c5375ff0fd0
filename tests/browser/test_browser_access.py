"""For readers without a mouse or without sight: axe, the order of headings, and the keyboard."""

from itertools import pairwise
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.browser.reader import DESKTOP, PAGES, PHONE, RESTING, OpenReader, Reader

pytestmark = [pytest.mark.browser, pytest.mark.long]

TWO, FOUR = "?persona=mobile", "?frameworks=tensorflow,pytorch,jax,keras&persona=student"
VISITS = [
    pytest.param(DESKTOP, "light", FOUR, id="desk-light-four", marks=pytest.mark.long),
    pytest.param(PHONE, "dark", TWO, id="phone-dark-two"),
    pytest.param(DESKTOP, "dark", TWO, id="desk-dark-two", marks=pytest.mark.long),
    pytest.param(PHONE, "light", FOUR, id="phone-light-four", marks=pytest.mark.long),
]
SOME = ["/", "/compare", *(pytest.param(path, marks=pytest.mark.long) for path in PAGES[2:])]
RULES = {
    "resultTypes": ["violations"],
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
}
OPEN = """() => [...document.querySelectorAll('[data-testid=stMain] details:not([open]) > summary')]
    .map((summary) => summary.click()).length"""
LEVELS = """() => [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')]
    .filter((heading) => heading.checkVisibility())
    .map((heading) => [Number(heading.tagName[1]), heading.innerText])"""
FOLDED_IN_EACH_OTHER = 3
REACHED = """() => !document.querySelector('[data-testid=stSkeleton]')
    && [...document.querySelectorAll('.stTable div, .stCode pre')]
      .every((box) => box.scrollWidth <= box.clientWidth || box.tabIndex === 0)"""
"""What scrolls sideways is given to Tab a moment after it was drawn."""


def unfold(reader: Reader) -> None:
    """Open every fold, those within folds too."""
    for _ in range(FOLDED_IN_EACH_OTHER):
        if not reader.page.evaluate(OPEN):
            return
        reader.page.wait_for_timeout(500)  # longer than a browser waits before it asks
        reader.page.wait_for_selector(RESTING)


def grave(reader: Reader) -> list[tuple[str, str, str]]:
    """The rule, place and message of each serious or critical finding."""
    reader.page.wait_for_function(REACHED)
    found: list[dict[str, Any]] = Axe().run(reader.page, options=RULES).response["violations"]
    return [
        (rule["id"], node["html"][:160], node["failureSummary"])
        for rule in found
        if rule["impact"] in ("serious", "critical")
        for node in rule["nodes"]
    ]


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize(("size", "colours", "view"), VISITS)
def test_axe_finds_nothing_serious_with_every_fold_open(
    path: str, size: tuple[int, int], colours: str, view: str, open_reader: OpenReader
) -> None:
    reader = open_reader(size=size, colours=colours)
    reader.visit(path + view)
    unfold(reader)
    assert grave(reader) == []


@pytest.mark.parametrize("path", SOME)
def test_headings_begin_with_one_title_and_skip_no_level(path: str, reader: Reader) -> None:
    reader.visit(path)
    unfold(reader)
    levels = reader.page.evaluate(LEVELS)
    assert [level for level, _ in levels].count(1) == 1
    assert levels[0][0] == 1
    skipped = [(before, after) for before, after in pairwise(levels) if after[0] > before[0] + 1]
    assert skipped == []


def test_axe_sees_what_it_is_asked_for(reader: Reader) -> None:
    reader.visit("/learn")
    reader.page.evaluate(
        "document.querySelector('h1').insertAdjacentHTML('afterend', '<button></button>')"
    )
    assert [rule for rule, _, _ in grave(reader)] == ["button-name"]
