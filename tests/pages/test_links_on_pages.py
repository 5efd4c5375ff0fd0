"""What a link may ask for, and what the reader is told where it cannot be honoured."""

import pytest

from comparison.catalogue import Catalogue
from comparison.links.parameters import MAX_TEXT
from tests.pages.opened_page import PAGES, Open

UNKNOWN = {
    "framework": ({"frameworks": "pytorch,tensorfow"}, '"tensorfow"', 'did you mean "tensorflow"?'),
    "persona": ({"persona": "reseacher"}, '"reseacher"', 'did you mean "researcher"?'),
    "criterion": ({"w.memmory": "10"}, '"memmory"', 'did you mean "memory"?'),
    "weight": ({"w.memory": "heavy"}, '"heavy"', "whole numbers from 0 to 100"),
    "must-have": ({"must": "androit"}, '"androit"', 'did you mean "android"?'),
    "flag": ({"own": "perhaps"}, '"perhaps"', "true and false"),
    "verdict": ({"verdict": "outdatet"}, '"outdatet"', 'did you mean "outdated"?'),
    "page number": ({"page": "-1"}, '"-1"', "1 to 99"),
    "parameter": ({"framewerks": "jax"}, '"framewerks"', 'did you mean "frameworks"?'),
}
"""By what is unknown: a link, how the value is quoted, and what the reader is told beside it."""
PARAMETERS = (
    "frameworks persona w.performance must own verdict section about page axis against "
    "differences topic score team data"
).split()
HOSTILE = (
    "x" * 10_000,
    "<script>alert(1)</script>",
    "[a](javascript:alert(1))",
    "NaN",
    "1e309",
    "-1",
    "\u202ejax",
    "%E0%A4%A",
    "',;--",
    "１２",
)


@pytest.mark.parametrize(("query", "quoted", "hint"), UNKNOWN.values(), ids=UNKNOWN)
def test_what_is_not_known_is_named_to_the_reader(
    query: dict[str, str], quoted: str, hint: str, open_page: Open
) -> None:
    opened = open_page(**query)
    opened.assert_nothing_raised()
    (note,) = opened.notes
    assert quoted in note
    assert hint in note


@pytest.mark.parametrize("page", PAGES)
def test_the_note_stands_on_whichever_page_the_link_opens(page: str, open_page: Open) -> None:
    opened = open_page(page, persona="nobody-like-this")
    opened.assert_nothing_raised()
    assert any('"nobody-like-this"' in note for note in opened.notes)


def test_what_is_known_in_a_link_counts_beside_what_is_not(open_page: Open) -> None:
    opened = open_page(frameworks=["nope", "keras", "jax"], persona="student")
    assert opened.app.multiselect(key="frameworks").value == ["jax", "keras"]
    assert opened.app.selectbox(key="persona").value == "student"
    assert len(opened.notes) == 1


def test_a_link_without_any_known_framework_shows_the_usual_ones(
    open_page: Open, catalogue: Catalogue
) -> None:
    opened = open_page(frameworks="nope")
    chosen = opened.app.multiselect(key="frameworks").value
    assert tuple(chosen) == catalogue.edition.default_frameworks
    assert any("the usual ones are shown" in note for note in opened.notes)


def test_the_note_goes_when_the_reader_moves_to_another_page(open_page: Open) -> None:
    opened = open_page(persona="nope")
    opened.app.query_params.clear()
    opened.app.switch_page("../pages/compare.py").run()
    assert opened.notes == []


@pytest.mark.parametrize("joined", [True, False], ids=["commas", "repeated"])
def test_frameworks_come_in_the_same_order_however_the_link_lists_them(
    joined: bool, open_page: Open, catalogue: Catalogue
) -> None:
    names = list(reversed(catalogue.frameworks))
    opened = open_page(frameworks=",".join(names) if joined else names)
    assert opened.app.multiselect(key="frameworks").value == list(catalogue.frameworks)


def test_old_names_in_a_link_stand_for_todays(open_page: Open, catalogue: Catalogue) -> None:
    aliases = catalogue.aliases
    old = {today: name for name, today in aliases.frameworks.items()}
    parameter = next(name for name, today in aliases.parameters.items() if today == "frameworks")
    persona, today = next(iter(aliases.personas.items()))
    opened = open_page(**{parameter: [old["pytorch"], old["tensorflow"]], "persona": persona})
    assert opened.notes == []
    assert opened.app.multiselect(key="frameworks").value == ["tensorflow", "pytorch"]
    assert opened.app.selectbox(key="persona").value == today


def test_parameters_of_trackers_and_of_streamlit_are_let_pass_without_a_note(
    open_page: Open,
) -> None:
    assert open_page(utm_source="x", fbclid="y", embed_options="z").notes == []


def test_weights_of_zero_everywhere_are_not_honoured(open_page: Open, catalogue: Catalogue) -> None:
    opened = open_page("decide", **{f"w.{name}": "0" for name in catalogue.criteria})
    opened.assert_nothing_raised()
    assert any("every weight to 0" in note for note in opened.notes)


@pytest.mark.parametrize("value", HOSTILE, ids=lambda value: value[:12])
@pytest.mark.parametrize("page", ["decide", "evidence"])
def test_no_value_of_a_link_breaks_a_page(page: str, value: str, open_page: Open) -> None:
    query = dict.fromkeys((*PARAMETERS, f"w.{value[:500]}", value[:500]), value)
    opened = open_page(page, **query)
    opened.assert_nothing_raised()
    assert len(opened.notes) > len(PARAMETERS)
    assert max(map(len, opened.notes)) < 300


def test_a_long_search_is_cut_and_the_reader_is_told(open_page: Open) -> None:
    opened = open_page("compare", search="y" * 10_000)
    opened.assert_nothing_raised()
    assert opened.app.text_input(key="search").value == "y" * MAX_TEXT
    assert any("was cut" in note for note in opened.notes)


WITH_MEMORY = {"frameworks": "jax,keras", "persona": "researcher", "w.memory": "55"}


def test_pages_keep_the_view_when_the_reader_moves_on(open_page: Open) -> None:
    opened = open_page(**WITH_MEMORY)
    opened.app.query_params.clear()
    for page in PAGES[1:]:
        opened.app.switch_page(f"../pages/{page}.py").run()
        opened.assert_nothing_raised()
        assert opened.app.multiselect(key="frameworks").value == ["jax", "keras"]
        assert opened.app.selectbox(key="persona").value == "researcher"
    opened.app.switch_page("../pages/decide.py").run()
    assert opened.weights == open_page("decide", **WITH_MEMORY).weights
