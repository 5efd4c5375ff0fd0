"""The HTML of every page carries our style, its own head and its answer; the rest passes."""

import gzip
import re

import pytest

from tests.web.client import Client
from web.first_paint.page import Painted
from web.index_page import STYLE, whole
from web.style.sheet import style_sheet

PAGES = ("/", "/compare", "/decide?persona=mobile", "/a-page-that-is-not-there", "/?present=1")


@pytest.mark.parametrize("path", PAGES)
def test_a_page_has_the_style_once_in_its_head(path: str, client: Client) -> None:
    answer = client.get(path)
    assert answer.status == (404 if "not-there" in path else 200)
    head, _, body = answer.text.partition("</head>")
    assert head.count(STYLE) == 1
    assert STYLE not in body
    assert '<div id="root"></div>' in body


@pytest.mark.parametrize("path", PAGES)
def test_the_sheet_of_all_pages_overrules_streamlits_and_not_that_of_a_page(
    path: str, client: Client
) -> None:
    """What stands later overrules; a page brings its own within ``root``."""
    body = client.get(path).text.partition("</head>")[2]
    assert body.count(style_sheet()) == 1
    assert body.index(style_sheet()) < body.index('<div id="root">')
    assert body.find("framefit-first") < body.index(style_sheet())


def test_the_sheet_of_all_pages_has_what_each_file_of_it_begins_with() -> None:
    """A line of each in its order: buttons of code, of a phone, of paper, folds, bars, a table."""
    firsts = [
        ".stCode",
        "max-width: 640px",
        "@media print",
        ".ff-jumps",
        ".ff-decides",
        ".ff-table",
    ]
    places = [style_sheet().index(first) for first in firsts]
    assert places == sorted(places)
    assert "/*" not in style_sheet()


def test_the_answer_stands_above_what_streamlit_loads(client: Client) -> None:
    """So that it is seen before the style sheet and the scripts are there."""
    head, _, body = client.get("/").text.partition("</head>")
    assert 'rel="stylesheet"' not in head
    assert body.index('id="framefit-first"') < body.index('rel="stylesheet"')
    assert body.index('<div id="root">') < body.index('rel="stylesheet"')
    assert 'rel="preload"' not in head


@pytest.mark.parametrize(("path", "asked"), [("/", 1), ("/decide", 1), ("/learn", 0), ("/code", 0)])
def test_what_draws_is_asked_for_early_where_a_page_has_charts(
    path: str, asked: int, client: Client
) -> None:
    text = client.get(path).text
    found = re.findall(r'<link rel="modulepreload" fetchpriority="low"[^>]*href="\.([^"]*)"', text)
    assert len(found) == asked
    for script in found:
        assert client.get(script).status == 200


def test_a_shell_of_another_shape_is_still_a_page() -> None:
    """A later Streamlit may write its shell otherwise; nothing of it may get lost."""
    shell = "<html><head><title>x</title></head><body><p>other</p></body></html>"
    assert "<p>other</p>" in whole(shell, Painted(""))


@pytest.mark.parametrize("path", ["/a-page-that-is-not-there", "/?present=1"])
def test_a_page_that_begins_otherwise_begins_without_an_answer(path: str, client: Client) -> None:
    text = client.get(path).text
    assert 'id="framefit-first"' not in re.sub(
        r"<noscript>.*?</noscript>", "", text, flags=re.DOTALL
    )
    assert text.index('rel="stylesheet"') < text.index("</head>")


def test_a_copy_of_streamlits_own_file_is_never_taken_for_ours(client: Client) -> None:
    first = client.get("/")
    assert int(first.headers["content-length"]) == len(first.body)
    assert not {"etag", "last-modified"} & {name.lower() for name in first.headers}
    asked = {"If-Modified-Since": "Fri, 01 Jan 2100 00:00:00 GMT", "Range": "bytes=0-9"}
    again = client.get("/", headers={**asked, "Accept-Encoding": "gzip"})
    assert (again.status, gzip.decompress(again.body)) == (200, first.body)


def test_a_head_request_tells_the_length_and_sends_nothing(client: Client) -> None:
    answer = client.get("/compare", method="HEAD")
    assert answer.body == b""
    assert answer.headers["content-length"] == client.get("/compare").headers["content-length"]


@pytest.mark.parametrize("path", ["/_stcore/health", "/favicon.png", "/export/decision.md"])
def test_what_is_no_page_passes_as_it_is(path: str, client: Client) -> None:
    answer = client.get(path)
    assert answer.status == 200
    assert b"framefit-seen" not in answer.body


def test_streamlits_scripts_still_answer_that_a_copy_is_fresh(client: Client) -> None:
    script = client.get("/").text.partition('crossorigin src=".')[2].partition('"')[0]
    first = client.get(script)
    assert first.status == 200
    again = client.get(script, headers={"If-None-Match": first.headers["etag"]})
    assert again.status == 304
