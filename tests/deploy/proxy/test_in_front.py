"""The proxy's own place: its port, its certificate, and proxies in front of it."""

import ssl
import subprocess
from collections.abc import Mapping
from contextlib import ExitStack
from pathlib import Path
from urllib.request import urlopen

import pytest

from deploy.cluster.cluster import Cluster, free_ports
from deploy.cluster.proxy import proxy
from deploy.cluster.waiting import wait_for
from tests.deploy.proxy.behind import VERDICT, port_of, proxy_of, sent
from tests.deploy.proxy.crowding import unread_page
from tests.web.client import Client

READERS = ("203.0.113.7", "2001:db8::7")


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


def asked_by(client: Client, reader: str, *proxies: str) -> int:
    """The status of a request that proxies pass on, with what somebody before them claimed."""
    told = ", ".join(("198.51.100.1", reader, *proxies))
    return client.get(VERDICT, headers={"X-Forwarded-For": told}).status


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


def test_behind_a_trusted_proxy_each_reader_has_limits_of_their_own(
    cluster: Cluster, tmp_path: Path
) -> None:
    settings = {"FRAMEFIT_TRUSTED_PROXIES": "10.0.0.0/8 127.0.0.1", "FRAMEFIT_CLIENT_REQUESTS": "4"}
    with proxy_of(cluster, tmp_path, **settings) as behind:
        client = Client(behind.root)
        answers = {reader: [asked_by(client, reader) for _ in range(5)] for reader in READERS}
    assert answers == dict.fromkeys(READERS, [200] * 4 + [429])


def test_a_trusted_proxy_says_that_its_reader_came_by_tls(cluster: Cluster, tmp_path: Path) -> None:
    told = {"X-Forwarded-For": READERS[0], "X-Forwarded-Proto": "https"}
    with proxy_of(cluster, tmp_path, FRAMEFIT_TRUSTED_PROXIES="127.0.0.1") as behind:
        headers = Client(behind.root).get("/", headers=told).headers
        plain = Client(behind.root).get("/", headers={"X-Forwarded-For": READERS[0]}).headers
    assert headers["strict-transport-security"].startswith("max-age=31536000")
    assert "strict-transport-security" not in plain


@pytest.mark.parametrize("between", [("10.0.0.7",), ("10.0.0.7", "10.0.0.8")])
def test_of_trusted_proxies_in_a_row_the_first_says_who_asks(
    cluster: Cluster, tmp_path: Path, between: tuple[str, ...]
) -> None:
    settings = {"FRAMEFIT_TRUSTED_PROXIES": "10.0.0.0/8 127.0.0.1", "FRAMEFIT_CLIENT_REQUESTS": "4"}
    with proxy_of(cluster, tmp_path, **settings) as behind:
        client = Client(behind.root)
        answers = {
            reader: [asked_by(client, reader, *between) for _ in range(5)] for reader in READERS
        }
    assert answers == dict.fromkeys(READERS, [200] * 4 + [429])


def test_who_sends_plain_readers_to_tls_is_the_proxy_that_readers_reach(
    cluster: Cluster, tmp_path: Path
) -> None:
    (secure,) = free_ports(1)
    settings = {
        "FRAMEFIT_TLS": str(certificate(tmp_path)),
        "FRAMEFIT_BIND_TLS": f"127.0.0.1:{secure}",
        "FRAMEFIT_TRUSTED_PROXIES": "127.0.0.1",
    }
    trusted = ssl.create_default_context(cafile=tmp_path / "certificate.pem")
    with proxy_of(cluster, tmp_path, **settings) as behind:
        passed_on = Client(behind.root).get(VERDICT)
        with urlopen(f"https://127.0.0.1:{secure}/", timeout=30, context=trusted) as answer:
            headers = answer.headers
    assert passed_on.status == 200
    assert headers["strict-transport-security"].startswith("max-age=31536000")


def test_nobody_else_is_believed(cluster: Cluster, tmp_path: Path) -> None:
    with proxy_of(cluster, tmp_path, FRAMEFIT_CLIENT_REQUESTS="4") as alone:
        client = Client(alone.root)
        statuses = [asked_by(client, f"203.0.113.{number}") for number in range(5)]
        told = {"X-Forwarded-Proto": "https"}
    assert statuses == [200] * 4 + [429]
    assert "strict-transport-security" not in Client(cluster.root).get("/", headers=told).headers


def test_behind_a_trusted_proxy_the_pages_of_each_reader_are_counted(
    cluster: Cluster, tmp_path: Path
) -> None:
    settings = {"FRAMEFIT_TRUSTED_PROXIES": "127.0.0.1", "FRAMEFIT_CLIENT_CONNECTIONS": "5"}
    with proxy_of(cluster, tmp_path, **settings) as behind, ExitStack() as stack:
        many, few = ({"X-Forwarded-For": reader} for reader in READERS)
        for _ in range(5):
            stack.enter_context(unread_page(behind.root, runs=0, headers=many))
        statuses = [Client(behind.root).get(VERDICT, headers=one).status for one in (many, few)]
    assert statuses == [429, 200]
