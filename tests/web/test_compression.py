"""What is written for one request is compressed once; what is compressed already, never again."""

import gzip

import brotli
import pytest

from tests.web.asgi import ask, saying
from tests.web.client import Client
from web.assets.compression import Compression

TEXT = b"PyTorch fits a little better. " * 100
DECODED = {"br": brotli.decompress, "gzip": gzip.decompress, None: bytes}
WRITTEN = ("text/html", "application/json", "text/csv", "text/markdown", "image/svg+xml")
PACKED = (
    "image/png",
    "font/woff2",
    "application/vnd.openxmlformats-officedocument.presentationml.presentation",
)


@pytest.mark.parametrize("kind", WRITTEN)
@pytest.mark.parametrize(
    ("accepted", "coding"),
    [("gzip, br", "br"), ("gzip", "gzip"), ("br;q=0, *", "gzip"), ("zstd", None), ("", None)],
)
def test_text_is_sent_in_the_best_coding(kind: str, accepted: str, coding: str | None) -> None:
    app = Compression(saying(TEXT, {"content-type": f"{kind}; charset=utf-8"}))
    answer = ask(app, "/", headers={"Accept-Encoding": accepted})
    assert answer.headers.get("content-encoding") == coding
    assert DECODED[coding](answer.body) == TEXT
    assert answer.headers["vary"] == "Accept-Encoding"
    assert answer.headers["x-heard"] == "nothing"


@pytest.mark.parametrize("kind", PACKED)
def test_what_is_compressed_already_passes(kind: str) -> None:
    app = Compression(saying(TEXT, {"content-type": kind}))
    answer = ask(app, "/", headers={"Accept-Encoding": "br, gzip"})
    assert (answer.body, answer.headers.get("content-encoding")) == (TEXT, None)


def test_an_encoded_answer_is_not_encoded_twice() -> None:
    packed = gzip.compress(TEXT)
    app = Compression(saying(packed, {"content-type": "text/css", "content-encoding": "gzip"}))
    answer = ask(app, "/", headers={"Accept-Encoding": "br, gzip"})
    assert (answer.body, answer.headers["content-encoding"]) == (packed, "gzip")


def test_a_part_of_a_file_stays_a_part() -> None:
    headers = {"content-type": "text/css", "content-range": "bytes 0-2999/9000"}
    answer = ask(Compression(saying(TEXT, headers, 206)), "/", headers={"Accept-Encoding": "br"})
    assert (answer.status, answer.body) == (206, TEXT)


@pytest.mark.parametrize("tag", ['"a"', 'W/"a"'])
def test_a_compressed_copy_does_not_claim_the_same_bytes(tag: str) -> None:
    app = Compression(saying(TEXT, {"content-type": "text/css", "etag": tag}))
    assert ask(app, "/", headers={"Accept-Encoding": "br"}).headers["etag"] == 'W/"a"'
    assert ask(app, "/").headers["etag"] == tag


@pytest.mark.parametrize("path", ["/", "/api/v1/verdict.json", "/export/decision.md"])
def test_an_answer_says_once_that_it_depends_on_what_a_browser_takes(
    client: Client, path: str
) -> None:
    answer = client.get(path, headers={"Accept-Encoding": "br"})
    assert answer.headers["content-encoding"] == "br"
    assert answer.headers["vary"] == "Accept-Encoding"


def test_a_head_request_claims_no_length_that_the_answer_would_not_have() -> None:
    said = {"content-type": "text/html", "content-length": "3000"}
    app = Compression(saying(b"", said))
    asked = {"Accept-Encoding": "br"}
    assert "content-length" not in ask(app, "/", method="HEAD", headers=asked).headers
    assert ask(app, "/", method="HEAD").headers["content-length"] == "3000"


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/decide?persona=mobile", "text/html; charset=utf-8"),
        ("/export/view.json", "application/json"),
        ("/export/decision.csv", "text/csv; charset=utf-8"),
        ("/export/decision.md", "text/markdown; charset=utf-8"),
        ("/export/radar.svg", "image/svg+xml"),
        ("/export/offline.html", "text/html; charset=utf-8"),
    ],
)
def test_the_server_sends_what_it_writes_in_brotli(client: Client, path: str, kind: str) -> None:
    plain = client.get(path)
    answer = client.get(path, headers={"Accept-Encoding": "gzip, deflate, br, zstd"})
    assert answer.headers["content-encoding"] == "br"
    assert answer.headers["content-type"] == kind
    assert answer.headers["content-length"] == str(len(answer.body))
    assert brotli.decompress(answer.body) == plain.body
    assert plain.headers["content-encoding"] is None


@pytest.mark.parametrize("name", ["radar.png", "deck.pptx"])
def test_pictures_and_slides_are_not_compressed_again(client: Client, name: str) -> None:
    answer = client.get(f"/export/{name}", headers={"Accept-Encoding": "br, gzip"})
    assert answer.headers["content-encoding"] is None
    assert answer.body[:4] in (b"\x89PNG", b"PK\x03\x04")


def test_each_script_that_a_page_names_comes_compressed_and_is_kept_for_ever(
    client: Client,
) -> None:
    page = client.get("/").text
    named = [part.partition('"')[0] for part in page.split('="./static/')[1:]]
    assert len(named) > 50
    for name in named:
        answer = client.get(f"/static/{name}", headers={"Accept-Encoding": "br"})
        assert answer.status == 200
        assert "immutable" in answer.headers["cache-control"]
        if name.endswith((".js", ".css")) and len(answer.body) > 500:
            assert answer.headers["content-encoding"] == "br", name
