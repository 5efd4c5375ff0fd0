"""Sentences about evidence: what changed, how the advice stands, what is due, what backs a cell."""

from collections.abc import Sequence
from datetime import date
from typing import get_args

from comparison.catalogue import Catalogue
from comparison.findings.article_advice import Advice, Agreement, stands
from comparison.findings.changes import Changes
from comparison.findings.freshness import Freshness, Kind
from comparison.findings.statements import Backed
from comparison.formatting import counted, full_date, listed

REVIEWED: dict[Kind, str] = {
    "claims": "statements",
    "facts": "facts",
    "statistics": "statistics behind scores and table cells",
}


def changes_sentence(groups: Sequence[Changes]) -> str:
    """``12 statements of the article do not hold today: 10 held once and 2 are contradicted.``"""
    findings = [change.claim.finding for group in groups for change in group.changes]
    late, wrong = findings.count("outdated"), findings.count("contradicted")
    parts = [f"{late} held once"] if late else []
    parts += [f"{wrong} {'is' if wrong == 1 else 'are'} contradicted"] if wrong else []
    verb = "does" if len(findings) == 1 else "do"
    found = counted(len(findings), "statement")
    return f"{found} of the article {verb} not hold today: {listed(parts)}."


def changes_about(catalogue: Catalogue, group: Changes, shown: Sequence[str]) -> str:
    """Whom a group of changes concerns, among the frameworks shown."""
    if not group.frameworks:
        return "The field"
    if len(group.frameworks) > 2 and group.frameworks == tuple(shown):
        return "All of them"
    return listed([catalogue.named(name) for name in group.frameworks])


def advice_summary(found: Sequence[Advice]) -> str:
    """``The evidence agrees with the article for 4 of 10 personas, disagrees for ...``"""
    counts = stands(found)
    both = counts.pop("the article names both", 0)
    others = [
        f"{stand} for {counts[stand]}"
        for stand in get_args(Agreement)
        if stand != "agrees" and counts[stand]
    ]
    total = sum(counts.values())
    rest = f" For {both} more the article names both." if both else ""
    start = f"The evidence agrees with the article for {counts['agrees']} of {total} personas"
    return (f"{start}; it {listed(others)}." if others else f"{start}.") + rest


def advice_answer(catalogue: Catalogue, item: Advice) -> str:
    """The leader in words, as sure as the verdict is."""
    leader = catalogue.named(item.leader) if item.leader else ""
    words = {"clear": f"{leader}, clearly", "close": f"{leader}, a little", "only": leader}
    return words.get(item.state, "not decided")


def review_summary(catalogue: Catalogue, overdue: int, total: int) -> str:
    """How many records are past their day at the date of the data."""
    return (
        f"On {full_date(catalogue.edition.as_of)}, {overdue} of {counted(total, 'record')} about "
        "the article and the frameworks shown are past the day by which they should be looked at "
        "again. They still count; the method widens the range of old statistics."
    )


def review_periods(catalogue: Catalogue) -> str:
    """After how many days each kind of record should be looked at again."""
    days = catalogue.edition.review_days
    parts = [f"{REVIEWED[kind]} {counted(days[kind], 'day')}" for kind in REVIEWED if kind in days]
    return f"Reviewed after: {listed(parts)}. Dates are those of the evidence, not of today."


def freshness_words(record: Freshness, on: date) -> str:
    """``Checked 22 November 2026, review by 21 May 2027.``"""
    due = full_date(record.review_by.isoformat())
    late = ", overdue" if record.overdue(on) else ""
    return f"Checked {full_date(record.as_of)}, review by {due}{late}."


def backing_words(backed: Backed) -> str:
    """``7 statements, 9 sources, newest of 28 October 2026``."""
    kinds = {"statement": backed.claims, "statistic": backed.statistics, "source": backed.sources}
    parts = [counted(len(items), word) for word, items in kinds.items() if items]
    newest = [f"newest of {full_date(backed.newest)}"] if backed.newest else []
    return ", ".join([*parts, *newest]) or "No evidence found"
