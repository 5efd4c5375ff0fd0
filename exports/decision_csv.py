"""The verdict as a sheet: weights, both scores and formulas with which a spreadsheet adds it up."""

import csv
from io import StringIO

from comparison.catalogue import Catalogue
from comparison.decision.pairs import Difference
from comparison.decision.verdict import Duel
from exports.subject import Subject

FIRST_ROW = 2
"""Where the criteria begin; the heads stand above them."""


def decision_csv(subject: Subject) -> str:
    """A row a criterion of the pair that is shown, and their sum as a formula.

    The columns: criterion, weight, the two scores over shared evidence, what the criterion adds
    to the margin. Formulas are in English with commas, as spreadsheets read them from files. Only
    heads where no two frameworks are compared.
    """
    out = StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    duel = subject.duel
    names = (
        [subject.catalogue.named(n) for n in (duel.pair.first, duel.pair.second)] if duel else []
    )
    writer.writerow(["Criterion", "Weight", *(safe(name) for name in names), "Adds to the margin"])
    if duel is not None:
        writer.writerows(_rows(subject.catalogue, duel))
    writer.writerow([])
    writer.writerow(["Verdict", safe(f"{subject.words.title}. {subject.words.state}")])
    writer.writerow(["Data", f"{subject.catalogue.version}, {subject.catalogue.edition.as_of}"])
    writer.writerow(["Link", safe(subject.link)])
    return out.getvalue()


def safe(text: str) -> str:
    """A text that no spreadsheet takes for a formula."""
    return f"'{text}" if text.startswith(("=", "+", "-", "@", "\t", "\r")) else text


def _rows(catalogue: Catalogue, duel: Duel) -> list[list[str | float]]:
    """What can be compared first, so that the sum covers it; what cannot stands under it."""
    compared = [item for item in duel.pair.compared if item.weight]
    left = [item for item in duel.pair.differences if item.weight and item.points is None]
    last = FIRST_ROW + len(compared) - 1
    rows = [_row(catalogue, item, FIRST_ROW + at, last) for at, item in enumerate(compared)]
    weights, adds = f"B{FIRST_ROW}:B{last}", f"E{FIRST_ROW}:E{last}"
    rows.append(["Together: the margin", f"=SUM({weights})", "", "", f"=SUM({adds})"])
    return rows + [[safe(_label(catalogue, item)), item.weight, "", "", ""] for item in left]


def _row(catalogue: Catalogue, item: Difference, row: int, last: int) -> list[str | float]:
    formula = f"=B{row}*(C{row}-D{row})/SUM(B${FIRST_ROW}:B${last})"
    scores = (item.first.score or 0.0, item.second.score or 0.0)
    return [safe(_label(catalogue, item)), item.weight, *scores, formula]


def _label(catalogue: Catalogue, item: Difference) -> str:
    return catalogue.criteria[item.criterion].label
