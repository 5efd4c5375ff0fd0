/* The contents of a page, and every other link to a part of it: brings the part into sight, opens it
   where it is folded, and puts the focus on what opened. The address stays as it is. */

const fold = (name) => document.querySelector(`.st-key-folded-${CSS.escape(name)}`);

const lead = (name) => {
  const summary = fold(name)?.querySelector("details > summary");
  const place = summary ?? document.getElementById(name);
  if (!place) return false;
  if (summary && !summary.parentElement.open) summary.click();
  if (summary) summary.focus({ preventScroll: true });
  place.style.scrollMarginTop = "5rem";
  requestAnimationFrame(() => place.scrollIntoView({ block: "start" }));
  return true;
};

const pressed = (event) => {
  const link = event.target.closest?.('a[href^="#"]');
  const plain = !(event.ctrlKey || event.metaKey || event.shiftKey);
  if (link && plain && lead(decodeURIComponent(link.hash.slice(1)))) event.preventDefault();
};

export default function ({ data, parentElement }) {
  const nav = parentElement.querySelector("nav");
  nav.setAttribute("aria-label", data.label);
  nav.replaceChildren(
    ...data.places.map(([name, text]) => {
      const link = document.createElement("a");
      link.href = `#${name}`;
      link.textContent = text;
      return link;
    }),
  );
  document.addEventListener("click", pressed);
  const named = decodeURIComponent(location.hash.slice(1));
  if (named && window.framefitLed !== location.href) setTimeout(() => lead(named), 800);
  window.framefitLed = location.href;
  return () => document.removeEventListener("click", pressed);
}
