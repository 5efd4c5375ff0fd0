"""The pages of the dashboard: what each is called and answers, and the address of a view on it."""

from dataclasses import dataclass
from typing import Final

from comparison.catalogue import Catalogue
from comparison.links.view import View, query_string


@dataclass(frozen=True, slots=True)
class Page:
    """``name`` is that of its script and, but for the first page, of its address."""

    name: str
    title: str
    about: str

    @property
    def path(self) -> str:
        """The last part of the address; the first page stands at the root."""
        return "" if self.name == FIRST else self.name

    def link(self, catalogue: Catalogue, view: View) -> str:
        """The address of a view on this page, beginning with a slash."""
        query = query_string(catalogue, view, page=self.name)
        return f"/{self.path}?{query}" if query else f"/{self.path}"


FIRST: Final = "overview"
PAGES: Final = tuple(
    Page(*texts)
    for texts in (
        ("overview", "Overview", "The better fit for you, why, and how sure that is."),
        ("compare", "Compare", "The attribute table: what evidence says today, and the article."),
        ("decide", "Decide", "Your own weights and must-haves, and what they change."),
        (
            "evidence",
            "Evidence",
            "Every statement of the article and every statistic, with sources.",
        ),
        (
            "measurements",
            "Measurements",
            "What we measured ourselves, and published statistics over time.",
        ),
        ("code", "Code", "The same task in two frameworks: the very files that ran."),
        (
            "learn",
            "Learn",
            "First steps, a glossary, questions answered, learning paths, the method.",
        ),
    )
)
"""In the order of the navigation."""
