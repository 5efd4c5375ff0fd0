"""The attribute table in words: who is ahead in a row, by which rule, and what the rows come to."""

from collections import Counter
from collections.abc import Sequence

from comparison.catalogue import Catalogue
from comparison.findings.table.results import Result, Standing
from comparison.findings.table.rows import TableRow
from comparison.formatting import amount, counted, full_date, listed, with_unit
from comparison.model.texts import Attribute
from comparison.scoring.inputs import InputValue

STATES: dict[str, str] = {
    "own": "yes",
    "via": "through another project",
    "experimental": "experimental",
    "no": "no",
    "unknown": "not confirmed",
}
"""What a fact's state is called inside a sentence."""


def state_words(state: str, counts: float | None) -> str:
    """``yes``, ``through another project``; what counts in part: ``not as such (counts half)``."""
    if counts is None or counts in (0.0, 1.0):
        return STATES.get(state, state)
    word = {"own": "yes, in part", "no": "not as such"}.get(state, STATES.get(state, state))
    return f"{word} (counts {'half' if counts == 0.5 else amount(counts)})"


def result_words(catalogue: Catalogue, result: Result) -> str:
    """``PyTorch ahead``, ``level``, ``not comparable`` or ``not known``."""
    if result.state != "ahead":
        return result.state
    return f"{listed([catalogue.named(name) for name in result.ahead])} ahead"


def beside_result(catalogue: Catalogue, result: Result) -> str:
    """What a result rests on, in a few words; empty where there is nothing short to say."""
    said = ["the figures disagree"] if result.both_ways else []
    if result.state in ("ahead", "level"):
        said += [_in_short(result.standings)]
        if result.unknown:
            unknown = listed([catalogue.named(name) for name in result.unknown])
            said.append(f"not known for {unknown}")
    return "; ".join(item for item in said if item)


def _in_short(standings: Sequence[Standing]) -> str:
    """The one figure that there is or that decides, else how many do; of several, for two only."""
    deciding = [item for item in standings if _decides(item)]
    if len(standings) > 1 and len(standings[0].values) > 2:
        return ""
    (shown,) = deciding if len(deciding) == 1 else standings if len(standings) == 1 else (None,)
    if shown is not None:
        return _against(shown)
    return f"{len(deciding)} of {len(standings)} figures" if deciding else ""


def _decides(item: Standing) -> bool:
    return any(
        item.leads(one, other) for one in item.values for other in item.values if one != other
    )


def _against(item: Standing) -> str:
    """``Disk of a CPU installation: 1,537 against 865 MB``, in the order of the columns."""
    numbers = [found.value for found in item.values.values()]
    if len(numbers) != 2 or item.of == 1 or any(number is None for number in numbers):
        return item.label
    words = [amount(number or 0.0, _decimals(item)) for number in numbers]
    return f"{item.label}: {words[0]} against {with_unit(words[1], _unit(item))}"


def _decimals(item: Standing) -> int | None:
    return None if item.of else item.decimals


def _unit(item: Standing) -> str:
    return f"of {item.of}" if item.of else item.unit


def reason_words(attribute: Attribute, result: Result) -> str:
    """Why a row is compared as it is, or not compared."""
    because = attribute.compare.because
    if result.both_ways:
        return f"One is ahead by one figure and another by another, so nobody is. {because}"
    return because


def rule_words(item: Standing) -> str:
    """``Disk of a CPU installation: less is better; ahead from 1.1 times on.``"""
    way = "more" if item.more else "less"
    if item.figure.times is not None:
        least = f"{amount(item.figure.times)} times"
    else:
        least = f"a difference of {with_unit(amount(item.figure.difference or 0.0), _unit(item))}"
    if item.of == 1:
        return f"{item.label}: whoever has it is ahead of those who have not."
    return f"{item.label}: {way} is better; ahead from {least} on."


def standing_words(catalogue: Catalogue, item: Standing) -> str:
    """``TensorFlow 1,537 MB, PyTorch 865 MB; newest of 22 November 2026.``"""
    said = []
    for name, found in item.values.items():
        known = found.value is not None
        words = amount(found.value or 0.0, _decimals(item)) if known else "not known"
        said.append(f"{catalogue.named(name)} {with_unit(words, _unit(item)) if known else words}")
    dates = [found.as_of for found in item.values.values() if found.as_of]
    newest = f"; newest of {full_date(max(dates))}" if dates else ""
    return f"{', '.join(said)}{newest}."


def fact_differences(catalogue: Catalogue, item: Standing) -> list[str]:
    """The facts that do not count the same for all: ``Apple GPU: TensorFlow no, PyTorch yes``"""
    found: dict[str, dict[str, InputValue]] = {}
    for name, values in item.values.items():
        for fact in values.inputs if item.of else ():
            found.setdefault(fact.label, {})[name] = fact
    return [
        f"{label}: {', '.join(_fact_words(catalogue, *pair) for pair in facts.items())}"
        for label, facts in found.items()
        if len({fact.counts for fact in facts.values()}) > 1
    ]


def _fact_words(catalogue: Catalogue, framework: str, fact: InputValue) -> str:
    return f"{catalogue.named(framework)} {state_words(str(fact.value), fact.counts)}"


def rows_summary(catalogue: Catalogue, rows: Sequence[TableRow]) -> str:
    """``Ahead: PyTorch in 8 and TensorFlow in 2 of 25 rows; 5 level and 10 not comparable.``"""
    results = [row.result for row in rows if row.result]
    if not results:
        return ""
    ahead = Counter(name for result in results for name in result.ahead)
    states = Counter(result.state for result in results)
    leaders = [f"{catalogue.named(name)} in {count}" for name, count in ahead.most_common()]
    said = [f"Ahead: {listed(leaders)} of {counted(len(results), 'row')}"] if leaders else []
    rest = [f"{states[name]} {name}" for name in states if name != "ahead"]
    said += [listed(rest)] if rest else []
    return f"{'; '.join(said)}. Rows are not weighed and do not add up to the verdict."


def found_words(shown: int, every: int, places: int | None) -> str:
    """``3 of 24 rows, 7 places``; without a search ``21 of 24 rows``."""
    rows = f"{shown} of {counted(every, 'row')}"
    return rows if places is None else f"{rows}, {counted(places, 'place')}"
