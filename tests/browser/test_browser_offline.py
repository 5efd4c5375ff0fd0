"""The offline copy in a real browser: whole, readable and quiet without network and script."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from comparison.reading.load import load
from exports.offline.page import offline_page
from exports.subject import subject_of
from tests.browser.reader import DESKTOP, PHONE

pytestmark = pytest.mark.browser

TWO, FOUR = "tensorflow pytorch", "tensorflow pytorch jax keras"
VIEWS = [
    pytest.param("mobile", TWO, PHONE, "dark", id="mobile-two-phone-dark"),
    pytest.param("distributed", FOUR, DESKTOP, "light", id="distributed-four-desk-light"),
    *(
        pytest.param(persona, names, size, colours, marks=pytest.mark.long)
        for persona in ("enterprise", "mobile", "distributed")
        for names in ("pytorch", TWO, FOUR)
        for size in (PHONE, DESKTOP)
        for colours in ("light", "dark")
    ),
]
RULES = {
    "resultTypes": ["violations"],
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
}
TOO_WIDE = """() => [...document.querySelectorAll('body *')]
    .filter((item) => !item.closest('svg') && !item.closest('.scroll'))
    .filter((item) => item.getBoundingClientRect().right > innerWidth + 1)
    .map((item) => item.outerHTML.slice(0, 80))"""
CUT_WORDS = """() => [...document.querySelectorAll('figure svg text')]
    .filter((text) => {
      const [own, whole] = [text, text.closest('svg')].map((item) => item.getBoundingClientRect());
      const aside = own.left < whole.left - 1 || own.right > whole.right + 1;
      return aside || own.bottom > whole.bottom + 1;
    })
    .map((text) => text.textContent)"""
COLOUR = "() => getComputedStyle(document.body).backgroundColor"


@pytest.fixture
def copy(tmp_path: Path, persona: str, names: str) -> Path:
    """The file on a reader's disk."""
    query = {"persona": [persona], "frameworks": names.split()}
    subject = subject_of(load(), query, root="https://framefit.example")
    path = tmp_path / "framefit-offline.html"
    path.write_text(offline_page(subject, today=date(2026, 11, 26)), "utf-8")
    return path


@contextmanager
def opened(browser: Browser, path: Path, **context: Any) -> Iterator[tuple[Page, list[str]]]:
    """The file in a browser of its own without network, and whatever it asked for or said."""
    with_context = browser.new_context(offline=True, **context)
    page, heard = with_context.new_page(), list[str]()
    page.on("request", lambda request: heard.append(request.url))
    page.on("console", lambda message: heard.append(message.text))
    page.on("pageerror", lambda error: heard.append(str(error)))
    page.goto(path.as_uri())
    yield page, heard
    with_context.close()


def context_of(size: tuple[int, int], colours: str) -> dict[str, Any]:
    return {"viewport": {"width": size[0], "height": size[1]}, "color_scheme": colours}


@pytest.mark.parametrize(("persona", "names", "size", "colours"), VIEWS)
def test_it_is_whole_without_network_and_without_script(
    browser: Browser, copy: Path, size: tuple[int, int], colours: str
) -> None:
    with opened(browser, copy, java_script_enabled=False, **context_of(size, colours)) as (
        page,
        heard,
    ):
        assert page.get_by_role("heading", level=1).inner_text().strip()
        assert page.locator("figure svg").count() >= 2
        assert page.evaluate(TOO_WIDE) == []
        assert page.evaluate(CUT_WORDS) == []
        dark = sum(map(int, page.evaluate(COLOUR)[4:-1].split(","))) < 3 * 128
        assert dark == (colours == "dark")
        assert heard == [copy.as_uri()]


@pytest.mark.parametrize(("persona", "names", "size", "colours"), VIEWS)
def test_axe_finds_nothing_serious(
    browser: Browser, copy: Path, size: tuple[int, int], colours: str
) -> None:
    with opened(browser, copy, **context_of(size, colours)) as (page, _):
        found = Axe().run(page, options=RULES).response["violations"]
        grave = [
            (rule["id"], node["html"][:160], node["failureSummary"])
            for rule in found
            if rule["impact"] in ("serious", "critical")
            for node in rule["nodes"]
        ]
        assert grave == []
