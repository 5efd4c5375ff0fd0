"""The address bar: writes the view into it, so that what is seen can be shared.

Streamlit's own binding writes displayed labels and leaves defaults out; a link must hold ids and
keep its meaning when a default changes. The entry is replaced, so that Back leaves the page.
"""

import streamlit as st

_write = st.components.v2.component(
    "framefit_address",
    html="<span></span>",
    js="""export default function ({ data }) {
      const wanted = new URL(window.location.href);
      const embed = wanted.searchParams.getAll("embed").concat();
      wanted.search = data.query;
      for (const value of embed) wanted.searchParams.append("embed", value);
      if (wanted.href !== window.location.href && wanted.pathname.endsWith(data.path)) {
        window.history.replaceState(window.history.state, "", wanted);
      }
    }""",
)


def write_address(query: str, path: str) -> None:
    """Put ``query`` into the address bar if the browser still shows the page ``path``."""
    _write(data={"query": query, "path": path}, key="address", height=0)
