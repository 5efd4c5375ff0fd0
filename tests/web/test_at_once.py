"""Whoever is answered on a kept connection does not wait for an acknowledgement."""

import asyncio
import socket

from web.at_once import at_once


async def _begin() -> None:
    async with at_once(None):
        pass


def test_what_a_listening_server_accepts_sends_at_once() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        asyncio.run(_begin())
        with socket.create_connection(server.getsockname()):
            accepted, _ = server.accept()
            with accepted:
                assert accepted.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY) != 0


def test_who_came_before_the_server_had_begun_is_answered_at_once_too() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        with socket.create_connection(server.getsockname()):
            accepted, _ = server.accept()
            with accepted:
                asyncio.run(_begin())
                assert accepted.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY) != 0


def test_other_open_files_and_sockets_stay_as_they_are() -> None:
    one, other = socket.socketpair()
    with one, other, socket.socket() as idle:
        asyncio.run(_begin())
        one.sendall(b"still open")
        assert other.recv(20) == b"still open"
        assert idle.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY) == 0
