"""What stops a part of ``make bench-app`` from being faster, part by part."""

from collections.abc import Callable, Iterable, Mapping, Sequence

from tests.chromium import chromium
from tests.speed.browser.click import one_click
from tests.speed.browser.waterfall import waterfall
from tests.speed.costs import costs_of_links, costs_of_reruns, costs_of_the_core
from tests.speed.servers import FRAMEFIT, serving


def profiles(parts: Iterable[str]) -> str:
    """Sections of Markdown, one for each kind of work in these parts."""
    wanted = {profile: None for part in parts for profile in _PROFILES[part]}
    return "\n".join(f"## {title}\n\n{made()}" for title, made in wanted)


def _first_visit() -> str:
    """The second of two first visits: the server's first one still imports."""
    with serving(FRAMEFIT) as servers, chromium() as browser:
        server = servers[FRAMEFIT.name]
        waterfall(browser, server)
        return waterfall(browser, server)


def _click() -> str:
    with serving(FRAMEFIT) as servers, chromium() as browser:
        return one_click(browser, servers[FRAMEFIT.name])


def _as_text(made: Callable[[], str]) -> Callable[[], str]:
    return lambda: f"```text\n{made().strip()}\n```\n"


_RERUNS = ("Where a rerun's time goes", _as_text(costs_of_reruns))
_PROFILES: Mapping[str, Sequence[tuple[str, Callable[[], str]]]] = {
    "pages": (
        ("One first visit, cold and throttled, step by step", _first_visit),
        ("One click on a persona, step by step", _click),
    ),
    "reruns": (_RERUNS,),
    "core": (("Where the core's time goes", _as_text(costs_of_the_core)),),
    "links": (("Where the time of a new link goes", _as_text(costs_of_links)),),
    "growth": (_RERUNS,),
}
