"""A button that copies the address as it stands. Where the clipboard is closed, it shows it."""

import streamlit as st

_copy = st.components.v2.component(
    "framefit_copy",
    html="<button type='button'></button> <span role='status'></span>",
    css="""
      button { font: inherit; font-size: 1rem; color: var(--st-text-color);
        background: var(--st-background-color); border: 1px solid var(--st-border-color);
        border-radius: var(--st-button-radius); padding: .4rem .8rem; cursor: pointer; }
      button:hover { border-color: var(--st-primary-color); }
      button:focus-visible { outline: 2px solid var(--st-primary-color); outline-offset: 2px; }
      span { overflow-wrap: anywhere; font-size: .875rem; }
    """,
    js="""export default function ({ data, parentElement }) {
      const button = parentElement.querySelector("button");
      const status = parentElement.querySelector("span");
      button.textContent = data.label;
      button.onclick = async () => {
        const address = new URL(window.location.href);
        if (data.query) address.search = data.query;
        try {
          await navigator.clipboard.writeText(address.href);
          status.textContent = "Copied";
        } catch { status.textContent = address.href; }
      };
    }""",
)


def copy_button(label: str, *, query: str = "") -> None:
    """Copies the address bar, or the same page with ``query`` instead of its parameters."""
    _copy(data={"label": label, "query": query}, key=f"copy-{label}")
