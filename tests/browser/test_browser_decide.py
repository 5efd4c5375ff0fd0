"""Decide in a real browser: the verdict stays in sight, must-haves and people's links are taken."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.reader import PHONE, OpenReader, Reader

pytestmark = pytest.mark.browser
UNDER_THE_HEADER = "() => document.querySelector('.ff-strip').getBoundingClientRect().y < 90"


@pytest.mark.parametrize("size", [(1280, 900), PHONE])
def test_the_strip_stays_under_the_header_and_says_the_verdict_of_the_weights(
    open_reader: OpenReader, size: tuple[int, int]
) -> None:
    reader = open_reader(size=size)
    reader.visit("/decide?persona=mobile")
    strip = reader.page.locator(".ff-strip")
    expect(strip).to_contain_text("For a mobile developer, PyTorch with ExecuTorch fits a little")
    maintenance = reader.page.get_by_role("slider", name="Maintenance")
    maintenance.scroll_into_view_if_needed()
    reader.page.mouse.move(size[0] / 2, 500)
    reader.page.mouse.wheel(0, 600)
    reader.page.wait_for_function(
        "() => document.querySelector('.ff-strip').getBoundingClientRect().y < 90"
    )
    box = strip.bounding_box()
    assert box is not None
    assert 50 <= box["y"] <= 80
    assert box["height"] < 60
    maintenance.focus()
    reader.page.keyboard.press("End")
    expect(strip).to_contain_text("With your weights, ")
    reader.assert_nothing_went_wrong()


def test_a_must_have_says_how_many_it_leaves_and_then_excludes(reader: Reader) -> None:
    reader.visit("/decide?persona=student")
    choice = reader.page.get_by_role("button", name="use an Apple GPU (1 of 2)")
    choice.focus()
    reader.page.keyboard.press("Enter")
    expect(reader.page).to_have_url(re.compile("must=apple_gpu"))
    expect(reader.main).to_contain_text("TensorFlow is excluded")
    reader.page.go_back()
    expect(reader.main).not_to_contain_text("TensorFlow is excluded")
    expect(choice).to_have_attribute("aria-pressed", "false")


def test_several_links_are_taken_at_once_and_what_is_no_link_stays_to_be_mended(
    reader: Reader,
) -> None:
    reader.visit("/decide")
    area = reader.page.get_by_label("Or other people’s links, one a line")
    bad = ["no link at all", "/?persona=nobody"]
    links = ["/?persona=student", *bad, "/decide?persona=mobile&w.memory=40"]
    area.fill("\n".join(links))
    reader.page.get_by_role("button", name="Add from the links").click()
    expect(reader.page).to_have_url(re.compile("team=Student.*team=Mobile(%20|\\+)developer"))
    expect(reader.main).to_contain_text("brings no weights that are known here")
    expect(reader.main).to_contain_text("the evidence that counts for an enterprise team")
    expect(area).to_have_value("\n".join(bad))
    reader.assert_nothing_went_wrong()
