"""What came of a run: counts by outcome, and each failure in a file with the bytes that made it."""

import sys
from collections import Counter
from dataclasses import dataclass, field

from tests.running_server import ROOT

FAILURES = ROOT / ".cache" / "fuzz"
"""Where failures are written. Nothing of it is kept in the repository."""

PROGRESS = 500
"""So many cases after which it is said how far a run is."""


@dataclass
class Report:
    """Counts by outcome, the longest time of an answer in seconds, and remarks."""

    about: str
    counts: Counter[str] = field(default_factory=Counter)
    failures: list[str] = field(default_factory=list)
    slowest: tuple[float, str] = (0.0, "")
    remarks: list[str] = field(default_factory=list)

    def take(self, kind: str, seconds: float, case: str) -> None:
        """Count one case."""
        self.counts[kind] += 1
        self.slowest = max(self.slowest, (seconds, case))
        if self.counts.total() % PROGRESS == 0:
            sys.stdout.write(str(self))
            sys.stdout.flush()

    def fail(self, case: str, said: str, raw: bytes | None) -> None:
        """Keep a case that was answered in no allowed way."""
        self.failures.append(case)
        FAILURES.mkdir(parents=True, exist_ok=True)
        path = FAILURES / f"{self.about}-{len(self.failures)}"
        path.with_suffix(".txt").write_text(f"{case}\n\n{said}\n", "utf-8")
        if raw is not None:
            path.with_suffix(".bin").write_bytes(raw)
        sys.stdout.write(f"FAILED {case}\n  {said.strip().splitlines()[-1][:300]}\n")
        sys.stdout.flush()

    def __str__(self) -> str:
        counted = "".join(f"  {count:>7,} {kind}\n" for kind, count in self.counts.most_common())
        seconds, case = self.slowest
        remarks = "".join(f"  {remark}\n" for remark in self.remarks)
        return (
            f"{self.about}: {self.counts.total():,} tried, {len(self.failures)} failed\n{counted}"
            f"  the slowest took {seconds:.2f} s: {case}\n{remarks}"
        )
