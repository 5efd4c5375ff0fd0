"""The limits that Kubernetes' Ingress is given, run in the engine that its controller has."""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import pytest
import yaml

from deploy.cluster.cluster import Cluster, free_ports
from deploy.cluster.process import Process
from deploy.cluster.proxy import program
from deploy.cluster.waiting import wait_for
from tests.deploy.dockerfile import FOLDER
from tests.deploy.proxy.behind import VERDICT, listens, sent
from tests.deploy.proxy.crowding import unread_page
from tests.web.client import Client

SERVICE = yaml.safe_load((FOLDER / "kubernetes" / "service.yaml").read_text("utf-8"))
SNIPPET = SERVICE["metadata"]["annotations"]["haproxy.org/backend-config-snippet"]
TIMES = "timeout connect 5s\ntimeout server 60s\ntimeout client 60s\ntimeout tunnel 60s\n"


@contextmanager
def ingress(replica: str, folder: Path, snippet: str) -> Iterator[Client]:
    """HAProxy with a backend as the controller writes it, before one replica."""
    (port,) = free_ports(1)
    front = f"frontend any\nbind 127.0.0.1:{port}\ndefault_backend framefit\n"
    back = f"backend framefit\n{snippet}\nserver one {replica}\n"
    (folder / "haproxy.cfg").write_text(f"defaults\nmode http\n{TIMES}{front}{back}", "utf-8")
    command = [str(program()), "-db", "-f", str(folder / "haproxy.cfg")]
    process = Process(command, folder / "haproxy.log", {})
    process.start()
    try:
        wait_for(lambda: listens(port), process)
        yield Client(f"http://127.0.0.1:{port}")
    finally:
        process.stop()


@pytest.fixture
def client(cluster: Cluster, tmp_path: Path) -> Iterator[Client]:
    with ingress(cluster.replicas[0].address, tmp_path, SNIPPET) as found:
        yield found


def test_what_is_not_for_readers_and_what_is_too_long_is_refused(client: Client) -> None:
    body = "Content-Length: 8193\r\nConnection: close\r\n\r\n" + "x" * 8193
    assert client.get("/metrics").status == 404
    assert client.get(f"{VERDICT}?x={'a' * 8192}").status == 414
    assert sent(client.root, f"POST / HTTP/1.1\r\nHost: a\r\n{body}".encode()).split()[1] == "413"
    foreign = {"Origin": "https://other.example.com"}
    assert client.get("/_stcore/stream", headers=foreign).status == 403
    assert client.get("/").status == 200


def test_files_are_counted_and_nothing_else_is(client: Client) -> None:
    files = [client.get("/export/view.json", method="HEAD").status for _ in range(61)]
    assert files == [200] * 60 + [429]
    assert client.get(VERDICT).status == 200


def test_open_pages_are_counted(cluster: Cluster, tmp_path: Path) -> None:
    few = SNIPPET.replace("sc1_conn_cur gt 500", "sc1_conn_cur gt 5")
    assert few != SNIPPET
    with ingress(cluster.replicas[0].address, tmp_path, few) as client, ExitStack() as stack:
        for _ in range(4):
            stack.enter_context(unread_page(client.root, runs=0))
        assert client.get(VERDICT).status == 200
        stack.enter_context(unread_page(client.root, runs=0))
        refused = client.get(VERDICT)
    assert (refused.status, refused.headers["retry-after"]) == (429, "10")
    assert refused.text == "Too many connections from your address. Close some pages."
