"""From how a program ended, with its mistake and without it, to one result of the matrix."""

import re
from collections.abc import Iterable
from typing import Any

from benchmarks.people.labels import Label
from benchmarks.people.messages import cut

METRIC = "mistake_answer"
_NAMED_LINE = re.compile(r'(?:program\.py", line |program\.py:|program\.py \(L)(\d+)')


def answer(
    mistake: str,
    configuration: str,
    wrong: dict[str, Any],
    right: dict[str, Any],
    *,
    lines: range,
    label: Label | None,
) -> dict[str, Any]:
    """One result: 1 where the mistake raised an exception, 0 where the program ran to its end.

    ``wrong`` and ``right`` are how it ended with the mistake and without it, ``lines`` where the
    mistake stands. A program that fails without its mistake makes the result an ``error``.
    """
    result = _result(mistake, configuration)
    failed = _failure(wrong, right)
    if failed is not None:
        return {**result, "status": "error", "message": cut(failed)}
    also = {**_judged(label), **_told(wrong, right)}
    if wrong["raised"] is None:
        return {**result, "value": 0.0, "also": {**_printed(wrong, right), **also}}
    message = wrong["raised"]["message"].strip() or wrong["raised"]["kind"]
    also = {**_traceback(wrong, lines), **also}
    return {**result, "value": 1.0, "message": cut(message), "also": also}


def judged_text(wrong: dict[str, Any], right: dict[str, Any]) -> str:
    """What a person judges: the exception's message, else the warnings that came instead."""
    if wrong.get("raised"):
        return str(wrong["raised"]["message"])
    return "\n".join(_new(wrong.get("warnings", []), right.get("warnings", [])))


def not_possible(mistake: str, configuration: str, reason: str) -> dict[str, Any]:
    """The result of a mistake that cannot be made in this way of writing."""
    return {**_result(mistake, configuration), "status": "not_offered", "message": reason}


def _result(mistake: str, configuration: str) -> dict[str, Any]:
    name = f"{METRIC}.{mistake}.{configuration}"
    return {"id": name, "metric": METRIC, "task": mistake, "configuration": configuration}


def _failure(wrong: dict[str, Any], right: dict[str, Any]) -> str | None:
    """What makes the pair say nothing of the mistake."""
    if "broken" in wrong:
        return f"The program {wrong['broken']}.\n" + "\n".join(wrong["log"][-5:])
    if "broken" in right:
        return f"The program without the mistake {right['broken']}."
    if right["raised"] is not None:
        return f"The program without the mistake fails too: {right['raised']['message']}"
    return None


def _traceback(wrong: dict[str, Any], lines: range) -> dict[str, Any]:
    """Whether the mistake's line is the last of the program's own, and whether it is named."""
    raised, texts = wrong["raised"], [wrong["raised"]["message"], *wrong["warnings"]]
    named = {int(number) for text in texts for number in _NAMED_LINE.findall(text)}
    return {
        "exception": raised["kind"],
        "traceback_frames": raised["frames"],
        "last_own_line_is_the_mistake": int(raised["last_line"] in lines),
        "mistaken_line_is_named": int(bool({*raised["lines"], *named} & set(lines))),
    }


def _judged(label: Label | None) -> dict[str, Any]:
    if label is None:
        return {}
    return {"names_what_is_wrong": int(label.names), "judged_because": label.because}


def _printed(wrong: dict[str, Any], right: dict[str, Any]) -> dict[str, Any]:
    """What the reader of a silent mistake sees, beside what the program without it prints."""
    seen, wanted = (found["printed"][-1:] for found in (wrong, right))
    texts = {"printed": seen, "printed_without_the_mistake": wanted}
    same = {"printed_the_same": int(seen == wanted)}
    return {**{key: cut(lines[0]) for key, lines in texts.items() if lines}, **same}


def _told(wrong: dict[str, Any], right: dict[str, Any]) -> dict[str, Any]:
    """Warnings and lines of the log that the program without the mistake does not bring."""
    warned = _new(wrong["warnings"], right["warnings"])
    logged = _new(wrong["log"], right["log"])
    found = {"warnings": "\n".join(warned), "log": "\n".join(logged)}
    return {"warned": int(bool(warned)), **{key: cut(text) for key, text in found.items() if text}}


def _new(seen: Iterable[str], usual: Iterable[str]) -> list[str]:
    known = set(usual)
    return [text for text in dict.fromkeys(seen) if text not in known]
