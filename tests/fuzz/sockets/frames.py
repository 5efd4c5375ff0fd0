"""Frames that are no message, messages that no page of ours needs, runs that nobody asks for."""

from random import Random

from streamlit.proto.BackMsg_pb2 import BackendOperationRequest, BackMsg
from streamlit.proto.Common_pb2 import FileURLsRequest
from streamlit.proto.WidgetStates_pb2 import WidgetState

from tests.fuzz.links.grammar import WRONG, query
from tests.fuzz.sockets.client import rerun

MEGABYTE = 1_000_000


def damaged(random: Random) -> bytes | str:
    """Bytes that are no message, or a message that was damaged on its way."""
    sound = bytearray(rerun(query_string="persona=mobile", page_name="decide").SerializeToString())
    if random.random() < 0.6:
        for _ in range(random.randint(1, 6)):
            sound[random.randrange(len(sound))] ^= 1 << random.randrange(8)
        return bytes(sound)
    return random.choice(
        (
            bytes(sound[: random.randrange(len(sound))]),
            random.randbytes(random.choice((1, 20, 5000))),
            b"",
            "text, where bytes are expected",
            bytes(sound) * random.choice((2, 200)),
            b"\xff" * 300,
        )
    )


def large(random: Random) -> bytes:
    """A sound message of up to thirty million bytes."""
    size = random.choice((MEGABYTE // 2, 2 * MEGABYTE, 10 * MEGABYTE, 30 * MEGABYTE))
    made = random.choice(
        (
            lambda: rerun([WidgetState(id="x", string_value="a" * size)]),
            lambda: rerun([WidgetState(id=f"x{n}", bool_value=True) for n in range(size // 50)]),
            lambda: rerun(query_string="text=" + "a" * size),
            lambda: rerun(cached_message_hashes=[f"{n:032x}" for n in range(size // 34)]),
            lambda: rerun(page_script_hash="a" * size),
        )
    )
    return made().SerializeToString()


def other_messages(random: Random) -> bytes:
    """What Streamlit's browser may say and ours never does."""
    names = [random.choice(WRONG)[:300] for _ in range(random.choice((1, 3, 2000)))]
    asked = {"request_id": random.choice(WRONG)[:100], "session_id": random.choice(("", "x"))}
    return random.choice(
        (
            BackMsg(clear_cache=True),
            BackMsg(set_run_on_save=True),
            BackMsg(stop_script=True),
            BackMsg(load_git_info=True),
            BackMsg(app_heartbeat=True),
            BackMsg(debug_disconnect_websocket=True),
            BackMsg(debug_shutdown_runtime=True),
            BackMsg(file_urls_request=FileURLsRequest(request_id="a", file_names=names)),
            BackMsg(backend_operation_request=BackendOperationRequest(**asked)),
            BackMsg(
                backend_operation_request=BackendOperationRequest(
                    **asked, deferred_file={"file_id": random.choice(WRONG)[:200]}
                )
            ),
            BackMsg(backend_operation_request=BackendOperationRequest(**asked, install_skills={})),
        )
    ).SerializeToString()


def odd_run(random: Random) -> bytes:
    """A run of a page, fragment or address that there is not."""
    wrong = random.choice(WRONG)[:5000]
    return random.choice(
        (
            rerun(page_script_hash=wrong),
            rerun(page_name=wrong),
            rerun(fragment_id=wrong, is_auto_rerun=random.random() < 0.5),
            rerun(query_string=wrong, is_history_navigation=True),
            rerun(query_string=query(random), page_name="decide"),
            rerun(query_string=query(random), is_history_navigation=True),
            rerun(cached_message_hashes=[wrong, "a"] * 50),
            rerun(context_info={"timezone": wrong, "locale": wrong, "url": wrong}),
            rerun(context_info={"timezone_offset": 2**31 - 1, "color_scheme": wrong}),
        )
    ).SerializeToString()
