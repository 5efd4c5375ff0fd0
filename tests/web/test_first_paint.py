"""A page's HTML already says what the page will say, for that link, to whoever runs no scripts."""

import json
import re
from html.parser import HTMLParser
from io import BytesIO
from typing import Any
from urllib.parse import quote, urlsplit

import pytest
from PIL import Image

from comparison.catalogue import Catalogue
from comparison.formatting import one_decimal
from comparison.links.pages import PAGES
from comparison.reading.load import load
from exports.pictures.preview import preview_svg
from exports.subject import subject_of
from tests.web.client import Client
from web.first_paint import page as first_paint
from web.first_paint.page import LONGEST, painted

PERSONAS = tuple(load().personas)
WITHIN = 100_000
"""Bytes of HTML within which the answer stands."""


@pytest.fixture
def catalogue() -> Catalogue:
    """A catalogue of this test's own, so that its cache is too."""
    return load()


class Read(HTMLParser):
    """The tags of the head, and the rows and words of the body, as a program finds them."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: dict[str, str] = {}
        self.links: list[str] = []
        self.rows: list[list[str]] = []
        self.words: list[str] = []
        self.open: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = {name: value or "" for name, value in attrs}
        self.open.append(tag)
        if tag == "meta":
            self.tags[found.get("property") or found.get("name", "")] = found.get("content", "")
        if tag == "link":
            self.tags[found.get("rel", "")] = found.get("href", "")
        if tag == "a":
            self.links.append(found.get("href", ""))
        if tag == "tr":
            self.rows.append([])

    def handle_endtag(self, tag: str) -> None:
        while self.open and self.open.pop() != tag:
            pass

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1] in ("script", "style"):
            return
        self.words.append(data)
        if self.rows and "table" in self.open and data.strip():
            self.rows[-1].append(data.strip())


def read(client: Client, path: str) -> Read:
    return Read(client.get(path).text)


def verdict(client: Client, query: str) -> dict[str, Any]:
    """What the API says of the same link."""
    return dict(json.loads(client.get(f"/api/v1/verdict.json?{query}").text))


@pytest.mark.parametrize("persona", PERSONAS)
@pytest.mark.parametrize("path", ["/", "/compare", "/decide"])
def test_the_sentence_of_the_link_stands_early_in_the_html(
    client: Client, path: str, persona: str
) -> None:
    sentence = str(verdict(client, f"persona={persona}")["sentence"])
    early = client.get(f"{path}?persona={persona}").body[:WITHIN].decode("utf-8", "ignore")
    assert sentence in early


@pytest.mark.parametrize("persona", PERSONAS)
def test_the_table_has_the_scores_of_the_link(client: Client, persona: str) -> None:
    query = f"persona={persona}&frameworks=pytorch,jax"
    data, catalogue = verdict(client, query), load()
    rows = {row[0]: row for row in read(client, f"/compare?{query}").rows if row}
    for criterion, about in catalogue.criteria.items():
        row = rows[about.label]
        assert f"{data['weights'][criterion]}\u00a0%" in row
        for framework in ("pytorch", "jax"):
            found = data["scores"][framework][criterion]
            said = "not enough evidence"
            if found["score"] is not None:
                ends = (one_decimal(found[name]) for name in ("score", "low", "high"))
                said = "{} ({} to {})".format(*ends)
            assert said in row, (criterion, framework, row)


def test_a_picture_of_the_scores_is_in_the_page(client: Client) -> None:
    text = client.get("/compare?frameworks=pytorch,jax").text
    assert re.search(r'<svg [^>]*role="img"[^>]*radar-title', text)
    assert "JAX" in text.partition("<svg")[2]


@pytest.mark.parametrize("page", PAGES, ids=[page.name for page in PAGES])
def test_every_page_leads_to_every_other_with_the_same_view(client: Client, page: object) -> None:
    found = read(client, f"/{page.path}?persona=mobile")  # type: ignore[attr-defined]
    for other in PAGES:
        assert any(
            link.startswith(f"./{other.path}?") and "persona=mobile" in link for link in found.links
        ), other


def test_a_preview_has_the_title_the_sentence_and_the_picture_of_its_view(client: Client) -> None:
    tags = read(client, "/decide?persona=mobile").tags
    sentence = str(verdict(client, "persona=mobile")["sentence"])
    assert tags["og:title"] == "PyTorch is 0.3 points ahead of TensorFlow"
    assert tags["og:description"].startswith(f"{sentence}. A close call")
    assert tags["description"] == tags["og:description"]
    assert tags["canonical"] == tags["og:url"]
    assert urlsplit(tags["og:url"]).path == "/decide"
    picture = client.get(tags["og:image"].removeprefix(client.root))
    with Image.open(BytesIO(picture.body)) as image:
        assert (image.format, image.size) == ("PNG", (1200, 630))
    assert picture.body == client.get(tags["og:image"].removeprefix(client.root)).body


@pytest.mark.parametrize(
    "query",
    [
        "persona=%3Cscript%3Ealert(1)%3C/script%3E",
        "frameworks=%22%3E%3Cimg+src%3Dx%3E",
        "search=%3C/title%3E%3Cscript%3E",
        "%3Cb%3E=1",
        "team=%3Csvg+onload%3D1%3E~memory.5",
        "data=%00%FF",
        "persona=" + quote("\u202e\u0000x"),
    ],
)
def test_hostile_values_are_words_and_never_markup(client: Client, query: str) -> None:
    answer = client.get(f"/compare?{query}")
    assert answer.status == 200
    for markup in ("<script>alert", "<img src=x", "<svg onload", "<b>=", "</title><script"):
        assert markup not in answer.text


def test_what_a_link_could_not_have_is_said_there_too(client: Client) -> None:
    text = " ".join(read(client, "/compare?persona=studnt").words)
    assert "Parts of the link could not be honoured" in text
    assert 'did you mean "student"?' in text


def test_a_very_long_link_is_left_to_the_page_itself(catalogue: Catalogue) -> None:
    found = painted(catalogue, path="decide", query="x" * (LONGEST + 1), root="")
    assert (found.body, found.status) == ("", 200)
    assert "The link is too long" in found.unscripted
    assert "<title>Framefit: Decide" in found.head


def test_a_team_of_eight_with_long_names_is_no_too_long_link(client: Client) -> None:
    """A member's name may have forty signs of any script; each is nine signs in an address."""
    name = quote("模" * 40)
    team = "&".join(f"team={name}~memory.5" for _ in range(8))
    assert 'id="framefit-first"' in client.get(f"/decide?persona=mobile&{team}").text


def test_an_address_without_a_page_says_so_and_leads_to_all_pages(client: Client) -> None:
    answer = client.get("/nowhere")
    found = Read(answer.text)
    assert answer.status == 404
    assert found.tags["og:title"] == "No page has this address"
    assert found.tags["robots"] == "noindex"
    assert set(found.links) == {f"./{page.path}" for page in PAGES}


def test_a_presented_link_has_its_preview_and_can_be_read_without_scripts(client: Client) -> None:
    text = client.get("/?persona=mobile&present=1").text
    sentence = str(verdict(client, "persona=mobile")["sentence"])
    assert Read(text).tags["og:title"] == sentence
    unscripted = text.partition("<noscript>")[2]
    assert sentence in unscripted
    assert 'id="framefit-first"' not in text.partition("<noscript>")[0]


@pytest.mark.parametrize("path", ["/", "/decide", "/?persona=enterprise&utm_source=chat"])
def test_what_a_page_begins_with_is_cited_by_the_pages_own_address(
    client: Client, path: str
) -> None:
    cited = read(client, path).tags["canonical"]
    assert cited == f"{client.root}{path.partition('?')[0]}"


def test_streamlits_word_that_there_is_nothing_to_read_stands_nowhere(client: Client) -> None:
    for path in ("/", "/nowhere", "/?present=1", f"/?x={'y' * LONGEST}"):
        assert "You need to enable JavaScript" not in client.get(path).text


def test_the_preview_of_older_data_says_so_within_the_picture(catalogue: Catalogue) -> None:
    asked = {"frameworks": ["tensorflow,pytorch,jax,keras"], "data": ["2025.01-deadbeef"]}
    svg = preview_svg(subject_of(catalogue, asked))
    low = [
        line
        for y, line in re.findall(r'<text x="56" y="([\d.]+)"[^>]*>([^<]*)<', svg)
        if float(y) > 540
    ]
    assert "2025.01" in " ".join(low)
    assert max(map(len, low)) <= 110


def test_a_failure_in_it_is_logged_and_the_page_starts_without_it(
    catalogue: Catalogue, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def fails(*arguments: object, **options: object) -> object:
        raise RuntimeError("no such part")

    monkeypatch.setattr(first_paint, "subject_of", fails)
    found = painted(catalogue, path="", query="persona=never-asked-before", root="")
    assert (found.body, found.status) == ("", 200)
    assert "<title>Framefit: Overview" in found.head
    assert "no such part" in caplog.text


def test_links_without_end_are_not_all_kept(catalogue: Catalogue) -> None:
    for number in range(300):
        painted(catalogue, path="", query=f"search=word{number}", root="")
    kept = catalogue.cache.of(first_paint._painted.__wrapped__, 0)  # type: ignore[attr-defined]
    assert len(kept) <= 256
