"""The address bar: writes the view into it, so that what is seen can be shared.

Streamlit's own binding writes displayed labels and leaves defaults out; a link must hold ids and
keep its meaning when a default changes. The entry that is there is replaced; new steps of the
history are ``components/state/history.py``'s.

An answer that comes late, when the reader has gone back one step more, is kept out of the address:
it would overwrite the step that the browser is at now.

When the view becomes another than the one whose HTML came, what that says of itself for search
engines and for whoever passes the page on is mended: they would name the first view.

A page whose line broke runs again as soon as it has another: Streamlit would wait for the reader's
next choice, and a server that has not met the page takes its link and loses that choice.

It also tells a page that opens (web/index_page.css, web/first_paint) that this one is there, puts
the first paint's radar where the interactive one will be until that is drawn, and on a phone
closes the menu when another page was chosen, which Streamlit leaves open. For who asks for less
motion it ends what a script moves, Streamlit's folds, at once: no style reaches that.
"""

from collections.abc import Sequence

import streamlit as st

_write = st.components.v2.component(
    "framefit_address",
    html="<span></span>",
    js="""export default function ({ data, setTriggerValue }) {
      const signature = (pairs) => JSON.stringify([...pairs].map(String).sort());
      const step = () => signature([...new URLSearchParams(window.location.search)]
        .filter(([name]) => !["embed", "embed_options"].includes(name.toLowerCase())));
      if (!window.framefitSteps) {
        window.framefitSteps = true;
        window.addEventListener("popstate", () => { window.framefitWent = step(); });
      }
      if (!window.framefitCalm) {
        window.framefitCalm = matchMedia("(prefers-reduced-motion: reduce)");
        const animate = Element.prototype.animate;
        Element.prototype.animate = function (...told) {
          const moving = animate.apply(this, told);
          const ends = Number.isFinite(moving.effect.getComputedTiming().endTime);
          if (window.framefitCalm.matches && ends) moving.finish();
          return moving;
        };
      }
      const late = window.framefitWent === step() && step() !== signature(data.asked);
      if (!late) window.framefitWent = undefined;
      const wanted = new URL(window.location.href);
      const embed = wanted.searchParams.getAll("embed").concat();
      wanted.search = data.query;
      for (const value of embed) wanted.searchParams.append("embed", value);
      const own = !late && wanted.pathname.endsWith(data.path);
      if (own && wanted.href !== window.location.href) {
        window.history.replaceState(window.history.state, "", wanted);
      }
      const cited = document.querySelector('link[rel="canonical"]');
      window.framefitFirst ??= data.query + data.path;
      const moved = window.framefitFirst !== data.query + data.path;
      if (cited && moved && own) {
        cited.href = wanted.href;
        document.querySelectorAll('meta[property^="og:"], meta[name^="twitter:"],'
          + ' meta[name="description"]').forEach((told) => told.remove());
      }
      const page = document.querySelector('[data-testid="stMain"]'), began = performance.now();
      const opening = '[data-testid="stElementContainer"]:not([class*="st-key-plot-"],'
        + ' .st-key-statistics) > [data-testid="stSkeleton"]';
      const seen = () => {
        const waits = page?.querySelector(opening) && performance.now() - began < 6000;
        if (waits) return requestAnimationFrame(seen);
        document.documentElement.dataset.framefit = "seen";
        const first = document.getElementById("framefit-first");
        stand_in(first?.querySelector('svg[aria-labelledby="radar-title"]'));
        first?.remove();
      };
      const stand_in = (picture) => {
        const place = document.querySelector(".st-key-plot-radar");
        const drawn = () => place.querySelector(".main-svg");
        if (!picture || !place || drawn()) return;
        const look = getComputedStyle(picture), names = ["--ink", "--muted", "--line", "--paper"];
        const colours = names.map((name) => `${name}:${look.getPropertyValue(name)}`).join(";");
        picture.style.cssText = `${colours};position:absolute;inset:0;width:100%;height:100%;`
          + "background:var(--paper);font-family:inherit";
        place.style.position = "relative";
        place.append(picture);
        const waiting = new MutationObserver(() => {
          if (drawn()) waiting.disconnect(), picture.remove(), place.style.position = "";
        });
        waiting.observe(place, { childList: true, subtree: true });
      };
      seen();
      window.framefitAgain = () => setTriggerValue("again", true);
      const app = document.querySelector('[data-testid="stApp"]');
      if (app && !window.framefitLine) {
        const line = () => app.dataset.testConnectionState;
        window.framefitLine = new MutationObserver(() => {
          if (line() !== "CONNECTED") window.framefitLost = true;
          else if (window.framefitLost) window.framefitLost = false, window.framefitAgain();
        });
        window.framefitLine.observe(app, { attributeFilter: ["data-test-connection-state"] });
      }
      const arrived = window.framefitPage !== undefined && window.framefitPage !== data.path;
      window.framefitPage = data.path;
      if (arrived && window.innerWidth < 768) {
        const close = '[data-testid="stSidebarCollapseButton"] button[aria-expanded="true"]';
        document.querySelector(close)?.click();
      }
    }""",
)


def write_address(query: str, path: str, *, asked: Sequence[tuple[str, str]]) -> None:
    """Put ``query`` into the address bar if the browser still shows the page ``path``.

    ``asked``: the parameters that the browser had when it asked for this run, names with values.
    """
    _write(data={"query": query, "path": path, "asked": asked}, key="address", height=0)
