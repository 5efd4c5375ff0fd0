"""Answers leave at once instead of waiting for the asker to confirm the answer before.

Streamlit binds its socket without naming its protocol, and asyncio then leaves Nagle's algorithm
on: the body of each answer on a kept connection waits some 40 ms until the asker has confirmed
the head (RFC 896 with the delayed acknowledgements of RFC 1122, section 4.2.3.2).
"""

import asyncio
import os
import socket
from collections.abc import AsyncGenerator, Iterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Final

OPEN: Final = Path("/proc/self/fd")
"""Where Linux names what a process has open; elsewhere nothing is changed."""
NETWORK: Final = (socket.AF_INET, socket.AF_INET6)


LATER: Final = 5.0
"""Seconds after which those who came while the server started are looked for once more."""


@asynccontextmanager
async def at_once(app: object) -> AsyncGenerator[None, None]:
    """The lifespan of the application: the server listens already when it begins."""
    _set_all()  # what a listening socket accepts later inherits it
    again = asyncio.get_running_loop().call_later(LATER, _set_all)
    yield
    again.cancel()


def _set_all() -> None:
    for found in _connections():
        found.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)


def _connections() -> Iterator[socket.socket]:
    """This process's sockets that listen or are connected, each as a copy that is closed again."""
    for name in os.listdir(OPEN) if OPEN.is_dir() else ():
        try:
            copy = os.dup(int(name))
        except OSError:
            continue
        try:
            found = socket.socket(fileno=copy)
        except OSError:
            os.close(copy)
            continue
        with found:
            if found.family in NETWORK and (_listens(found) or _is_connected(found)):
                yield found


def _listens(found: socket.socket) -> bool:
    return bool(found.getsockopt(socket.SOL_SOCKET, socket.SO_ACCEPTCONN))


def _is_connected(found: socket.socket) -> bool:
    try:
        found.getpeername()
    except OSError:
        return False
    return found.type == socket.SOCK_STREAM
