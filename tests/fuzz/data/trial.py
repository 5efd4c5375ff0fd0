"""One mutant before the function that a running server asks for its data, and what came of it."""

import re
import resource
import time
import traceback
from dataclasses import dataclass
from pathlib import Path

from comparison.catalogue import Catalogue
from comparison.decision.releases import stored_release
from comparison.decision.verdict import decide_on
from comparison.links.view import default_view
from comparison.problems import Problem
from comparison.reading import live
from comparison.scoring.lenses import GENERAL
from comparison.wording.answer import answer
from tests.fuzz.data.mutants import Mutant

MOST_SECONDS = 2.0
"""Of the processor, for reading the folder again and, where it is taken over, one answer."""
MOST_MEMORY = 500_000_000
"""Bytes that the process may have held at any time."""
TAKEN, REFUSED = "taken over", "refused by name"
RAISED, UNNAMED, SLOW, LARGE, HUNG = "raised", "refused without a name", "slow", "large", "hung"
ALLOWED = (TAKEN, REFUSED)


@dataclass(frozen=True)
class Outcome:
    """What came of a mutant; ``said`` is the first problem, or what went wrong."""

    kind: str
    seconds: float
    said: str = ""
    raw: bytes | None = None

    @property
    def allowed(self) -> bool:
        return self.kind in ALLOWED


def tried(server: live.Live, mutant: Mutant) -> Outcome:
    """Damage the server's folder, ask it, and mend the folder."""
    raw = mutant.damage(server.root)
    start = time.process_time()
    try:
        kind, said = _asked(server, mutant)
    except Exception:
        kind, said = RAISED, traceback.format_exc()
    seconds = time.process_time() - start
    mutant.mend(server.root)
    if kind in ALLOWED and seconds > MOST_SECONDS:
        kind, said = SLOW, f"{seconds:.1f} s: {said}"
    elif kind in ALLOWED and held() > MOST_MEMORY:
        kind, said = LARGE, f"{held():,} bytes: {said}"
    return Outcome(kind, seconds, said, None if kind in ALLOWED else raw)


def _asked(server: live.Live, mutant: Mutant) -> tuple[str, str]:
    now = server.served()
    if now.problems:
        unnamed = [problem for problem in now.problems if not is_named(problem, server.root)]
        return (UNNAMED, str(unnamed[0])) if unnamed else (REFUSED, str(now.problems[0]))
    answer(now.catalogue, default_view(now.catalogue))
    if mutant.file.startswith("verdicts/"):
        return TAKEN, _old_verdict(now.catalogue, server.root, Path(mutant.file).stem)
    return TAKEN, ""


def _old_verdict(catalogue: Catalogue, root: Path, version: str) -> str:
    """What a citable link to that version is told; a file that says nothing is none."""
    stored = stored_release(catalogue, root, version)
    if stored is None:
        return "no verdict of then"
    view = default_view(catalogue)
    options = [name for name in view.frameworks if name in stored.frameworks]
    then = decide_on(stored.under(GENERAL), options, view.weights_in(catalogue), ())
    return f"then {then.state}"


def is_named(problem: Problem, root: Path) -> bool:
    """Whether a problem says where it is and what is wrong, on one short line of readable signs."""
    text = str(problem)
    return (
        bool(problem.file and problem.message)
        and problem.line >= 0
        and len(text) < 1000
        and text.isprintable()
        and "Traceback" not in text
        and str(root.parent) not in text
    )


def held() -> int:
    """The most bytes that this process has held so far.

    Linux's ``ru_maxrss`` is no use: a process keeps that of the one that started it.
    """
    status = Path("/proc/self/status")
    if not status.is_file():
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    (most,) = re.findall(r"^VmHWM:\s+(\d+) kB$", status.read_text("ascii"), re.MULTILINE)
    return int(most) * 1024
