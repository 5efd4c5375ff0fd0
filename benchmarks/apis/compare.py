"""What has become of each name between two releases, from what either release answered."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Literal

Fate = Literal["works", "warns", "gone", "already_missing", "later", "private", "needs_other"]
"""``works``, ``warns`` and ``gone`` count. Left out of every count: ``already_missing`` (on the old
release too), ``later`` (today only), ``private`` (a part begins with an underscore) and
``needs_other`` (another package would have to be installed to look)."""

COUNTED: tuple[Fate, ...] = ("works", "warns", "gone")

Answers = Mapping[str, Mapping[str, Any]]
"""What one release said of each name: see ``benchmarks.apis.worker.look_up``."""


@dataclass(frozen=True, slots=True)
class Judged:
    """One name, or one keyword written ``name(keyword=)``, and what today's release says.

    ``warned_then`` is whether the old release warned already.
    """

    name: str
    fate: Fate
    message: str | None = None
    warned_then: bool = False

    @property
    def root(self) -> str:
        """The package that the name belongs to."""
        return self.name.split(".", 1)[0].split("(")[0]


def judge(name: str, then: Answers, today: Answers) -> Judged:
    """The fate of one name. KeyError where a release was not asked for it."""
    old, new = then[name], today[name]
    if is_private(name):
        return Judged(name, "private")
    if old.get("needs") or new.get("needs"):
        return Judged(name, "needs_other", old.get("missing") or new.get("missing"))
    if old["missing"]:
        return Judged(name, "already_missing" if new["missing"] else "later", old["missing"])
    if new["missing"]:
        return Judged(name, "gone", new["missing"], bool(old.get("warns")))
    if new["warns"]:
        return Judged(name, "warns", new["warns"], bool(old.get("warns")))
    return Judged(name, "works")


def judge_keywords(
    name: str, keywords: Iterable[str], then: Answers, today: Answers
) -> list[Judged]:
    """The fates of the keywords that a name is called with; none where the name itself is gone."""
    if judge(name, then, today).fate not in ("works", "warns"):
        return []
    old, new = then[name]["refused"], today[name]["refused"]
    return [
        Judged(
            f"{name}({keyword}=)", _keyword_fate(keyword in old, keyword in new), new.get(keyword)
        )
        for keyword in keywords
    ]


def _keyword_fate(refused_then: bool, refused_today: bool) -> Fate:
    if refused_then:
        return "already_missing" if refused_today else "later"
    return "gone" if refused_today else "works"


def is_private(name: str) -> bool:
    """Whether a part of the name begins with one underscore, which makes it nobody's promise."""
    return any(part.startswith("_") and not part.startswith("__") for part in name.split("."))


def counts(judged: Iterable[Judged]) -> Counter[str]:
    """How many names have each fate."""
    return Counter(one.fate for one in judged)
