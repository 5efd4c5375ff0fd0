"""From the files of a data folder to what is known of an indicator and how wide its doubt is."""

from pathlib import Path
from statistics import geometric_mean
from typing import Any

import yaml

Record = dict[str, Any]
Readings = tuple[list[float], list[Record]]


class Files:
    """A data folder by ids, in order; of measurements the last run that gave a value."""

    def __init__(self, folder: Path) -> None:
        edition, found = read(folder / "edition.yaml"), records(folder / "frameworks")
        self.as_of, self.thresholds = str(edition["as_of"]), read(folder / "thresholds.yaml")
        named = {name: one for name, one in self.thresholds.items() if isinstance(one, dict)}
        self.limits = {name: one["value"] for name, one in named.items() if "value" in one}
        self.frameworks = {one: found[one] for one in [*edition["order"], *found] if one in found}
        self.criteria, self.personas = records(folder / "criteria"), records(folder / "personas")
        self.indicators = {i["id"]: i for c in self.criteria.values() for i in c["indicators"]}
        topics, runs = records(folder / "statistics"), records(folder / "measurements")
        self.statistics = {one["id"]: one for t in topics.values() for one in t["statistics"]}
        began = sorted(runs.values(), key=lambda run: str(run["started"]))
        given = [(run, one) for run in began for one in run.get("indicators", [])]
        self.last = {one["indicator"]: run for run, one in given if one["value"] is not None}


def read(path: Path) -> Record:
    """One YAML file."""
    return dict(yaml.load(path.read_text("utf-8"), Loader=yaml.CSafeLoader))


def records(folder: Path) -> dict[str, Record]:
    """The files of a folder by their names, sorted by their line ``order``, else by name."""
    found = {path.stem: read(path) for path in sorted(folder.glob("*.yaml"))}
    return dict(sorted(found.items(), key=lambda item: item[1].get("order", 0)))


def evidence(files: Files, framework: str, indicator: str) -> Readings | None:
    """A value, then other readings of it, in the indicator's unit, and what it was made from."""
    asked = files.indicators[indicator]
    find = {"facts": from_facts, "measured": from_runs, "planned": lambda *_: None}
    return find.get(asked["formula"]["kind"], from_inputs)(files, framework, asked)


def doubt(files: Files, framework: str, indicator: str, used: list[Record]) -> float:
    """Half the width of an indicator's range, in points: trust, age and proxy."""
    entry = files.frameworks[framework]["indicators"].get(indicator, {})
    notes, limits = (files.indicators[indicator], entry), files.thresholds
    trusts = {one.get("trust", "medium") for one in used} | {note.get("trust") for note in notes}
    lowest = next(trust for trust in ("low", "medium", "high") if trust in trusts)
    newest = max(day + "-12-31"[len(day) - 4 :] for day in (str(one["as_of"]) for one in used))
    old = newest < f"{int(files.as_of[:4]) - limits['age_years']}{files.as_of[4:]}"
    proxy = any(note.get("proxy") for note in notes)
    parts = [limits["trust"][lowest], *[limits["age"]] * old, *[limits["proxy"]] * proxy]
    return float(sum(part["points"] for part in parts))


def from_inputs(files: Files, framework: str, asked: Record) -> Readings | None:
    """From the inputs in the framework's file, with its bounds."""
    entry = files.frameworks[framework]["indicators"].get(asked["id"], {"inputs": {}})
    value, used = computed(files, entry["inputs"], asked["formula"])
    bounds = [computed(files, one["inputs"], asked["formula"]) for one in entry.get("bounds", [])]
    return None if value is None else ([value, *(b for b, _ in bounds if b is not None)], used)


def computed(files: Files, inputs: Record, formula: Record) -> tuple[float | None, list[Record]]:
    """A formula's value, None where an input is missing or a word without a number, and inputs."""
    items = [files.statistics.get(i, {}) if isinstance(i, str) else i for i in inputs.values()]
    words, values = formula.get("words", {}), [item.get("value") for item in items]
    numbers = [words.get(value) if isinstance(value, str) else value for value in values]
    if not numbers or None in numbers:
        return None, items
    given, kind = dict(zip(inputs, numbers, strict=True)), formula["kind"]
    if kind == "ratio_mean":
        return geometric_mean([ref / given[n] for n, ref in formula["references"].items()]), items
    if kind == "total":
        return 100 * sum(numbers) / formula.get("of", 100), items
    return given["value"] if kind == "value" else max(0.0, given["to"] - given["from"]), items


def from_facts(files: Files, framework: str, asked: Record) -> Readings | None:
    """The mean credit of the known facts, in percent; others: the unknown ones as 0 and as 1."""
    formula, written = asked["formula"], files.frameworks[framework]["facts"]
    facts = [written.get(name, {"state": "unknown"}) for name in formula["facts"]]
    known = [fact for fact in facts if fact["state"] != "unknown"]
    states = files.thresholds["state_credit"] | formula.get("credits", {})
    credit = sum(fact.get("credit", states[fact["state"]]) for fact in known)
    others = [100 * (credit + more) / len(facts) for more in (0, len(facts) - len(known))]
    return ([100 * credit / len(known), *others], known) if known else None


def from_runs(files: Files, framework: str, asked: Record) -> Readings | None:
    """From the last run that gives anybody a value."""
    run = files.last.get(asked["id"], {"indicators": []})
    entries = {(one["indicator"], one["framework"]): one for one in run["indicators"]}
    own = entries.get((asked["id"], framework), {"value": None})
    better = [own["better"]["value"]] if "better" in own else []
    readings = [own["value"], *(own.get("interval") or []), *better]
    return None if own["value"] is None else (readings, [{"as_of": run["started"][:10]}])
