"""The link is the state: every public parameter name, and the view that a link asks for.

Names and ids are stable for ever: a name may be added, never renamed or dropped.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import urlencode

from comparison.catalogue import Catalogue
from comparison.decision.shares import whole_parts
from comparison.decision.turning_points import WHOLE
from comparison.links.parameters import NONE, page_controls
from comparison.links.weights import Member

MAX_FRAMEWORKS = 6
WEIGHT_PREFIX = "w."


@dataclass(frozen=True, slots=True)
class View:
    """What a reader has asked to see.

    ``weights`` are the reader's own as the link has them, whole numbers of any unit by criterion,
    or None for the persona's; ``must`` likewise. ``own_only``: a must-have counts only where the
    project documents it itself. ``lens`` is whose evidence speaks inside a criterion, a persona's
    id or ``general``; None for the persona's own. ``code`` is the framework that the reader has
    code in. ``controls`` hold the pages' own parameters where they differ from their defaults.
    ``team`` are named sets of weights. ``cited`` is the data version and fingerprint that a citable
    link was made with.
    """

    frameworks: tuple[str, ...]
    persona: str
    weights: Mapping[str, int] | None = None
    must: tuple[str, ...] | None = None
    own_only: bool = False
    lens: str | None = None
    code: str | None = None
    controls: Mapping[str, str] = field(default_factory=dict)
    team: tuple[Member, ...] = ()
    cited: tuple[str, str] | None = None

    def weights_in(self, catalogue: Catalogue) -> dict[str, int]:
        """The weights that count, for every criterion: whole percents that total 100."""
        asked = self.weights_asked(catalogue)
        return dict(zip(asked, whole_parts(list(asked.values()), WHOLE), strict=True))

    def weights_asked(self, catalogue: Catalogue) -> dict[str, int]:
        """The weights as the link or the persona has them, for every criterion, of any unit."""
        chosen = self.weights if self.weights is not None else self._persona_weights(catalogue)
        return {name: chosen.get(name, 0) for name in catalogue.criteria}

    def must_in(self, catalogue: Catalogue) -> tuple[str, ...]:
        """The must-haves that count."""
        return catalogue.personas[self.persona].must if self.must is None else self.must

    @property
    def lens_shown(self) -> str:
        """The lens that counts: the one that was asked for, else the persona's."""
        return self.lens or self.persona

    def control(self, catalogue: Catalogue, name: str) -> str:
        """The value of a page's control."""
        return self.controls.get(name, page_controls(catalogue)[name].default)

    def _persona_weights(self, catalogue: Catalogue) -> Mapping[str, int]:
        return catalogue.personas[self.persona].weights


def default_view(catalogue: Catalogue) -> View:
    """What a link without parameters shows."""
    return View(catalogue.edition.default_frameworks, catalogue.edition.default_persona)


Parameters = list[tuple[str, str]]


def parameters(catalogue: Catalogue, view: View, *, page: str | None = None) -> Parameters:
    """The parameters of a link to ``view``: frameworks and persona always, the rest where set.

    Controls of other pages than ``page`` are left out; None takes all of them.
    """
    found = [*_shared(view), ("persona", view.persona)]
    if view.weights is not None:
        found += _weights(view.weights)
    if view.must is not None:
        found += _musts(view.must)
    if view.own_only:
        found.append(("own", "true"))
    if view.lens is not None:
        found.append(("lens", view.lens))
    if view.code is not None:
        found.append(("code", view.code))
    known = page_controls(catalogue)
    found += [
        (name, value)
        for name, value in view.controls.items()
        if page is None or known[name].on(page)
    ]
    found += [("team", member.encoded()) for member in view.team]
    return [*found, *([("data", "-".join(view.cited))] if view.cited else [])]


def citable_parameters(catalogue: Catalogue, view: View, *, page: str) -> Parameters:
    """A link that spells out every value, so that no later default changes it, and the data."""
    found = [*_shared(view), ("persona", view.persona)]
    found += _weights(view.weights_in(catalogue))
    found += _musts(view.must_in(catalogue))
    found.append(("own", str(view.own_only).lower()))
    found.append(("lens", view.lens_shown))
    found.append(("code", view.code or NONE))
    found += [
        (name, view.controls.get(name, control.default))
        for name, control in page_controls(catalogue).items()
        if control.on(page) and view.controls.get(name, control.default)
    ]
    found += [("team", member.encoded()) for member in view.team]
    return [*found, ("data", f"{catalogue.version}-{catalogue.fingerprint}")]


def _shared(view: View) -> Parameters:
    return [("frameworks", name) for name in view.frameworks]


def _weights(weights: Mapping[str, int]) -> Parameters:
    return [(f"{WEIGHT_PREFIX}{name}", str(value)) for name, value in weights.items()]


def _musts(must: tuple[str, ...]) -> Parameters:
    return [("must", name) for name in must] or [("must", "")]


def query_string(catalogue: Catalogue, view: View, *, page: str | None = None) -> str:
    """The query string of a link to ``view``, without the question mark."""
    return urlencode(parameters(catalogue, view, page=page), safe="~")


def citable_query_string(catalogue: Catalogue, view: View, *, page: str) -> str:
    """The query string of a citable link, without the question mark."""
    return urlencode(citable_parameters(catalogue, view, page=page), safe="~")
