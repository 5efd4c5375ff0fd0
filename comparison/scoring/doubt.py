"""How far an indicator's score may be off: by the trust, the age and the kind of its evidence."""

from dataclasses import dataclass

from comparison.catalogue import Catalogue
from comparison.model.base import months_before
from comparison.model.criteria import Indicator
from comparison.model.evidence import Trust
from comparison.scoring.formulas import Reading
from comparison.scoring.inputs import InputValue

TRUST_ORDER: tuple[Trust, ...] = ("high", "medium", "low")


@dataclass(frozen=True, slots=True)
class Widening:
    """One part of the doubt: its name, its points each way, and the reason."""

    name: str
    points: float
    reason: str


def doubt_of(
    catalogue: Catalogue, framework_id: str, indicator: Indicator, reading: Reading
) -> tuple[Trust, tuple[Widening, ...]]:
    """The lowest trust that counts, and each widening of the range."""
    method = catalogue.method
    evidence = catalogue.frameworks[framework_id].indicators.get(indicator.id)
    known = [value.trust for value in reading.inputs if value.counts is not None]
    trust = _lowest(*known, indicator.trust, evidence.trust if evidence else None)
    lowered = (evidence.trust_reason if evidence else None) or indicator.trust_reason
    reason = method.trust[trust].reason if trust in known else lowered or ""
    widenings = [Widening(f"{trust} trust", method.trust[trust].points, reason)]
    if newest(reading).day < months_before(catalogue.today, 12 * method.age_years):
        widenings.append(Widening("age", method.age.points, method.age.reason))
    proxy = indicator.proxy or (evidence.proxy if evidence else None)
    if proxy:
        widenings.append(Widening("proxy", method.proxy.points, proxy))
    return trust, tuple(widenings)


def newest(reading: Reading) -> InputValue:
    """The input with the newest date; a known reading has at least one."""
    return max(reading.inputs, key=lambda value: value.day)


def _lowest(*trusts: Trust | None) -> Trust:
    """The lowest of several trusts; None stands for no limit."""
    return max((trust for trust in trusts if trust), key=TRUST_ORDER.index, default="high")
