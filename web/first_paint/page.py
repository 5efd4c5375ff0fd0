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
from comparison.links.view import query_string
from comparison.wording.headings import Heading, heading
from exports.offline.page import TEMPLATES as OFFLINE
from exports.offline.page import Page as Copy
from exports.subject import Subject, subject_of

HERE: Final = Path(__file__).resolve().parent
TEMPLATES: Final = OFFLINE.overlay(
    loader=FileSystemLoader([HERE / "templates", HERE.parents[1] / "exports/offline/templates"])
)
BY_PATH: Final[Mapping[str, Page]] = {page.path: page for page in PAGES}
LONGEST: Final = 4000
"""Signs of a query that is answered; a longer one is left to the page itself."""
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
    """HTML for the head and for the body, which may be empty; ``draws``: the page has charts."""

    head: str
    body: str
    draws: bool = False


def painted(catalogue: Catalogue, *, path: str, query: str, root: str) -> Painted | None:
    """The HTML of the page at ``path`` (without slashes) for a link's raw ``query``.

    ``root`` is the address under which the dashboard is opened. None where no page of ours stands
    there, or where anything goes wrong, which is logged: the page then starts without it.
    """
    page = BY_PATH.get(path)
    if page is None or len(query) > LONGEST:
        return None
    try:
        return _painted(catalogue, page, query, root)
    except Exception:
        log.exception("No first paint for %s?%s", path, query)
        return None


@cached(most=256)
def _painted(catalogue: Catalogue, page: Page, query: str, root: str) -> Painted:
    parsed = parse_qs(query, keep_blank_values=True, errors="replace")
    first = FirstPaint(page, subject_of(catalogue, parsed, root=root))
    head = TEMPLATES.get_template("head.html").render(first=first)
    return Painted(head, "" if first.presented else _body(first), page.name in DRAWN)


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
        """The address of the view on this page, as it is cited by search engines."""
        return self.subject.root + self.shown.link(self.subject.catalogue, self.subject.view)

    @property
    def preview(self) -> str:
        return f"{self.subject.root}/export/preview.png{'?' if self.query else ''}{self.query}"

    @property
    def pages(self) -> Sequence[tuple[Page, str]]:
        """Every page with the address of this view on it, seen from this one."""
        catalogue, view = self.subject.catalogue, self.subject.view
        return [(page, f".{page.link(catalogue, view)}") for page in PAGES]

    @property
    def copies(self) -> Sequence[tuple[str, str]]:
        """Files of this view: what each is called and its address."""
        return [(label, f"./export/{name}?{self.query}") for label, name in COPIES]
