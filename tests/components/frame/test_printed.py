"""What is opened on a page, whose sources a print lists."""

from collections import UserDict
from collections.abc import Iterator
from typing import Any

import pytest
import streamlit as st

from components.frame import printed
from components.shared.folded import FOLDED


class Forgetful(UserDict[str, Any]):
    """A session that names a widget's key and does not hold it, as Streamlit's does at times."""

    def __iter__(self) -> Iterator[str]:
        yield from (*super().__iter__(), "show-me")


def test_a_widget_that_is_named_and_not_held_is_not_opened(monkeypatch: pytest.MonkeyPatch) -> None:
    state = Forgetful({f"{FOLDED}radar": True, f"{FOLDED}twin": False})
    monkeypatch.setattr(st, "session_state", state)
    assert printed._opened("overview") == {"radar"}
