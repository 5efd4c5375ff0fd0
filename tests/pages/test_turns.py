"""A run holds one of the process's turns while it draws, and gives it back however it ends."""

from collections.abc import Callable

import pytest

from components.frame import footer
from components.state.turns import AT_ONCE, TURNS
from tests.pages.opened_page import Open


def free() -> int:
    """How many runs could begin now."""
    taken = [TURNS.acquire(blocking=False) for _ in range(AT_ONCE)]
    for one in taken:
        if one:
            TURNS.release()
    return sum(taken)


@pytest.fixture
def seen(monkeypatch: pytest.MonkeyPatch) -> Callable[[Exception | None], list[int]]:
    """Watch from the foot of the page how many turns are free there."""

    def watched(problem: Exception | None) -> list[int]:
        found: list[int] = []

        def look(_: object) -> None:
            found.append(free())
            if problem:
                raise problem

        monkeypatch.setattr(footer, "footer", look)
        return found

    return watched


@pytest.mark.parametrize("problem", [None, RuntimeError("a page that fails")])
def test_a_run_takes_a_turn_and_gives_it_back(
    problem: Exception | None, seen: Callable[[Exception | None], list[int]], open_page: Open
) -> None:
    found = seen(problem)
    open_page("decide")
    assert found == [AT_ONCE - 1]
    assert free() == AT_ONCE
