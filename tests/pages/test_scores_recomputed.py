"""A shown score can be made again by hand from what the page discloses, and nothing else."""

import math
import random
import re

import pytest
from streamlit.testing.v1 import AppTest

from comparison.formatting import one_decimal
from comparison.reading.load import PROJECT_DATA, load
from comparison.scoring.criteria import criterion_score

CATALOGUE = load(PROJECT_DATA)
KNOWN = [
    (framework, criterion)
    for framework in CATALOGUE.frameworks
    for criterion in CATALOGUE.criteria
    if criterion_score(CATALOGUE, framework, criterion).known
]
PICKED = random.Random(CATALOGUE.fingerprint).sample(KNOWN, 5)
"""Five scores at random: others for each state of the data, the same for everybody."""


def opened(framework: str, criterion: str) -> AppTest:
    """The score opened, as every page opens it."""

    def script(framework: str, criterion: str) -> None:
        from comparison.reading.live import served
        from components.scores.opened_score import score_opened

        score_opened(served().catalogue, framework, criterion)

    app = AppTest.from_function(script, args=(framework, criterion), default_timeout=30).run()
    assert not app.exception
    return app


def numbers(text: str) -> list[float]:
    found = re.findall(r"-?\d[\d,]*\.?\d*", text.replace("\\", ""))
    return [float(part.replace(",", "")) for part in found]


def score_by_hand(value: float, anchors: str) -> float:
    """The straight line through the three written anchors, on the scale that is written."""
    zero, five, ten = numbers(anchors)[:3]
    if "log scale" in anchors:
        if value <= 0:
            return 0.0 if ten > zero else 10.0
        value, zero, five, ten = (math.log(x) for x in (value, zero, five, ten))
    upper = (value > five) == (ten > zero)
    raw = 5 + 5 * (value - five) / (ten - five) if upper else 5 * (value - zero) / (five - zero)
    return min(10.0, max(0.0, raw))


@pytest.mark.parametrize(("framework", "criterion"), PICKED)
def test_the_shown_score_follows_from_the_disclosed_values_anchors_and_weights(
    framework: str, criterion: str
) -> None:
    app = opened(framework, criterion)
    table = app.table[0].value
    total = weight_known = 0.0
    for _, row in table.iterrows():
        if row["Value"] == "not known":
            continue
        by_hand = score_by_hand(numbers(row["Value"])[0], row["0 / 5 / 10"])
        shown, low, high = numbers(row["Score"])[:3]
        assert by_hand == pytest.approx(shown, abs=0.03)
        assert low <= shown <= high
        total += int(row["Weight"]) * shown
        weight_known += int(row["Weight"])
    shown = criterion_score(CATALOGUE, framework, criterion).score
    title = app.markdown[0].value.replace("\\", "")
    assert f": {one_decimal(shown or 0)}, from" in title
    assert total / weight_known == pytest.approx(shown, abs=0.006)


@pytest.mark.parametrize(("framework", "criterion"), PICKED)
def test_the_printed_arithmetic_is_right(framework: str, criterion: str) -> None:
    lines = [item.value for item in opened(framework, criterion).text]
    assert [line.split(":")[0] for line in lines] == ["Score", "Low", "High"]
    for line in lines:
        formula, result = line.split(": ", 1)[1].rsplit(" = ", 1)
        formula = formula.replace("×", "*").replace(" for what is unknown", "")
        assert re.fullmatch(r"[\d.+*/() -]+", formula)
        found = min(10.0, max(0.0, eval(formula)))
        assert found == pytest.approx(float(result), abs=0.011)


def test_a_score_without_enough_evidence_gives_no_number_and_says_why() -> None:
    app = opened("keras", "memory")
    title = app.markdown[0].value.replace("\\", "")
    assert "Memory of Keras: not enough evidence" in title
    assert app.text[0].value == "Known weight 0 of 100: under 50, so no number is given."
