"""A view and its verdict as plain data, for other programs."""

from typing import Any

from comparison.decision.verdict import Duel
from comparison.wording.answer import plain_scores
from exports.subject import Subject

Plain = dict[str, Any]


def view_json(subject: Subject) -> Plain:
    """Names are ids; scores and points are unrounded, shares run from 0 to 1."""
    catalogue, view = subject.catalogue, subject.view
    verdict, words = subject.verdict, subject.words
    return {
        "data": {
            "version": catalogue.version,
            "fingerprint": catalogue.fingerprint,
            "as_of": catalogue.edition.as_of,
        },
        "link": subject.link,
        "persona": view.persona,
        "lens": view.lens_shown,
        "frameworks": list(view.frameworks),
        "weights": view.weights_in(catalogue),
        "must": list(view.must_in(catalogue)),
        "own_only": view.own_only,
        "verdict": {
            "state": verdict.state,
            "leader": verdict.leader,
            "title": words.title,
            "sure": words.state,
            "stability": words.stability,
            "turning": words.turning,
            "notes": [*words.notes, *words.more],
        },
        "pairs": [_pair(duel) for duel in verdict.duels],
        "scores": {
            name: {criterion: score.model_dump() for criterion, score in found.items()}
            for name, found in plain_scores(catalogue, view).items()
        },
    }


def _pair(duel: Duel) -> Plain:
    return {
        "first": duel.pair.first,
        "second": duel.pair.second,
        "state": duel.state,
        "margin": duel.margin,
        "known_weight": duel.pair.known_weight,
        "near": duel.near,
        "agree": duel.agree,
        "share_of_all": duel.share_all,
        "adds": {item.criterion: item.points for item in duel.pair.contributions},
        "turning_points": {point.criterion: point.at for point in duel.turning_points},
    }
