"""Seven weights that always total 100: native ranges in one component, which moves them live.

Streamlit's own sliders lose key presses when one puts the others back; this component computes
the rest while a weight moves and tells its values once, when the hand has come to rest. Its rule
is that of ``rescaled``, from the others' values as they were when the weight was taken.
"""

from collections.abc import Mapping, Sequence
from typing import Any

import streamlit as st

from comparison.decision.turning_points import WHOLE
from comparison.reading.live import served
from components.state.session import set_weights

KEY = "weights"
_ranges = st.components.v2.component(
    "framefit_weights",
    html="<div role='group' aria-label='Weights, which total 100'></div>",
    css="""
    div[role=group] { display: grid; grid-template-columns: repeat(auto-fit, minmax(15rem, 1fr));
      column-gap: 2rem; }
    label { display: grid; grid-template-columns: 1fr auto; align-items: baseline;
      font-size: .875rem; padding: .35rem 0; color: var(--st-text-color);
      border-bottom: 1px solid color-mix(in srgb, var(--st-text-color) 14%, transparent); }
    label input { grid-column: 1 / -1; width: 100%; min-height: 44px; margin: 0;
      accent-color: var(--st-link-color); cursor: pointer; }
    label input:focus-visible { outline: 2px solid var(--st-link-color); outline-offset: 2px; }
    label output { font-variant-numeric: tabular-nums; }
    label small { grid-column: 1 / -1; opacity: .8; }
    """,
    js="""
    const shares = (values, total) => {
      const whole = values.reduce((a, b) => a + b, 0);
      const parts = values.map(v => whole ? v : 1), sum = whole || values.length;
      const low = parts.map(v => Math.floor(total * v / sum));
      const left = parts.map((v, i) => [-(total * v % sum), i]);
      left.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
      const missing = total - low.reduce((a, b) => a + b, 0);
      for (const [, i] of left.slice(0, missing)) low[i] += 1;
      return low;
    };
    const kept = new WeakMap();
    const made = (root, data) => {
      const me = { held: -1, busy: false, anchor: [], values: [] };
      const row = (name, i) => {
        const label = document.createElement("label"), text = document.createElement("span");
        const out = document.createElement("output"), range = document.createElement("input");
        const about = document.createElement("small");
        text.textContent = name;
        about.textContent = data.about[i];
        about.id = `framefit-weight-${i}`;
        Object.assign(range, { type: "range", min: 0, max: 100, step: 1 });
        range.setAttribute("aria-label", name);
        range.setAttribute("aria-describedby", about.id);
        range.oninput = () => {
          if (me.held !== i) { me.held = i; me.anchor = me.values.filter((_, k) => k !== i); }
          const value = range.valueAsNumber, rest = shares(me.anchor, 100 - value);
          me.show([...rest.slice(0, i), value, ...rest.slice(i)]);
          me.busy = true;
          clearTimeout(me.timer);
          me.timer = setTimeout(() => { me.busy = false; me.send(me.values); }, 250);
        };
        label.append(text, out, range, about);
        root.append(label);
        return { range, out };
      };
      me.rows = data.names.map(row);
      me.show = values => {
        me.values = values;
        me.rows.forEach((one, i) => {
          if (one.range.valueAsNumber !== values[i]) one.range.value = values[i];
          one.out.textContent = values[i];
        });
      };
      return me;
    };
    // A letter is not for a range: the page's own keys would not hear it from in here.
    const pass = event => {
      if (event.key.length > 1 || event.ctrlKey || event.metaKey || event.altKey) return;
      event.stopPropagation();
      const { key, code } = event;
      document.body.dispatchEvent(new KeyboardEvent("keydown", { key, code, bubbles: true }));
    };
    export default function ({ data, parentElement, setStateValue }) {
      const root = parentElement.querySelector("div[role=group]");
      root.onkeydown = pass;
      let me = kept.get(root);
      if (!me || me.rows.length !== data.names.length) {
        root.replaceChildren();
        me = made(root, data);
        kept.set(root, me);
      }
      const ground = getComputedStyle(root).getPropertyValue("--st-background-color").trim();
      root.style.colorScheme = /^#[0-6]/.test(ground) ? "dark" : "light";
      me.send = values => setStateValue("values", values);
      if (!me.busy && String(me.values) !== String(data.values)) {
        me.held = -1;
        me.show(data.values);
      }
    }""",
)


def weight_ranges(names: Sequence[str], about: Sequence[str], values: Sequence[int]) -> None:
    """A range a criterion: its name, what it measures, and its weight of 100."""
    data = {"names": list(names), "about": list(about), "values": list(values)}
    _ranges(data=data, key=KEY, on_values_change=_took)


def _took() -> None:
    """The browser told new values; what is no set of weights changes nothing."""
    weights = weights_told(st.session_state.get(KEY), list(served().catalogue.criteria))
    if weights is not None:
        set_weights(weights)


def weights_told(told: Any, criteria: Sequence[str]) -> Mapping[str, int] | None:
    """Weights by criterion from what a browser sent; None unless it is whole numbers of 100."""
    values = told.get("values") if isinstance(told, Mapping) else None
    if not isinstance(values, list) or len(values) != len(criteria):
        return None
    whole = [int(value) for value in values if _is_whole(value)]
    if len(whole) != len(values) or min(whole) < 0 or sum(whole) != WHOLE:
        return None
    return dict(zip(criteria, whole, strict=True))


def _is_whole(value: object) -> bool:
    """Whether it is a whole number, of any size: the largest are no floating-point numbers."""
    if isinstance(value, float):
        return value.is_integer()
    return isinstance(value, int) and not isinstance(value, bool)
