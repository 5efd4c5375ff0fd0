"""What a view shows: its verdict, its sources and its code; the same wherever it is asked for."""

from collections.abc import Sequence
from dataclasses import dataclass

from comparison.cache import cached
from comparison.catalogue import Catalogue
from comparison.decision.verdict import Duel, Verdict, decide
from comparison.links.parameters import FIRST, SHOWN
from comparison.links.view import View
from comparison.measured.code import code_tasks, pair
from comparison.model.benchmarks import Part, Task
from comparison.model.evidence import Source
from comparison.scoring.criteria import criterion_score


def verdict_of(catalogue: Catalogue, view: View) -> Verdict:
    """What the evidence says to the frameworks, weights, must-haves and lens of a view."""
    return decide(
        catalogue,
        view.frameworks,
        view.weights_in(catalogue),
        view.must_in(catalogue),
        lens=view.lens_shown,
        own_only=view.own_only,
    )


@dataclass(frozen=True, slots=True)
class ShownCode:
    """A task whose files stand side by side: its id in the link, its part, and the two."""

    name: str
    part: Part
    task: Task
    left: str
    right: str


def code_shown(catalogue: Catalogue, view: View) -> ShownCode | None:
    """The task that the link asks for or the first one, in the two frameworks asked for as far as
    it has files of them; None where the data name no files."""
    tasks = code_tasks(catalogue)
    if not tasks:
        return None
    wanted = view.control(catalogue, "task")
    name = next(iter(tasks)) if wanted == FIRST else wanted
    asked = [view.control(catalogue, side) for side in ("left", "right")]
    sides = [None if framework == SHOWN else framework for framework in asked]
    part, task = tasks[name]
    return ShownCode(name, part, task, *pair(task.files, sides, view.frameworks))


def duel_of(catalogue: Catalogue, view: View, verdict: Verdict) -> Duel | None:
    """The pair that pictures and tables of a view show: the leader against the rival that it names,
    else against the closest; None where no two are compared."""
    wanted = view.control(catalogue, "against")
    asked = (duel for duel in verdict.duels if duel.pair.second == wanted)
    return next(asked, verdict.closest)


@cached(most=64)
def sources_behind(
    catalogue: Catalogue, frameworks: Sequence[str], criteria: Sequence[str], lens: str
) -> tuple[Source, ...]:
    """Each source behind the scores of criteria, once, in the order in which scores name them."""
    found: dict[str, None] = {}
    for framework in frameworks:
        for criterion in criteria:
            for item in criterion_score(catalogue, framework, criterion, lens).indicators:
                found.update(dict.fromkeys(name for one in item.inputs for name in one.sources))
    return tuple(catalogue.sources[name] for name in found)


def of_a_hundred(duel: Duel) -> dict[str, int]:
    """Of 100 sets of priorities near the stated ones how many favour whom, by framework."""
    first = round(100 * duel.agree)
    return {duel.pair.first: first, duel.pair.second: 100 - first}
