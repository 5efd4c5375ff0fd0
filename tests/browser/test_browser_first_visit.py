"""The first visitor after a start comes by a deep link."""

import pytest
from playwright.sync_api import expect

from tests.browser.reader import OpenReader
from tests.running_server import StartServer

pytestmark = pytest.mark.browser


def test_a_deep_link_that_is_the_first_request_shows_its_page_with_the_shared_controls(
    start_server: StartServer, open_reader: OpenReader
) -> None:
    reader = open_reader(start_server())
    reader.visit("/compare?persona=mobile&frameworks=pytorch,jax")
    expect(reader.persona).to_have_value("Mobile developer")
    expect(reader.page.get_by_role("button", name="PyTorch and JAX")).to_be_visible()
    expect(reader.page.get_by_role("navigation", name="App pages")).to_be_visible()
    expect(reader.page.get_by_role("button", name="Share")).to_be_visible()
    reader.assert_nothing_went_wrong()
