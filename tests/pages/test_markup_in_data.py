"""Texts of the data are shown as they were written, whatever markup they look like."""

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from comparison.reading.load import PROJECT_DATA
from tests.pages.opened_page import PAGES, Open, OpenedPage, as_read

MARKS = ("<b>x</b>", "[a](javascript:1)", ":red[x]", "$x$")
NAME = " ".join(MARKS)
"""A framework's name, of at most forty signs, that is markup in HTML, in Markdown and in TeX."""
TEXTS = frozenset(
    (
        "tagline description licence label text purpose note today proxy "
        "reason trust_reason credit_reason"
    ).split()
)
"""The keys of a framework's file that hold a text for readers."""
OPENED = {
    "overview": "overview-score-",
    "compare": "compare-score-",
    "decide": "decide-score-",
    "evidence": "evidence-score-",
}


@pytest.fixture(scope="module")
def marked_up_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Data in which PyTorch's name and all its texts hold markup."""
    folder = tmp_path_factory.mktemp("marked-up") / "data"
    shutil.copytree(PROJECT_DATA, folder)
    path = folder / "frameworks" / "pytorch.yaml"
    content = yaml.safe_load(path.read_text("utf-8"))
    changed = _each_text(content, lambda text: f"{text} {NAME}") | {"name": NAME}
    changed["unknown_indicators"] = {
        name: f"{text} {NAME}" for name, text in content.get("unknown_indicators", {}).items()
    }
    for part in changed["parts"]:
        part["name"] = f"{part['name']} {NAME}"
    path.write_text(yaml.safe_dump(changed, allow_unicode=True), "utf-8")
    return folder


@pytest.fixture
def marked_up(marked_up_folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FRAMEFIT_DATA", str(marked_up_folder))


def _each_text(value: Any, change: Callable[[str], str], *, key: str = "") -> Any:
    if isinstance(value, dict):
        return {name: _each_text(item, change, key=name) for name, item in value.items()}
    if isinstance(value, list):
        return [_each_text(item, change, key=key) for item in value]
    return change(value) if isinstance(value, str) and key in TEXTS else value


def markup_alive(opened: OpenedPage) -> list[str]:
    """The texts and labels of a page in which a browser would follow the markup."""
    opened.assert_nothing_raised()
    markdown = [
        text for text in (*opened.markdown, *opened.labels) if any(mark in text for mark in MARKS)
    ]
    html = [text for text in opened.html if "<b>x</b>" in text]
    pictures = [text for text in opened.pictures if "<b>x</b>" in text]
    return markdown + html + pictures


@pytest.mark.usefixtures("marked_up")
@pytest.mark.parametrize("page", PAGES)
def test_a_name_that_looks_like_markup_is_shown_as_text(page: str, open_page: Open) -> None:
    assert markup_alive(open_page(page)) == []
    assert markup_alive(open_page(page).unfold()) == []


@pytest.mark.usefixtures("marked_up")
@pytest.mark.parametrize("page", ["overview", "compare", "decide", "measurements"])
def test_the_whole_name_can_be_read(page: str, open_page: Open) -> None:
    opened = open_page(page)
    assert opened.text.count(NAME) > 1


@pytest.mark.usefixtures("marked_up")
@pytest.mark.parametrize("page", OPENED)
def test_opened_scores_show_markup_as_text(page: str, open_page: Open) -> None:
    opened = open_page(page).unfold()
    for criterion in opened.keys(OPENED[page]):
        opened.app.session_state[f"{OPENED[page]}{criterion}"] = True
    opened.app.run()
    assert markup_alive(opened) == []


@pytest.mark.usefixtures("marked_up")
@pytest.mark.parametrize("page", ["overview", "compare", "measurements", "learn"])
def test_opened_sources_show_markup_as_text(page: str, open_page: Open) -> None:
    opened = open_page(page).unfold()
    for key in opened.keys("open-"):
        opened.app.session_state[f"open-{key}"] = True
    opened.app.run()
    assert markup_alive(opened) == []


@pytest.mark.usefixtures("marked_up")
def test_the_title_about_a_framework_with_markup_is_shown_as_text(open_page: Open) -> None:
    assert NAME in open_page().title


@pytest.mark.usefixtures("marked_up")
@pytest.mark.parametrize("opened_score", [False, True], ids=["profiles", "scores"])
def test_tabs_show_markup_as_text(opened_score: bool, open_page: Open) -> None:
    opened = open_page("compare").unfold()
    opened.app.session_state["compare-score-performance"] = opened_score
    opened.app.run()
    tabs = [as_read(tab.label) for tab in opened.app.tabs]
    assert tabs.count(NAME) == (2 if opened_score else 1)
    assert markup_alive(opened) == []


@pytest.mark.usefixtures("marked_up")
def test_the_choice_of_a_rival_shows_markup_as_text(open_page: Open) -> None:
    opened = open_page("decide", frameworks="tensorflow,pytorch,jax", persona="enterprise")
    label = opened.app.selectbox(key="against").label
    assert as_read(label) == f"{NAME} against"
    assert markup_alive(opened) == []


def test_markup_in_a_link_is_shown_as_text(open_page: Open) -> None:
    member = f"{NAME}~memory~5"
    query = {"team": [member, member], "data": NAME, "persona": NAME, "text": NAME, NAME: NAME}
    for page in ("decide", "evidence"):
        opened = open_page(page, **query)
        assert markup_alive(opened) == []
        assert opened.notes
    assert NAME in open_page("decide", **query).text


def test_markup_in_the_texts_of_a_persona_is_shown_as_text(own_data: Path, open_page: Open) -> None:
    _mark_up(own_data / "personas" / "enterprise.yaml", {"label", "noun", "group", "who", "reason"})
    for page in PAGES:
        assert markup_alive(open_page(page)) == []


def test_markup_in_statements_and_their_reasons_is_shown_as_text(
    own_data: Path, open_page: Open
) -> None:
    for path in (own_data / "claims").glob("*.yaml"):
        _mark_up(path, {"claim", "reason", "says", "settled_by", "title"})
    for page in PAGES:
        assert markup_alive(open_page(page)) == []


def test_markup_in_sources_and_figures_is_shown_as_text(own_data: Path, open_page: Open) -> None:
    for folder in ("sources", "statistics"):
        for path in (own_data / folder).glob("*.yaml"):
            _mark_up(path, {"title", "publisher", "method", "measure", "note"})
    for page in PAGES:
        assert markup_alive(open_page(page)) == []
    opened = open_page("compare").unfold()
    for key in opened.keys("open-"):
        opened.app.session_state[f"open-{key}"] = True
    opened.app.run()
    assert markup_alive(opened) == []


def test_markup_in_table_headings_criteria_and_answers_is_shown_as_text(
    own_data: Path, open_page: Open
) -> None:
    for path in (own_data / "criteria").glob("*.yaml"):
        _mark_up(path, {"label", "measures", "caveat", "reason"})
    for name in ("attributes", "requirements", "contrasts", "faq", "texts", "limits"):
        keys = "label question phrase group meaning topic evidence answer title text who tried"
        _mark_up(own_data / f"{name}.yaml", set(keys.split()), spare={("group", "attributes")})
    for page in PAGES:
        assert markup_alive(open_page(page)) == []


def _mark_up(path: Path, keys: set[str], spare: set[tuple[str, str]] = frozenset()) -> None:  # type: ignore[assignment]
    keys = {key for key in keys if (key, path.stem) not in spare}
    content = yaml.load(path.read_text("utf-8"), yaml.CSafeLoader)

    def changed(value: Any, key: str = "") -> Any:
        if isinstance(value, dict):
            return {name: changed(item, name) for name, item in value.items()}
        if isinstance(value, list):
            return [changed(item, key) for item in value]
        return f"{value} {NAME}" if isinstance(value, str) and key in keys else value

    path.write_text(yaml.safe_dump(changed(content), allow_unicode=True), "utf-8")
