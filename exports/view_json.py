"""A view and its verdict as plain data, for other programs."""

from typing import Any

from comparison.decision.verdict import Duel
from comparison.wording.answer import plain_scores
from exports.subject import Subject

Plain = dict[str, Any]


def view_json(subject: Subject) -> Plain:
    """Names are ids; scores and points are unrounded, shares run from 0 to 1.

    ``older`` says that the link was made with other data; null where it was not. ``code`` is the
    framework that the reader has code in, ``against`` the rival that the link names, each null
    without one; ``team`` has each member's weights as the link has them, of any unit.
    """
    catalogue, view = subject.catalogue, subject.view
    verdict, words = subject.verdict, subject.words
    return {
        "data": {
            "version": catalogue.version,
            "fingerprint": catalogue.fingerprint,
            "as_of": catalogue.edition.as_of,
        },
        "link": subject.link,
        "older": subject.older or None,
        "persona": view.persona,
        "lens": view.lens_shown,
        "frameworks": list(view.frameworks),
        "weights": view.weights_in(catalogue),
        "must": list(view.must_in(catalogue)),
        "own_only": view.own_only,
        "code": view.code,
        "against": view.controls.get("against"),
        "team": [{"name": one.name, "weights": dict(one.weights)} for one in view.team],
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
