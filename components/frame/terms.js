// Marks the first occurrence of each glossary term in the page's text and shows what it means.
// The page's own text nodes stay in place, so that whoever drew them may change or remove them.
// Also lets Tab reach what scrolls sideways, which Streamlit leaves to browsers that do so themselves.

const MARK = "framefit-term";
const PAGE = '[data-testid="stMain"]';
const NO_TEXT = [
  "h1, h2, h3, h4, h5, h6, b, strong, a, button, label, summary, th, dt, code, pre, q, blockquote",
  "input, textarea, select, svg, style, script, [hidden], details:not([open])",
  "[role=button], [role=tab], [role=tooltip], [role=figure], [role=img], [role=grid]",
  '[data-testid="stIconMaterial"], [data-testid="stDataFrame"], .st-key-glossary',
].join(", ");
const SCROLLERS = ".stCode pre, .stTable div";
const QUOTED = /“[^”]*”?/g;
const SETTLED = 250;
const LEAVING = 200;

let running;

export default function ({ data, parentElement }) {
  const page = parentElement.closest(PAGE);
  if (!page || !page.showPopover) return;
  if (running?.room !== parentElement || running.said !== data.fingerprint) {
    running?.end();
    running = started(page, parentElement, data);
  }
  const mine = running;
  return () => {
    mine.end();
    if (running === mine) running = undefined;
  };
}

function started(page, parentElement, data) {
  const over = new AbortController();
  const { tips, find } = prepared(parentElement, data.terms);
  const marks = [];
  let shown, waiting, leaving;

  const close = () => {
    clearTimeout(leaving);
    if (shown?.tip.isConnected) shown.tip.hidePopover();
    shown = undefined;
  };
  const hide = () => {
    close();
    settle();
  };
  const show = mark => {
    clearTimeout(leaving);
    if (shown?.mark === mark) return;
    close();
    shown = { mark, tip: tips.get(mark.dataset.term) };
    shown.tip.showPopover();
    place(shown);
  };
  const stay = () => clearTimeout(leaving);
  const leave = () => {
    clearTimeout(leaving);
    leaving = setTimeout(() => shown?.mark.matches(":focus") || hide(), LEAVING);
  };

  const drop = record => {
    if (shown?.mark === record.mark) hide();
    record.mark.remove();
    record.after.remove();
  };
  const restore = record => {
    record.node.data += record.mark.textContent + record.after.data;
    drop(record);
  };
  const changed = record => !record.node.isConnected || record.node.data !== record.before;
  const dropChanged = () => {  // in their order: what stands behind a dropped one goes with it
    const kept = marks.filter(record => !changed(record) || drop(record));
    marks.splice(0, marks.length, ...kept);
  };
  const markAll = () => {
    reach(page);
    if (shown || document.activeElement?.classList.contains(MARK)) return;
    while (marks.length) restore(marks.pop());
    for (const [node, words] of first(page, find)) {
      let rest = node, cut = 0;
      for (const [at, length, id] of words) {
        marks.push(marked(rest, at - cut, length, id));
        rest = marks.at(-1).after;
        cut = at + length;
      }
    }
    watch.takeRecords();
  };
  const settle = () => { clearTimeout(waiting); waiting = setTimeout(markAll, SETTLED); };

  const watch = new MutationObserver(changes => {
    if (changes.every(({ target }) => target.parentElement?.closest(".js-plotly-plot"))) return;
    dropChanged();
    watch.takeRecords();
    settle();
  });
  watch.observe(page, { subtree: true, childList: true, characterData: true,
    attributeFilter: ["open", "hidden", "aria-selected"] });

  const on = (target, kind, act) =>
    target.addEventListener(kind, act, { signal: over.signal, capture: true });
  const onMark = act => event => {
    const mark = event.target.closest?.("." + MARK);
    if (mark) act(mark, event);
  };
  on(page, "focusin", onMark(show));
  on(page, "focusout", onMark(hide));
  on(page, "click", onMark(show));
  on(page, "pointerover", onMark((mark, { pointerType }) => pointerType === "touch" || show(mark)));
  on(page, "pointerout", onMark((mark, { pointerType }) => pointerType === "touch" || leave()));
  for (const tip of tips.values()) {
    on(tip, "pointerenter", stay);
    on(tip, "pointerleave", leave);
  }
  on(document, "pointerdown", ({ target }) => {
    if (shown && !target.closest?.(`.${MARK}, [role=tooltip]`)) hide();
  });
  on(document, "keydown", onKey);
  on(window, "scroll", () => shown && place(shown));
  on(window, "resize", () => shown && place(shown));

  function onKey(event) {
    if (event.key === "Escape" && shown) hide();
    if (!["Enter", " "].includes(event.key) || !event.target.classList?.contains(MARK)) return;
    event.preventDefault();  // a space would turn the page
    show(event.target);
  }

  settle();
  return { room: parentElement, said: data.fingerprint, end: () => {
    over.abort();
    watch.disconnect();
    clearTimeout(waiting);
    close();
    dropChanged();
    while (marks.length) restore(marks.pop());
  } };
}

function reach(page) {
  for (const box of page.querySelectorAll(SCROLLERS))
    if (box.scrollWidth > box.clientWidth && !box.hasAttribute("tabindex")) box.tabIndex = 0;
}

function prepared(parentElement, terms) {
  const room = parentElement.querySelector(".framefit-terms");
  const tips = new Map(terms.map(({ id, term, text }) => {
    const tip = document.createElement("span"), head = document.createElement("b");
    Object.assign(tip, { id: `term-${id}`, role: "tooltip", popover: "manual" });
    head.textContent = term;
    tip.append(head, document.createElement("br"), text);
    return [id, tip];
  }));
  room.replaceChildren(...tips.values());
  const ids = new Map(terms.flatMap(({ id, spellings }) => spellings.map(name => [name, id])));
  const names = [...ids.keys()].sort((a, b) => b.length - a.length).map(pattern);
  const before = "(?<![\\p{L}\\p{N}_.-])", after = "(?![\\p{L}\\p{N}_]|[-.]\\p{L})";
  const words = new RegExp(`${before}(?:${names.join("|")})${after}`, "gu");
  const idOf = word => ids.get(word) ?? ids.get(word[0].toLowerCase() + word.slice(1));
  const told = ({ 0: word, index }) => [index, word.length, idOf(word)];
  return { tips, find: text => [...text.matchAll(words)].map(told) };
}

function pattern(name) {
  const safe = name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return /^\p{Ll}/u.test(name) ? `[${name[0]}${name[0].toUpperCase()}]${safe.slice(1)}` : safe;
}

function first(page, find) {
  const told = new Set(), found = [];
  const { SHOW_ELEMENT, SHOW_TEXT, FILTER_ACCEPT, FILTER_REJECT, FILTER_SKIP } = NodeFilter;
  const walker = document.createTreeWalker(page, SHOW_ELEMENT | SHOW_TEXT, node => {
    if (node.nodeType === Node.TEXT_NODE) return FILTER_ACCEPT;
    return node.matches(NO_TEXT) ? FILTER_REJECT : FILTER_SKIP;
  });
  while (walker.nextNode()) {
    const node = walker.currentNode;
    const text = node.data.replace(QUOTED, said => " ".repeat(said.length));
    const fresh = find(text).filter(([, , id]) => !told.has(id));
    if (!fresh.length || !node.parentElement.checkVisibility()) continue;
    found.push([node, fresh.filter(([, , id]) => !told.has(id) && told.add(id))]);
  }
  return found;
}

function marked(node, at, length, id) {
  const after = node.splitText(at);
  const mark = document.createElement("span");
  Object.assign(mark, { className: MARK, tabIndex: 0, role: "button" });
  mark.dataset.term = id;
  mark.setAttribute("aria-describedby", `term-${id}`);
  mark.textContent = after.data.slice(0, length);
  after.data = after.data.slice(length);
  after.before(mark);
  return { node, before: node.data, mark, after };
}

function place({ mark, tip }) {
  const at = mark.getClientRects()[0], own = tip.getBoundingClientRect();
  if (!at) return;
  const below = at.bottom + own.height + 8 < innerHeight || at.top < own.height + 8;
  tip.style.top = `${below ? at.bottom + 4 : at.top - own.height - 4}px`;
  tip.style.left = `${Math.max(8, Math.min(at.left, innerWidth - own.width - 8))}px`;
}
