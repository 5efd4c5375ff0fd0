"""How much one client may take, and that the others do not feel it."""

from contextlib import ExitStack
from pathlib import Path

import pytest

from deploy.cluster.cluster import Cluster
from deploy.cluster.waiting import wait_for
from tests.deploy.proxy.behind import VERDICT, cut_off, held, proxy_of
from tests.deploy.proxy.crowding import (
    EVERYTHING,
    REJECTED,
    asked_and_unread,
    everything,
    flood,
    largest_script,
    read_through,
    unread_page,
)
from tests.web.client import Client

SOMEBODY = "127.0.0.2"
"""Another client than the tests' own; all of 127.0.0.0/8 is this machine."""


def test_too_many_connections_of_one_client_are_refused_and_end_with_them(
    cluster: Cluster, tmp_path: Path
) -> None:
    with proxy_of(cluster, tmp_path, FRAMEFIT_CLIENT_CONNECTIONS="5") as few:
        client = Client(few.root)
        with ExitStack() as stack:
            held(stack, few.root, 5)
            wait_for(lambda: client.get(VERDICT).status == 429, few.process)
            refused = client.get(VERDICT)
            assert refused.status == 429
            assert refused.headers["retry-after"] == "10"
            assert refused.text == "Too many connections from your address. Close some pages.\n"
            held(stack, few.root, 120)  # a few may have been let go again meanwhile
            wait_for(lambda: cut_off(client), few.process)
            assert Client(cluster.root).get(VERDICT).status == 200
        wait_for(lambda: client.get(VERDICT).status == 200, few.process)


@pytest.mark.parametrize(
    ("setting", "path", "words"),
    [
        ("FRAMEFIT_CLIENT_REQUESTS", VERDICT, "Too many requests from your address."),
        ("FRAMEFIT_CLIENT_FILES", "/export/view.json", "Too many files for your address."),
    ],
)
def test_who_asks_too_often_is_told_to_wait(
    cluster: Cluster, tmp_path: Path, setting: str, path: str, words: str
) -> None:
    with proxy_of(cluster, tmp_path, **{setting: "4"}) as few:
        answers = [Client(few.root).get(path) for _ in range(6)]
    assert [answer.status for answer in answers] == [200] * 4 + [429] * 2
    assert answers[-1].text == f"{words} Wait ten seconds.\n"


def test_a_flood_of_one_client_is_refused_and_another_reader_reads_on(
    cluster: Cluster, tmp_path: Path
) -> None:
    few = {"FRAMEFIT_CLIENT_CONNECTIONS": "20", "FRAMEFIT_CLIENT_REQUESTS": "200"}
    with proxy_of(cluster, tmp_path, **few) as front, ExitStack() as stack:
        held(stack, front.root, 400, address=SOMEBODY)
        with flood(front.root, address=SOMEBODY) as refused:
            assert read_through(front.root) == EVERYTHING
            wait_for(lambda: len(refused) > 100, front.process)
    assert set(refused) <= {REJECTED, 429}


def test_clients_that_do_not_read_their_answers_hold_nobody_up(
    cluster: Cluster, tmp_path: Path
) -> None:
    with proxy_of(cluster, tmp_path) as front, ExitStack() as stack:
        asset = largest_script()
        lines = [asked_and_unread(stack, front.root, asset, address=SOMEBODY) for _ in range(100)]
        assert read_through(front.root) == EVERYTHING
        assert sum(front.open_connections(one.name) for one in cluster.replicas) >= 100
        whole = Client(front.root).get(asset).body
        head, _, body = everything(lines[-1]).partition(b"\r\n\r\n")
    assert head.startswith(b"HTTP/1.1 200 ")
    assert body == whole


def test_a_web_socket_that_is_not_read_holds_nobody_up(cluster: Cluster, tmp_path: Path) -> None:
    """The server says what it has to say into the line until that is full, and then waits."""
    with proxy_of(cluster, tmp_path) as front, ExitStack() as stack:
        for _ in range(10):
            stack.enter_context(unread_page(front.root, runs=40))
        assert read_through(front.root) == EVERYTHING
