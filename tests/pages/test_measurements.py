"""Measurements: charts with titles, cautions and sources, their tables and CSV files."""

import pytest
from streamlit.testing.v1.element_tree import Element

from comparison.catalogue import Catalogue
from comparison.findings.statistic_charts import cautions, filled, sources
from comparison.findings.unknowns import unknowns
from comparison.formatting import in_sentence
from comparison.wording.doubts import hangs_words, weighed_words
from comparison.wording.measured.statistic_titles import statistic_title
from components.measurements.published import SOURCES_NAMED
from tests.pages.opened_page import Open, OpenedPage, as_read, one_line

ALL = ("tensorflow", "pytorch", "jax", "keras")
PAIR = ("tensorflow", "pytorch")


def test_every_figure_stands_with_finding_caution_and_source(
    open_page: Open, catalogue: Catalogue
) -> None:
    text = open_page("measurements").unfold().text
    for chart in catalogue.charts.values():
        item = filled(catalogue, chart, PAIR)
        assert one_line(statistic_title(catalogue, item)) in text
        assert chart.label in text
        for caution in cautions(catalogue, item):
            assert one_line(caution.text) in text
        for source in sources(catalogue, item)[:SOURCES_NAMED]:
            assert one_line(source.title) in text
            assert one_line(source.publisher) in text


def published(opened: OpenedPage) -> list[Element]:
    """The charts of others' figures; ours stand above them."""
    return [one for one in opened.app.get("plotly_chart") if "published-" in one.proto.id]


def findings(opened: OpenedPage) -> list[str]:
    """The published charts that can be opened, by their ids."""
    found = opened.keys("folded-chart-")
    ours = ("speed.", "gpu.", "waits-", "how-", "others-", "plan-")
    return [name for name in found if not name.startswith(ours)]


def test_the_published_figures_have_a_finding_over_them(open_page: Open) -> None:
    text = open_page("measurements").text
    assert "PyTorch ends highest in 7 of 9 trends, TensorFlow in 2" in text


def test_every_picture_has_its_words(open_page: Open, catalogue: Catalogue) -> None:
    pictures = published(open_page("measurements", frameworks=list(ALL)).unfold())
    assert len(pictures) == len(catalogue.charts.values())
    for picture, chart in zip(pictures, catalogue.charts.values(), strict=True):
        assert chart.question in picture.proto.alt
        assert len(picture.proto.alt) > len(chart.question) + 20


def test_all_pictures_together_are_light(open_page: Open) -> None:
    opened = open_page("measurements", frameworks=list(ALL)).unfold()
    pictures = opened.app.get("plotly_chart")
    assert sum(len(picture.proto.spec) for picture in pictures) < 300_000


def test_a_topic_of_the_link_narrows_the_page(open_page: Open, catalogue: Catalogue) -> None:
    opened = open_page("measurements", topic="sizes")
    opened.assert_nothing_raised()
    wanted = [item.id for item in catalogue.charts.values() if item.topic == "sizes"]
    assert opened.keys("open-chart-") == wanted
    opened.app.selectbox(key="topic").set_value("speed").run()
    wanted = [item.id for item in catalogue.charts.values() if item.topic == "speed"]
    assert opened.keys("open-chart-") == wanted


def test_an_unknown_topic_is_told(open_page: Open, catalogue: Catalogue) -> None:
    opened = open_page("measurements", topic="speeds")
    assert any("speeds" in note for note in opened.notes)
    assert len(findings(opened)) == len(catalogue.charts.values())


def test_the_table_and_the_csv_are_made_when_they_are_asked_for(
    open_page: Open, catalogue: Catalogue
) -> None:
    opened = open_page("measurements", topic="adoption")
    before = len(opened.app.table)
    assert not opened.app.get("download_button")
    opened.app.session_state["open-chart-downloads"] = True
    opened.app.run()
    opened.assert_nothing_raised()
    assert len(opened.app.table) == before + 1
    assert any("87,347,847" in str(table.value.to_dict()) for table in opened.app.table)
    assert len(opened.app.get("download_button")) == 1


def test_figures_without_a_value_are_named_and_not_drawn(
    open_page: Open, catalogue: Catalogue
) -> None:
    opened = open_page("measurements", frameworks="jax", topic="research")
    opened.assert_nothing_raised()
    assert opened.keys("open-chart-") == ["transformers"]
    assert "Nothing reported for JAX: ICLR papers" in opened.text


@pytest.mark.parametrize("only", ALL)
def test_one_framework_alone_opens(only: str, open_page: Open) -> None:
    opened = open_page("measurements", frameworks=only)
    opened.assert_nothing_raised()
    assert opened.title


def test_every_unknown_is_listed_with_for_whom_it_counts_and_what_hangs_on_it(
    open_page: Open, catalogue: Catalogue
) -> None:
    text = open_page("measurements").unfold().text
    for item in unknowns(catalogue, PAIR):
        assert f"{item.indicator.label}: {in_sentence(hangs_words(catalogue, item))[:-1]}" in text
        assert weighed_words(catalogue, item) in text
        assert one_line(item.indicator.measures) in text


def test_at_first_no_more_than_twelve_charts_are_made(open_page: Open) -> None:
    assert 0 < len(open_page("measurements").app.get("plotly_chart")) <= 12


def test_each_closed_chart_shows_its_finding_in_two_and_four_frameworks(
    open_page: Open, catalogue: Catalogue
) -> None:
    for shown in (PAIR, ALL):
        labels = [
            as_read(item) for item in open_page("measurements", frameworks=list(shown)).labels
        ]
        for chart in catalogue.charts.values():
            title = statistic_title(catalogue, filled(catalogue, chart, shown))
            assert f"**{one_line(title)}**" in map(one_line, labels)


def test_a_link_opens_the_chart_that_it_names_and_no_other(open_page: Open) -> None:
    opened = open_page("measurements", chart="papers-iclr")
    assert opened.notes == []
    assert opened.keys("open-chart-") == ["papers-iclr"]


def test_the_bars_of_one_row_stand_in_the_order_of_their_title(open_page: Open) -> None:
    """JAX and Keras have fewer packages that depend on them than the two others."""
    opened = open_page("measurements", topic="adoption", frameworks=list(ALL))
    (bars,) = [one for one in published(opened) if "package-dependents" in one.proto.id]
    places = [bars.proto.alt.rfind(name) for name in ("PyTorch 29,888", "TensorFlow 9,557")]
    assert 0 < places[0] < places[1], bars.proto.alt


def test_the_old_benchmark_says_that_it_is_old(open_page: Open) -> None:
    assert "Old, kept as history." in open_page("measurements", topic="speed").text
