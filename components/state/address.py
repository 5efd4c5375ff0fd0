"""The address bar: writes the view into it, so that what is seen can be shared.

Streamlit's own binding writes displayed labels and leaves defaults out; a link must hold ids and
keep its meaning when a default changes. The entry that is there is replaced; new steps of the
history are ``components/state/history.py``'s.

It also tells a page that opens (web/index_page.css, web/first_paint) that this one is there, and on
a phone closes the menu when another page was chosen, which Streamlit leaves open.
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
      const page = document.querySelector('[data-testid="stMain"]'), began = performance.now();
      const opening = '[data-testid="stElementContainer"]:not([class*="st-key-plot-"],'
        + ' .st-key-statistics) > [data-testid="stSkeleton"]';
      const seen = () => {
        const waits = page?.querySelector(opening) && performance.now() - began < 6000;
        if (waits) return requestAnimationFrame(seen);
        document.documentElement.dataset.framefit = "seen";
        document.getElementById("framefit-first")?.remove();
      };
      seen();
      const arrived = window.framefitPage !== undefined && window.framefitPage !== data.path;
      window.framefitPage = data.path;
      if (arrived && window.innerWidth < 768) {
        const close = '[data-testid="stSidebarCollapseButton"] button[aria-expanded="true"]';
        document.querySelector(close)?.click();
      }
    }""",
)


def write_address(query: str, path: str) -> None:
    """Put ``query`` into the address bar if the browser still shows the page ``path``."""
    _write(data={"query": query, "path": path}, key="address", height=0)
