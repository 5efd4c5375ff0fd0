"""The end of the decision record: the evidence with its limits, and where it can be opened."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from comparison.findings.statements import scores_touched
from comparison.findings.view_verdict import sources_behind
from comparison.formatting import full_date, listed
from comparison.model.evidence import Source
from comparison.wording.presenting import missing_labels
from exports.markdown import escaped, items, link
from exports.subject import Subject

DISPUTED = {
    "contradicted": "the evidence says otherwise",
    "self-contradictory": "the article says the opposite too",
    "outdated": "it was so and is no more",
}
"""Findings on a statement that dispute it, in words."""


@dataclass(frozen=True, slots=True)
class Cited:
    """A source as it is listed: its title, publisher with date, and address where it has a page."""

    title: str
    rest: str
    address: str | None

    @property
    def told(self) -> str:
        return f"{self.title}, {self.rest}"


def evidence_lines(subject: Subject) -> Iterator[str]:
    """More Information: the link, what is not known, and each source behind what weighs."""
    catalogue = subject.catalogue
    yield from ("## More Information", "")
    yield f"* {link('This view, with every value and the data version', subject.link)}"
    dated = full_date(catalogue.edition.as_of)
    yield f"* Evidence of {dated}; scores run from 0 to 10 on fixed scales"
    for name in subject.view.frameworks:
        missing = not_known(subject, name)
        if missing:
            yield f"* Not known of {escaped(catalogue.named(name))}: {escaped(listed(missing))}"
    found = sources(subject)
    if found:
        yield from ("", "Sources behind what weighs here:", "")
    for one in found:
        title = link(one.title, one.address) if one.address else escaped(one.title)
        yield f"* {title}, {escaped(one.rest)}"


def disputed_lines(subject: Subject) -> Iterator[str]:
    """What the article says on a criterion that weighs and the evidence does not bear out."""
    catalogue, weighed = subject.catalogue, set(_weighed(subject))
    found = [
        claim
        for claim in catalogue.claims.values()
        if claim.finding in DISPUTED and weighed & set(scores_touched(catalogue, claim.id))
    ]
    yield from ("### Disputed evidence", "")
    yield from items(
        [
            f"“{escaped(item.quote)}”: {DISPUTED[item.finding]}. {escaped(item.reason)}"
            for item in found
        ]
        or ["Of what weighs here nothing in the article is contradicted by the evidence."]
    )


def _weighed(subject: Subject) -> list[str]:
    weights = subject.view.weights_in(subject.catalogue)
    return [name for name, weight in weights.items() if weight]


def not_known(subject: Subject, framework: str) -> list[str]:
    """Indicators that weigh and are not known of a framework, as they stand in a sentence."""
    lens = subject.view.lens_shown
    return missing_labels(subject.catalogue, framework, _weighed(subject), lens)


def source_records(subject: Subject) -> Sequence[Source]:
    """Each source behind what weighs, once, in the order in which scores name them."""
    view, weighed = subject.view, tuple(_weighed(subject))
    return sources_behind(subject.catalogue, view.frameworks, weighed, view.lens_shown)


def sources(subject: Subject) -> list[Cited]:
    """Each of them as it is listed, those that read alike and lead to one page once."""
    return list(dict.fromkeys(map(_cited, source_records(subject))))


def _cited(source: Source) -> Cited:
    date = full_date(source.dated) if source.dated else f"seen {full_date(source.accessed)}"
    return Cited(source.title, f"{source.publisher}, {date}", source.url)
