// Runs before anything of the page, and notes when what a reader waits for is there. Milliseconds
// of the page's own clock. `painted`: by its text, when a heading was first on screen.
window.speed = {
  radar: null, heading: null, clicked: null, answered: null, title: null, painted: {}, tasks: [],
};
const speed = window.speed;
const text = (heading) => (heading?.textContent ?? "").trim().replace(/\s+/g, " ");
const title = () => text(document.querySelector("h1"));
const radar = ".js-plotly-plot .polar .scatterlayer path";
new MutationObserver(() => {
  const now = performance.now();
  if (speed.radar === null && document.querySelector(radar)) speed.radar = now;
  if (speed.heading === null && text(document.querySelector("#root h1"))) speed.heading = now;
  if (speed.clicked !== null && speed.answered === null && title() && title() !== speed.title) {
    speed.answered = now;
  }
  for (const heading of document.querySelectorAll("h1")) {
    const name = text(heading);
    if (name && heading.getAttribute("elementtiming") !== name) {
      heading.setAttribute("elementtiming", name); // the browser then tells the frame that shows it
    }
  }
}).observe(document, { subtree: true, childList: true, characterData: true });
new PerformanceObserver((list) => {
  for (const shown of list.getEntries()) speed.painted[shown.identifier] ??= shown.renderTime;
}).observe({ type: "element", buffered: true });
new PerformanceObserver((list) => {
  for (const task of list.getEntries()) speed.tasks.push([task.startTime, task.duration]);
}).observe({ type: "longtask", buffered: true });
// When the heading that the page has now was first on screen, in whichever element.
speed.shown = () => speed.painted[title()] ?? null;
document.addEventListener("click", (event) => {
  if (!event.target.closest('[role="option"]')) return;
  Object.assign(speed, { clicked: event.timeStamp, answered: null, title: title() });
}, { capture: true });
