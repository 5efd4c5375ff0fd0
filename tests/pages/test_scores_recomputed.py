"""A shown score can be made again by hand from what the page discloses, and nothing else."""

import math
import re
from dataclasses import dataclass

import pytest
from streamlit.testing.v1 import AppTest

from comparison.reading.load import PROJECT_DATA, load
from comparison.scoring.criteria import criterion_score
from comparison.scoring.lenses import GENERAL

CATALOGUE = load(PROJECT_DATA)
KNOWN = [
    (framework, criterion)
    for framework in CATALOGUE.frameworks
    for criterion in CATALOGUE.criteria
    if criterion_score(CATALOGUE, framework, criterion, GENERAL).known
]
ROUNDED = 0.011
"""Everything on the page has two decimals, and so has what is made from it."""
ENDS = re.compile(r"the scale ends at (0|10), so (0\.00|10\.00)$")


@dataclass(frozen=True)
class Opened:
    """An opened score as it is read: the table's rows, the sums, and each indicator's details."""

    title: str
    rows: list[dict[str, str]]
    sums: dict[str, str]
    details: list[str]


def opened(framework: str, criterion: str) -> Opened:
    """The score opened, as every page opens it."""

    def script(framework: str, criterion: str) -> None:
        from comparison.reading.live import served
        from components.scores.opened_score import score_opened

        score_opened(served().catalogue, framework, criterion, lens="general")

    app = AppTest.from_function(script, args=(framework, criterion), default_timeout=30).run()
    assert not app.exception
    texts = [item.value.replace("\\", "") for item in app.markdown]
    sums = dict(item.value.split(": ", 1) for item in app.text)
    details = [text for text in texts if text.startswith("- Anchors:")]
    return Opened(texts[0], app.table[0].value.to_dict("records"), sums, details)


def numbers(text: str) -> list[float]:
    found = re.findall(r"-?\d[\d,]*\.?\d*", text.replace("\\", ""))
    return [float(part.replace(",", "")) for part in found]


def raw_score(value: float, anchors: str) -> float:
    """The straight line through the three written anchors, wherever it leads."""
    zero, five, ten = numbers(anchors)[:3]
    if "log scale" in anchors:
        if value <= 0:
            return -math.inf if ten > zero else math.inf
        value, zero, five, ten = (math.log(x) for x in (value, zero, five, ten))
    upper = (value > five) == (ten > zero)
    return 5 + 5 * (value - five) / (ten - five) if upper else 5 * (value - zero) / (five - zero)


def clipped(score: float) -> float:
    return min(10.0, max(0.0, score))


def evaluated(step: str) -> tuple[float, float]:
    """A printed step: what its sum makes, worked out here, and the number that it ends with.

    Where the two are apart, the step must say that the scale ends there.
    """
    formula, rest = step.split(" = ", 1)
    formula = formula.replace("×", "*").replace(" for what is unknown", "")
    assert re.fullmatch(r"[\d.+*/() -]+", formula), step
    made = eval(formula)  # only digits and signs
    assert made == pytest.approx(numbers(rest)[0], abs=ROUNDED), step
    end = ENDS.search(rest)
    if end is None:
        assert -ROUNDED <= made <= 10 + ROUNDED, step
        return made, numbers(rest)[0]
    assert float(end[1]) == float(end[2]) == clipped(made), step
    return made, float(end[2])


@pytest.mark.parametrize(("framework", "criterion"), KNOWN)
def test_every_indicators_score_follows_from_its_value_and_anchors(
    framework: str, criterion: str
) -> None:
    page = opened(framework, criterion)
    known = [row for row in page.rows if row["Value"] != "not known"]
    assert known
    for row, details in zip(page.rows, page.details, strict=True):
        if row["Value"] == "not known":
            assert "- Low:" not in details
            continue
        value = numbers(row["Value"])[0]
        raw, shown = raw_score(value, row["0 / 5 / 10"]), numbers(row["Score"])[0]
        assert clipped(raw) == pytest.approx(shown, abs=0.03)
        cut = re.search(r"- Score: beyond the anchor of (0|10), so (0\.00|10\.00)", details)
        assert bool(cut) == (not -0.03 <= raw <= 10.03), (raw, details)
        assert cut is None or float(cut[2]) == shown


@pytest.mark.parametrize(("framework", "criterion"), KNOWN)
def test_every_indicators_range_follows_from_its_doubts_and_readings(
    framework: str, criterion: str
) -> None:
    page = opened(framework, criterion)
    for row, details in zip(page.rows, page.details, strict=True):
        if row["Value"] == "not known":
            continue
        score, low, high = numbers(row["Score"])[:3]
        doubt = sum(map(float, re.findall(r"- Doubt (\d\.\d) each way", details)))
        readings = [float(found) for found in re.findall(r"scores (\d+\.\d\d):", details)]
        assert low == pytest.approx(clipped(min([score - doubt, *readings])), abs=ROUNDED)
        assert high == pytest.approx(clipped(max([score + doubt, *readings])), abs=ROUNDED)
        for name, end in (("Low", low), ("High", high)):
            (step,) = re.findall(rf"- {name}: (.+)", details)
            step, _, reached = step.partition("; another reading reaches ")
            assert float(reached or evaluated(step)[1]) == pytest.approx(end, abs=ROUNDED)


@pytest.mark.parametrize(("framework", "criterion"), KNOWN)
def test_the_sums_under_the_table_give_the_score_that_is_shown(
    framework: str, criterion: str
) -> None:
    page = opened(framework, criterion)
    assert list(page.sums) == ["Score", "Low", "High"]
    known = [row for row in page.rows if row["Value"] != "not known"]
    weight = sum(int(row["Weight"]) for row in known)
    total = {name: 0.0 for name in page.sums}
    for row in known:
        for name, number in zip(total, numbers(row["Score"])[:3], strict=True):
            total[name] += int(row["Weight"]) * number / weight
    ends = {name: evaluated(step)[1] for name, step in page.sums.items()}
    before, said, _ = page.sums["High"].partition(" for what is unknown")
    unknown = numbers(before)[-1] if said else 0.0
    assert ends["Score"] == pytest.approx(total["Score"], abs=ROUNDED)
    assert ends["Low"] == pytest.approx(clipped(total["Low"] - unknown), abs=ROUNDED)
    assert ends["High"] == pytest.approx(clipped(total["High"] + unknown), abs=ROUNDED)
    shown = numbers(page.title.partition(": ")[2])[:3]
    assert list(ends.values()) == pytest.approx(shown, abs=0.05 + ROUNDED)


def test_the_data_has_scores_that_the_end_of_the_scale_cuts() -> None:
    """Else the steps that say so would never have been read here."""
    steps = [step for pair in KNOWN for step in opened(*pair).sums.values()]
    assert sum("the scale ends at 10" in step for step in steps) >= 1


def test_a_score_without_enough_evidence_gives_no_number_and_says_why() -> None:
    page = opened("keras", "research")
    assert "Research of Keras: not enough evidence" in page.title
    assert page.sums == {"Known weight 0 of 100": "under 50, so no number is given."}
