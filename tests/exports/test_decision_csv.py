"""The sheet: a spreadsheet that follows its formulas comes to the verdict's margin."""

import csv
import re
from io import StringIO

import pytest

from comparison.reading.load import load
from exports.decision_csv import decision_csv, safe
from exports.view_json import view_json
from tests.exports.conftest import Make

PERSONAS = tuple(load().personas)


class Sheet:
    """Just enough of a spreadsheet: cells, SUM over a column, and the four operations."""

    def __init__(self, text: str) -> None:
        self.rows = list(csv.reader(StringIO(text)))

    def value(self, name: str) -> float:
        column, row = ord(name[0]) - ord("A"), int(name[1:]) - 1
        text = self.rows[row][column]
        return self.formula(text[1:]) if text.startswith("=") else float(text)

    def formula(self, text: str) -> float:
        text = re.sub(r"SUM\(([A-Z])(\d+):[A-Z](\d+)\)", self.summed, text.replace("$", ""))
        text = re.sub(r"\b([A-Z]\d+)\b", lambda m: repr(self.value(m.group(1))), text)
        assert re.fullmatch(r"[\d.e+\-*/() ]+", text), text
        return float(eval(text))

    def summed(self, found: re.Match[str]) -> str:
        column, first, last = found.group(1), int(found.group(2)), int(found.group(3))
        return repr(sum(self.value(f"{column}{row}") for row in range(first, last + 1)))


@pytest.mark.parametrize("frameworks", ["tensorflow,pytorch", "tensorflow,pytorch,jax,keras"])
@pytest.mark.parametrize("persona", PERSONAS)
def test_the_formulas_add_up_to_the_margin(make: Make, persona: str, frameworks: str) -> None:
    subject = make(persona=persona, frameworks=frameworks)
    duel = subject.verdict.closest
    assert duel is not None
    sheet = Sheet(decision_csv(subject))
    at = next(n for n, row in enumerate(sheet.rows) if row and row[0] == "Together: the margin") + 1
    assert sheet.value(f"E{at}") == pytest.approx(duel.margin, abs=1e-12)
    assert sheet.value(f"B{at}") == round(duel.pair.known_weight)


def test_what_cannot_be_compared_stands_under_the_sum_without_numbers(make: Make) -> None:
    rows = Sheet(decision_csv(make(persona="distributed"))).rows
    names = [row[0] for row in rows if row]
    assert names.index("Performance") == names.index("Together: the margin") + 1
    assert rows[names.index("Performance")][2:] == ["", "", ""]


def test_without_a_pair_there_are_heads_and_the_verdict_alone(make: Make) -> None:
    rows = Sheet(decision_csv(make(frameworks="pytorch"))).rows
    assert rows[0] == ["Criterion", "Weight", "Adds to the margin"]
    assert rows[2][0] == "Verdict"


def block(sheet: Sheet, *heads: str) -> list[dict[str, str]]:
    """The rows under a line of heads, up to the next empty line, by head."""
    start = next(at for at, row in enumerate(sheet.rows) if row[: len(heads)] == list(heads))
    rows = []
    for row in sheet.rows[start + 1 :]:
        if not row:
            break
        rows.append(dict(zip(sheet.rows[start], row, strict=True)))
    return rows


def test_every_score_of_every_framework_stands_under_the_pair(make: Make) -> None:
    """Also those without weight, and those of frameworks that are not in the pair."""
    subject = make(persona="beginner", frameworks="tensorflow,pytorch,jax,keras")
    rows = block(Sheet(decision_csv(subject)), "Framework", "Criterion", "Weight", "Score")
    told = {name: found for name, found in view_json(subject)["scores"].items()}
    assert len(rows) == 4 * len(subject.catalogue.criteria)
    assert "0" in {row["Weight"] for row in rows}
    for row, found in zip(rows, (s for of in told.values() for s in of.values()), strict=True):
        score = float(row["Score"]) if row["Score"] else None
        assert (score, float(row["Coverage in percent"])) == (
            found["score"],
            pytest.approx(100 * found["coverage"]),
        )


def test_the_indicators_of_a_score_add_up_to_it(make: Make) -> None:
    sheet = Sheet(decision_csv(make(persona="mobile")))
    parts = block(sheet, "Framework", "Criterion", "Indicator")
    for score in block(sheet, "Framework", "Criterion", "Weight", "Score"):
        of = [
            p
            for p in parts
            if (p["Framework"], p["Criterion"]) == (score["Framework"], score["Criterion"])
        ]
        weights = {p["Indicator"]: int(p["Weight within the criterion"]) for p in of}
        known = [p for p in of if p["Score"]]
        assert sum(weights.values()) == 100
        if not score["Score"]:
            assert sum(weights[p["Indicator"]] for p in known) < 50
            continue
        total = sum(weights[p["Indicator"]] * float(p["Score"]) for p in known)
        share = sum(weights[p["Indicator"]] for p in known)
        assert float(score["Score"]) == pytest.approx(total / share)


def test_an_older_link_is_told_of_in_sheet_and_data(make: Make) -> None:
    older, newer = make(data="2026.1.1-0123abcd"), make()
    said = "The link was made with data version 2026.1.1, fingerprint 0123abcd."
    assert ["Older data", said] in Sheet(decision_csv(older)).rows
    assert view_json(older)["older"] == said
    assert "Older data" not in decision_csv(newer)
    assert view_json(newer)["older"] is None


def test_data_names_code_rival_and_team_of_the_link(make: Make) -> None:
    four = "tensorflow,pytorch,jax,keras"
    asked = make(frameworks=four, code="keras", against="jax", team="Ana~memory~10~ecosystem~30")
    told = view_json(asked)
    assert (told["code"], told["against"]) == ("keras", "jax")
    assert told["team"] == [{"name": "Ana", "weights": {"memory": 10, "ecosystem": 30}}]
    plain = view_json(make(code="none", against="closest"))
    assert (plain["code"], plain["against"], plain["team"]) == (None, None, [])


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@x", "\t=1", "\r=1"])
def test_no_text_is_taken_for_a_formula(text: str) -> None:
    assert safe(text) == f"'{text}"
    assert safe("PyTorch") == "PyTorch"
