"""The HTML of every page carries our style in its head; other answers pass as they are."""

import pytest

from tests.web.client import Client
from web.index_page import STYLE

PAGES = ("/", "/compare", "/decide?persona=mobile", "/a-page-that-is-not-there")


@pytest.mark.parametrize("path", PAGES)
def test_a_page_has_the_style_once_at_the_end_of_its_head(path: str, client: Client) -> None:
    answer = client.get(path)
    assert answer.status == 200
    assert answer.text.count(STYLE) == 1
    assert answer.text.partition("</head>")[0].endswith(f"<style>{STYLE}</style>")
    assert '<div id="root"></div>' in answer.text


def test_a_copy_of_streamlits_own_file_is_never_taken_for_ours(client: Client) -> None:
    first = client.get("/")
    assert int(first.headers["content-length"]) == len(first.body)
    assert not {"etag", "last-modified"} & {name.lower() for name in first.headers}
    asked = {"If-Modified-Since": "Fri, 01 Jan 2100 00:00:00 GMT", "Range": "bytes=0-9"}
    again = client.get("/", headers={**asked, "Accept-Encoding": "gzip"})
    assert (again.status, again.body) == (200, first.body)


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
