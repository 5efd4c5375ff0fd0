"""Presenting: the step that the link names, with keys and buttons to go on, back and out."""

from dataclasses import replace
from pathlib import Path
from typing import Final

import streamlit as st

from comparison.links.parameters import CLOSEST, PRESENTED
from comparison.wording.presenting import speaker_notes
from components.present.steps import show_step, steps_of
from components.shared.html import tag
from components.shared.text import small
from components.state.session import Current, bring_back_controls

HERE: Final = Path(__file__).resolve().parent
STYLE: Final = HERE.parent / "static" / "present.css"
_stage = st.components.v2.component(
    "framefit_stage", html="<span></span>", js=(HERE / "stage.js").read_text("utf-8")
)


def is_presenting(now: Current) -> bool:
    """Whether the link asks for it; ``now`` is of the Overview."""
    return now.view.control(now.catalogue, "present") == PRESENTED


def presentation(now: Current) -> None:
    """One step, the bar with its keys and, where wanted, what the speaker needs."""
    st.html(STYLE)
    now = _against(now)
    names = steps_of(now)
    asked = now.view.control(now.catalogue, "step")
    at = names.index(asked) if asked in names else 0
    with st.container(key="present-step"):
        show_step(now, names[at])
    if now.view.control(now.catalogue, "notes"):
        _notes(now, names[at])
    _bar(now, names, at)


def _against(now: Current) -> Current:
    """The view with the rival that the presentation's link names as the one that Decide shows."""
    rival = now.view.control(now.catalogue, "rival")
    return replace(now, view=replace(now.view, controls={**now.view.controls, "against": rival}))


def _bar(now: Current, names: list[str], at: int) -> None:
    before, after = names[max(at - 1, 0)], names[min(at + 1, len(names) - 1)]
    with st.container(horizontal=True, vertical_alignment="center", key="present-bar"):
        _button("Previous", "Left", disabled=at == 0, step=before)
        _button("Next", "Right", disabled=at == len(names) - 1, step=after)
        small(f"{at + 1} of {len(names)}")
        shown = now.view.control(now.catalogue, "notes")
        told = "Hide speaker notes" if shown else "Speaker notes"
        _button(told, "N", notes="" if shown else PRESENTED)
        _button("Leave", "Escape", present="", step="", notes="", rival=CLOSEST)
        _stage(key="stage", height=0)


def _button(label: str, key: str, *, disabled: bool = False, **controls: str) -> None:
    """A button with its key, which sets controls of the link."""
    st.button(
        label,
        key=f"present-{label.lower().replace(' ', '-')}",
        shortcut=key,
        on_click=_set,
        kwargs=controls,
        disabled=disabled,
        type="tertiary",
    )


def _set(**controls: str) -> None:
    st.session_state.update(controls)
    if controls.get("present") == "":
        bring_back_controls()


def _notes(now: Current, step: str) -> None:
    notes = speaker_notes(now.catalogue, now.view, now.verdict, step)
    told = [tag("p", line) for line in notes]
    with st.container(border=True, key="speaker-notes"):
        st.html(tag("section", *told, aria_label="Speaker notes"))
