"""A fact's state is called the same in a row's rule and on its status mark."""

from comparison.wording.table import STATES
from components.shared.status_marks import FACTS


def test_a_fact_is_called_what_its_status_mark_says() -> None:
    assert {state: mark[2].lower() for state, mark in FACTS.items()} == STATES
