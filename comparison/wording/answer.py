"""The answer to a link as plain data: the same for programs that ask the server and in a shell."""

from collections.abc import Mapping
from typing import Annotated

from pydantic import Field

from comparison.catalogue import Catalogue
from comparison.decision.verdict import Duel, State, Verdict
from comparison.findings.view_verdict import duel_of, verdict_of
from comparison.links.view import View, citable_query_string
from comparison.model.base import Record, Share
from comparison.scoring.criteria import criterion_score
from comparison.wording.presenting import older_data
from comparison.wording.verdict import wording

Score = Annotated[float, Field(ge=0, le=10)]
Weight = Annotated[int, Field(ge=0, le=100)]


class PlainScore(Record):
    """A criterion of one framework: score and range from 0 to 10, null under half coverage.

    ``coverage``, 0 to 1, is the weight of the indicators that are known.
    """

    score: Score | None
    low: Score | None
    high: Score | None
    coverage: Share


class ShownPair(Record):
    """The two frameworks that margin and turning points speak of."""

    first: str
    second: str


class Answer(Record):
    """A verdict and what it rests on. Names are ids, numbers are unrounded.

    ``winner`` is null where the evidence does not part the frameworks. ``sentence`` is the title
    that pages show; ``sure``, ``stability``, ``turning`` and ``notes`` stand beside it there.
    ``margin`` is in points, -10 to 10, for the first of ``pair``; both are null where no two are
    compared. A turning point is the number of that weight nearest to today's at which another leads
    than the one ahead in ``pair``, and from there on in the same direction; null for never.
    ``link`` is the citable link, below the dashboard's address.
    """

    data_version: str
    fingerprint: str
    as_of: str
    persona: str
    lens: str
    frameworks: tuple[str, ...]
    must: tuple[str, ...]
    own: bool
    state: State
    winner: str | None
    sentence: str
    sure: str
    stability: str
    turning: str
    notes: tuple[str, ...]
    pair: ShownPair | None
    margin: Annotated[float, Field(ge=-10, le=10)] | None
    weights: dict[str, Weight]
    turning_points: dict[str, Weight | None]
    scores: dict[str, dict[str, PlainScore]]
    link: str


def answer(catalogue: Catalogue, view: View) -> Answer:
    """What the evidence says to a view, as plain data."""
    verdict = verdict_of(catalogue, view)
    duel, words = duel_of(catalogue, view, verdict), wording(catalogue, view, verdict)
    older = older_data(catalogue, view)
    return Answer(
        data_version=catalogue.version,
        fingerprint=catalogue.fingerprint,
        as_of=catalogue.edition.as_of,
        persona=view.persona,
        lens=view.lens_shown,
        frameworks=view.frameworks,
        must=view.must_in(catalogue),
        own=view.own_only,
        state=verdict.state,
        winner=winner(verdict),
        sentence=words.title,
        sure=words.state,
        stability=words.stability,
        turning=words.turning,
        notes=(*([older] if older else []), *words.notes, *words.more),
        pair=ShownPair(first=duel.pair.first, second=duel.pair.second) if duel else None,
        margin=duel.margin if duel else None,
        weights=view.weights_in(catalogue),
        turning_points=_turning_points(catalogue, duel),
        scores=plain_scores(catalogue, view),
        link=f"/decide?{citable_query_string(catalogue, view, page='decide')}",
    )


def winner(verdict: Verdict) -> str | None:
    """The better fit; None where the evidence does not part the frameworks."""
    return None if verdict.state == "cannot say" else verdict.leader


def plain_scores(catalogue: Catalogue, view: View) -> dict[str, dict[str, PlainScore]]:
    """By framework and criterion, over all that is known of each framework."""
    return {
        name: {
            criterion: _score(catalogue, name, criterion, view.lens_shown)
            for criterion in catalogue.criteria
        }
        for name in view.frameworks
    }


def _score(catalogue: Catalogue, framework: str, criterion: str, lens: str) -> PlainScore:
    found = criterion_score(catalogue, framework, criterion, lens)
    return PlainScore(score=found.score, low=found.low, high=found.high, coverage=found.coverage)


def _turning_points(catalogue: Catalogue, duel: Duel | None) -> Mapping[str, int | None]:
    known = {point.criterion: point.at for point in duel.turning_points} if duel else {}
    return {criterion: known.get(criterion) for criterion in catalogue.criteria}
