"""Reading a link: the view that it asks for, and a note for each value that cannot be honoured."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from comparison.catalogue import Catalogue
from comparison.formatting import counted
from comparison.links.parameters import MAX_TEXT, NONE, Control, page_controls
from comparison.links.view import MAX_FRAMEWORKS, WEIGHT_PREFIX, View, default_view
from comparison.links.weights import MAX_MEMBERS, Member, added, member_from
from comparison.model.edition import PARAMETERS
from comparison.problems import nearest, shown
from comparison.scoring.lenses import lenses

MOST_TOLD = 5
"""So many unknown values of one parameter are named; a link may hold thousands."""
_PASSING = ("embed", "utm_", "_", "ref", "fbclid", "gclid")
"""Starts of foreign parameters that are let pass: Streamlit's own and those of trackers."""


def canonical(catalogue: Catalogue, query: Mapping[str, Sequence[str]]) -> dict[str, list[str]]:
    """The query with today's names for old ones (data/aliases.yaml)."""
    aliases = catalogue.aliases
    by_parameter = {"frameworks": aliases.frameworks, "persona": aliases.personas}
    found: dict[str, list[str]] = {}
    for name, values in query.items():
        today = aliases.parameters.get(name, name)
        if today.startswith(WEIGHT_PREFIX):
            criterion = today.removeprefix(WEIGHT_PREFIX)
            today = WEIGHT_PREFIX + aliases.criteria.get(criterion, criterion)
        renamed = by_parameter.get(today, {})
        found.setdefault(today, []).extend(
            ",".join(renamed.get(part.strip(), part) for part in value.split(","))
            for value in values
        )
    return found


def parse(catalogue: Catalogue, query: Mapping[str, Sequence[str]]) -> tuple[View, tuple[str, ...]]:
    """The view that parsed query parameters ask for, and a note for each value not honoured."""
    reader = _Reader(catalogue, canonical(catalogue, query))
    view = View(
        reader.frameworks(),
        reader.persona(),
        own_only=reader.flag("own", False),
        lens=reader.lens(),
        code=reader.code(),
        controls=reader.page_controls(),
        team=reader.team(),
        cited=reader.cited(),
    )
    lens = None if view.lens == view.persona else view.lens
    view = replace(view, lens=lens, weights=reader.weights(view), must=reader.must(view))
    return view, (*reader.notes, *reader.strangers())


class _Reader:
    def __init__(self, catalogue: Catalogue, query: Mapping[str, Sequence[str]]) -> None:
        self.catalogue, self.query = catalogue, query
        self.notes: list[str] = []
        self.controls = page_controls(catalogue)

    def _values(self, name: str) -> list[str]:
        """All values of a parameter: repeated, or joined by commas."""
        return [part.strip() for value in self.query.get(name, ()) for part in value.split(",")]

    def _last(self, name: str, default: str = "") -> str:
        """The last value of a parameter that takes one; that others were given is said."""
        values = self.query.get(name) or [default]
        if len(set(values)) > 1:
            self.notes.append(f"The link sets {name} {len(values)} times; the last is used.")
        return values[-1]

    def _known(self, name: str, accepted: Iterable[str], what: str) -> list[str]:
        known = list(accepted)
        found = list(dict.fromkeys(value for value in self._values(name) if value))
        self._unknown(f"names the {what}", found, known)
        return [value for value in found if value in known]

    def _unknown(self, deed: str, found: Sequence[str], known: Sequence[str]) -> None:
        """A note on each of the first unknown values, and one on how many more there are."""
        unknown = [value for value in found if value not in known]
        for value in unknown[:MOST_TOLD]:
            hint = nearest(value, known)
            self.notes.append(f"The link {deed} {shown(value)}, which is not known{hint}")
        if len(unknown) > MOST_TOLD:
            told = counted(len(unknown) - MOST_TOLD, "more value")
            self.notes.append(f"The link has {told} of this kind, not known either.")

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

    def lens(self) -> str | None:
        found = self._known("lens", lenses(self.catalogue), "lens")
        if len(found) > 1:
            self.notes.append(f"The link names {len(found)} lenses; the first is used.")
        return found[0] if found else None

    def code(self) -> str | None:
        found = self._known("code", (NONE, *self.catalogue.frameworks), "framework")
        if len(found) > 1:
            self.notes.append(f"The link names code in {len(found)} frameworks; the first is used.")
        return None if not found or found[0] == NONE else found[0]

    def must(self, view: View) -> tuple[str, ...] | None:
        if "must" not in self.query:
            return None
        accepted = [name for name, item in self.catalogue.requirements.items() if item.selectable]
        found = self._known("must", accepted, "must-have")
        if not found and any(self._values("must")):
            return None
        must = tuple(name for name in self.catalogue.requirements if name in found)
        return None if set(must) == set(view.must_in(self.catalogue)) else must

    def weights(self, view: View) -> dict[str, int] | None:
        own: dict[str, int] = {}
        asked = [n.removeprefix(WEIGHT_PREFIX) for n in self.query if n.startswith(WEIGHT_PREFIX)]
        for criterion in asked:
            if criterion in self.catalogue.criteria:
                value = self._weight(criterion, self._last(f"{WEIGHT_PREFIX}{criterion}"))
                if value is not None:
                    own[criterion] = value
        self._no_criteria([name for name in asked if name not in self.catalogue.criteria])
        base = view.weights_in(self.catalogue)
        merged = {**base, **own}
        if not own or merged == base:
            return None
        if sum(merged.values()) == 0:
            self.notes.append("The link sets every weight to 0; the persona's weights are used.")
            return None
        return merged

    def _no_criteria(self, names: Sequence[str]) -> None:
        """A note on each of the first names that are given a weight and are no criterion."""
        for name in names[:MOST_TOLD]:
            hint = nearest(name, self.catalogue.criteria)
            self.notes.append(
                f"The link gives a weight to {shown(name)}, which is no criterion{hint}"
            )

    def _weight(self, criterion: str, text: str) -> int | None:
        text = text.strip()
        if text.isascii() and text.isdigit() and len(text) <= 3 and int(text) <= 100:
            return int(text)
        label = self.catalogue.criteria[criterion].label
        self.notes.append(
            f"The link gives {label} the weight {shown(text)}; "
            "whole numbers from 0 to 100 are accepted."
        )
        return None

    def flag(self, name: str, default: bool) -> bool:
        text = self._last(name, str(default).lower())
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
                value = self._choice(control)
            elif control.kind == "number":
                value = self._number(name, control.default)
            else:
                value = self._text(name)
            if value != control.default:
                found[name] = value
        return found

    def _choice(self, control: Control) -> str:
        found = list(dict.fromkeys(value for value in self._values(control.name) if value))
        self._unknown(f"sets {control.name} to", found, control.accepted)
        known = [value for value in found if value in control.accepted]
        if len(known) > 1:
            self.notes.append(
                f"The link sets {control.name} {len(known)} times; the first is used."
            )
        return known[0] if known else control.default

    def _number(self, name: str, default: str) -> str:
        text = self._last(name, default).strip()
        if text.isascii() and text.isdigit() and len(text) <= 2 and int(text) >= 1:
            return str(int(text))
        self.notes.append(f"The link sets {name} to {shown(text)}; 1 to 99 are accepted.")
        return default

    def _text(self, name: str) -> str:
        text = " ".join(self._last(name).split())
        text = "".join(sign for sign in text if sign.isprintable())
        if len(text) > MAX_TEXT:
            self.notes.append(f"The text of {name} is longer than {MAX_TEXT} signs and was cut.")
        return text[:MAX_TEXT]

    def team(self) -> tuple[Member, ...]:
        members: tuple[Member, ...] = ()
        for text in self.query.get("team", ())[: MAX_MEMBERS + 1]:
            member = member_from(self.catalogue, text)
            if member is None:
                self.notes.append(f"The link holds a set of weights that is none: {shown(text)}")
            elif len(members) == MAX_MEMBERS:
                self.notes.append(f"The link holds more than {MAX_MEMBERS} sets of weights.")
            else:
                members = added(members, member)
        return members

    def cited(self) -> tuple[str, str] | None:
        text = self._last("data")
        version, _, fingerprint = text.partition("-")
        if not text:
            return None
        sound = version.replace(".", "").isdigit() and fingerprint.isalnum() and len(text) <= 40
        if not sound:
            self.notes.append(f"The link names the data version {shown(text)}, which is none.")
            return None
        return version, fingerprint

    def strangers(self) -> list[str]:
        """A note on parameters that nobody knows."""
        known = {*PARAMETERS, *self.controls}
        strange = [
            name
            for name in self.query
            if name not in known and not name.startswith((WEIGHT_PREFIX, *_PASSING))
        ]
        return [
            f"The link has the parameter {shown(name)}, which is not known{nearest(name, known)}"
            for name in strange[:MOST_TOLD]
        ]
