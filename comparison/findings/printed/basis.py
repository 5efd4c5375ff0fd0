"""What something rests on: publications of others, and runs of our own."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from comparison.catalogue import Catalogue
from comparison.findings.statements import backed
from comparison.findings.view_verdict import sources_behind
from comparison.links.view import View
from comparison.measured.indicators import measured_indicators
from comparison.measured.runs import NamedRun, newest
from comparison.model.base import References
from comparison.model.benchmarks import Part
from comparison.model.evidence import Claim, OwnFigures, Source
from comparison.scoring.lenses import indicator_weights


@dataclass(frozen=True, slots=True)
class Basis:
    """Publications and runs, each once, in the order in which they are named."""

    sources: tuple[Source, ...] = ()
    runs: tuple[NamedRun, ...] = ()


def together(parts: Iterable[Basis]) -> Basis:
    """Several as one: what a later part names again stands where it was named first."""
    found = list(parts)
    sources = {source.id: source for part in found for source in part.sources}
    runs = {run.name: run for part in found for run in part.runs}
    return Basis(tuple(sources.values()), tuple(runs.values()))


def of_scores(catalogue: Catalogue, view: View, criteria: Sequence[str]) -> Basis:
    """What the scores of criteria are made from, for the frameworks and by the lens of a view."""
    names, lens = tuple(criteria), view.lens_shown
    indicators = [item for name in names for item in indicator_weights(catalogue, lens, name)]
    published = Basis(sources_behind(catalogue, view.frameworks, names, lens))
    return together([published, of_figures(catalogue, view.frameworks, indicators)])


def of_figures(catalogue: Catalogue, frameworks: Sequence[str], indicators: Iterable[str]) -> Basis:
    """The runs that give our own figures for indicators; of one that is published nothing."""
    every = measured_indicators(catalogue)
    found = [every[name] for name in indicators if name in every]
    runs = [known[name].run for known in found for name in frameworks if name in known]
    return together(Basis(runs=(_named(catalogue, name),)) for name in runs)


def of_weights(catalogue: Catalogue, view: View) -> Basis:
    """What the scores of those criteria are made from that have weight, the heaviest first."""
    weights = view.weights_in(catalogue)
    weighing = [name for name in weights if weights[name]]
    return of_scores(catalogue, view, sorted(weighing, key=lambda name: -weights[name]))


def of_statements(catalogue: Catalogue, claims: Iterable[Claim]) -> Basis:
    """The article that made them, what they were checked against, and our runs that judge them."""
    found = list(claims)
    article = catalogue.sources[catalogue.edition.article.source]
    sources = backed(catalogue, [claim.id for claim in found]).sources
    ours = [of_judging(catalogue, one) for claim in found for one in claim.measured]
    return together([Basis((article, *sources)), *ours] if found else [])


def of_judging(catalogue: Catalogue, figures: OwnFigures) -> Basis:
    """The run that a finding rests on: the one that is named, else the newest of its part."""
    if figures.run is None:
        return of_runs(catalogue, [figures.part], most=1)
    known = figures.run in catalogue.measurements
    return Basis(runs=(_named(catalogue, figures.run),) if known else ())


def of_records(catalogue: Catalogue, records: Iterable[References]) -> Basis:
    """What records name: their own sources, those of their statements and of their statistics."""
    found = [backed(catalogue, item.claims, item.sources, item.statistics) for item in records]
    return together(Basis(one.sources) for one in found)


def of_named(catalogue: Catalogue, names: Iterable[str]) -> Basis:
    """Publications by their ids."""
    return Basis(tuple(catalogue.sources[name] for name in dict.fromkeys(names)))


def of_runs(catalogue: Catalogue, parts: Iterable[Part], *, most: int | None = None) -> Basis:
    """The newest run of parts of our own suite on each machine, of ``most`` machines."""
    return Basis(runs=tuple(run for part in parts for run in newest(catalogue, part)[:most]))


def _named(catalogue: Catalogue, name: str) -> NamedRun:
    return NamedRun(name, catalogue.measurements[name])
