"""Every page opens, for the usual link and for any number of frameworks."""

import pytest

from comparison.catalogue import Catalogue
from tests.pages.opened_page import PAGES, ROOT, Open


def test_no_page_is_left_out_of_these_tests() -> None:
    files = [path.stem for path in (ROOT / "pages").glob("*.py")]
    assert sorted(files) == sorted(PAGES)


def test_every_address_opens_another_page(open_page: Open) -> None:
    assert len({open_page(page).title for page in PAGES}) == len(PAGES)


@pytest.mark.parametrize("page", PAGES)
def test_every_page_opens_for_a_link_without_parameters(page: str, open_page: Open) -> None:
    opened = open_page(page)
    opened.assert_nothing_raised()
    assert opened.title
    assert not opened.notes
    assert not opened.problems


@pytest.mark.parametrize("page", PAGES)
def test_every_page_has_the_shared_controls_and_says_which_data_it_shows(
    page: str, open_page: Open, catalogue: Catalogue
) -> None:
    opened = open_page(page)
    assert opened.app.selectbox(key="persona").value == catalogue.edition.default_persona
    chosen = opened.app.multiselect(key="frameworks").value
    assert tuple(chosen) == catalogue.edition.default_frameworks
    assert f"Data version {catalogue.version}, fingerprint {catalogue.fingerprint}" in opened.text


@pytest.mark.parametrize("page", sorted(set(PAGES) - {"decide"}))
def test_no_page_sends_its_style_again_with_every_choice(page: str, open_page: Open) -> None:
    """It stands in the HTML. Decide alone has rules that would change other pages."""
    sheets = [html for html in open_page(page).app.html if html.value.startswith("<style")]
    assert not sheets


@pytest.mark.parametrize("page", PAGES)
def test_every_page_opens_with_all_frameworks(
    page: str, open_page: Open, catalogue: Catalogue
) -> None:
    opened = open_page(page, frameworks=",".join(catalogue.frameworks))
    opened.assert_nothing_raised()
    assert not opened.notes
    assert opened.app.multiselect(key="frameworks").value == list(catalogue.frameworks)


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("only", ["tensorflow", "jax"])
def test_every_page_opens_with_one_framework_only(page: str, only: str, open_page: Open) -> None:
    opened = open_page(page, frameworks=only)
    opened.assert_nothing_raised()
    assert opened.app.multiselect(key="frameworks").value == [only]


def test_with_one_framework_the_title_asks_for_a_second(open_page: Open) -> None:
    assert open_page(frameworks="jax").title == "Choose a second framework to compare JAX with"


@pytest.mark.parametrize("page", ["overview", "compare", "decide", "measurements"])
def test_all_chosen_frameworks_are_named_on_the_pages_that_compare(
    page: str, open_page: Open, catalogue: Catalogue
) -> None:
    opened = open_page(page, frameworks=list(catalogue.frameworks))
    shown = " ".join([*opened.markdown, *opened.labels, *opened.html])
    assert [f.name for f in catalogue.frameworks.values() if f.name not in shown] == []


@pytest.mark.parametrize("page", PAGES)
def test_every_picture_has_its_words(page: str, open_page: Open) -> None:
    for picture in open_page(page, frameworks="tensorflow,pytorch,jax").app.get("plotly_chart"):
        assert len(picture.proto.alt) > 20
