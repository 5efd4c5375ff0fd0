"""Three replicas behind the proxy: the same answer from each, and none is missed when it dies."""

import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from websockets.exceptions import ConnectionClosed
from websockets.sync.client import connect

from deploy.cluster.cluster import REPLICAS, Cluster
from tests.deploy.conftest import answered_by
from tests.web.client import Answer, Client

VERDICT = "/api/v1/verdict.json?persona=mobile"
COOKIE = "framefit_replica"


def cookie_of(cluster: Cluster) -> str:
    """The cookie that a new reader is given with the first page."""
    (given,) = proxy_cookies(Client(cluster.root).get("/"))
    assert given.endswith("; path=/; HttpOnly; SameSite=Lax")
    return given.partition(";")[0]


def proxy_cookies(answer: Answer) -> list[str]:
    """What an answer sets of the proxy's; Streamlit has cookies of its own."""
    found = answer.headers.get_all("set-cookie") or []
    return [str(cookie) for cookie in found if str(cookie).startswith(f"{COOKIE}=")]


def page(cluster: Cluster, cookie: str) -> connect:
    """The web socket of a page that a reader with a cookie opens."""
    address = cluster.root.replace("http://", "ws://") + "/_stcore/stream"
    return connect(address, origin=cluster.root, additional_headers={"Cookie": cookie})  # type: ignore[arg-type]


def held_by(cluster: Cluster) -> list[int]:
    """The replicas that hold an open connection."""
    held = [cluster.proxy.open_connections(one.name) for one in cluster.replicas]
    return [index for index, connections in enumerate(held) if connections]


def wait_until(true: Callable[[], bool]) -> None:
    until = time.monotonic() + 30
    while not true():
        assert time.monotonic() < until
        time.sleep(0.05)


@pytest.mark.skipif(sys.platform != "linux", reason="says elsewhere what a process has loaded")
def test_a_replica_runs_on_the_quicker_event_loop(cluster: Cluster) -> None:
    loaded = Path(f"/proc/{cluster.replicas[0].process.pid}/maps").read_text("utf-8")
    assert "/uvloop/loop." in loaded


def test_every_replica_gives_the_same_answer_and_so_does_the_proxy(cluster: Cluster) -> None:
    bodies = {Client(one.root).get(VERDICT).body for one in cluster.replicas}
    before = len(answered_by(cluster))
    bodies |= {Client(cluster.root).get(VERDICT).body for _ in range(6)}
    assert len(bodies) == 1
    names = {one.name for one in cluster.replicas}
    wait_until(lambda: set(answered_by(cluster)[before:]) == names)


def test_a_reader_stays_with_one_replica_and_a_program_gets_no_cookie(cluster: Cluster) -> None:
    cookie, client = cookie_of(cluster), Client(cluster.root)
    paths = ("/learn", "/evidence", "/code", "/_stcore/host-config")  # which no other test asks for
    for path in paths:
        answer = client.get(path, headers={"Cookie": cookie})
        assert answer.status == 200
        assert proxy_cookies(answer) == []
    wait_until(lambda: all(answered_by(cluster, path) for path in paths))
    assert len({name for path in paths for name in answered_by(cluster, path)}) == 1
    assert proxy_cookies(client.get(VERDICT)) == []
    assert proxy_cookies(client.get("/export/view.json")) == []


def test_an_open_page_is_held_by_the_replica_that_sent_it(cluster: Cluster) -> None:
    cookie = cookie_of(cluster)
    wait_until(lambda: held_by(cluster) == [])
    sent = int(answered_by(cluster)[-1].removeprefix("replica")) - 1
    with page(cluster, cookie), page(cluster, cookie):
        assert held_by(cluster) == [sent]
    wait_until(lambda: held_by(cluster) == [])


def test_readers_of_a_killed_replica_are_served_by_another_one_until_it_is_back(
    cluster: Cluster,
) -> None:
    cookie, client = cookie_of(cluster), Client(cluster.root)
    wait_until(lambda: held_by(cluster) == [])
    with page(cluster, cookie) as opened:
        (died,) = held_by(cluster)
        pid = cluster.replicas[died].process.pid
        cluster.kill(died)
        assert client.get("/", headers={"Cookie": cookie}).status == 200
        with pytest.raises(ConnectionClosed):
            opened.recv(timeout=10)
    with page(cluster, cookie):
        assert held_by(cluster) not in ([], [died])
    assert {client.get(VERDICT).status for _ in range(20)} == {200}
    cluster.wait_until_back(died)
    assert cluster.replicas[died].process.pid not in {pid, None}


@pytest.mark.long
def test_a_rolling_restart_replaces_every_process_and_no_request_fails(cluster: Cluster) -> None:
    before = [one.process.pid for one in cluster.replicas]
    client, ended, statuses = Client(cluster.root), threading.Event(), []

    def ask() -> None:
        while not ended.wait(0.02):
            statuses.append(client.get(VERDICT).status)

    asking = threading.Thread(target=ask)
    asking.start()
    try:
        cluster.roll(drain=1)
    finally:
        ended.set()
        asking.join()
    assert set(statuses) == {200}
    assert len(statuses) > 50
    assert not {one.process.pid for one in cluster.replicas} & set(before)


def test_replicas_whose_data_turned_bad_stay_and_say_so(cluster: Cluster, data: Path) -> None:
    client, file = Client(cluster.root), data / "personas" / "mobile.yaml"
    sound, before = file.read_text("utf-8"), client.get(VERDICT).body
    own = [Client(one.root) for one in cluster.replicas]
    try:
        file.write_text(sound.replace("memory: 15", "memory: 150"), "utf-8")
        wait_until(lambda: all("old data" in one.get("/healthz").text for one in own))
        time.sleep(2.5)  # the proxy looks every two seconds
        assert all(cluster.proxy.is_up(one.name) for one in cluster.replicas)
        assert [client.get(VERDICT).body for _ in range(REPLICAS)] == [before] * REPLICAS
    finally:
        file.write_text(sound, "utf-8")
    wait_until(lambda: all('"ok"' in one.get("/healthz").text for one in own))
