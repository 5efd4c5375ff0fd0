"""The article's statements: counted, filtered, and traced to the cells and scores they touch."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from comparison.catalogue import Catalogue
from comparison.links.parameters import ALL, slug
from comparison.links.view import View
from comparison.model.base import References
from comparison.model.evidence import Claim, Finding, Source, Statistic

FIRST = ("self-contradictory", "contradicted")
PER_PAGE = 20
"""So many statements are shown at a time, unless all are asked for."""


def counts(catalogue: Catalogue, claims: Iterable[Claim] | None = None) -> dict[Finding, int]:
    """How many statements have each finding, in the order of the findings' definitions."""
    found = Counter(
        claim.finding for claim in (catalogue.claims.values() if claims is None else claims)
    )
    return {finding: found[finding] for finding in catalogue.edition.findings}


def ordered(claims: Iterable[Claim]) -> list[Claim]:
    """Contradictions first, else in the article's order."""
    return sorted(claims, key=lambda claim: claim.finding not in FIRST)


def select(
    catalogue: Catalogue,
    *,
    finding: str = ALL,
    section: str = ALL,
    about: str = ALL,
    text: str = "",
) -> list[Claim]:
    """The statements that fit every filter; ``text`` looks for all its words, in any case.

    A text that is a statement's id finds that statement alone.
    """
    words = text.lower().split()
    named = catalogue.claims.get(text.strip())
    return [
        claim
        for claim in ([named] if named else catalogue.claims.values())
        if finding in (ALL, claim.finding)
        and section in (ALL, slug(catalogue.section_of[claim.id].group))
        and (about == ALL or about in claim.concerns)
        and _has(words, (claim.id, claim.claim, claim.quote, claim.reason))
    ]


def fitting(catalogue: Catalogue, view: View) -> list[Claim]:
    """The statements that the filters of a view leave, contradictions first."""
    return ordered(
        select(
            catalogue,
            finding=view.control(catalogue, "verdict"),
            section=view.control(catalogue, "section"),
            about=view.control(catalogue, "about"),
            text=view.control(catalogue, "text"),
        )
    )


def pages_of(found: Sequence[Claim]) -> int:
    """On how many pages these statements are shown, 0 and up."""
    return -(-len(found) // PER_PAGE)


def shown_at_a_time(catalogue: Catalogue, view: View, found: Sequence[Claim]) -> range:
    """The places, from 0, of those statements that a view shows: all, or those of its page.

    A page beyond the last is the last.
    """
    if view.control(catalogue, "every") == "true":
        return range(len(found))
    page = min(int(view.control(catalogue, "page")), pages_of(found))
    first = PER_PAGE * max(page - 1, 0)
    return range(first, min(first + PER_PAGE, len(found)))


def fitting_statistics(catalogue: Catalogue, view: View) -> list[Statistic]:
    """The statistics that the filters of a view leave."""
    topic, text = view.control(catalogue, "axis"), view.control(catalogue, "figure")
    return select_statistics(catalogue, axis=topic, text=text)


def select_statistics(
    catalogue: Catalogue, *, axis: str = ALL, about: str = ALL, text: str = ""
) -> list[Statistic]:
    """The statistics that fit every filter."""
    words = text.lower().split()
    return [
        item
        for item in catalogue.statistics.values()
        if axis in (ALL, catalogue.axes[item.id])
        and about in (ALL, item.framework)
        and _has(words, (item.id, item.measure, item.method, str(item.value), item.source))
    ]


def _has(words: Sequence[str], texts: Iterable[str]) -> bool:
    everything = " ".join(texts).lower()
    return all(word in everything for word in words)


@dataclass(frozen=True, slots=True)
class Backed:
    """What a cell or an answer stands on, ready to be listed."""

    claims: tuple[Claim, ...]
    sources: tuple[Source, ...]
    statistics: tuple[Statistic, ...]

    @property
    def newest(self) -> str | None:
        """The newest date among sources and statistics; None where none has one."""
        dates = [item.dated for item in self.sources if item.dated]
        return max([*dates, *(item.as_of for item in self.statistics)], default=None)


def backed(
    catalogue: Catalogue,
    claims: Iterable[str],
    sources: Iterable[str] = (),
    statistics: Iterable[str] = (),
) -> Backed:
    """Claims, statistics, and all sources behind them, each once."""
    found_claims = [catalogue.claims[name] for name in dict.fromkeys(claims)]
    found_statistics = [catalogue.statistics[name] for name in dict.fromkeys(statistics)]
    names = [backing.source for claim in found_claims for backing in claim.evidence]
    names = [*sources, *(item.source for item in found_statistics), *names]
    article = catalogue.edition.article.source
    found = [catalogue.sources[name] for name in dict.fromkeys(names) if name != article]
    return Backed(tuple(found_claims), tuple(found), tuple(found_statistics))


def behind(catalogue: Catalogue, record: References, *claims: str) -> Backed:
    """What a record stands on; ``claims`` come before its own."""
    return backed(catalogue, [*claims, *record.claims], record.sources, record.statistics)


def cells_of(catalogue: Catalogue) -> Mapping[str, list[tuple[str, str]]]:
    """For each claim the table cells it touches, as (framework, attribute)."""
    found: dict[str, list[tuple[str, str]]] = {}
    for name, framework in catalogue.frameworks.items():
        for attribute, cell in framework.cells.items():
            for claim in dict.fromkeys([*([cell.article] if cell.article else []), *cell.claims]):
                found.setdefault(claim, []).append((name, attribute))
    return found


def rows_touched(catalogue: Catalogue, claim: str) -> dict[str, list[str]]:
    """The table rows that a claim touches, each with its frameworks, in the table's order."""
    cells = cells_of(catalogue).get(claim, [])
    found = {name: [f for f, row in cells if row == name] for name in catalogue.attributes}
    return {name: frameworks for name, frameworks in found.items() if frameworks}


def scores_touched(catalogue: Catalogue, claim: str) -> list[str]:
    """The criteria of the table rows that a claim touches, in their order."""
    rows = rows_touched(catalogue, claim)
    wanted = {catalogue.attributes[name].criterion for name in rows}
    return [name for name in catalogue.criteria if name in wanted]


def counts_by_group(
    catalogue: Catalogue, claims: Iterable[Claim] | None = None
) -> dict[str, dict[Finding, int]]:
    """How many statements of each group of sections have each finding, in the article's order.

    Of ``claims`` only, where they are given; groups without any are left out.
    """
    wanted = None if claims is None else {claim.id for claim in claims}
    groups: dict[str, list[Claim]] = {}
    for section in catalogue.sections:
        found = [claim for claim in section.claims if wanted is None or claim.id in wanted]
        if found:
            groups.setdefault(section.group, []).extend(found)
    return {group: counts(catalogue, found) for group, found in groups.items()}


def table_cells_that_hold(catalogue: Catalogue) -> tuple[int, int]:
    """How many cells of the article's own table are supported, and how many it has."""
    names = {
        cell.article: None
        for framework in catalogue.frameworks.values()
        for cell in framework.cells.values()
        if cell.article
    }
    claims = [catalogue.claims[name] for name in names if name]
    return sum(claim.finding == "supported" for claim in claims), len(claims)
