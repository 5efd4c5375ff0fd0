"""The policy stands on every answer, and names the very scripts that a page brings."""

import hashlib
from base64 import b64encode
from html.parser import HTMLParser
from pathlib import Path

import pytest
from starlette.types import ASGIApp, Receive, Scope, Send

from tests.web.asgi import ask, saying
from tests.web.client import Answer, Client
from web import headers
from web.assets.folder import SOURCE
from web.headers import VARIABLE, SecurityHeaders, embed_origins, policy

PAGE = {"content-type": "text/html; charset=utf-8"}
ANSWERS = (
    ("a page", "GET", "/decide", 200),
    ("a page that is not there", "GET", "/nothing", 404),
    ("a page for HEAD", "HEAD", "/", 200),
    ("a file of Streamlit", "GET", "/favicon.png", 200),
    ("a file of ours", "GET", "/app/static/logo.svg", 200),
    ("data", "GET", "/export/view.json", 200),
    ("a picture", "GET", "/export/radar.svg", 200),
    ("an offline copy", "GET", "/export/offline.html", 200),
    ("health", "GET", "/_stcore/health", 200),
    ("a bad path", "GET", "//elsewhere.example/", 400),
    ("no such export", "GET", "/export/nothing", 404),
    ("no such file of ours", "GET", "/app/static/nothing.svg", 404),
    ("another method", "POST", "/decide", 405),
    ("another method for an export", "DELETE", "/export/view.json", 405),
    ("a link that cannot be honoured", "GET", "/export/view.json?persona=nobody", 422),
    ("the programs' way, which is off", "POST", "/_stcore/agent/interact", 403),
    ("api", "GET", "/api/v1/verdict.json?persona=mobile", 200),
    ("api, refused", "GET", "/api/v1/verdict.json?persona=studnt", 422),
    ("api, not allowed", "POST", "/api/v1/catalogue.json", 405),
    ("health", "GET", "/healthz", 200),
    ("counters", "GET", "/metrics", 200),
    ("preview", "GET", "/export/preview.png", 200),
    ("sitemap", "GET", "/sitemap.xml", 200),
)


class Scripts(HTMLParser):
    """The inline scripts of a page, found by a parser instead of a pattern."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.inside, self.texts = False, list[str]()
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.inside = tag == "script" and "src" not in dict(attrs)

    def handle_data(self, data: str) -> None:
        if self.inside:
            self.texts.append(data)

    def handle_endtag(self, tag: str) -> None:
        self.inside = False


def directives(said: str) -> dict[str, list[str]]:
    """A policy as a browser reads it."""
    parts = [part.split() for part in said.split(";")]
    return {name: values for name, *values in parts}


def sent(client: Client, method: str, path: str) -> Answer:
    return client.get(path, method=method)


@pytest.mark.parametrize(("what", "method", "path", "status"), ANSWERS, ids=lambda item: str(item))
def test_the_policy_stands_on_every_answer(
    client: Client, what: str, method: str, path: str, status: int
) -> None:
    answer = sent(client, method, path)
    assert answer.status == status, what
    found = directives(answer.headers["content-security-policy"])
    assert found["default-src"] == ["'self'"]
    assert found["frame-ancestors"] == ["'self'"]
    assert found["object-src"] == found["base-uri"] == ["'none'"]
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert answer.headers["x-frame-options"] == "SAMEORIGIN"
    assert answer.headers["referrer-policy"] == "same-origin"
    assert "camera=()" in answer.headers["permissions-policy"]
    assert answer.headers["strict-transport-security"] is None
    for name in ("content-security-policy", "x-content-type-options"):
        assert len(answer.headers.get_all(name) or []) == 1


@pytest.mark.parametrize("kind", ["js/*.js", "css/*.css", "media/*.woff2"])
def test_what_is_only_loaded_into_a_page_may_load_nothing_itself(client: Client, kind: str) -> None:
    path = next(SOURCE.glob(kind)).relative_to(SOURCE)
    answer = client.get(f"/static/{path}")
    assert answer.status == 200
    found = directives(answer.headers["content-security-policy"])
    assert found == {"default-src": ["'none'"], "frame-ancestors": ["'none'"]}
    assert answer.headers["x-content-type-options"] == "nosniff"


@pytest.mark.parametrize("path", ["/", "/compare", "/nothing"])
def test_each_script_of_a_page_is_named_by_its_hash_and_no_other_may_run(
    client: Client, path: str
) -> None:
    answer = client.get(path)
    allowed = directives(answer.headers["content-security-policy"])["script-src"]
    scripts = Scripts(answer.text).texts
    assert scripts
    hashes = [b64encode(hashlib.sha256(text.encode()).digest()).decode() for text in scripts]
    assert set(allowed) == {
        "'self'",
        "blob:",
        "'wasm-unsafe-eval'",
        *(f"'sha256-{one}'" for one in hashes),
    }


def test_no_other_host_and_no_text_that_becomes_a_script_is_ever_allowed(client: Client) -> None:
    for path in ("/", "/export/view.json"):
        said = client.get(path).headers["content-security-policy"]
        scripts = directives(said)["script-src"]
        assert not {"'unsafe-inline'", "'unsafe-eval'", "*", "https:", "data:"} & set(scripts)
        assert "http" not in said


def test_a_script_of_another_streamlit_is_named_at_the_next_start(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shell = tmp_path / "index.html"
    shell.write_bytes(b'<script src="a.js"></script><script>\nnewer()\n</script>')
    monkeypatch.setattr(headers, "SHELL", shell)
    found = ask(SecurityHeaders(saying(b"", {})), "/").headers["content-security-policy"]
    named = [value for value in directives(found)["script-src"] if "sha256" in value]
    newer = b64encode(hashlib.sha256(b"\nnewer()\n").digest()).decode()
    assert named == [f"'sha256-{newer}'"]


def test_a_script_that_something_planted_in_a_page_has_no_name() -> None:
    planted = b64encode(hashlib.sha256(b"planted()").digest()).decode()
    answer = ask(SecurityHeaders(saying(b"<script>planted()</script>", PAGE)), "/")
    assert planted not in answer.headers["content-security-policy"]


def test_a_browser_that_came_by_tls_goes_on_coming_by_tls() -> None:
    app = SecurityHeaders(saying(b"", {}))
    assert "strict-transport-security" not in ask(app, "/").headers
    found = ask(app, "/", scheme="https").headers["strict-transport-security"]
    assert found == "max-age=31536000"


def test_a_proxy_on_this_machine_says_that_it_came_by_tls(client: Client) -> None:
    answer = client.get("/", headers={"X-Forwarded-Proto": "https"})
    assert answer.headers["strict-transport-security"] == "max-age=31536000"


def test_what_an_answer_says_itself_stays() -> None:
    app = SecurityHeaders(saying(b"", {"referrer-policy": "no-referrer"}))
    assert ask(app, "/").headers["referrer-policy"] == "no-referrer"


def test_an_error_of_ours_says_nothing_of_itself_and_has_the_policy_too() -> None:
    async def broken(scope: Scope, receive: Receive, send: Send) -> None:
        raise RuntimeError("a secret path")

    assert _raised(SecurityHeaders(broken)) == (500, b"Internal Server Error", "nosniff")


def _raised(app: ASGIApp) -> tuple[int, bytes, str]:
    """What is said before an error goes on to the server's log."""

    async def logged(scope: Scope, receive: Receive, send: Send) -> None:
        with pytest.raises(RuntimeError, match="a secret path"):
            await app(scope, receive, send)

    answer = ask(logged, "/")
    return answer.status, answer.body, answer.headers["x-content-type-options"]


def test_sites_that_are_named_may_embed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(VARIABLE, "https://wiki.example.com, https://*.example.org:8443")
    app = SecurityHeaders(saying(b"", {}), ancestors=embed_origins())
    said = ask(app, "/").headers
    assert directives(said["content-security-policy"])["frame-ancestors"] == [
        "'self'",
        "https://wiki.example.com",
        "https://*.example.org:8443",
    ]
    assert "x-frame-options" not in said


@pytest.mark.parametrize("named", ["", " ", ","])
def test_no_site_is_named_by_default(named: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(VARIABLE, named)
    assert embed_origins() == ()
    assert policy(ancestors=embed_origins()).endswith("frame-ancestors 'self'")


@pytest.mark.parametrize(
    "named",
    [
        "*",
        "wiki.example.com",
        "https://a.example/path",
        "https://a;script-src",
        "https:",
        "'none'",
        "https://...",
        "https://a..b",
        "https://a.example:65536",
        "https://-a.example",
    ],
)
def test_what_is_no_origin_ends_the_start_with_its_name(
    named: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(VARIABLE, named)
    with pytest.raises(SystemExit, match="is no origin such as"):
        embed_origins()
