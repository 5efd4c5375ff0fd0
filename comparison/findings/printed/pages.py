"""For each page what is behind what it prints, under the filters and the folds that are open."""

from collections.abc import Callable, Collection, Iterable, Iterator
from typing import Final

from comparison.cache import cached
from comparison.catalogue import Catalogue
from comparison.findings.changes import changes
from comparison.findings.printed.basis import (
    Basis,
    of_figures,
    of_named,
    of_records,
    of_runs,
    of_scores,
    of_statements,
    of_weights,
    together,
)
from comparison.findings.statements import behind, fitting, fitting_statistics, shown_at_a_time
from comparison.findings.statistic_charts import published, sources
from comparison.findings.table.rows import TableRow, table
from comparison.links.parameters import CHARTED, FIRST
from comparison.links.view import View
from comparison.measured.code import code_tasks
from comparison.measured.install import install_command
from comparison.model.texts import ByFigures

CONTRASTS_OPEN: Final = 3
"""So many topics stand open on Overview, the most telling first."""
STATISTICS_PRINTED: Final = 50
"""So many statistics of those that fit are printed, about two sheets."""

Opened = Collection[str]
"""What is open on the page: folds by their keys, a score as ``score-`` and its criterion."""
SCORE: Final = "score-"


def printed_basis(catalogue: Catalogue, view: View, page: str, opened: Opened) -> Basis:
    """What is behind a page (``overview``, ``evidence`` ...) as a view shows it."""
    scores = [name for name in catalogue.criteria if f"{SCORE}{name}" in opened]
    parts = [*_PAGES[page](catalogue, view, opened), of_scores(catalogue, view, scores)]
    return together(parts)


def _overview(catalogue: Catalogue, view: View, opened: Opened) -> Iterator[Basis]:
    yield of_weights(catalogue, view)
    shown = None if "contrasts" in opened else CONTRASTS_OPEN
    for item in catalogue.contrasts[:shown]:
        yield of_statements(catalogue, behind(catalogue, item, *item.article).claims)
        yield of_records(catalogue, [item])


def _compare(catalogue: Catalogue, view: View, opened: Opened) -> Iterator[Basis]:
    """The rows that are shown; that one fits better is said of what weighs."""
    search, only = view.control(catalogue, "search"), view.control(catalogue, "differences")
    rows = table(catalogue, view.frameworks, search=search, differences=only == "true")
    for row in rows:
        yield Basis(row.backing.sources)
        yield of_figures(catalogue, view.frameworks, _indicators(row))
    yield of_weights(catalogue, view)
    for group in changes(catalogue, view.frameworks) if "changes" in opened else ():
        yield of_statements(catalogue, (change.claim for change in group.changes))
    yield from _profiles(catalogue, view, opened)


def _profiles(catalogue: Catalogue, view: View, opened: Opened) -> Iterator[Basis]:
    for name in view.frameworks:
        framework = catalogue.frameworks[name]
        if {"parts", "profiles"} & set(opened):
            yield of_records(catalogue, framework.parts)
        if "profiles" in opened:
            said = (*framework.users, *framework.features, *framework.community)
            yield of_records(catalogue, (*said, *framework.facts.values()))


def _indicators(row: TableRow) -> Iterator[str]:
    rule = row.attribute.compare
    for figure in rule.figures if isinstance(rule, ByFigures) else ():
        if figure.indicator:
            yield figure.indicator


def _decide(catalogue: Catalogue, view: View, opened: Opened) -> Iterator[Basis]:
    """All scores, for those without weight stand in its table too, and the must-haves' facts."""
    yield of_weights(catalogue, view)
    yield of_scores(catalogue, view, tuple(catalogue.criteria))
    for name in view.frameworks:
        facts = catalogue.frameworks[name].facts
        yield of_records(catalogue, [facts[one] for one in view.must_in(catalogue) if one in facts])


def _evidence(catalogue: Catalogue, view: View, opened: Opened) -> Iterator[Basis]:
    found = fitting(catalogue, view)
    places = shown_at_a_time(catalogue, view, found)
    yield of_statements(catalogue, found[places.start : places.stop])
    if "statistics" in opened:
        shown = fitting_statistics(catalogue, view)[:STATISTICS_PRINTED]
        yield of_named(catalogue, (item.source for item in shown))


def _measurements(catalogue: Catalogue, view: View, opened: Opened) -> Iterator[Basis]:
    """Our runs, and what is behind the findings of the topic chosen, open or not."""
    yield of_runs(catalogue, CHARTED)
    yield of_runs(catalogue, [name for name in catalogue.benchmarks if f"part-{name}" in opened])
    yield _of_charts(catalogue, view.frameworks, view.control(catalogue, "topic"))


@cached(most=32)
def _of_charts(catalogue: Catalogue, frameworks: tuple[str, ...], topic: str) -> Basis:
    charts = published(catalogue, frameworks, topic)
    return together(Basis(tuple(sources(catalogue, chart))) for chart in charts)


def _code(catalogue: Catalogue, view: View, opened: Opened) -> Iterator[Basis]:
    """The newest run of the chosen task, and that of moving a project."""
    tasks, asked = code_tasks(catalogue), view.control(catalogue, "task")
    for name in tasks if asked == FIRST else [asked]:
        yield of_runs(catalogue, [tasks[name][0]], most=1)
        break
    yield of_runs(catalogue, ["moves"], most=1)


def _learn(catalogue: Catalogue, view: View, opened: Opened) -> Iterator[Basis]:
    for name, framework in catalogue.frameworks.items():
        if name in (*catalogue.edition.order, *view.frameworks):
            steps, command = framework.first_steps, install_command(catalogue, name)
            yield of_named(catalogue, filter(None, (steps.tutorial, steps.next)))
            yield Basis(runs=(command.run,) if command else ())
    yield from (part for name, part in _learn_folds(catalogue) if name in opened)


def _learn_folds(catalogue: Catalogue) -> Iterable[tuple[str, Basis]]:
    paths = [step for path in catalogue.texts.learning_paths for step in path.steps]
    terms = sorted(catalogue.terms, key=lambda term: term.term.lower())
    return (
        ("paths", of_records(catalogue, paths)),
        ("words", of_named(catalogue, (term.source for term in terms if term.source))),
        ("questions", of_records(catalogue, catalogue.answers)),
        ("why", of_records(catalogue, catalogue.texts.why)),
    )


_PAGES: Final[dict[str, Callable[[Catalogue, View, Opened], Iterator[Basis]]]] = {
    "overview": _overview,
    "compare": _compare,
    "decide": _decide,
    "evidence": _evidence,
    "measurements": _measurements,
    "code": _code,
    "learn": _learn,
}
