"""The browser's history: each choice of the reader is a step that Back undoes.

Streamlit adds an entry for ``st.query_params.from_dict``, learns nothing of what a script of the
page writes, and runs the script with the older address when the reader goes back. Whether a run
answers Back is told apart from a run of a control by this: no control moved, and the address is
none that this session knows.
"""

from collections.abc import Mapping, Sequence
from dataclasses import fields
from time import monotonic
from typing import Final

import streamlit as st

from comparison.links.view import View
from components.state.address import write_address

PAUSE: Final = 2.0
"""Seconds: weights that move again sooner are the same step of the history."""
_SHOWN = "_history_shown"
_KNOWN = "_history_known"
_TOOK = "_history_took"
_TOUCHED = "_history_touched"
_LATE = "_history_late"
"""What the controls said before the last step: a browser that is pressed twice still sends it."""

Query = Mapping[str, Sequence[str]]


def is_new(query: Query, *, arrived: bool, shown: View) -> bool:
    """Whether the address is a link, or an older step, that the controls must follow.

    ``arrived``: another page than in the last run. ``shown`` is what the controls say now.
    """
    untouched = shown in (st.session_state.get(_SHOWN), st.session_state.get(_LATE))
    known = st.session_state.get(_KNOWN, ())
    return arrived or (untouched and _signature(query) not in known)


def took(query: Query, shown: View) -> None:
    """The controls were set from ``query`` and now say ``shown``: this run adds no step of its own.

    Kept at once, since a second Back may end this run before it has told its address.
    """
    came = _signature(query)
    st.session_state[_LATE] = st.session_state.get(_SHOWN)
    st.session_state.update({_TOOK: came, _SHOWN: shown, _KNOWN: (came,)})


def tell(view: View, query: dict[str, list[str]], text: str, path: str) -> None:
    """Write the view into the address of the page ``path``.

    One more step of the history where the reader changed something; in place of the entry that is
    there on arriving, after Back, and while one weight goes on moving. ``text`` is the query as
    it is to be read, with the order and signs of links.
    """
    state = st.session_state
    asked = [(name, value) for name in st.query_params for value in st.query_params.get_all(name)]
    before, state[_SHOWN] = state.get(_SHOWN, view), view
    came = state.pop(_TOOK, None)
    touched = tuple(
        f.name for f in fields(View) if getattr(before, f.name) != getattr(view, f.name)
    )
    if came is None and touched and not _goes_on(touched):
        state[_KNOWN] = (_signature(query),)
        state.pop(_LATE, None)
        st.query_params.from_dict(query)
    else:
        earlier = (came,) if came is not None else state.get(_KNOWN, ())[:1]
        state[_KNOWN] = (*earlier, _signature(query))
    write_address(text, path, asked=asked)


def _goes_on(touched: tuple[str, ...]) -> bool:
    """Whether this is the same weight control as a moment ago."""
    last: tuple[tuple[str, ...], float] = st.session_state.get(_TOUCHED, ((), 0.0))
    st.session_state[_TOUCHED] = (touched, monotonic())
    return touched == ("weights",) == last[0] and monotonic() - last[1] < PAUSE


def _signature(query: Query) -> str:
    return repr(sorted((name, tuple(values)) for name, values in query.items()))
