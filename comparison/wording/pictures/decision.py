"""The decision picture in words: what each criterion adds to the margin of a pair."""

from comparison.catalogue import Catalogue
from comparison.decision.pairs import Contribution, Pair
from comparison.decision.verdict import Duel, Verdict
from comparison.formatting import in_sentence, listed
from comparison.wording.chart_titles import contribution_words, could_be_words

TOGETHER = "Together: the margin"
NOT_COMPARED = "not compared: too little evidence of both"
ABOUT = (
    "Length: weight times difference, over the evidence that both have; the lengths add up to the "
    "margin, the printed numbers but for their last digit. Thin line: what it could be by the "
    "ranges of the scores."
)


def about_pair(catalogue: Catalogue, verdict: Verdict, duel: Duel) -> str:
    """What the picture shows, and who stands against whom where there is more than one rival."""
    if len(verdict.duels) < 2:
        return ABOUT
    first, second = (catalogue.named(name) for name in (duel.pair.first, duel.pair.second))
    closest = ", its closest rival" if duel is verdict.closest else ""
    return f"{first} against {second}{closest}. {ABOUT}"


def adds_words(catalogue: Catalogue, pair: Pair, item: Contribution) -> str:
    """``0.84 points for PyTorch; could be 0.10 to 1.20``, or that it is not compared."""
    if item.points is None:
        return NOT_COMPARED
    told = contribution_words(catalogue, pair, item.points)
    return f"{told}; {could_be_words(catalogue, pair, item)}"


def decision_text(catalogue: Catalogue, duel: Duel) -> str:
    """What each criterion adds to the margin, and the margin."""
    pair = duel.pair
    names = listed([catalogue.named(name) for name in (pair.first, pair.second)])
    rows = [
        f"{catalogue.criteria[item.criterion].label}, {item.weight}\u00a0%: "
        f"{adds_words(catalogue, pair, item)}."
        for item in pair.contributions
    ]
    total = f"{TOGETHER}: {contribution_words(catalogue, pair, duel.margin)}."
    start = f"What each criterion adds to the margin between {names}, the largest first."
    return " ".join([start, *rows, total])


def not_counted(catalogue: Catalogue, pair: Pair) -> str:
    """Which criteria have no weight, and that the others are scaled up where some drop out."""
    left = [
        in_sentence(catalogue.criteria[item.criterion].label)
        for item in pair.differences
        if not item.weight
    ]
    scaled = pair.known_weight < 100
    more = "The weights that can be compared are scaled up to 100." if scaled else ""
    told = f"Weight 0, so not counted: {listed(left)}." if left else ""
    return f"{told} {more}".strip()
