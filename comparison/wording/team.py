"""Where a team agrees and what divides it, in words."""

from comparison.catalogue import Catalogue
from comparison.decision.team import TeamView
from comparison.decision.verdict import Verdict
from comparison.formatting import counted, in_sentence, listed
from comparison.links.view import View

NOBODY = "no answer"


def team_sentence(catalogue: Catalogue, view: TeamView) -> str:
    """Where the team agrees: ``All 3 sets of weights lead to PyTorch``."""
    leaders: dict[str, int] = {}
    for verdict in view.verdicts.values():
        name = _answer(catalogue, verdict)
        leaders[name] = leaders.get(name, 0) + 1
    if len(leaders) == 1:
        only = next(iter(leaders))
        every = "The one set" if len(view.verdicts) == 1 else f"All {len(view.verdicts)} sets"
        verb = "leads" if len(view.verdicts) == 1 else "lead"
        return f"{every} of weights {verb} to {only}"
    ranked = sorted(leaders.items(), key=lambda item: -item[1])
    parts = [
        f"{counted(number, 'set')} {'without an answer' if name == NOBODY else f'to {name}'}"
        for name, number in ranked
    ]
    return f"The team is divided: {listed(parts)}"


def lens_words(catalogue: Catalogue, view: View) -> str:
    """Whose evidence counts: ``a mobile developer``, or ``everybody alike`` in the general lens."""
    persona = catalogue.personas.get(view.lens_shown)
    return persona.noun if persona else "everybody alike"


def _answer(catalogue: Catalogue, verdict: Verdict) -> str:
    decided = verdict.leader is not None and verdict.state != "cannot say"
    return catalogue.named(verdict.leader or "") if decided else NOBODY


def divides_sentence(catalogue: Catalogue, view: TeamView) -> str:
    """``Ease of use divides the team most: from 5 to 50 of 100 points``."""
    if view.divides is None:
        return "The weights do not differ." if len(view.verdicts) > 1 else ""
    name, low, high = view.divides
    label = in_sentence(catalogue.criteria[name].label)
    span = f"from {low:.0f} to {high:.0f} of 100 points"
    return f"{label[:1].upper()}{label[1:]} divides the team most: {span}."
