"""What is behind a printed page: that which it prints under its filters and open folds, no more."""

from collections.abc import Callable, Iterable

import pytest

from comparison.catalogue import Catalogue
from comparison.findings.printed.basis import Basis, together
from comparison.findings.printed.pages import STATISTICS_PRINTED, printed_basis
from comparison.findings.statements import PER_PAGE, fitting, shown_at_a_time
from comparison.links.view import View
from comparison.measured.runs import NamedRun
from comparison.model.evidence import Claim

Behind = Callable[..., Basis]
PAIR = ("tensorflow", "pytorch")


@pytest.fixture
def behind(catalogue: Catalogue) -> Behind:
    """``behind("evidence", opened=["statistics"], verdict="outdated")``."""

    def found(page: str, /, *, opened: Iterable[str] = (), **controls: str) -> Basis:
        view = View(PAIR, catalogue.edition.default_persona, controls=controls)
        return printed_basis(catalogue, view, page, tuple(opened))

    return found


def names(basis: Basis) -> set[str]:
    return {source.id for source in basis.sources}


def parts(basis: Basis) -> set[str]:
    return {run.record.part for run in basis.runs}


def cited(catalogue: Catalogue, claims: Iterable[Claim]) -> set[str]:
    """The article, and what the records of its statements name."""
    article = catalogue.edition.article.source
    return {article} | {backing.source for claim in claims for backing in claim.evidence}


def of_finding(catalogue: Catalogue, finding: str) -> list[Claim]:
    return [claim for claim in catalogue.claims.values() if claim.finding == finding]


@pytest.mark.parametrize(
    "page", ["overview", "compare", "decide", "evidence", "measurements", "code", "learn"]
)
def test_something_is_behind_every_page_and_nothing_twice(page: str, behind: Behind) -> None:
    found = behind(page)
    assert found.sources or found.runs
    assert len(names(found)) == len(found.sources)
    assert len({run.name for run in found.runs}) == len(found.runs)


def test_behind_evidence_are_the_sources_of_the_statements_that_fit(
    behind: Behind, catalogue: Catalogue
) -> None:
    contradicted = of_finding(catalogue, "contradicted")
    assert 0 < len(contradicted) <= PER_PAGE
    assert names(behind("evidence", verdict="contradicted")) == cited(catalogue, contradicted)
    assert {one.part for claim in contradicted for one in claim.measured} == parts(
        behind("evidence", verdict="contradicted")
    )


def test_behind_evidence_are_the_sources_of_its_page_or_of_all_on_one(
    behind: Behind, catalogue: Catalogue
) -> None:
    partly = of_finding(catalogue, "partly")
    assert PER_PAGE < len(partly) <= 2 * PER_PAGE
    first, second = (behind("evidence", verdict="partly", page=page) for page in "12")
    assert names(first) == cited(catalogue, partly[:PER_PAGE])
    assert names(second) == cited(catalogue, partly[PER_PAGE:])
    every = behind("evidence", verdict="partly", page="2", every="true")
    assert names(every) == cited(catalogue, partly)


def test_behind_a_filter_that_nothing_fits_is_nothing(behind: Behind) -> None:
    assert behind("evidence", text="no such word anywhere") == Basis()


def test_the_places_shown_are_those_of_the_page_and_never_beyond_the_last(
    catalogue: Catalogue,
) -> None:
    def places(**controls: str) -> range:
        view = View(PAIR, catalogue.edition.default_persona, controls=controls)
        return shown_at_a_time(catalogue, view, fitting(catalogue, view))

    every = len(catalogue.claims)
    assert places() == range(20)
    assert places(page="2") == range(20, 40)
    assert places(page="99")[-1] == every - 1
    assert places(every="true") == range(every)
    assert places(text="no such word anywhere") == range(0)


def test_statistics_have_sources_behind_the_page_once_their_fold_is_open(
    behind: Behind, catalogue: Catalogue
) -> None:
    closed = behind("evidence", verdict="contradicted", axis="memory")
    opened = behind("evidence", verdict="contradicted", axis="memory", opened=["statistics"])
    memory = [item for item in catalogue.statistics.values() if catalogue.axes[item.id] == "memory"]
    printed = {item.source for item in memory[:STATISTICS_PRINTED]}
    assert names(opened) == names(closed) | printed
    assert printed - names(closed)


def test_behind_measurements_are_the_topic_and_our_runs_with_the_parts_that_are_open(
    behind: Behind, catalogue: Catalogue
) -> None:
    every, topic = behind("measurements"), behind("measurements", topic="releases")
    assert names(topic) < names(every)
    assert parts(every) == {"speed", "gpu"}
    assert parts(behind("measurements", opened=["part-people"])) == {"speed", "gpu", "people"}


def test_behind_the_code_are_the_run_of_the_task_and_that_of_moving(behind: Behind) -> None:
    assert parts(behind("code")) == {"speed", "moves"}
    assert parts(behind("code", task="people.classifier")) == {"people", "moves"}


def test_behind_learn_are_the_first_tutorials_and_what_is_opened(
    behind: Behind, catalogue: Catalogue
) -> None:
    closed = names(behind("learn"))
    assert {"tensorflow", "keras"} <= set(catalogue.edition.order)
    assert closed == {
        name
        for framework in catalogue.frameworks.values()
        for name in (framework.first_steps.tutorial, framework.first_steps.next)
        if name and framework.name in map(catalogue.named, catalogue.edition.order)
    }
    glossary = {term.source for term in catalogue.terms if term.source}
    assert names(behind("learn", opened=["words"])) == closed | glossary
    assert closed < names(behind("learn", opened=["paths"]))


def test_behind_the_table_are_the_rows_that_are_left_and_what_weighs(
    behind: Behind, catalogue: Catalogue
) -> None:
    every, one = behind("compare"), behind("compare", search="licence")
    assert names(one) < names(every)
    cells = [catalogue.frameworks[name].cells["licence"] for name in PAIR]
    assert {name for cell in cells for name in cell.sources} <= names(one)


def test_a_score_that_is_opened_has_its_sources_behind_the_page(behind: Behind) -> None:
    closed = behind("evidence", verdict="contradicted")
    opened = behind("evidence", verdict="contradicted", opened=["score-maintenance"])
    assert names(closed) < names(opened)


def test_a_verdict_rests_on_our_own_runs_too(behind: Behind) -> None:
    assert "speed" in parts(behind("overview"))
    assert "speed" in parts(behind("decide"))


def test_what_is_named_twice_stands_where_it_was_named_first(catalogue: Catalogue) -> None:
    one, two, three = list(catalogue.sources.values())[:3]
    name, record = next(iter(catalogue.measurements.items()))
    run = NamedRun(name, record)
    found = together([Basis((one, two), (run,)), Basis((two, three), (run,))])
    assert found == Basis((one, two, three), (run,))
