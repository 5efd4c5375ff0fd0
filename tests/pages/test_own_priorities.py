"""Decide: the reader's own weights and must-haves."""

import pytest

from comparison.catalogue import Catalogue
from comparison.decision.grounds import grounds_of
from comparison.decision.pairs import compare_on
from comparison.decision.verdict import decide
from comparison.formatting import full_date, in_sentence
from comparison.scoring.lenses import GENERAL
from components.decide.weight_ranges import weights_told
from tests.pages.opened_page import Open

OWN = {"w.deployment": "90"}


@pytest.fixture
def excluding(catalogue: Catalogue) -> tuple[str, str]:
    """A must-have that excludes just one of the usual two frameworks, and which."""
    usual = catalogue.edition.default_frameworks
    weights = catalogue.personas["student"].weights
    for name, item in catalogue.requirements.items():
        excluded = decide(catalogue, usual, weights, (name,), lens=GENERAL).screening.excluded
        if item.selectable and len(excluded) == 1:
            return name, excluded[0].framework
    raise AssertionError("no must-have tells the usual frameworks apart")


def test_own_weights_in_a_link_change_whom_the_title_speaks_to(open_page: Open) -> None:
    opened = open_page(**OWN)
    opened.assert_nothing_raised()
    assert opened.title.startswith("With your weights, ")
    assert not opened.notes


def test_own_weights_stand_on_the_ranges_and_the_others_make_room_in_proportion(
    open_page: Open, catalogue: Catalogue
) -> None:
    opened = open_page("decide", persona="researcher", **OWN)
    asked = catalogue.personas["researcher"].weights | {"deployment": 90}
    shares = [100 * asked[name] / sum(asked.values()) for name in catalogue.criteria]
    assert sum(opened.weights) == 100
    assert opened.weights == pytest.approx(shares, abs=1)


@pytest.mark.parametrize("page", ["overview", "decide"])
def test_show_me_sets_the_weight_at_which_the_other_is_ahead(
    page: str, open_page: Open, catalogue: Catalogue
) -> None:
    opened = open_page(page, persona="mobile")
    (button,) = [item for item in opened.app.button if item.key == "show-me"]
    label, at = button.label.removeprefix("Show me: ").rsplit(" at ", 1)
    ahead = margin(catalogue, list(catalogue.personas["mobile"].weights.values()))
    button.click().run()
    opened.assert_nothing_raised()
    opened.app.query_params.clear()
    opened.app.switch_page("../pages/decide.py").run()
    weights = dict(zip(catalogue.criteria, opened.weights, strict=True))
    (moved,) = [name for name, item in catalogue.criteria.items() if item.label.lower() == label]
    assert weights[moved] == int(at)
    assert sum(weights.values()) == 100
    assert margin(catalogue, opened.weights) * ahead < 0


def margin(catalogue: Catalogue, weights: list[int]) -> float:
    """TensorFlow over PyTorch for a mobile developer with these weights."""
    pair = compare_on(grounds_of(catalogue, "mobile"), "tensorflow", "pytorch", tuple(weights))
    return pair.margin or 0.0


@pytest.mark.parametrize(
    "told",
    [
        None,
        {},
        {"values": "100"},
        {"values": [100]},
        {"values": [100, 0, 0, 0, 0, 0, 1]},
        {"values": [101, -1, 0, 0, 0, 0, 0]},
        {"values": [99.5, 0.5, 0, 0, 0, 0, 0]},
        {"values": [True, 99, 0, 0, 0, 0, 0]},
        {"values": [float("nan"), 0, 0, 0, 0, 0, 100]},
        {"values": [float("inf"), 0, 0, 0, 0, 0, 100]},
        {"values": [10**400, 0, 0, 0, 0, 0, 0]},
    ],
)
def test_what_a_browser_sends_that_is_no_set_of_weights_changes_nothing(
    told: object, catalogue: Catalogue
) -> None:
    assert weights_told(told, list(catalogue.criteria)) is None


def test_weights_that_a_browser_sends_are_taken_by_criterion(catalogue: Catalogue) -> None:
    told = {"values": [40, 30, 20, 10, 0, 0, 0.0]}
    found = weights_told(told, list(catalogue.criteria))
    assert found is not None
    assert list(found.values()) == [40, 30, 20, 10, 0, 0, 0]


def test_back_to_the_weights_of_the_persona(open_page: Open) -> None:
    opened, usual = open_page("decide", **OWN), open_page("decide")
    (back,) = [item for item in opened.app.button if item.label.startswith("Back to the persona")]
    back.click().run()
    opened.assert_nothing_raised()
    assert opened.title == usual.title
    assert opened.weights == usual.weights


def test_weights_equal_to_the_personas_are_not_own_weights(
    open_page: Open, catalogue: Catalogue
) -> None:
    weights = catalogue.personas["student"].weights
    query = {f"w.{name}": str(value) for name, value in weights.items()}
    assert not open_page(persona="student", **query).title.startswith("With your weights")


def test_a_must_have_that_excludes_says_whom_and_why(
    excluding: tuple[str, str], open_page: Open, catalogue: Catalogue
) -> None:
    requirement, framework = excluding
    opened = open_page("decide", must=requirement)
    opened.assert_nothing_raised()
    name, item = catalogue.named(framework), catalogue.requirements[requirement]
    fact = catalogue.frameworks[framework].facts[requirement]
    assert f"{name} is excluded, {in_sentence(item.label)}: " in opened.text
    assert full_date(fact.as_of).replace("\u00a0", " ") in opened.text
    found = [*fact.sources, *(catalogue.statistics[n].source for n in fact.statistics)]
    assert all(catalogue.sources[source].publisher in opened.text for source in found)


def test_the_overview_says_who_is_left_and_who_is_excluded(
    excluding: tuple[str, str], open_page: Open, catalogue: Catalogue
) -> None:
    requirement, framework = excluding
    opened = open_page(must=requirement)
    (kept,) = set(catalogue.edition.default_frameworks) - {framework}
    assert opened.title == f"{catalogue.named(kept)} is the only one that meets the must-haves"
    phrase = catalogue.requirements[requirement].phrase
    assert f"{catalogue.named(framework)} is excluded: it does not {phrase}" in opened.text


def test_must_haves_that_nobody_meets_leave_none_and_name_the_nearest(
    open_page: Open, catalogue: Catalogue
) -> None:
    usual = catalogue.edition.default_frameworks
    every = [name for name, item in catalogue.requirements.items() if item.selectable]
    weights = catalogue.personas["student"].weights
    assert (
        decide(catalogue, usual, weights, every, own_only=True, lens=GENERAL).state == "none left"
    )
    opened = open_page(must=every, own="true")
    opened.assert_nothing_raised()
    names = " and ".join(catalogue.named(name) for name in usual)
    assert opened.title == f"None of {names} meets all must-haves"
    assert "comes nearest" in opened.text
    for page in ("compare", "decide"):
        open_page(page, must=every, own="true").assert_nothing_raised()


def test_an_empty_must_in_the_link_takes_the_must_haves_of_the_persona_away(
    open_page: Open, catalogue: Catalogue
) -> None:
    assert catalogue.personas["edge"].must
    opened = open_page("decide", persona="edge", must="")
    assert opened.must == []
    assert not opened.notes


def test_the_pictures_of_decide_take_the_rival_asked_for(
    open_page: Open, catalogue: Catalogue
) -> None:
    every = ",".join(catalogue.frameworks)
    opened = open_page("decide", frameworks=every, persona="mobile", against="jax")
    opened.assert_nothing_raised()
    assert opened.app.selectbox(key="against").value == "jax"
    assert any("JAX" in item.proto.alt for item in opened.app.get("plotly_chart"))


@pytest.mark.parametrize("rival", ["pytorch", "jax", "keras"])
def test_a_rival_that_cannot_be_drawn_leaves_the_closest_one(rival: str, open_page: Open) -> None:
    opened = open_page(
        "decide", frameworks="tensorflow,pytorch,keras", persona="student", against=rival
    )
    opened.assert_nothing_raised()
    assert all("JAX" not in item.proto.alt for item in opened.app.get("plotly_chart"))
    opened = open_page(
        "decide", frameworks="tensorflow,pytorch,keras", persona="mobile", against=rival
    )
    opened.assert_nothing_raised()
