"""The verdict as a sheet: weights, both scores and formulas with which a spreadsheet adds it up.

Under it every score of every framework that is shown, and the indicators that made it.
"""

import csv
from collections.abc import Iterator
from io import StringIO

from comparison.catalogue import Catalogue
from comparison.decision.pairs import Difference
from comparison.decision.verdict import Duel
from comparison.formatting import in_sentence
from comparison.scoring.criteria import CriterionScore, criterion_score
from comparison.wording.chart_titles import EACH
from comparison.wording.pictures.decision import TOGETHER
from exports.subject import Subject

FIRST_ROW = 2
"""Where the criteria begin; the heads stand above them."""
SCORES = ("Framework", "Criterion", "Weight", "Score", "Low", "High", "Coverage in percent")
PARTS = ("Framework", "Criterion", "Indicator", "Weight within the criterion")
PARTS_SCORED = (*PARTS, "Score", "Low", "High")
SHARED = (
    f"The two scores above are over what is known of both; for those below: {in_sentence(EACH)} "
    "Scores run from 0 to 10; an empty one is not known."
)
Cells = list[str | float]


def decision_csv(subject: Subject) -> str:
    """A row a criterion of the pair that is shown, and their sum as a formula.

    The columns: criterion, weight, the two scores over shared evidence, what the criterion adds
    to the margin. Formulas are in English with commas, as spreadsheets read them from files. Only
    heads where no two frameworks are compared. Then a row for each score with its range, also
    where it has no weight, and one for each indicator.
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
    if subject.older:
        writer.writerow(["Older data", safe(subject.older)])
    writer.writerows([[], [SHARED], SCORES, *_scores(subject), [], PARTS_SCORED, *_parts(subject)])
    return out.getvalue()


def safe(text: str) -> str:
    """A text that no spreadsheet takes for a formula."""
    return f"'{text}" if text.startswith(("=", "+", "-", "@", "\t", "\r")) else text


def _rows(catalogue: Catalogue, duel: Duel) -> list[Cells]:
    """What can be compared first, so that the sum covers it; what cannot stands under it."""
    compared = [item for item in duel.pair.compared if item.weight]
    left = [item for item in duel.pair.differences if item.weight and item.points is None]
    last = FIRST_ROW + len(compared) - 1
    rows = [_row(catalogue, item, FIRST_ROW + at, last) for at, item in enumerate(compared)]
    weights, adds = f"B{FIRST_ROW}:B{last}", f"E{FIRST_ROW}:E{last}"
    rows.append([TOGETHER, f"=SUM({weights})", "", "", f"=SUM({adds})"])
    return rows + [[safe(_label(catalogue, item)), item.weight, "", "", ""] for item in left]


def _row(catalogue: Catalogue, item: Difference, row: int, last: int) -> Cells:
    formula = f"=B{row}*(C{row}-D{row})/SUM(B${FIRST_ROW}:B${last})"
    scores = (item.first.score or 0.0, item.second.score or 0.0)
    return [safe(_label(catalogue, item)), item.weight, *scores, formula]


def _label(catalogue: Catalogue, item: Difference) -> str:
    return catalogue.criteria[item.criterion].label


def _found(subject: Subject) -> Iterator[CriterionScore]:
    """Every score of each framework that is shown, in the order of the criteria."""
    catalogue, view = subject.catalogue, subject.view
    for framework in view.frameworks:
        for criterion in catalogue.criteria:
            yield criterion_score(catalogue, framework, criterion, view.lens_shown)


def _scores(subject: Subject) -> Iterator[Cells]:
    weights = subject.view.weights_in(subject.catalogue)
    for score in _found(subject):
        ends = _ends(score.ranged)
        yield [*_names(subject, score), weights[score.criterion], *ends, 100 * score.coverage]


def _parts(subject: Subject) -> Iterator[Cells]:
    for score in _found(subject):
        for item in score.indicators:
            label = safe(item.indicator.label)
            yield [*_names(subject, score), label, item.weight, *_ends(item.ranged)]


def _names(subject: Subject, score: CriterionScore) -> list[str]:
    catalogue = subject.catalogue
    named = (catalogue.named(score.framework), catalogue.criteria[score.criterion].label)
    return [safe(name) for name in named]


def _ends(ranged: tuple[float, float, float] | None) -> Cells:
    """Score, low and high as cells."""
    return list(ranged) if ranged else ["", "", ""]
