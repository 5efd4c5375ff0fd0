"""What the proxy refuses, in plain words, and what it lets through."""

import socket
from dataclasses import replace

import pytest

from comparison.links.view import default_view, query_string
from comparison.links.weights import MAX_MEMBERS, MAX_NAME, Member
from comparison.reading.load import PROJECT_DATA, load
from deploy.cluster.cluster import Cluster
from tests.deploy.proxy.behind import VERDICT, port_of, sent
from tests.web.client import Client

MOST = 8192
"""Bytes of a link, and of what a request may hold."""


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
