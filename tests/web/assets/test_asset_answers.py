"""A file of Streamlit's as a browser gets it: shortest, rightly named, and asked for once."""

import gzip
from pathlib import Path

import brotli
import pytest
from starlette.types import ASGIApp

from tests.web.asgi import ask, saying
from tests.web.assets.conftest import SCRIPT, STYLE
from web.assets.compress import build
from web.assets.middleware import StaticAssets

ADDRESS = "/static/js/index.DormvYxC.js"
DECODED = {"br": brotli.decompress, "gzip": gzip.decompress, None: bytes}


@pytest.fixture
def app(source: Path, cache: Path) -> ASGIApp:
    """The files, and behind them an application that answers everything else."""
    return StaticAssets(saying(b"behind", {}), assets=build(5, source))


@pytest.mark.parametrize(
    ("accepted", "coding"),
    [
        ("gzip, deflate, br, zstd", "br"),
        ("gzip", "gzip"),
        ("gzip;q=1.0, br;q=0.1", "br"),
        ("br;q=0, gzip", "gzip"),
        ("BR;Q=0.5", "br"),
        ("*", "br"),
        ("br;q=0, *", "gzip"),
        ("*;q=0, gzip", "gzip"),
        ("br;q=0, gzip;q=0.000", None),
        ("br;q=never", None),
        ("identity", None),
        ("xbr, brotli", None),
        ("", None),
    ],
)
def test_the_best_coding_that_a_browser_takes_is_sent(
    app: ASGIApp, accepted: str, coding: str | None
) -> None:
    answer = ask(app, ADDRESS, headers={"Accept-Encoding": accepted})
    assert answer.status == 200
    assert answer.headers.get("content-encoding") == coding
    assert answer.headers["content-length"] == str(len(answer.body))
    assert answer.headers["content-type"] == "text/javascript; charset=utf-8"
    assert answer.headers["vary"] == "Accept-Encoding"
    assert DECODED[coding](answer.body) == SCRIPT


def test_only_a_name_that_says_what_is_in_the_file_is_kept_for_ever(app: ASGIApp) -> None:
    said = [ask(app, path).headers["cache-control"] for path in (ADDRESS, "/static/css/plain.css")]
    assert said == ["public, max-age=31536000, immutable", "no-cache"]


def test_a_file_that_does_not_get_shorter_is_sent_as_it_is(app: ASGIApp) -> None:
    answer = ask(app, "/static/js/tiny.AAAAAAAA.js", headers={"Accept-Encoding": "br"})
    assert (answer.body, answer.headers.get("content-encoding")) == (b"x", None)
    assert "vary" not in answer.headers


@pytest.mark.parametrize("coding", ["br", "gzip", "identity"])
@pytest.mark.parametrize("way", ["{}", "W/{}", '"other", {}', "*"])
def test_a_browsers_copy_is_not_sent_again(app: ASGIApp, coding: str, way: str) -> None:
    first = ask(app, ADDRESS, headers={"Accept-Encoding": coding})
    asked = {"Accept-Encoding": coding, "If-None-Match": way.format(first.headers["etag"])}
    again = ask(app, ADDRESS, headers=asked)
    assert (again.status, again.body) == (304, b"")
    assert again.headers["etag"] == first.headers["etag"]
    assert again.headers["cache-control"] == first.headers["cache-control"]


def test_a_copy_in_another_coding_is_another_copy(app: ASGIApp) -> None:
    tags = {
        ask(app, ADDRESS, headers={"Accept-Encoding": coding}).headers["etag"]
        for coding in ("br", "gzip", "identity")
    }
    assert len(tags) == 3
    ours = ask(app, ADDRESS, headers={"Accept-Encoding": "gzip"}).headers["etag"]
    for tag in tags - {ours}:
        asked = {"Accept-Encoding": "gzip", "If-None-Match": tag}
        assert ask(app, ADDRESS, headers=asked).status == 200


def test_a_head_request_tells_the_same_and_sends_nothing(app: ASGIApp) -> None:
    for coding in ("br", "identity"):
        asked = {"Accept-Encoding": coding}
        whole, head = (
            ask(app, ADDRESS, method=method, headers=asked) for method in ("GET", "HEAD")
        )
        assert head.body == b""
        assert head.headers == whole.headers


def test_a_part_is_a_part_of_the_file_itself(app: ASGIApp) -> None:
    asked = {"Accept-Encoding": "br", "Range": "bytes=7-19"}
    answer = ask(app, ADDRESS, headers=asked)
    assert (answer.status, answer.body) == (206, SCRIPT[7:20])
    assert answer.headers["content-range"] == f"bytes 7-19/{len(SCRIPT)}"
    assert "content-encoding" not in answer.headers
    compressed = ask(app, ADDRESS, headers={"Accept-Encoding": "br"}).headers["etag"]
    whole = ask(app, ADDRESS, headers={**asked, "If-Range": compressed})
    assert (whole.status, whole.body) == (200, SCRIPT)


def test_a_file_is_found_below_the_address_that_the_server_stands_at(app: ASGIApp) -> None:
    answer = ask(app, "/framefit/static/css/plain.css", headers={"Accept-Encoding": "gzip"})
    assert gzip.decompress(answer.body) == STYLE


@pytest.mark.parametrize(
    "path", ["/", "/static", "/static/", "/static/css/../css/plain.css", "/static/css/other.css"]
)
def test_what_is_no_file_of_ours_passes(app: ASGIApp, path: str) -> None:
    assert ask(app, path).body == b"behind"


def test_a_file_that_passes_is_not_compressed_behind_our_back(app: ASGIApp) -> None:
    accepted = {"Accept-Encoding": "br"}
    font = ask(app, "/static/media/Serif.mdpVL9bi.woff2", headers=accepted)
    assert font.headers["x-heard"] == "nothing"
    assert ask(app, "/decide", headers=accepted).headers["x-heard"] == "br"


def test_other_methods_are_answered_by_streamlit(app: ASGIApp) -> None:
    assert ask(app, ADDRESS, method="POST").body == b"behind"


@pytest.mark.parametrize("left", [b"", b"half"])
def test_a_copy_that_is_cut_short_while_the_server_runs_is_not_sent(
    app: ASGIApp, cache: Path, left: bytes
) -> None:
    (copy,) = cache.glob("*/js/index.DormvYxC.js.br")
    copy.write_bytes(left)
    answer = ask(app, ADDRESS, headers={"Accept-Encoding": "br, gzip"})
    assert gzip.decompress(answer.body) == SCRIPT
    copy.unlink()
    answer = ask(app, ADDRESS, headers={"Accept-Encoding": "br"})
    assert answer.body == SCRIPT
