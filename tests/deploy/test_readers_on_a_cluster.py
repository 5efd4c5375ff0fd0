"""Readers with open pages while replicas die: each sees the view that it had, and goes on."""

import asyncio

import pytest
from playwright.sync_api import expect

from deploy.cluster.cluster import Cluster
from tests.browser.reader import Reader
from tests.chromium import chromium
from tests.load.faults import killed

CONNECTED = '[data-testid="stApp"][data-test-connection-state="CONNECTED"]'


@pytest.mark.parametrize("kills", [1, pytest.param(9, marks=pytest.mark.long)])
def test_no_reader_loses_a_view_and_no_file_is_refused_without_a_word(
    cluster: Cluster, kills: int
) -> None:
    readers, taker = asyncio.run(killed(cluster, readers=3, kills=kills))
    assert [text for one in readers for text in one.wrong] == []
    assert taker.wrong == []
    assert taker.statuses[200] > 0
    assert sum(len(one.pauses) for one in readers) >= kills  # which hold a reader each time


@pytest.mark.browser
def test_a_page_in_a_browser_connects_to_another_replica_and_goes_on(cluster: Cluster) -> None:
    with chromium() as browser:
        reader = Reader(browser.new_page(), cluster.root)
        reader.visit("/decide?persona=mobile&w.performance=40&w.ecosystem=60")
        title, link = reader.title.inner_text(), reader.page.url
        holds = [cluster.proxy.open_connections(one.name) > 0 for one in cluster.replicas]
        with reader.page.expect_websocket() as again:
            cluster.kill(holds.index(True))
        assert again.value.url.endswith("/_stcore/stream")
        reader.page.wait_for_selector(CONNECTED)
        reader.settle()
        expect(reader.title).to_have_text(title)
        assert reader.page.url == link
        reader.choose_persona("Researcher")
        expect(reader.page.get_by_text("For a researcher, ").first).to_be_visible()
        expect(reader.page).not_to_have_url(link)
    cluster.wait_until_back(holds.index(True))
