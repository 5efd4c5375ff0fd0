"""Which launches are taken again, judged by how much of them is void."""

from typing import Any

import pytest

from benchmarks.speed.disturbed import disturbed, void_share
from benchmarks.speed.plan import Piece, pieces

PLAN = [piece for piece in pieces() if (piece.workload, piece.threads) == ("mlp", 1)]
BUSY = "other processes took 40% of a core while this was timed"


def launch(piece: Piece, *, void_waits: tuple[str, ...] = (), void_rounds: int = 0) -> Any:
    """Five rounds of every way; ``void_rounds`` of them are void in all ways."""
    return {
        way: {
            "void": BUSY if way in void_waits else None,
            "rounds": [{"void": BUSY if at < void_rounds else None} for at in range(5)],
        }
        for way in piece.ways
    }


def taken_again(*launches: Any) -> list[int]:
    done = {piece.name: found for piece, found in zip(PLAN, launches, strict=True)}
    return [piece.launch for piece in disturbed(PLAN, done)]


def quiet() -> Any:
    return launch(PLAN[0])


def test_warm_ups_and_turns_count_alike_in_how_much_of_a_launch_is_void() -> None:
    busy, sound = {"void": "others took 40%"}, {"void": None}
    found = {
        "one": {**sound, "rounds": [busy, sound]},
        "two": {**sound, "rounds": [sound, sound]},
        "dead": {"error": "killed", "rounds": [busy]},
    }
    assert void_share(found) == pytest.approx(1 / 6)
    assert void_share({"dead": {"error": "killed"}}) == 0.0


def test_a_launch_of_which_over_a_fifth_is_void_is_taken_again() -> None:
    """One of six turns is 17 %, two are 33 %."""
    calm, wild = launch(PLAN[0], void_rounds=1), launch(PLAN[1], void_rounds=2)
    assert taken_again(calm, wild, quiet()) == [2]


def test_one_void_wait_only_lowers_the_number_of_launches() -> None:
    assert not taken_again(launch(PLAN[0], void_waits=("torch-compile",)), quiet(), quiet())


@pytest.mark.parametrize("void", [2, 3])
def test_waits_that_are_void_so_often_that_there_is_no_interval_are_taken_again(void: int) -> None:
    bad = [launch(PLAN[0], void_waits=("torch-compile",))] * void
    assert taken_again(*bad, *[quiet()] * (3 - void)) == [1, 2, 3][:void]


def test_a_way_that_broke_is_no_reason_to_take_a_launch_again() -> None:
    broken = quiet() | {"torch-compile": {"error": "killed"}}
    assert not taken_again(broken, broken, broken)
