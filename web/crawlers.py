"""What search engines and chats ask for: a link's preview, an icon, and where the pages are."""

from pathlib import Path
from typing import Final
from xml.etree import ElementTree

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from comparison.links.pages import PAGES
from comparison.reading.live import served
from exports.pictures.preview import preview
from web.answering import Costly, asked, in_turn_unless_held, refused, route, view_stamp

ICON: Final = Path(__file__).resolve().parents[1] / "components" / "static" / "icon.svg"
SITEMAP: Final = "http://www.sitemaps.org/schemas/sitemap/0.9"
DAY: Final = {"cache-control": "public, max-age=86400"}


def crawler_routes() -> list[Route]:
    """Their routes. Nothing is kept from them but the files that are made on demand."""
    return [
        route("/export/preview.png", _preview),
        route("/favicon.svg", _icon, headers=DAY),
        route("/favicon.ico", _icon, headers=DAY),
        route("/robots.txt", _robots, headers=DAY),
        route("/sitemap.xml", _sitemap, headers=DAY),
    ]


def _preview(request: Request) -> Response | Costly:
    subject = asked(request)
    if subject.notes:
        return refused(subject)

    def made() -> Response:
        return Response(preview(subject), media_type="image/png")

    return in_turn_unless_held(request, "preview", *view_stamp(subject), made=made)


def _icon(request: Request) -> Response:
    return Response(ICON.read_bytes(), media_type="image/svg+xml")


def _robots(request: Request) -> Response:
    root = _root(request)
    lines = (
        "User-agent: *",
        "Disallow: /export/",
        "Allow: /export/preview.png",
        "Disallow: /_stcore/",
        f"Sitemap: {root}/sitemap.xml",
    )
    return PlainTextResponse("\n".join(lines) + "\n")


def _sitemap(request: Request) -> Response:
    """Every page, with the day of the evidence that it shows."""
    day, root = served().catalogue.edition.as_of, _root(request)
    sheet = ElementTree.Element("urlset", xmlns=SITEMAP)
    for page in PAGES:
        entry = ElementTree.SubElement(sheet, "url")
        ElementTree.SubElement(entry, "loc").text = f"{root}/{page.path}"
        ElementTree.SubElement(entry, "lastmod").text = day
    text = ElementTree.tostring(sheet, encoding="utf-8", xml_declaration=True)
    return Response(text, media_type="application/xml")


def _root(request: Request) -> str:
    return str(request.base_url).rstrip("/")
