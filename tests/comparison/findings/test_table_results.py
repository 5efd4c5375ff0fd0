"""Who is ahead in a row: by the data's rule, by enough, the same for whoever is named first."""

from collections.abc import Sequence
from itertools import permutations

from comparison.catalogue import Catalogue
from comparison.findings.table.results import FigureValue, Result, Standing, by_figures, by_words
from comparison.findings.table.rows import table
from comparison.model.texts import ByFigures, Figure

PAIR = ("tensorflow", "pytorch")
ALL = ("tensorflow", "pytorch", "jax", "keras")
EXPECTED = {
    "architecture": "not comparable",
    "performance": "not comparable",
    "ease_of_use": "not comparable",
    "ecosystem": "pytorch",
    "industry_research": "not comparable",
    "resource_usage": "pytorch",
    "execution_model": "level",
    "compiler": "not comparable",
    "languages": "not comparable",
    "high_level_api": "tensorflow",
    "python_versions": "pytorch",
    "platforms": "level",
    "accelerators": "pytorch",
    "card_training": "not known",
    "installed_size": "pytorch",
    "distributed_training": "pytorch",
    "visualisation": "level",
    "mobile_edge": "tensorflow",
    "serving": "level",
    "export_format": "pytorch",
    "model_hub": "not comparable",
    "first_release": "not comparable",
    "maintainer": "not comparable",
    "licence": "level",
    "release_pace": "pytorch",
}
"""What the rows come to for the pair of the article, read from the evidence by hand."""
POPULARITY = {"papers", "vendor_stacks", "models", "new_models", "wanted_again"}
"""Indicators that say how many use a framework, or like it."""


def results(catalogue: Catalogue, frameworks: Sequence[str]) -> dict[str, Result]:
    rows = table(catalogue, frameworks)
    return {row.attribute.id: row.result for row in rows if row.result}


def said(result: Result) -> str:
    return " ".join(result.ahead) or result.state


def one(figure: Figure, *, more: bool = True, **values: float | None) -> Standing:
    """A figure of made-up frameworks: ``one(by_two, a=3.0, b=None)``."""
    numbers = {name: FigureValue(value, ()) for name, value in values.items()}
    return Standing(figure, "Length", "m", 0, 0, more, numbers)


def ahead(*standings: Standing) -> Result:
    return by_figures(standings, list(standings[0].values))


BY_TWO = Figure(indicator="length", difference=2)
BY_A_TENTH = Figure(indicator="length", times=1.1)


def test_the_articles_pair_is_ahead_where_the_evidence_puts_it(catalogue: Catalogue) -> None:
    assert {name: said(item) for name, item in results(catalogue, PAIR).items()} == EXPECTED


def test_rows_by_our_own_runs_are_known_as_such(catalogue: Catalogue) -> None:
    found = results(catalogue, PAIR)
    own = {name for name, item in found.items() if any(s.measured for s in item.standings)}
    runs = {"performance", "ease_of_use", "resource_usage", "high_level_api", "card_training"}
    assert own == {*runs, "export_format"}


def test_where_evidence_is_missing_for_one_side_nothing_is_known(catalogue: Catalogue) -> None:
    found = results(catalogue, PAIR)["card_training"]
    assert (found.state, found.unknown) == ("not known", ("tensorflow",))
    assert results(catalogue, ("pytorch", "jax"))["visualisation"].state == "not known"
    found = results(catalogue, ("jax", "keras"))["installed_size"]
    assert (found.state, found.unknown) == ("not known", ("keras",))


def test_the_order_of_the_frameworks_changes_no_result(catalogue: Catalogue) -> None:
    wanted = results(catalogue, ALL)
    for order in permutations(ALL):
        for name, found in results(catalogue, order).items():
            assert found.state == wanted[name].state, name
            assert set(found.ahead) == set(wanted[name].ahead), name


def test_one_framework_alone_has_no_results(catalogue: Catalogue) -> None:
    assert results(catalogue, ("keras",)) == {}


def test_no_row_calls_the_more_popular_one_ahead(catalogue: Catalogue) -> None:
    for attribute in catalogue.attributes.values():
        if isinstance(attribute.compare, ByFigures):
            assert not POPULARITY & {item.indicator for item in attribute.compare.figures}


def test_nobody_of_whom_a_figure_is_not_known_is_ahead(catalogue: Catalogue) -> None:
    for found in results(catalogue, ALL).values():
        for item in found.standings:
            unknown = {name for name, value in item.values.items() if value.value is None}
            assert unknown <= set(found.unknown)
        assert not set(found.unknown) & set(found.ahead)


def test_a_difference_counts_from_the_stated_one_on() -> None:
    assert ahead(one(BY_TWO, a=5.0, b=3.0)).ahead == ("a",)
    assert ahead(one(BY_TWO, a=4.9, b=3.0)).state == "level"
    assert ahead(one(BY_A_TENTH, a=110.0, b=100.0)).ahead == ("a",)
    assert ahead(one(BY_A_TENTH, a=109.0, b=100.0)).state == "level"


def test_where_less_is_better_the_smaller_number_is_ahead() -> None:
    assert ahead(one(BY_A_TENTH, more=False, a=110.0, b=100.0)).ahead == ("b",)
    assert ahead(one(BY_TWO, more=False, a=1.0, b=3.0)).ahead == ("a",)


def test_nobody_is_ahead_where_the_figures_disagree_even_if_one_is_not_known() -> None:
    found = ahead(one(BY_TWO, a=5.0, b=1.0), one(BY_TWO, a=1.0, b=5.0))
    assert (found.state, found.both_ways) == ("not comparable", True)
    third = one(BY_TWO, a=None, b=9.0)
    assert ahead(one(BY_TWO, a=5.0, b=1.0), one(BY_TWO, a=1.0, b=5.0), third).both_ways


def test_ahead_by_one_figure_and_behind_by_none_is_ahead() -> None:
    assert ahead(one(BY_TWO, a=5.0, b=1.0), one(BY_TWO, a=2.0, b=3.0)).ahead == ("a",)
    found = ahead(one(BY_TWO, a=5.0, b=1.0), one(BY_TWO, a=2.0, b=None))
    assert (found.state, found.unknown) == ("not known", ("b",))


def test_those_near_the_best_of_several_share_the_lead_and_the_unknown_is_named() -> None:
    found = ahead(one(BY_TWO, a=10.0, b=9.0, c=4.0, d=None))
    assert (found.ahead, found.unknown) == (("a", "b"), ("d",))
    assert ahead(one(BY_TWO, a=10.0, b=9.0, c=8.5)).state == "level"


def test_cells_that_say_the_same_are_level_and_others_are_not_ranked() -> None:
    assert by_words({"a": "Eager", "b": "eager"}).state == "level"
    assert by_words({"a": "Eager", "b": "traced"}).state == "not comparable"
    assert by_words({"a": "Eager", "b": None}).state == "not known"
    assert by_words({"a": "Eager", "b": "eager", "c": None}).unknown == ("c",)
