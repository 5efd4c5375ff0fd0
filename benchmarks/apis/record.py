"""A run's results and indicators, from what the releases answered."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from benchmarks.apis.compare import COUNTED, Answers, Judged, counts, judge, judge_keywords
from benchmarks.apis.shares import Share
from benchmarks.apis.sources import Source, UsedFile

OWN = {"pytorch": "torch", "tensorflow": "tensorflow", "keras": "keras", "jax": "jax"}
"""The package whose names count for a framework; other packages of a source have their own rows."""

Found = Mapping[str, tuple[Answers, Answers]]
"""By framework: what the old and today's release answered."""


def results(sources: Mapping[str, Source], found: Found) -> list[dict[str, Any]]:
    """Every row: shares per source and package, whole frameworks, tutorials, and each lost name."""
    rows = [row for name, one in sources.items() for row in results_of(name, one, found)]
    rows += [row for framework in OWN for row in _framework(framework, sources, found)]
    return _with_own_ids(rows)


def indicators(rows: Iterable[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """``api_stability`` and ``tutorials_run`` of each framework, from the rows of ``results``."""
    by_id = {row["id"]: row for row in rows}
    made = [
        _indicator(name, framework, by_id[f"{row}-{framework}"])
        for name, row in (("api_stability", "stability"), ("tutorials_run", "tutorials"))
        for framework in OWN
    ]
    return made


def _indicator(name: str, framework: str, row: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "indicator": name,
        "framework": framework,
        "value": row.get("value"),
        "interval": row.get("interval"),
        "unit": "%",
        "results": [row["id"]],
        "note": _NOTES[name].format(**row["also"]),
    }


_NOTES = {
    "api_stability": "{counted:.0f} names in {files:.0f} files; {gone:.0f} gone, {warns:.0f} warn. "
    "Left out: {already_missing:.0f} that the old release lacked, {private:.0f} private, "
    "{needs_other:.0f} that need another package.",
    "tutorials_run": "Names only, nothing was run. {counted:.0f} tutorials; left out: "
    "{left_out:.0f} in which the old release already lacked a name.",
}


def results_of(name: str, source: Source, found: Found) -> Iterator[dict[str, Any]]:
    """For each package of a source: its share, and a row for each name that is gone or warns."""
    for package in source.packages:
        files = [file for file in source.files if _of(package, file.names)]
        judged, keywords = _judged(package, files, *found[source.framework])
        way = source.framework if package == OWN[source.framework] else package
        row = _share(f"names-{name}-{package}", name, way, judged, files)
        row["also"] |= _keyword_counts(keywords)
        yield row
        for one in (*judged, *keywords):
            if one.fate in ("gone", "warns"):
                yield _lost(name, way, one, source.users(one.name))


def _framework(
    framework: str, sources: Mapping[str, Source], found: Found
) -> Iterator[dict[str, Any]]:
    """The framework's own names in all scripts and tutorials together, and its tutorials."""
    own = {key: one for key, one in sources.items() if one.framework == framework}
    files = [file for one in own.values() for file in one.files if file.kind != "reference"]
    files = [file for file in files if _of(OWN[framework], file.names)]
    judged, keywords = _judged(OWN[framework], files, *found[framework])
    row = _share(f"stability-{framework}", f"scripts-{framework}", framework, judged, files)
    row["also"] |= _keyword_counts(keywords)
    yield row
    yield _tutorials(framework, files, {one.name: one for one in judged})


def _tutorials(
    framework: str, files: list[UsedFile], judged: Mapping[str, Judged]
) -> dict[str, Any]:
    """The share of beginner tutorials none of whose names is gone.

    Left out are those in which the old release already lacked a name: they say nothing of what
    has changed since.
    """
    beginner = [file for file in files if file.kind == "beginner"]
    fates = {
        file.path: {judged[name].fate for name in file.names if name in judged} for file in beginner
    }
    stale = [path for path, own in fates.items() if "already_missing" in own]
    usable = {path: own for path, own in fates.items() if path not in stale}
    whole = [path for path, own in usable.items() if "gone" not in own]
    share = Share(len(whole), len(usable))
    row = _row(
        f"tutorials-{framework}", "tutorials_whole", f"scripts-{framework}", framework, share
    )
    broken = [path for path in usable if path not in whole]
    row["also"] = {
        "counted": float(share.of),
        "left_out": float(len(stale)),
        "warn": float(sum("warns" in own for own in usable.values())),
    }
    texts = {"whole_files": whole, "broken_files": broken, "left_out_files": stale}
    row["also"] |= {key: "; ".join(paths) for key, paths in texts.items() if paths}
    return row


def _judged(
    package: str, files: list[UsedFile], then: Answers, today: Answers
) -> tuple[list[Judged], list[Judged]]:
    """A package's names in some files, each once, and the keywords that they are called with."""
    names = sorted({name for file in files for name in _of(package, file.names)})
    given: dict[str, set[str]] = {}
    for file in files:
        for name in _of(package, file.keywords):
            given.setdefault(name, set()).update(file.keywords[name])
    keywords = [
        one
        for name in sorted(given)
        for one in judge_keywords(name, sorted(given[name]), then, today)
    ]
    return [judge(name, then, today) for name in names], keywords


def _of(package: str, names: Iterable[str]) -> list[str]:
    return [name for name in names if name.split(".", 1)[0] == package]


def _share(
    row: str, task: str, way: str, judged: list[Judged], files: list[UsedFile]
) -> dict[str, Any]:
    number = counts(judged)
    of = sum(number[fate] for fate in COUNTED)
    made = _row(row, "names_kept", task, way, Share(number["works"], of))
    fates = ("gone", "warns", "already_missing", "later", "private", "needs_other")
    made["also"] = {"files": float(len(files)), "counted": float(of)}
    made["also"] |= {fate: float(number[fate]) for fate in fates}
    made["also"]["warned_then"] = float(sum(one.warned_then for one in judged))
    missing = [one.name for one in judged if one.fate == "already_missing"]
    if missing:
        made["also"]["already_missing_names"] = "; ".join(missing)[:3900]
    return made


def _row(row: str, metric: str, task: str, way: str, share: Share) -> dict[str, Any]:
    made: dict[str, Any] = {"id": row, "metric": metric, "task": task, "configuration": way}
    if share.of:
        return made | {"value": share.percent, "interval": share.interval}
    return made | {"status": "not_measured", "message": "none of its names can be looked up"}


def _keyword_counts(keywords: list[Judged]) -> dict[str, float]:
    number = counts(keywords)
    return {
        "keywords": float(number["works"] + number["gone"]),
        "keywords_gone": float(number["gone"]),
    }


def _lost(task: str, way: str, one: Judged, users: list[str]) -> dict[str, Any]:
    """A name that is gone, refused with its message; or one that warns, which still works."""
    gone = one.fate == "gone"
    return {
        "id": f"{one.fate}-{task}-{one.name}",
        "metric": "name_gone" if gone else "name_warns",
        "task": task,
        "configuration": way,
        "status": "ok",
        "value": float(len(users)),
        "message": one.message,
        "also": {
            "name": one.name,
            "files": "; ".join(users)[:3900],
            "then": "warned" if one.warned_then else "worked",
        },
    }


_ENDS = "._-"
"""What an id may hold and not end with."""


def _with_own_ids(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Ids in small letters, of at most 80 signs, no two alike."""
    taken: set[str] = set()
    for row in rows:
        plain = re.sub(r"[^a-z0-9._-]+", "-", row["id"].lower()).strip("-")
        tries = (plain[:80].rstrip(_ENDS), *(f"{plain[:76]}-{number}" for number in range(2, 1000)))
        row["id"] = next(one for one in tries if one not in taken)
        taken.add(row["id"])
    return rows
