"""A proxy of a test's own, and what is said to it."""

import socket
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path

from deploy.cluster.cluster import Cluster, free_ports
from deploy.cluster.proxy import Proxy, proxy
from deploy.cluster.waiting import wait_for
from tests.web.client import Client

VERDICT = "/api/v1/verdict.json"


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
    with line_to(root) as line:
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


def held(stack: ExitStack, root: str, number: int, *, address: str = "127.0.0.1") -> None:
    """So many connections of one client, which ask nothing and stay until the stack ends."""
    for _ in range(number):
        with suppress(ConnectionResetError):  # how the proxy ends one that is too many
            stack.enter_context(line_to(root, address=address))


def line_to(root: str, *, address: str = "127.0.0.1") -> socket.socket:
    """A connection of the client at ``address``, which is one of this machine's own."""
    return socket.create_connection(("127.0.0.1", port_of(root)), 30, (address, 0))
