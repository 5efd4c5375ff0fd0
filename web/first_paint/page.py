"""What a page's HTML says before Streamlit has started: the same findings in the same words.

Built from the parts of the offline copy; a link's answer is kept with the catalogue it came from.
"""

import logging
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Final
from urllib.parse import parse_qs

from jinja2 import FileSystemLoader

from comparison.cache import cached
from comparison.catalogue import Catalogue
from comparison.links.pages import PAGES, Page
from comparison.links.parameters import PRESENTED
from comparison.links.view import default_view, query_string
from comparison.wording.headings import Heading, heading
from exports.offline.page import TEMPLATES as OFFLINE
from exports.offline.page import Page as Copy
from exports.subject import Subject, subject_of

HERE: Final = Path(__file__).resolve().parent
TEMPLATES: Final = OFFLINE.overlay(
    loader=FileSystemLoader([HERE / "templates", HERE.parents[1] / "exports/offline/templates"])
)
BY_PATH: Final[Mapping[str, Page]] = {page.path: page for page in PAGES}
LONGEST: Final = 16_000
"""Signs of a query that is answered; a longer one is left to the page itself."""
NOWHERE: Final = "No page has this address"
DRAWN: Final = frozenset({"overview", "decide", "evidence", "measurements"})
"""Pages that draw charts before anything on them is opened."""
COPIES: Final = (
    ("Offline copy", "offline.html"),
    ("Slides", "deck.pptx"),
    ("Decision record", "decision.md"),
    ("Numbers", "decision.csv"),
)
log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Painted:
    """HTML for the head and for the body, and the status with which the page is answered.

    ``unscripted`` is for readers without scripts where ``body`` is empty, since the dashboard
    begins otherwise. ``draws``: the page has charts.
    """

    head: str
    body: str = ""
    unscripted: str = ""
    draws: bool = False
    status: int = 200


def painted(catalogue: Catalogue, *, path: str, query: str, root: str) -> Painted:
    """The HTML of the page at ``path`` (without slashes) for a link's raw ``query``.

    ``root`` is the address under which the dashboard is opened. Where no page of ours stands there
    that is said, with status 404. Where anything goes wrong it is logged, and the page starts
    without its answer.
    """
    page = BY_PATH.get(path)
    if page is None:
        return _plain(root, NOWHERE, "Framefit has these pages:", status=404)
    if len(query) > LONGEST:
        return _plain(root, f"Framefit: {page.title}", "The link is too long for a page like this.")
    try:
        return _painted(catalogue, page, query, root)
    except Exception:
        log.exception("No first paint for %s?%s", path, query)
        return _plain(root, f"Framefit: {page.title}", page.about)


@cached(most=256)
def _painted(catalogue: Catalogue, page: Page, query: str, root: str) -> Painted:
    parsed = parse_qs(query, keep_blank_values=True, errors="replace")
    first = FirstPaint(page, subject_of(catalogue, parsed, root=root))
    head = TEMPLATES.get_template("head.html").render(first=first)
    if first.presented:
        return Painted(head, unscripted=_body(first))
    return Painted(head, _body(first), draws=page.name in DRAWN)


def _plain(root: str, title: str, text: str, *, status: int = 200) -> Painted:
    """A page without an answer: what it is, and where all pages are."""
    texts = {"title": title, "text": text, "root": root, "pages": PAGES}
    head, body = (
        TEMPLATES.get_template(f"plain_{part}.html").render(texts) for part in ("head", "body")
    )
    return Painted(head, unscripted=body, status=status)


def _body(first: "FirstPaint") -> str:
    return TEMPLATES.get_template("body.html").render(first=first, page=first.copy)


@dataclass(frozen=True)
class FirstPaint:
    """What the templates ask for."""

    shown: Page
    subject: Subject

    @cached_property
    def copy(self) -> Copy:
        """The offline copy of the view, from which the parts come."""
        as_of = date.fromisoformat(self.subject.catalogue.edition.as_of)
        return Copy(self.subject, as_of)

    @cached_property
    def heading(self) -> Heading:
        subject = self.subject
        return heading(subject.catalogue, subject.view, subject.verdict, self.shown.name)

    @property
    def presented(self) -> bool:
        """Whether the view is shown step by step, which begins otherwise."""
        view = self.subject.view
        here = not self.shown.path
        return here and view.control(self.subject.catalogue, "present") == PRESENTED

    @property
    def sentence(self) -> str:
        return self.subject.words.title

    @property
    def repeats(self) -> bool:
        """Whether the heading, or the text under it, already says the verdict's sentence."""
        return self.sentence in self.heading.title or self.sentence in self.heading.text

    @property
    def description(self) -> str:
        """The answer and how sure it is, for whoever sees a preview."""
        words = self.subject.words
        start = "" if self.heading.title == self.sentence else f"{self.sentence}. "
        return f"{start}{words.state} {words.stability} {words.turning}".strip()

    @cached_property
    def query(self) -> str:
        return query_string(self.subject.catalogue, self.subject.view, page=self.shown.name)

    @property
    def address(self) -> str:
        """The address of the view on this page, as search engines cite it.

        What every page begins with has the page's own address, whatever it will be later.
        """
        catalogue, view = self.subject.catalogue, self.subject.view
        if view == default_view(catalogue):
            return f"{self.subject.root}/{self.shown.path}"
        return self.subject.root + self.shown.link(catalogue, view)

    @property
    def preview(self) -> str:
        """The address of the picture, which is the same on every page."""
        query = query_string(self.subject.catalogue, self.subject.view)
        return f"{self.subject.root}/export/preview.png?{query}"

    @property
    def pages(self) -> Sequence[tuple[Page, str]]:
        """Every page with the address of this view on it, seen from this one."""
        catalogue, view = self.subject.catalogue, self.subject.view
        return [(page, f".{page.link(catalogue, view)}") for page in PAGES]

    @property
    def copies(self) -> Sequence[tuple[str, str]]:
        """Files of this view: what each is called and its address."""
        return [(label, f"./export/{name}?{self.query}") for label, name in COPIES]
