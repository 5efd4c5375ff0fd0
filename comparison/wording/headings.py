"""What stands on top of each page: its title and the sentences under it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

from comparison.catalogue import Catalogue
from comparison.decision.verdict import Verdict
from comparison.findings.statements import counts, table_cells_that_hold
from comparison.findings.view_verdict import code_shown
from comparison.formatting import counted, full_date
from comparison.links.view import View
from comparison.wording.verdict import margin_words, wording


@dataclass(frozen=True, slots=True)
class Heading:
    """``title`` has no full stop; ``lead`` is the emphasised beginning of ``text``, or empty."""

    title: str
    text: str
    lead: str = ""


def heading(catalogue: Catalogue, view: View, verdict: Verdict, page: str) -> Heading:
    """The heading of the page of that name (``comparison/links/pages.py``)."""
    return _HEADINGS[page](catalogue, view, verdict)


def _overview(catalogue: Catalogue, view: View, verdict: Verdict) -> Heading:
    words = wording(catalogue, view, verdict)
    return Heading(words.title, f"{words.stability} {words.turning}".strip(), words.state)


def _decide(catalogue: Catalogue, view: View, verdict: Verdict) -> Heading:
    words = wording(catalogue, view, verdict)
    text = f"{words.title}. {words.stability} {words.turning}"
    return Heading(margin_words(catalogue, verdict), text, words.state)


def _compare(catalogue: Catalogue, view: View, verdict: Verdict) -> Heading:
    held, cells = table_cells_that_hold(catalogue)
    return Heading(
        f"Of the {cells} cells of the article’s table, {held} hold as written",
        "Its six attributes first, in its order: what dated evidence says today, and who is ahead "
        "in each row by a stated rule. A row opens to the article’s words, the rule and the "
        "sources.",
    )


def _evidence(catalogue: Catalogue, view: View, verdict: Verdict) -> Heading:
    found = counts(catalogue)
    total = counted(sum(found.values()), "statement")
    return Heading(
        f"Of the article’s {total}, {found['supported']} hold as written",
        f"{found['outdated']} are out of date, {found['partly']} are partly right, "
        f"{found['self-contradictory']} contradict another line of the same article. Each was "
        f"checked against dated sources on {full_date(catalogue.edition.as_of)}.",
    )


def _measurements(catalogue: Catalogue, view: View, verdict: Verdict) -> Heading:
    return Heading(
        "What we measured, and what others published",
        "Our own figures come from running the same work in every framework; the published ones "
        "are dated numbers of others, over time.",
    )


def _code(catalogue: Catalogue, view: View, verdict: Verdict) -> Heading:
    shown = code_shown(catalogue, view)
    if shown is None:
        return Heading("No code to show", "The data name no files that ran.")
    return Heading(
        f"{shown.task.label}: {catalogue.named(shown.left)} beside {catalogue.named(shown.right)}",
        "The very files that ran when we measured, each step beside the same step of the other.",
    )


def _learn(catalogue: Catalogue, view: View, verdict: Verdict) -> Heading:
    return Heading(
        "First steps, questions answered, and the method",
        "A way in for newcomers, the words that are used here, and the article’s questions "
        "answered from today’s evidence, with the sources one click away.",
    )


_HEADINGS: Final[Mapping[str, Callable[[Catalogue, View, Verdict], Heading]]] = {
    "overview": _overview,
    "compare": _compare,
    "decide": _decide,
    "evidence": _evidence,
    "measurements": _measurements,
    "code": _code,
    "learn": _learn,
}
