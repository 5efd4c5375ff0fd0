"""Freshness: as of when each record is, by when to look again, and the command that lists it."""

import re
from dataclasses import replace
from datetime import date, timedelta

import pytest

from comparison.__main__ import main
from comparison.catalogue import Catalogue
from comparison.findings.freshness import Freshness, claim_freshness, freshness, used_statistics
from comparison.model.base import last_day
from tests.comparison.data_copies import DataCopy

LINE = re.compile(r"[a-z]+/[a-z0-9._-]+\.yaml: .+: as of [\d-]+, review by \d{4}-\d\d-\d\d")


def test_a_mark_is_overdue_from_the_day_after_its_review_day() -> None:
    mark = Freshness("facts", "facts.android", "Android", "2026-11-01", date(2026, 11, 22))
    assert not mark.overdue(date(2026, 11, 22))
    assert mark.overdue(date(2026, 11, 23))


def test_a_claim_is_as_of_the_newest_day_on_which_a_source_was_opened(catalogue: Catalogue) -> None:
    days = catalogue.edition.review_days["claims"]
    for claim in catalogue.claims.values():
        mark = claim_freshness(catalogue, claim)
        opened = [last_day(catalogue.sources[item.source].accessed) for item in claim.evidence]
        assert mark is not None
        assert last_day(mark.as_of) == max(opened)
        # A source may have been opened in a month whose end the data's own date does not reach.
        assert mark.review_by == min(max(opened), catalogue.today) + timedelta(days=days)


def test_every_claim_every_fact_and_every_figure_in_use_has_a_mark(catalogue: Catalogue) -> None:
    found = freshness(catalogue)
    claims = [mark.id for mark in found if mark.kind == "claims"]
    facts = [(mark.framework, mark.id) for mark in found if mark.kind == "facts"]
    figures = {mark.id for mark in found if mark.kind == "statistics"}
    assert sorted(claims) == sorted(catalogue.claims)
    assert sorted(facts) == sorted(
        (name, f"facts.{fact}")
        for name, framework in catalogue.frameworks.items()
        for fact in framework.facts
    )
    written = {name for name in figures if name.startswith("indicators.")}
    assert figures - written == used_statistics(catalogue)
    assert written
    assert 0 < len(figures) < len(catalogue.statistics)


def test_a_figure_of_a_cell_and_one_of_a_score_are_in_use(catalogue: Catalogue) -> None:
    found = used_statistics(catalogue)
    cells = [
        cell for framework in catalogue.frameworks.values() for cell in framework.cells.values()
    ]
    assert {name for cell in cells for name in cell.statistics} <= found
    assert "so-2022-loved-pt" in found


def test_marks_come_with_the_next_due_first(catalogue: Catalogue) -> None:
    days = [mark.review_by for mark in freshness(catalogue)]
    assert days == sorted(days)


def test_a_year_that_is_not_over_counts_as_the_day_of_the_data(catalogue: Catalogue) -> None:
    year = catalogue.edition.as_of[:4]
    (mark, *_) = [mark for mark in freshness(catalogue) if mark.as_of == year]
    days = catalogue.edition.review_days[mark.kind]
    assert mark.review_by == catalogue.today + timedelta(days=days)


def test_a_kind_without_a_period_is_never_due(catalogue: Catalogue) -> None:
    edition = catalogue.edition.model_copy(update={"review_days": {"facts": 30}})
    assert {mark.kind for mark in freshness(replace(catalogue, edition=edition))} == {"facts"}


def test_the_command_lists_what_is_overdue_with_file_and_id(
    catalogue: Catalogue, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["stale", "--on", catalogue.today.isoformat()]) == 0
    printed = capsys.readouterr()
    lines = printed.out.splitlines()
    overdue = [mark for mark in freshness(catalogue) if mark.overdue(catalogue.today)]
    assert len(lines) == len(overdue) > 0
    assert all(LINE.fullmatch(line) for line in lines)
    assert f"{len(lines)} due for review on {catalogue.today}" in printed.err


def test_every_listed_file_holds_the_record(
    data_copy: DataCopy, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["stale", str(data_copy.root), "--on", "2030-01-01"]) == 0
    lines = capsys.readouterr().out.splitlines()
    for line in lines:
        file, name, _ = line.split(": ", 2)
        last = name.split(".")[1] if name.startswith(("facts.", "indicators.")) else name
        assert last in (data_copy.root / file).read_text("utf-8"), line
    assert {line.split("/")[0] for line in lines} == {"claims", "frameworks", "statistics"}


def test_before_any_evidence_nothing_is_overdue(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["stale", "--on", "2000-01-01"]) == 0
    assert capsys.readouterr().out == ""


def test_the_command_says_where_its_day_comes_from(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["stale", "--help"])
    assert "the computer's clock" in " ".join(capsys.readouterr().out.split())


def test_a_day_that_is_none_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(["stale", "--on", "22.11.2026"])
    assert stopped.value.code == 2
    assert "write YYYY-MM-DD" in capsys.readouterr().err
