"""The charts of the page Measurements: what they show, say, and hand out."""

import csv
import io
import re
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from comparison.catalogue import Catalogue
from comparison.findings.statistic_charts import (
    FilledChart,
    breaks_between,
    breaks_shown,
    cautions,
    filled,
    sources,
    span,
)
from comparison.findings.statistic_tables import COLUMNS, csv_text, file_name, table
from comparison.model.charts import Chart
from comparison.reading.load import PROJECT_DATA, load
from comparison.wording.measured.statistic_titles import (
    leads,
    newest_title,
    statistic_title,
    trends_title,
)
from tests.comparison.data_copies import Check, DataCopy

PAIR = ("tensorflow", "pytorch")
ALL = ("tensorflow", "pytorch", "jax", "keras")
CHARTS = [chart.id for chart in load(PROJECT_DATA).charts.values()]


def chart(catalogue: Catalogue, name: str) -> Chart:
    return next(item for item in catalogue.charts.values() if item.id == name)


def of(catalogue: Catalogue, name: str, frameworks: tuple[str, ...] = PAIR) -> FilledChart:
    return filled(catalogue, chart(catalogue, name), frameworks)


def said(catalogue: Catalogue, name: str, frameworks: tuple[str, ...] = PAIR) -> str:
    return statistic_title(catalogue, of(catalogue, name, frameworks)).replace("\u00a0", " ")


def without(catalogue: Catalogue, *ids: str) -> Catalogue:
    left = {name: item for name, item in catalogue.statistics.items() if name not in ids}
    return replace(catalogue, statistics=left)


def test_a_trend_has_a_series_for_each_framework_oldest_first(catalogue: Catalogue) -> None:
    (row,) = of(catalogue, "stars").rows
    assert list(row.points) == list(PAIR)
    for points in row.points.values():
        days = [point.day for point in points]
        assert days == sorted(set(days))
        assert len(days) == 9


def test_the_downloads_never_cross_a_changed_window(catalogue: Catalogue) -> None:
    item = of(catalogue, "downloads", ALL)
    assert {mark.date for mark in breaks_shown(item)} == {"2024-11-10", "2025-07-01"}
    for points in item.rows[0].points.values():
        starts = breaks_between(item.chart, points)
        assert [point.statistic.as_of for point in starts] == ["2025-07-05"]


def test_the_kaggle_survey_of_2018_stands_alone(catalogue: Catalogue) -> None:
    item = of(catalogue, "kaggle")
    points = item.rows[0].points["pytorch"]
    assert breaks_between(item.chart, points) == [points[1]]


def test_a_break_outside_the_time_shown_is_not_mentioned(catalogue: Catalogue) -> None:
    late = [
        name
        for name, item in catalogue.statistics.items()
        if name.startswith("pypi-downloads") and item.as_of < "2025-07"
    ]
    assert breaks_shown(of(without(catalogue, *late), "downloads")) == []


def test_a_year_without_day_stands_in_its_middle_and_is_told_as_a_year(
    catalogue: Catalogue,
) -> None:
    first = of(catalogue, "kaggle").rows[0].points["tensorflow"][0]
    assert (first.day.isoformat(), first.when) == ("2018-07-02", "2018")
    yearly = of(catalogue, "releases-by-year").rows[0].points["tensorflow"]
    assert [point.when for point in yearly] == [str(year) for year in range(2018, 2027)]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        (
            "downloads",
            "PyTorch had 87.3 million downloads in the month before 1 April 2026, "
            "TensorFlow 22.7 million",
        ),
        (
            "mlperf-training",
            "PyTorch was named in 63 % of MLPerf Training descriptions in November 2025, "
            "TensorFlow 0 %",
        ),
        (
            "days-since-release",
            "PyTorch had its newest release on 28 October 2026, TensorFlow on 6 March 2026",
        ),
        ("papers-conferences", "PyTorch was named more often at all 5 conferences"),
        ("throughput-2019", "In December 2019, PyTorch did more per second in 4 of 6 models"),
    ],
)
def test_a_finding_is_made_from_the_data(name: str, expected: str, catalogue: Catalogue) -> None:
    assert said(catalogue, name) == expected


def test_a_number_of_another_month_says_so(catalogue: Catalogue) -> None:
    assert said(catalogue, "stars", ("tensorflow", "jax")) == (
        "TensorFlow had 197,213 GitHub stars in August 2026, JAX 33,831 in October 2025"
    )


def test_changed_data_change_the_finding(catalogue: Catalogue) -> None:
    name = "pypi-downloads-tf-2026-04-01"
    more = catalogue.statistics[name].model_copy(update={"value": 99_900_000.0})
    changed = replace(catalogue, statistics={**catalogue.statistics, name: more})
    assert said(changed, "downloads").startswith("TensorFlow had 99.9 million downloads")


@pytest.mark.parametrize("name", CHARTS)
def test_every_number_in_a_title_is_in_the_data_or_its_words(
    name: str, catalogue: Catalogue
) -> None:
    item = of(catalogue, name, ALL)
    template = item.chart.title
    title = said(catalogue, name, ALL)
    assert not re.search(r"\{\w*\}", title)
    counts = {str(count) for pair in leads(item)[0].values() for count in (pair, leads(item)[1])}
    known = {f"{point.value:,.15g}" for point in item.points} | counts
    known |= {f"{point.value:,.0f}" for point in item.points}
    known |= {f"{point.value / 1e6:.1f}" for point in item.points}
    known |= set(re.findall(r"\d+", " ".join(point.statistic.as_of for point in item.points)))
    known |= {str(int(part)) for part in known if part.isdigit()}
    if "{day}" in template:
        days = [date.fromisoformat(p.statistic.as_of) - timedelta(p.value) for p in item.points]
        known |= {str(part) for day in days for part in (day.day, day.year)}
    words = f"{template} {item.chart.label}"  # where no row is counted the label is the title
    known |= set(re.findall(r"\d+", words)) | {str(len(item.rows))}
    assert set(re.findall(r"\d[\d,.]*\d|\d", title)) <= known


def test_a_difference_too_small_to_tell_counts_for_nobody(catalogue: Catalogue) -> None:
    wins, total = leads(of(catalogue, "throughput-2019"))
    assert (dict(wins), total) == ({"pytorch": 4}, 6)


def test_rows_that_cannot_be_compared_are_drawn_and_not_counted(catalogue: Catalogue) -> None:
    item = of(catalogue, "wheel-size")
    assert len(item.rows) == 4
    assert leads(item)[1] == 2
    assert said(catalogue, "wheel-size").endswith("on both comparable platforms")


def test_a_single_row_that_counts_is_told_in_words(catalogue: Catalogue) -> None:
    assert leads(of(catalogue, "compiled-predict"))[1] == 1
    assert said(catalogue, "compiled-predict") == (
        "With PyTorch's own code compiled, TensorFlow needed the least time in the only "
        "prediction task of one precision"
    )


def test_keras_without_a_backend_is_drawn_and_not_compared(catalogue: Catalogue) -> None:
    item = of(catalogue, "install-size", ALL)
    assert "keras" in item.known
    assert "Keras" not in statistic_title(catalogue, item)


@pytest.mark.parametrize("name", CHARTS)
@pytest.mark.parametrize("only", ALL)
def test_one_framework_alone_has_a_title_too(name: str, only: str, catalogue: Catalogue) -> None:
    item = of(catalogue, name, (only,))
    assert statistic_title(catalogue, item)
    assert item.known == ((only,) if item.points else ())
    assert item.missing == (() if item.points else (only,))


def test_the_pages_title_counts_trends_or_figures(catalogue: Catalogue) -> None:
    every = [filled(catalogue, item, PAIR) for item in catalogue.charts.values()]
    trends = [item for item in every if item.chart.kind == "trend"]
    title = trends_title(catalogue, every)
    assert title == f"PyTorch ends highest in 7 of {len(trends)} trends, TensorFlow in 2"
    sizes = [item for item in every if item.chart.topic == "sizes"]
    assert trends_title(catalogue, sizes) == ""
    assert newest_title(sizes, "sizes").replace("\u00a0", " ") == (
        "The newest of 4 charts on sizes is of November 2026"
    )
    assert newest_title([], "sizes") == ""


@pytest.mark.parametrize("name", CHARTS)
def test_the_csv_holds_what_is_drawn(name: str, catalogue: Catalogue) -> None:
    item = of(catalogue, name, ALL)
    rows = list(csv.DictReader(io.StringIO(csv_text(catalogue, item))))
    assert tuple(rows[0]) == COLUMNS
    assert [row["id"] for row in rows] == [point.statistic.id for point in item.points]
    for row in rows:
        statistic = catalogue.statistics[row["id"]]
        source = catalogue.sources[statistic.source]
        assert float(row["value"]) == statistic.value
        assert row["framework"] == catalogue.named(statistic.framework or "")
        for key in ("measure", "unit", "as_of", "trust", "method"):
            assert row[key] == getattr(statistic, key)
        assert source.title in row["source"]
        assert source.publisher in row["source"]
        assert (source.url or "") in row["source"]
    assert file_name(item) == f"framefit-{name}.csv"


def test_no_cell_of_the_csv_is_a_formula(catalogue: Catalogue) -> None:
    name = "pypi-downloads-tf-2026-04-01"
    odd = catalogue.statistics[name].model_copy(update={"method": '=HYPERLINK("x")'})
    changed = replace(catalogue, statistics={**catalogue.statistics, name: odd})
    assert "'=HYPERLINK" in csv_text(changed, of(changed, "downloads"))


@pytest.mark.parametrize("name", CHARTS)
def test_the_table_has_columns_of_one_length_and_every_framework(
    name: str, catalogue: Catalogue
) -> None:
    columns = table(catalogue, of(catalogue, name, ALL))
    assert len({len(cells) for cells in columns.values()}) == 1
    words = " ".join([*columns, *(cell for cells in columns.values() for cell in cells)])
    assert all(catalogue.named(framework) in words for framework in ALL)


@pytest.mark.parametrize("name", CHARTS)
def test_every_figure_has_dates_sources_and_its_cautions(name: str, catalogue: Catalogue) -> None:
    item = of(catalogue, name)
    assert item.points
    assert span(item)
    assert sources(catalogue, item)
    for caution in catalogue.limits.cautions:
        belongs = any(
            point.statistic.id.startswith(prefix)
            for point in item.points
            for prefix in caution.prefixes
        )
        assert (caution in cautions(catalogue, item)) == belongs


def test_that_keras_comes_with_tensorflow_stands_at_the_downloads(catalogue: Catalogue) -> None:
    texts = [caution.text for caution in cautions(catalogue, of(catalogue, "downloads"))]
    assert any("keras is pulled in by tensorflow" in text for text in texts)


def test_a_statistic_that_is_gone_takes_only_its_point_along(catalogue: Catalogue) -> None:
    gone = "github-stars-pt-2023-12-28"
    before = of(catalogue, "stars", ALL)
    after = of(without(catalogue, gone), "stars", ALL)
    left = [point.statistic.id for point in before.points if point.statistic.id != gone]
    assert [point.statistic.id for point in after.points] == left


def test_a_row_without_a_statistic_is_gone_and_its_framework_is_not(catalogue: Catalogue) -> None:
    ids = [name for name in catalogue.statistics if name.startswith("wheel-size-windows-")]
    item = of(without(catalogue, *ids), "wheel-size")
    assert item.rows[0].label == "macOS arm64"
    assert item.known == PAIR


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("[github-stars-]", "[github-starz-]", "no statistic has an id that begins with"),
        ("[github-stars-]", "[licence-]", "has words for its value"),
        ("[pypi-dependents-]", "[keras3-bench-bert-fit-]", "are of one framework and one date"),
        (
            "    not_compared: [keras]\n    note: K",
            "    not_compared: [kerras]\n    note: K",
            "kerras",
        ),
        ("{first} had {value} GitHub stars", "{first} had {number} GitHub stars", "{number}"),
        ("{first} had {value} GitHub stars", "Someone had {value} GitHub stars", "{first}"),
        (
            "    topic: hardware-makers\n    label: MLPerf T",
            "    topic: hard\n    label: MLPerf T",
            "hard",
        ),
        ("  - id: stars\n", "  - id: downloads\n", 'has the id "downloads" twice'),
    ],
)
def test_what_cannot_be_drawn_is_refused(
    old: str, new: str, says: str, data_copy: DataCopy, check: Check
) -> None:
    path: Path = data_copy.root / "charts.yaml"
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")
    answer = check(data_copy.root)
    assert answer.code == 1
    assert any(says in problem and "charts.yaml" in problem for problem in answer.problems)
