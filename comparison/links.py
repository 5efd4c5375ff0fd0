"""The link is the state: every public parameter name, and the view that a link asks for.

Names and ids are stable for ever. A value that cannot be honoured is left out and named in a note.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from urllib.parse import urlencode

from comparison.catalogue import Catalogue
from comparison.problems import nearest, shown

MAX_FRAMEWORKS = 6
MAX_TEXT = 80
WEIGHT_PREFIX = "w."


@dataclass(frozen=True, slots=True)
class Control:
    """A control of one page: its parameter, what it accepts and its default.

    ``kind`` is ``flag`` (true or false), ``choice`` (one of ``accepted``), ``number`` (1 to 99) or
    ``text``.
    """

    name: str
    page: str
    kind: str
    label: str
    default: str = ""
    accepted: tuple[str, ...] = ()


ALL = "all"
CLOSEST = "closest"


def controls(catalogue: Catalogue) -> Mapping[str, Control]:
    """The pages' own controls by parameter name. The shared ones are fields of View."""
    verdicts = (ALL, *catalogue.edition.verdicts)
    groups = (ALL, *dict.fromkeys(slug(section.group) for section in catalogue.sections))
    subjects = (ALL, *catalogue.frameworks)
    rivals = (CLOSEST, *catalogue.frameworks)
    axes = (ALL, *dict.fromkeys(catalogue.axes.values()))
    every = (
        Control("search", "compare", "text", "Search the table"),
        Control("differences", "compare", "flag", "Differences only", "false"),
        Control("against", "decide", "choice", "The leader against", CLOSEST, rivals),
        Control("verdict", "evidence", "choice", "Verdict", ALL, verdicts),
        Control("section", "evidence", "choice", "Section", ALL, groups),
        Control("about", "evidence", "choice", "About", ALL, subjects),
        Control("text", "evidence", "text", "Search the statements"),
        Control("page", "evidence", "number", "Page of the statements", "1"),
        Control("axis", "evidence", "choice", "Topic of the figures", ALL, axes),
        Control("figure", "evidence", "text", "Search the figures"),
    )
    return {control.name: control for control in every}


def slug(text: str) -> str:
    """A text as an id: ``What Is PyTorch?`` is ``what-is-pytorch``."""
    kept = "".join(sign if sign.isalnum() else " " for sign in text.lower())
    return "-".join(kept.split())


@dataclass(frozen=True, slots=True)
class View:
    """What a reader has asked to see.

    ``weights`` are the reader's own, in percent by criterion, or None for the persona's; ``must``
    likewise. ``own_only``: a must-have counts only where the project documents it itself.
    ``controls`` hold the pages' own parameters where they differ from their defaults.
    """

    frameworks: tuple[str, ...]
    persona: str
    weights: Mapping[str, int] | None = None
    must: tuple[str, ...] | None = None
    own_only: bool = False
    controls: Mapping[str, str] = field(default_factory=dict)

    def weights_in(self, catalogue: Catalogue) -> dict[str, int]:
        """The weights that count, for every criterion."""
        chosen = self.weights if self.weights is not None else self._persona_weights(catalogue)
        return {name: chosen.get(name, 0) for name in catalogue.criteria}

    def must_in(self, catalogue: Catalogue) -> tuple[str, ...]:
        """The must-haves that count."""
        return catalogue.personas[self.persona].must if self.must is None else self.must

    def control(self, catalogue: Catalogue, name: str) -> str:
        """The value of a page's control."""
        return self.controls.get(name, controls(catalogue)[name].default)

    def _persona_weights(self, catalogue: Catalogue) -> Mapping[str, int]:
        return catalogue.personas[self.persona].weights


def default_view(catalogue: Catalogue) -> View:
    """What a link without parameters shows."""
    return View(catalogue.edition.default_frameworks, catalogue.edition.default_persona)


def parse(catalogue: Catalogue, query: Mapping[str, Sequence[str]]) -> tuple[View, tuple[str, ...]]:
    """The view that parsed query parameters ask for, and a note for each value not honoured."""
    reader = _Reader(catalogue, query)
    view = View(
        reader.frameworks(),
        reader.persona(),
        own_only=reader.flag("own", False),
        controls=reader.page_controls(),
    )
    view = replace(view, weights=reader.weights(view), must=reader.must())
    return view, (*reader.notes, *reader.strangers())


class _Reader:
    def __init__(self, catalogue: Catalogue, query: Mapping[str, Sequence[str]]) -> None:
        self.catalogue, self.query = catalogue, query
        self.notes: list[str] = []
        self.controls = controls(catalogue)

    def _values(self, name: str) -> list[str]:
        """All values of a parameter: repeated, or joined by commas."""
        return [part.strip() for value in self.query.get(name, ()) for part in value.split(",")]

    def _known(self, name: str, accepted: Iterable[str], what: str) -> list[str]:
        known = list(accepted)
        found = list(dict.fromkeys(value for value in self._values(name) if value))
        for value in found:
            if value not in known:
                hint = nearest(value, known)
                self.notes.append(
                    f"The link names the {what} {shown(value)}, which is not known{hint}"
                )
        return [value for value in found if value in known]

    def frameworks(self) -> tuple[str, ...]:
        found = self._known("frameworks", self.catalogue.frameworks, "framework")
        if len(found) > MAX_FRAMEWORKS:
            self.notes.append(
                f"The link names {len(found)} frameworks; the first {MAX_FRAMEWORKS} are shown."
            )
        if not found:
            if "frameworks" in self.query:
                self.notes.append("The link names no known framework; the usual ones are shown.")
            return default_view(self.catalogue).frameworks
        order = list(self.catalogue.frameworks)
        return tuple(sorted(found[:MAX_FRAMEWORKS], key=order.index))

    def persona(self) -> str:
        found = self._known("persona", self.catalogue.personas, "persona")
        if len(found) > 1:
            self.notes.append(f"The link names {len(found)} personas; the first is shown.")
        return found[0] if found else self.catalogue.edition.default_persona

    def must(self) -> tuple[str, ...] | None:
        if "must" not in self.query:
            return None
        accepted = [name for name, item in self.catalogue.requirements.items() if item.selectable]
        found = self._known("must", accepted, "must-have")
        if not found and any(self._values("must")):
            return None
        return tuple(found)

    def weights(self, view: View) -> dict[str, int] | None:
        own: dict[str, int] = {}
        for name in self.query:
            if name.startswith(WEIGHT_PREFIX):
                criterion = name.removeprefix(WEIGHT_PREFIX)
                value = self._weight(criterion, self.query[name][-1:])
                if value is not None:
                    own[criterion] = value
        base = view.weights_in(self.catalogue)
        merged = {**base, **own}
        if not own or merged == base:
            return None
        if sum(merged.values()) == 0:
            self.notes.append("The link sets every weight to 0; the persona's weights are used.")
            return None
        return merged

    def _weight(self, criterion: str, values: Sequence[str]) -> int | None:
        if criterion not in self.catalogue.criteria:
            hint = nearest(criterion, self.catalogue.criteria)
            self.notes.append(
                f"The link gives a weight to {shown(criterion)}, which is no criterion{hint}"
            )
            return None
        text = values[0].strip() if values else ""
        if text.isascii() and text.isdigit() and len(text) <= 3 and int(text) <= 100:
            return int(text)
        label = self.catalogue.criteria[criterion].label
        self.notes.append(
            f"The link gives {label} the weight {shown(text)}; "
            "whole numbers from 0 to 100 are accepted."
        )
        return None

    def flag(self, name: str, default: bool) -> bool:
        text = (self.query.get(name) or [str(default).lower()])[-1]
        if text not in ("true", "false"):
            self.notes.append(
                f"The link sets {name} to {shown(text)}; true and false are accepted."
            )
            return default
        return text == "true"

    def page_controls(self) -> dict[str, str]:
        found: dict[str, str] = {}
        for name, control in self.controls.items():
            if name not in self.query:
                continue
            if control.kind == "flag":
                value = str(self.flag(name, control.default == "true")).lower()
            elif control.kind == "choice":
                known = self._known(name, control.accepted, control.label.lower())
                value = known[0] if known else control.default
            elif control.kind == "number":
                value = self._number(name, control.default)
            else:
                value = self._text(name)
            if value != control.default:
                found[name] = value
        return found

    def _number(self, name: str, default: str) -> str:
        text = (self.query[name] or [default])[-1].strip()
        if text.isascii() and text.isdigit() and len(text) <= 2 and int(text) >= 1:
            return str(int(text))
        self.notes.append(f"The link sets {name} to {shown(text)}; 1 to 99 are accepted.")
        return default

    def _text(self, name: str) -> str:
        text = " ".join((self.query[name] or [""])[-1].split())
        text = "".join(sign for sign in text if sign.isprintable())
        if len(text) > MAX_TEXT:
            self.notes.append(f"The text of {name} is longer than {MAX_TEXT} signs and was cut.")
        return text[:MAX_TEXT]

    def strangers(self) -> list[str]:
        """A note on parameters that nobody knows. Streamlit's own and trackers' are let pass."""
        known = {"frameworks", "persona", "must", "own", *self.controls}
        passing = ("embed", "utm_", "_", "ref", "fbclid", "gclid")
        strange = [
            name
            for name in self.query
            if name not in known and not name.startswith((WEIGHT_PREFIX, *passing))
        ]
        return [
            f"The link has the parameter {shown(name)}, which is not known{nearest(name, known)}"
            for name in strange[:5]
        ]


def pairs(catalogue: Catalogue, view: View, *, page: str | None = None) -> list[tuple[str, str]]:
    """The parameters of a link to ``view``: frameworks and persona always, the rest where set.

    Controls of other pages than ``page`` are left out; None takes all of them.
    """
    found = [("frameworks", name) for name in view.frameworks]
    found.append(("persona", view.persona))
    if view.weights is not None:
        found += [(f"{WEIGHT_PREFIX}{name}", str(value)) for name, value in view.weights.items()]
    if view.must is not None:
        found += [("must", name) for name in view.must] or [("must", "")]
    if view.own_only:
        found.append(("own", "true"))
    known = controls(catalogue)
    found += [
        (name, value)
        for name, value in view.controls.items()
        if page is None or known[name].page == page
    ]
    return found


def query(catalogue: Catalogue, view: View, *, page: str | None = None) -> str:
    """The query string of a link to ``view``, without the question mark."""
    return urlencode(pairs(catalogue, view, page=page), safe=",")
