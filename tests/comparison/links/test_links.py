"""Links: what they ask for is honoured or named, and what is written can be read back."""

from dataclasses import replace
from types import MappingProxyType
from urllib.parse import parse_qs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comparison.catalogue import Catalogue
from comparison.links.parameters import page_controls
from comparison.links.read import parse
from comparison.links.view import MAX_FRAMEWORKS, WEIGHT_PREFIX, View, default_view, query_string
from comparison.links.weights import Member
from comparison.scoring.lenses import lenses


def read(catalogue: Catalogue, text: str) -> tuple[View, tuple[str, ...]]:
    return parse(catalogue, parse_qs(text, keep_blank_values=True))


def test_a_link_without_parameters_shows_the_default_view(catalogue: Catalogue) -> None:
    assert read(catalogue, "") == (default_view(catalogue), ())


def test_names_repeated_or_joined_by_commas_mean_the_same(catalogue: Catalogue) -> None:
    one, _ = read(catalogue, "frameworks=jax&frameworks=pytorch")
    two, _ = read(catalogue, "frameworks=jax,pytorch")
    assert one == two
    assert one.frameworks == ("pytorch", "jax")


@pytest.mark.parametrize(
    ("text", "note"),
    [
        ("frameworks=pytroch", 'framework "pytroch", which is not known, did you mean "pytorch"?'),
        ("frameworks=", "The link names no known framework; the usual ones are shown."),
        ("persona=studnt", 'persona "studnt", which is not known, did you mean "student"?'),
        ("persona=student&persona=edge", "The link names 2 personas; the first is shown."),
        ("must=andriod", 'must-have "andriod", which is not known, did you mean "android"?'),
        ("w.performance=NaN", 'Performance the weight "NaN"; whole numbers from 0 to 100'),
        ("w.performance=-1", 'Performance the weight "-1"'),
        ("w.performance=1e309", 'Performance the weight "1e309"'),
        ("w.performance=", 'Performance the weight ""'),
        ("w.memry=10", 'weight to "memry", which is no criterion, did you mean "memory"?'),
        ("own=yes", 'The link sets own to "yes"; true and false are accepted.'),
        ("verdict=wrong", 'sets verdict to "wrong", which is not known'),
        ("page=0", 'The link sets page to "0"; 1 to 99 are accepted.'),
        ("w.memory=10&w.memory=30", "The link sets w.memory 2 times; the last is used."),
        ("page=1&page=2", "The link sets page 2 times; the last is used."),
        ("verdict=opinion&verdict=partly", "The link sets verdict 2 times; the first is used."),
        ("colour=red", 'The link has the parameter "colour", which is not known'),
    ],
)
def test_what_cannot_be_honoured_is_named_to_the_reader(
    catalogue: Catalogue, text: str, note: str
) -> None:
    view, notes = read(catalogue, text)
    assert any(note in found for found in notes), notes
    assert view.frameworks == ("tensorflow", "pytorch")


def test_more_frameworks_than_can_be_drawn_are_named(catalogue: Catalogue) -> None:
    (one, *_) = catalogue.frameworks.values()
    ids = [f"one{place}" for place in range(MAX_FRAMEWORKS + 2)]
    many = replace(catalogue, frameworks=MappingProxyType(dict.fromkeys(ids, one)))
    view, notes = parse(many, {"frameworks": [",".join(ids)]})
    assert view.frameworks == tuple(ids[:MAX_FRAMEWORKS])
    assert notes == ("The link names 8 frameworks; the first 6 are shown.",)


def test_a_framework_that_is_named_again_counts_once(catalogue: Catalogue) -> None:
    view, notes = parse(catalogue, {"frameworks": ["pytorch"] * 9})
    assert (view.frameworks, notes) == (("pytorch",), ())


def test_all_weights_at_nothing_fall_back_to_the_personas(catalogue: Catalogue) -> None:
    text = "&".join(f"w.{name}=0" for name in catalogue.criteria)
    view, notes = read(catalogue, text)
    assert view.weights is None
    assert "The link sets every weight to 0; the persona's weights are used." in notes


def test_one_own_weight_keeps_the_personas_others(catalogue: Catalogue) -> None:
    view, _ = read(catalogue, "persona=mobile&w.memory=40")
    assert view.weights_asked(catalogue) == {**catalogue.personas["mobile"].weights, "memory": 40}


def test_weights_of_any_unit_count_as_whole_shares_of_100(catalogue: Catalogue) -> None:
    names = list(catalogue.criteria)
    asked = dict.fromkeys(names, 0) | {names[0]: 1, names[1]: 1, names[2]: 1}
    text = "&".join(f"w.{name}={value}" for name, value in asked.items())
    view, notes = read(catalogue, f"persona=mobile&{text}")
    assert notes == ()
    assert list(view.weights_in(catalogue).values()) == [34, 33, 33, 0, 0, 0, 0]


def test_a_lens_is_the_personas_unless_the_link_names_another(catalogue: Catalogue) -> None:
    assert read(catalogue, "persona=mobile")[0].lens_shown == "mobile"
    assert read(catalogue, "persona=mobile&lens=mobile")[0].lens is None
    view, notes = read(catalogue, "persona=mobile&lens=general")
    assert (view.lens, view.lens_shown, notes) == ("general", "general", ())


def test_an_unknown_lens_is_named_to_the_reader(catalogue: Catalogue) -> None:
    view, notes = read(catalogue, "persona=mobile&lens=studnt")
    assert view.lens_shown == "mobile"
    assert notes == (
        'The link names the lens "studnt", which is not known, did you mean "student"?',
    )


def test_the_personas_own_weights_are_not_own_weights(catalogue: Catalogue) -> None:
    assert read(catalogue, "persona=mobile&w.deployment=35")[0].weights is None


def test_an_empty_must_have_means_none_and_a_missing_one_the_personas(catalogue: Catalogue) -> None:
    assert read(catalogue, "persona=mobile&must=")[0].must_in(catalogue) == ()
    assert read(catalogue, "persona=mobile")[0].must_in(catalogue) == ("android", "ios")


@st.composite
def views(draw: st.DrawFn) -> View:
    """Any view of the project's catalogue."""
    catalogue = _catalogue()
    chosen = draw(st.sets(st.sampled_from(list(catalogue.frameworks)), min_size=1))
    frameworks = tuple(name for name in catalogue.frameworks if name in chosen)
    persona = draw(st.sampled_from(list(catalogue.personas)))
    weights = draw(
        st.none()
        | st.fixed_dictionaries({name: st.integers(0, 100) for name in catalogue.criteria})
    )
    if weights is not None and (
        not any(weights.values()) or weights == {**catalogue.personas[persona].weights}
    ):
        weights = None
    demanded = [name for name, item in catalogue.requirements.items() if item.selectable]
    must = draw(st.none() | st.sets(st.sampled_from(demanded)))
    listed = None if must is None else tuple(name for name in demanded if name in must)
    if listed is not None and set(listed) == set(catalogue.personas[persona].must):
        listed = None
    found = {}
    for name, control in page_controls(catalogue).items():
        value = draw(st.sampled_from(("", *control.accepted))) if control.kind == "choice" else ""
        if control.kind == "text":
            value = draw(st.text("abc ü<&=?+%", max_size=20)).strip()
            value = " ".join(value.split())
        if control.kind == "number":
            value = str(draw(st.integers(1, 99)))
        if control.kind == "flag":
            value = draw(st.sampled_from(("true", "false")))
        if value and value != control.default:
            found[name] = value
    names = draw(st.lists(st.sampled_from(["Ana", "Bo", "<b>C</b>", "Dé 2"]), unique=True))
    team = tuple(Member(name, {"memory": 5 + place}) for place, name in enumerate(names))
    cited = draw(st.none() | st.just(("2026.11", "0a1b2c3d")))
    lens = draw(st.none() | st.sampled_from([one for one in lenses(catalogue) if one != persona]))
    code = draw(st.none() | st.sampled_from(list(catalogue.frameworks)))
    own = draw(st.booleans())
    return View(frameworks, persona, weights, listed, own, lens, code, found, team, cited)


def _catalogue() -> Catalogue:
    from comparison.reading.live import served

    return served().catalogue


@given(views())
def test_every_view_survives_the_way_through_its_link(view: View) -> None:
    catalogue = _catalogue()
    found, notes = read(catalogue, query_string(catalogue, view))
    assert notes == ()
    assert found == view


@given(
    st.dictionaries(
        st.sampled_from(["frameworks", "persona", "must", "own", "w.performance", "page", "text"])
        | st.text(max_size=30),
        st.lists(st.text(max_size=200), max_size=4),
        max_size=6,
    )
)
def test_no_link_whatever_raises(query: dict[str, list[str]]) -> None:
    catalogue = _catalogue()
    view, notes = parse(catalogue, query)
    assert view.frameworks
    assert sum(view.weights_in(catalogue).values()) > 0
    assert all(len(note) < 300 for note in notes)


def test_controls_of_other_pages_stay_out_of_a_pages_link(catalogue: Catalogue) -> None:
    view = View(("pytorch",), "edge", controls={"search": "tpu", "verdict": "opinion"})
    assert "search=tpu" in query_string(catalogue, view, page="compare")
    assert "verdict" not in query_string(catalogue, view, page="compare")


def test_public_names_are_stable(catalogue: Catalogue) -> None:
    """Issued links hold these names: a name may be added, never renamed or dropped."""
    assert WEIGHT_PREFIX == "w."
    assert {"search", "differences", "verdict", "section", "about", "text"} <= set(
        page_controls(catalogue)
    )


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("frameworks=" + ",".join(f"x{n}" for n in range(3_000)), "The link names no known"),
        ("must=" + ",".join(f"x{n}" for n in range(3_000)), "2,995 more values of this kind"),
        ("chart=" + ",".join(f"x{n}" for n in range(3_000)), "2,995 more values of this kind"),
        ("chart=" + "a," * 3_000, 'sets chart to "a", which is not known'),
        ("&".join(f"w.x{n}=1" for n in range(3_000)), "gives a weight to"),
    ],
    ids=["frameworks", "must-haves", "a choice", "one value again and again", "weights"],
)
def test_of_thousands_of_unknown_values_a_handful_is_told(
    catalogue: Catalogue, text: str, last: str
) -> None:
    """Each note is a line of the page and a search for the nearest name."""
    _, notes = read(catalogue, text)
    assert 1 <= len(notes) <= 7
    assert last in notes[-1]
