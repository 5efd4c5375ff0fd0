"""Which runs answer Back, told from what the controls say and which address came."""

from dataclasses import replace
from types import SimpleNamespace
from typing import Any
from unittest.mock import MagicMock

import pytest

from comparison.links.view import View
from components.state import history

STUDENT = View(("tensorflow", "pytorch"), "student")
MOBILE = replace(STUDENT, persona="mobile")
ENTERPRISE = replace(STUDENT, persona="enterprise")


def query(view: View) -> dict[str, list[str]]:
    return {"persona": [view.persona]}


@pytest.fixture
def pushed(monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    """The steps that were added to the history, in a session of their own."""
    steps: list[Any] = []
    parameters = MagicMock(from_dict=steps.append)
    monkeypatch.setattr(history, "st", SimpleNamespace(session_state={}, query_params=parameters))
    monkeypatch.setattr(history, "write_address", lambda text, path, asked: None)
    return steps


def tell(view: View) -> None:
    history.tell(view, query(view), "", "/")


def test_a_choice_is_a_step_and_arriving_is_none(pushed: list[Any]) -> None:
    history.took(query(STUDENT), STUDENT)
    tell(STUDENT)
    assert pushed == []
    tell(MOBILE)
    assert pushed == [query(MOBILE)]


def test_an_older_address_without_a_moved_control_is_back(pushed: list[Any]) -> None:
    history.took(query(STUDENT), STUDENT)
    tell(STUDENT)
    tell(MOBILE)
    assert history.is_new(query(STUDENT), arrived=False, shown=MOBILE)
    assert not history.is_new(query(MOBILE), arrived=False, shown=MOBILE)
    assert not history.is_new(query(STUDENT), arrived=False, shown=ENTERPRISE)


def test_back_again_before_the_browser_has_the_first_answer_is_back_too(pushed: list[Any]) -> None:
    for view in (ENTERPRISE, STUDENT, MOBILE):
        tell(view)
    history.took(query(STUDENT), STUDENT)  # the first Back, whose run may even be cut off
    assert history.is_new(query(ENTERPRISE), arrived=False, shown=MOBILE)
    tell(STUDENT)
    assert history.is_new(query(ENTERPRISE), arrived=False, shown=MOBILE)
    tell(MOBILE)  # chosen again by the reader
    assert not history.is_new(query(ENTERPRISE), arrived=False, shown=STUDENT)
