"""Decide: the reader's own weights and must-haves."""

import pytest

from comparison.catalogue import Catalogue
from comparison.decision.verdict import decide
from comparison.formatting import full_date, in_sentence
from tests.pages.opened_page import Open

OWN = {"w.deployment": "90"}


@pytest.fixture
def excluding(catalogue: Catalogue) -> tuple[str, str]:
    """A must-have that excludes just one of the usual two frameworks, and which."""
    usual = catalogue.edition.default_frameworks
    weights = catalogue.personas["student"].weights
    for name, item in catalogue.requirements.items():
        excluded = decide(catalogue, usual, weights, (name,)).screening.excluded
        if item.selectable and len(excluded) == 1:
            return name, excluded[0].framework
    raise AssertionError("no must-have tells the usual frameworks apart")


def test_own_weights_in_a_link_change_whom_the_title_speaks_to(open_page: Open) -> None:
    opened = open_page(**OWN)
    opened.assert_nothing_raised()
    assert opened.title.startswith("With your weights, ")
    assert not opened.notes


def test_own_weights_stand_on_the_sliders_and_the_others_keep_the_personas(
    open_page: Open, catalogue: Catalogue
) -> None:
    opened = open_page("decide", persona="researcher", **OWN)
    weights = catalogue.personas["researcher"].weights | {"deployment": 90}
    for name, weight in weights.items():
        assert opened.app.slider(key=f"w.{name}").value == weight
    assert f"The sliders add up to {sum(weights.values())}" in opened.text


def test_a_slider_moved_by_hand_has_the_same_effect_as_the_link(open_page: Open) -> None:
    moved, linked = open_page("decide"), open_page("decide", **OWN)
    moved.app.slider(key="w.deployment").set_value(90).run()
    assert moved.title == linked.title
    moved.app.switch_page("../pages/overview.py").run()
    assert moved.title.startswith("With your weights, ")


def test_back_to_the_weights_of_the_persona(open_page: Open) -> None:
    opened, usual = open_page("decide", **OWN), open_page("decide")
    (back,) = [item for item in opened.app.button if item.label.startswith("Back to the persona")]
    back.click().run()
    opened.assert_nothing_raised()
    assert opened.title == usual.title
    assert opened.app.slider(key="w.deployment").value == usual.app.slider(key="w.deployment").value


def test_weights_equal_to_the_personas_are_not_own_weights(
    open_page: Open, catalogue: Catalogue
) -> None:
    weights = catalogue.personas["student"].weights
    query = {f"w.{name}": str(value) for name, value in weights.items()}
    assert not open_page(persona="student", **query).title.startswith("With your weights")


def test_all_sliders_at_zero_count_as_the_weights_of_the_persona(
    open_page: Open, catalogue: Catalogue
) -> None:
    opened = open_page("decide")
    for name in catalogue.criteria:
        opened.app.slider(key=f"w.{name}").set_value(0)
    opened.app.run()
    opened.assert_nothing_raised()
    opened.app.switch_page("../pages/overview.py").run()
    assert opened.title == open_page().title


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
    assert decide(catalogue, usual, weights, every, own_only=True).state == "none left"
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
    assert opened.app.multiselect(key="must").value == []
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
