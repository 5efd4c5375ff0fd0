"""The parts of ``make bench-app``, each with its own servers, gone before the next part begins."""

from collections.abc import Callable, Mapping
from functools import partial

from comparison.reading.load import load
from tests.chromium import chromium
from tests.speed.browser.pages import visit
from tests.speed.core import rows
from tests.speed.growth.beside import GROWN, USUAL, grown_beside_usual, grown_rerun
from tests.speed.links import Links, memory_of_links
from tests.speed.report.table import Table, Turns
from tests.speed.reruns import memory, reruns
from tests.speed.servers import BARE, FRAMEFIT, serving

BESIDE = (FRAMEFIT.name, BARE.name)
ALONE = (FRAMEFIT.name,)


def measured(part: str, rounds: int) -> list[Table]:
    """The tables of a part, one of ``PARTS``."""
    return _MEASURES[part](rounds)


def _pages(rounds: int) -> list[Table]:
    table = Table("A first visit, cold, at 10 Mbit/s and 40 ms; a click without throttle", BESIDE)
    with serving(FRAMEFIT, BARE) as servers, chromium() as browser:
        for server in servers.values():
            visit(browser, server)  # the first visit of all still imports; it is no round
        table.measure(Turns(servers, rounds), partial(visit, browser))
    return [table]


def _reruns(rounds: int) -> list[Table]:
    table = Table("Reruns and sessions, without a browser", BESIDE)
    with serving(FRAMEFIT, BARE) as servers:
        table.measure(Turns(servers, rounds), reruns)
    table.measure(Turns({app.name: app for app in (FRAMEFIT, BARE)}, rounds), memory)
    return [table]


def _growth(rounds: int) -> list[Table]:
    table = Table("Growth", (GROWN, USUAL))
    with grown_beside_usual() as servers:
        table.measure(Turns(servers, rounds), grown_rerun)
    return [table]


def _core(rounds: int) -> list[Table]:
    table = Table("The core", ALONE)
    table.measure(Turns({FRAMEFIT.name: load()}, rounds), rows)
    return [table]


def _links(rounds: int) -> list[Table]:
    links, memory_table = Table("Links that nobody has opened", ALONE), Table("Their memory", ALONE)
    links.measure(Turns({FRAMEFIT.name: Links()}, rounds), Links.times)
    memory_table.measure(Turns({FRAMEFIT.name: None}, 1), lambda _: memory_of_links())
    return [links, memory_table]


_MEASURES: Mapping[str, Callable[[int], list[Table]]] = {
    "pages": _pages,
    "reruns": _reruns,
    "core": _core,
    "links": _links,
    "growth": _growth,
}
PARTS = tuple(_MEASURES)
