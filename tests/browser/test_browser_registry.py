"""Every control of every page, from the registry: its link works in another process too."""

import re
from collections.abc import Iterator
from urllib.parse import parse_qsl, urlencode, urlsplit

import pytest
from playwright.sync_api import expect

from comparison.catalogue import Catalogue
from comparison.links.pages import FIRST
from comparison.links.parameters import Control, page_controls
from comparison.reading.load import PROJECT_DATA, load
from tests.browser.reader import RESTING, OpenReader, Reader
from tests.running_server import Server, start

pytestmark = pytest.mark.browser
REGISTRY = page_controls(load(PROJECT_DATA))
BY_PAGE = {
    page: [control for control in REGISTRY.values() if control.page == page]
    for page in dict.fromkeys(control.page for control in REGISTRY.values())
}
RIVAL = "tensorflow"
WITHOUT_CHARTS = ("code", "overview")


def other_value(control: Control) -> str:
    """A value that is not the default and that leaves something to see."""
    if control.name == "against":
        return RIVAL
    if control.kind == "choice":
        return next(value for value in control.accepted if value not in ("", control.default))
    return {"flag": "true", "number": "1", "text": "memory"}[control.kind]


def asked(page: str) -> list[tuple[str, str]]:
    shared = [("frameworks", "tensorflow"), ("frameworks", "pytorch"), ("persona", "mobile")]
    own = [("must", "android"), ("own", "true"), ("w.memory", "30"), ("team", "Ana~memory~10")]
    values = [(c.name, other_value(c)) for c in BY_PAGE[page]]
    return [*shared, *own, *((n, v) for n, v in values if v != REGISTRY[n].default)]


def test_the_registry_has_controls_of_every_page_that_has_any() -> None:
    assert {"compare", "decide", "evidence", "measurements"} <= set(BY_PAGE)


@pytest.mark.parametrize(
    "page",
    [page if page == "decide" else pytest.param(page, marks=pytest.mark.long) for page in BY_PAGE],
)
def test_all_controls_of_a_page_come_back_from_the_link_in_another_process(
    page: str, open_reader: OpenReader, server: Server, other_server: Server
) -> None:
    link = f"/{'' if page == FIRST else page}?{urlencode(asked(page))}"
    first, second = opened(open_reader(server), link), opened(open_reader(other_server), link)
    if page not in WITHOUT_CHARTS:
        first.wait_for_charts()
    first.page.wait_for_url(lambda url: url != first.root + link)  # the app writes it in full
    expect(second.main).to_have_text(first.main.inner_text(), use_inner_text=True)
    written = parse_qsl(urlsplit(first.page.url).query)
    for name, value in asked(page):
        assert (name, value) in written
    expect(second.page).to_have_url(second.root + first.page.url.removeprefix(first.root))


@pytest.mark.long
@pytest.mark.parametrize("persona", load(PROJECT_DATA).personas)
def test_every_personas_digits_are_the_same_in_another_process(
    persona: str, open_reader: OpenReader, server: Server, other_server: Server
) -> None:
    link = f"/decide?persona={persona}&frameworks=tensorflow,pytorch,jax"
    first = opened(open_reader(server), link)
    first.wait_for_charts()
    second = opened(open_reader(other_server), link)
    expect(second.main).to_have_text(first.main.inner_text(), use_inner_text=True)


def opened(reader: Reader, link: str) -> Reader:
    reader.page.goto(reader.root + link)
    footer = reader.page.get_by_text(re.compile("^Data version"))
    expect(footer.or_(reader.page.get_by_role("button", name="Leave"))).to_be_visible()
    reader.page.wait_for_selector(RESTING)
    expect(reader.link_notes).to_have_count(0)
    return reader


@pytest.fixture(scope="module")
def other_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """Another process that serves the same data."""
    running = start(tmp_path_factory.mktemp("other") / "log.txt")
    yield running
    running.stop()


def test_from_the_overview_by_keyboard_alone_to_a_copied_link(
    reader: Reader, catalogue: Catalogue
) -> None:
    reader.visit("/")
    reader.persona.focus()
    reader.page.keyboard.type("Mobile")
    reader.page.keyboard.press("Enter")
    expect(reader.title).to_contain_text("For a mobile developer")
    reader.page.get_by_role("navigation", name="App pages").get_by_role(
        "link", name="Decide"
    ).press("Enter")
    expect(reader.page).to_have_title("Decide · Framefit")
    slider = reader.page.get_by_role("slider", name="Memory")
    moved = int(slider.input_value()) + 3
    slider.focus()
    for _ in range(3):
        reader.page.keyboard.press("ArrowRight")
    expect(reader.main).to_contain_text("With your weights")
    must = reader.page.get_by_role("button", name="train on Cloud TPUs")
    must.focus()
    reader.page.keyboard.press("Enter")
    reader.page.wait_for_function("() => location.search.includes('must=tpu')")
    expect(reader.main).to_contain_text("sets of priorities near these")
    share = reader.page.get_by_role("button", name="Share")
    share.focus()
    reader.page.keyboard.press("Enter")
    copy = reader.page.get_by_role("button", name="Copy citable link")
    copy.focus()
    reader.page.keyboard.press("Enter")
    expect(reader.page.get_by_text("Copied")).to_be_visible()
    copied = reader.page.evaluate("navigator.clipboard.readText()")
    for part in (
        f"w.memory={moved}",
        "must=tpu",
        "own=false",
        f"data={catalogue.version}-",
        "persona=mobile",
    ):
        assert part in copied
    reader.assert_nothing_went_wrong()


def test_a_citable_link_under_other_data_says_so(reader: Reader) -> None:
    reader.visit("/?persona=mobile&data=2020.01-0badc0de")
    said = reader.page.get_by_text("This link was made with data version 2020.01")
    expect(said).to_be_visible()
    expect(reader.page.get_by_text("is not stored here")).to_be_visible()
