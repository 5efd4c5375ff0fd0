"""What the proxy refuses, in plain words, and what it lets through."""

import socket
import ssl
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import replace
from pathlib import Path
from urllib.request import urlopen

import pytest

from comparison.links.view import default_view, query_string
from comparison.links.weights import MAX_MEMBERS, MAX_NAME, Member
from comparison.reading.load import PROJECT_DATA, load
from deploy.cluster.cluster import Cluster, free_ports
from deploy.cluster.proxy import Proxy, proxy
from deploy.cluster.waiting import wait_for
from tests.web.client import Client

VERDICT = "/api/v1/verdict.json"
MOST = 8192
"""Bytes of a link, and of what a request may hold."""


@contextmanager
def proxy_of(cluster: Cluster, folder: Path, **settings: str) -> Iterator[Proxy]:
    """Another proxy before the same replicas, with settings of its own."""
    (port,) = free_ports(1)
    named = {f"FRAMEFIT_REPLICA_{i}": one.address for i, one in enumerate(cluster.replicas, 1)}
    found = proxy(port, admin=folder / "s", logs=folder, settings={**named, **settings})
    found.process.start()
    try:
        wait_for(lambda: listens(port), found.process)
        yield found
    finally:
        found.process.stop()


def listens(port: int) -> bool:
    with socket.socket() as line:
        return line.connect_ex(("127.0.0.1", port)) == 0


def port_of(root: str) -> int:
    return int(root.rpartition(":")[2])


def sent(root: str, request: bytes) -> str:
    """What the proxy answers to these very bytes."""
    with socket.create_connection(("127.0.0.1", port_of(root)), timeout=30) as line:
        line.sendall(request)
        with line.makefile("rb") as answer:
            return answer.read(4096).decode()


def cut_off(client: Client) -> bool:
    """Whether a connection is ended without a word."""
    try:
        client.get(VERDICT)
    except OSError:
        return True
    return False


def held(stack: ExitStack, root: str, number: int) -> None:
    """So many connections of one client, which ask nothing and stay until the stack ends."""
    for _ in range(number):
        with suppress(ConnectionResetError):  # how the proxy ends one that is too many
            stack.enter_context(socket.create_connection(("127.0.0.1", port_of(root)), 10))


def test_a_link_that_is_too_long_is_refused_and_says_the_limit(cluster: Cluster) -> None:
    client, start = Client(cluster.root), f"{VERDICT}?x="
    assert client.get(start + "a" * (MOST - len(start))).status != 414
    refused = client.get(start + "a" * (MOST - len(start) + 1))
    assert (refused.status, refused.text) == (414, "The link is longer than 8,192 signs.\n")


def test_the_longest_team_that_framefit_writes_into_a_link_passes(cluster: Cluster) -> None:
    catalogue = load(PROJECT_DATA)
    weights = dict.fromkeys(catalogue.criteria, 100)
    names = [chr(0x1F600 + number) * MAX_NAME for number in range(MAX_MEMBERS)]
    team = tuple(Member(name, weights) for name in names)
    view = replace(default_view(catalogue), weights=weights, team=team)
    link = query_string(catalogue, view)
    assert len(link) > MOST / 2
    assert Client(cluster.root).get(f"{VERDICT}?{link}").status == 200


@pytest.mark.parametrize(
    "head", ["Content-Length: 8193\r\n\r\n", "Transfer-Encoding: chunked\r\n\r\n2001\r\n"]
)
@pytest.mark.parametrize("method", ["POST", "PUT", "GET"])
def test_a_body_over_the_limit_is_refused_however_it_is_sent(
    cluster: Cluster, method: str, head: str
) -> None:
    start = (
        f"{method} {VERDICT} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n{head}".encode()
    )
    answer = sent(cluster.root, start + b"x" * (MOST + 1))
    assert answer.startswith("HTTP/1.1 413 ")
    assert answer.endswith("The request holds more than 8,192 bytes; Framefit takes no uploads.\n")


def test_a_small_body_reaches_the_server_which_takes_none(cluster: Cluster) -> None:
    assert Client(cluster.root).get(VERDICT, method="POST").status == 405


def test_headers_that_are_too_long_are_refused(cluster: Cluster) -> None:
    client = Client(cluster.root)
    assert client.get(VERDICT, headers={"X-Long": "a" * 14000}).status == 200
    assert client.get(VERDICT, headers={"X-Long": "a" * 16000}).status == 400


@pytest.mark.parametrize("path", ["/metrics", "/_stcore/metrics", "/%6Detrics", "//metrics"])
def test_the_metrics_are_not_for_readers(cluster: Cluster, path: str) -> None:
    answer = Client(cluster.root).get(path)
    assert "framefit_requests_total" not in answer.text
    assert "process_" not in answer.text
    assert Client(cluster.replicas[0].root).get("/metrics").status == 200


@pytest.mark.parametrize(
    ("origin", "status"),
    [
        ("Origin: https://framefit.example.com\r\n", 101),
        ("", 101),
        ("Origin: https://other.example.com\r\n", 403),
        ("Origin: null\r\n", 403),
    ],
)
def test_a_page_of_another_site_opens_no_web_socket(
    cluster: Cluster, origin: str, status: int
) -> None:
    line = "GET /_stcore/stream HTTP/1.1\r\nHost: framefit.example.com\r\n"
    upgrade = "Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
    key = "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n"
    with socket.create_connection(("127.0.0.1", port_of(cluster.root)), timeout=30) as opened:
        opened.sendall(f"{line}{upgrade}{origin}{key}".encode())
        assert opened.recv(100).startswith(f"HTTP/1.1 {status} ".encode())


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


def test_a_second_proxy_on_the_same_port_fails_and_takes_no_readers(
    cluster: Cluster, tmp_path: Path
) -> None:
    named = {f"FRAMEFIT_REPLICA_{i}": one.address for i, one in enumerate(cluster.replicas, 1)}
    port = port_of(cluster.root)
    second = proxy(port, admin=tmp_path / "s", logs=tmp_path, settings=named).process
    second.start()
    try:
        wait_for(lambda: not second.alive, second)
    finally:
        second.stop()
    assert "cannot bind socket" in second.printed


def certificate(folder: Path) -> Path:
    """A certificate for this machine alone, with its key, in one file."""
    file = folder / "both.pem"
    command = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "1"]
    command += ["-subj", "/CN=localhost", "-addext", "subjectAltName=IP:127.0.0.1"]
    key, own = folder / "key.pem", folder / "certificate.pem"
    subprocess.run([*command, "-keyout", key, "-out", own], check=True, capture_output=True)
    file.write_bytes(own.read_bytes() + key.read_bytes())
    return file


def test_with_a_certificate_readers_are_sent_to_tls_and_told_to_stay_there(
    cluster: Cluster, tmp_path: Path
) -> None:
    both, (secure,) = certificate(tmp_path), free_ports(1)
    settings: Mapping[str, str] = {
        "FRAMEFIT_TLS": str(both),
        "FRAMEFIT_BIND_TLS": f"127.0.0.1:{secure}",
        "FRAMEFIT_EMBED_ORIGINS": "https://wiki.example.com",
    }
    with proxy_of(cluster, tmp_path, **settings) as proxied:
        plain = sent(proxied.root, b"GET /decide?persona=web HTTP/1.0\r\nHost: example.com\r\n\r\n")
        trusted = ssl.create_default_context(cafile=tmp_path / "certificate.pem")
        with urlopen(f"https://127.0.0.1:{secure}/", timeout=30, context=trusted) as answer:
            headers = answer.headers
        assert "WARNING" not in proxied.process.printed.partition("GET ")[0]
    assert plain.startswith("HTTP/1.1 308 ")
    assert "location: https://example.com/decide?persona=web\r\n" in plain
    assert headers["strict-transport-security"].startswith("max-age=31536000")
    (cookie,) = [text for text in headers.get_all("set-cookie") if text.startswith("framefit")]
    assert cookie.endswith("; HttpOnly; Secure; SameSite=None; Partitioned")
