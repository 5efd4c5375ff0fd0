"""The controls that all pages share: for whom, which frameworks, and the link to share."""

import streamlit as st

from comparison.formatting import listed
from comparison.links.parameters import NONE
from comparison.links.view import MAX_FRAMEWORKS, citable_query_string
from components.frame.copy_button import copy_button
from components.frame.present_button import present_button
from components.frame.take_away import take_away
from components.shared.text import plain, small
from components.state.session import Current, take_persona


def top_row(now: Current, page: str) -> None:
    """Persona, frameworks and sharing, in one row that wraps on a phone."""
    catalogue = now.catalogue
    with st.container(horizontal=True, vertical_alignment="bottom", key="top-row"):
        st.selectbox(
            "Choosing for",
            list(catalogue.personas),
            key="persona",
            format_func=lambda name: catalogue.personas[name].label,
            on_change=take_persona,
            width=250,
        )
        st.selectbox(
            "We have",
            [NONE, *catalogue.frameworks],
            key="code",
            format_func=lambda name: _code(now, name),
            width=170,
        )
        with st.popover(f"Comparing {plain(_chosen(now))}", icon=":material/tune:"):
            st.multiselect(
                "Frameworks to compare",
                list(catalogue.frameworks),
                key="frameworks",
                format_func=lambda name: catalogue.frameworks[name].name,
                max_selections=MAX_FRAMEWORKS,
                help="Up to six. Each keeps its colour, dash and symbol.",
                width=320,
            )
            if not st.session_state["frameworks"]:
                small("None chosen, so the usual ones are shown.")
        present_button(now)
        take_away(now, page)
        with st.popover("Share", icon=":material/ios_share:"):
            small("The link holds everything that you see and nothing about you.")
            copy_button("Copy link")
            small("A citable link spells out every value and the version of the data.")
            copy_button(
                "Copy citable link", query=citable_query_string(catalogue, now.view, page=page)
            )


def _code(now: Current, name: str) -> str:
    return "no code yet" if name == NONE else f"{now.catalogue.frameworks[name].name} code"


def _chosen(now: Current) -> str:
    names = [now.catalogue.frameworks[name].name for name in now.view.frameworks]
    return listed(names) if len(names) < 3 else f"{len(names)} frameworks"
