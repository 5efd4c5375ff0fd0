"""What a browser takes, as ``Accept-Encoding`` says it."""

from typing import Final

CODINGS: Final = ("br", "gzip")
"""Those that we have, the best first."""


def codings(header: str) -> frozenset[str]:
    """Those of our codings that an ``Accept-Encoding`` takes: ``br;q=0, *`` takes gzip alone."""
    weights: dict[str, float] = {}
    for item in header.lower().split(","):
        name, _, parameters = item.partition(";")
        weights[name.strip()] = _weight(parameters)
    others = weights.get("*", 0.0)
    return frozenset(coding for coding in CODINGS if weights.get(coding, others) > 0)


def _weight(parameters: str) -> float:
    """``q=0.5`` is 0.5; 1 where nothing is said, 0 where it is no number."""
    for parameter in parameters.split(";"):
        name, _, value = parameter.partition("=")
        if name.strip() == "q":
            try:
                return float(value)
            except ValueError:
                return 0.0
    return 1.0
