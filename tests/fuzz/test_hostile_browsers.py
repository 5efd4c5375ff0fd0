"""What a browser of bad faith says, case by case: it hurts nobody else, and no page fails on it."""

import asyncio

import pytest
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.Common_pb2 import StringArray
from streamlit.proto.WidgetStates_pb2 import WidgetState

from tests.fuzz.sockets.client import Heard, opened, rerun
from tests.fuzz.sockets.trial import logged
from tests.running_server import Server

MEGABYTE = 1_000_000
SHUT_DOWN = BackMsg(debug_shutdown_runtime=True).SerializeToString()
PROTOCOL_ERROR, NO_TEXT, TOO_BIG = 1002, 1003, 1009


def told(server: Server, name: str, key: str, value: WidgetState) -> tuple[Heard, Heard]:
    """The page ``name`` before and after a browser told ``value`` of the widget ``key``."""

    async def visit() -> tuple[Heard, Heard]:
        async with opened(server.root, page_name=name) as page:
            before, page.heard = page.heard, Heard()
            (widget,) = [found for found in before.widgets if found.endswith(f"-{key}")]
            state = WidgetState()
            state.CopyFrom(value)
            state.id = widget
            await page.send(rerun([state], page_name=name).SerializeToString())
            await page.listen(runs=1)
            return before, page.heard

    return asyncio.run(visit())


def closed(server: Server, message: bytes | str) -> int | None:
    """The status with which the server closes a connection over a message; None if it does not."""

    async def visit() -> int | None:
        async with opened(server.root) as page:
            await page.send(message)
            await page.send(rerun().SerializeToString())
            await page.listen(runs=1)
            return page.socket.close_code

    return asyncio.run(visit())


@pytest.mark.parametrize(
    ("page", "key", "value"),
    [
        ("measurements", "threads", WidgetState(string_value="x" * 500)),
        ("evidence", "verdict", WidgetState(string_array_value=StringArray(data=["All"]))),
        ("", "persona", WidgetState(double_value=float("nan"))),
    ],
    ids=["a word that the list lacks", "a list", "a number"],
)
def test_a_choice_that_there_is_not_leaves_the_page_as_it_was(
    page: str, key: str, value: WidgetState, server: Server
) -> None:
    before, after = told(server, page, key, value)
    assert before.wrong == after.wrong == []
    assert before.title == after.title != ""


@pytest.mark.parametrize("times", [2, 300])
def test_a_framework_named_again_and_again_is_compared_once(times: int, server: Server) -> None:
    """Two of each made four, which no picture of two can show; of 600 Streamlit makes an error."""
    names = StringArray(data=["JAX", "PyTorch"] * times)
    _, after = told(server, "", "frameworks", WidgetState(string_array_value=names))
    assert after.wrong == []
    assert after.title
    assert "TensorFlow" not in after.title


@pytest.mark.parametrize(
    "value", ["", "[" * 20_000, "1" * 5_000, f'{{"values": [{10**400}, 0, 0, 0, 0, 0, 0]}}']
)
def test_weights_that_are_none_change_nothing(value: str, server: Server) -> None:
    before, after = told(server, "decide", "weights", WidgetState(json_value=value))
    assert before.wrong == after.wrong == []
    assert before.title == after.title


@pytest.mark.parametrize(
    ("message", "status"),
    [
        ("text", NO_TEXT),
        (b"\xff" * 300, PROTOCOL_ERROR),
        (rerun(query_string="a" * 2 * MEGABYTE).SerializeToString(), TOO_BIG),
        (rerun(query_string="a" * 10 * MEGABYTE).SerializeToString(), TOO_BIG),
        (rerun(page_script_hash="nowhere").SerializeToString(), None),
        (SHUT_DOWN, None),
    ],
    ids=["text", "no message", "2 MB", "10 MB", "a page that is none", "the end of the server"],
)
def test_what_is_no_message_of_ours_closes_the_connection_or_is_passed_over(
    message: bytes | str, status: int | None, server: Server
) -> None:
    before = server.log.stat().st_size
    assert closed(server, message) == status
    assert server.process.poll() is None
    assert logged(server.log, before) == []
