"""Search engines and chats find an icon, the pages and a preview, all of this server."""

from xml.etree import ElementTree

import pytest

from comparison.links.pages import PAGES
from tests.web.client import Client

PLACE = "{http://www.sitemaps.org/schemas/sitemap/0.9}loc"


def test_the_sitemap_lists_every_page_at_this_address(client: Client) -> None:
    answer = client.get("/sitemap.xml")
    assert answer.headers["content-type"] == "application/xml"
    found = [place.text for place in ElementTree.fromstring(answer.body).iter(PLACE)]
    assert found == [f"{client.root}/{page.path}" for page in PAGES]
    for place in found:
        assert client.get(str(place).removeprefix(client.root)).status == 200


def test_robots_may_read_pages_and_previews_and_make_no_files(client: Client) -> None:
    lines = client.get("/robots.txt").text.splitlines()
    assert f"Sitemap: {client.root}/sitemap.xml" in lines
    assert lines.index("Disallow: /export/") < lines.index("Allow: /export/preview.png")


@pytest.mark.parametrize("path", ["/favicon.svg", "/favicon.ico"])
def test_the_icon_is_ours(client: Client, path: str) -> None:
    answer = client.get(path)
    assert answer.headers["content-type"] == "image/svg+xml"
    assert b"<svg" in answer.body


def test_a_preview_of_a_link_that_cannot_be_honoured_says_why(client: Client) -> None:
    answer = client.get("/export/preview.png?persona=studnt")
    assert answer.status == 422
    assert 'did you mean \\"student\\"?' in answer.text
