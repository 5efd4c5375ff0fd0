"""What stops a part of ``make bench-app`` from being faster, part by part."""

from collections.abc import Callable, Iterable, Mapping

from tests.chromium import chromium
from tests.speed.browser.waterfall import waterfall
from tests.speed.costs import costs_of_links, costs_of_reruns, costs_of_the_core
from tests.speed.servers import FRAMEFIT, serving


def profiles(parts: Iterable[str]) -> str:
    """Sections of Markdown, one for each kind of work in these parts."""
    wanted = {_PROFILES[part]: None for part in parts}
    return "\n".join(f"## {title}\n\n{made()}" for title, made in wanted)


def _first_visit() -> str:
    """The second of two first visits: the server's first one still imports."""
    with serving(FRAMEFIT) as servers, chromium() as browser:
        server = servers[FRAMEFIT.name]
        waterfall(browser, server)
        return waterfall(browser, server)


def _as_text(made: Callable[[], str]) -> Callable[[], str]:
    return lambda: f"```text\n{made().strip()}\n```\n"


_RERUNS = ("Where a rerun's time goes", _as_text(costs_of_reruns))
_PROFILES: Mapping[str, tuple[str, Callable[[], str]]] = {
    "pages": ("One first visit, cold and throttled, step by step", _first_visit),
    "reruns": _RERUNS,
    "core": ("Where the core's time goes", _as_text(costs_of_the_core)),
    "links": ("Where the time of a new link goes", _as_text(costs_of_links)),
    "growth": _RERUNS,
}
