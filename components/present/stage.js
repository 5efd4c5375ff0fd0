// The stage on which a step is shown: it fits the window, and Page keys, which presenters' remotes
// send, do what the arrow keys do (a button of Streamlit takes one key only).
const BUTTONS = { PageDown: "next", PageUp: "previous" };
const FIELDS = "input, textarea, select, [contenteditable]";
const BAR = ".st-key-present-bar";
const LEAST = 0.42, STEP = 0.04;  // of the letters' size
const SMALL = 0.4, LARGE = 2.2;  // of charts
const NARROWEST = { "present-radar": 330, "present-twin": 520 };  // px, unscaled

export default function () {
  const over = new AbortController(), { signal } = over;
  const page = document.querySelector('[data-testid="stMain"]');
  let waiting;
  const later = () => {
    cancelAnimationFrame(waiting);
    waiting = requestAnimationFrame(() => fit(page));
  };
  const seen = new ResizeObserver(later), changed = new MutationObserver(later);
  seen.observe(document.body);
  changed.observe(page, { childList: true, subtree: true });
  document.addEventListener("keydown", press, { signal });
  later();
  return () => {
    over.abort();
    seen.disconnect();
    changed.disconnect();
    cancelAnimationFrame(waiting);
    document.documentElement.style.removeProperty("--fit");
  };
}

function press(event) {
  const name = BUTTONS[event.key];
  if (!name || event.target.closest?.(FIELDS)) return;
  event.preventDefault();
  document.querySelector(`.st-key-present-${name} button:not(:disabled)`)?.click();
}

function fit(page) {
  const { style } = document.documentElement, bar = page.querySelector(BAR);
  const charts = [...page.querySelectorAll('.st-key-present-step [class*="st-key-plot-"]')];
  if (!bar) return;
  const left = () => {  // px under what is shown, above the bar that stays at the bottom
    const end = bar.parentElement.getBoundingClientRect().top + page.scrollTop;
    return innerHeight - end - bar.offsetHeight;
  };
  for (let size = 1; size >= LEAST; size -= STEP) {
    style.setProperty("--fit", size.toFixed(2));
    if (charts.length) return enlarge(charts, left());
    if (left() >= 0) return;
  }
}

function narrowest(chart) {
  const name = Object.keys(NARROWEST).find(each => chart.classList.contains(`st-key-plot-${each}`));
  return NARROWEST[name] ?? 330;
}

// present.css draws a chart narrower by this and its picture larger: Plotly measures the one only.
function enlarge(charts, left) {
  const tall = chart => chart.offsetHeight + parseFloat(getComputedStyle(chart).marginBottom);
  const tops = new Set(charts.map(chart => Math.round(chart.getBoundingClientRect().top)));
  const beside = tops.size === 1;  // else one under the other, as on a phone
  const all = beside ? Math.max(...charts.map(tall)) : charts.reduce((sum, c) => sum + tall(c), 0);
  const room = (all + left) / (beside ? 1 : charts.length);
  let changed = false;
  for (const chart of charts) {
    const wide = chart.parentElement.clientWidth / narrowest(chart);
    const size = Math.max(SMALL, Math.min(LARGE, room / chart.offsetHeight, wide));
    if (Math.abs(size - (Number(chart.style.getPropertyValue("--size")) || 1)) < 0.02) continue;
    chart.style.setProperty("--size", size.toFixed(2));
    chart.style.setProperty("--high", `${chart.offsetHeight}px`);
    changed = true;
  }
  if (changed) window.dispatchEvent(new Event("resize"));
}
