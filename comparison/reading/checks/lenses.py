"""A persona's lens weighs indicators of the criterion that it stands under, and no others."""

from collections.abc import Iterator

from comparison.model.criteria import Criterion
from comparison.model.personas import Persona
from comparison.problems import Problem, nearest, shown
from comparison.reading.folder import Folder


def check_lenses(folder: Folder) -> Iterator[Problem]:
    """Every weight of a lens that names no indicator of its criterion."""
    known = {
        loaded.name: [item.id for item in loaded.record.indicators]
        for loaded in folder.every(Criterion)
    }
    for loaded in folder.every(Persona):
        for criterion, lens in loaded.record.lens.items():
            for name in lens.weights:
                if criterion in known and name not in known[criterion]:
                    hint = nearest(name, known[criterion])
                    message = f"{shown(name)} is no indicator of {shown(criterion)}{hint}"
                    place = ("lens", criterion, "weights", name)
                    yield loaded.file.problem(place, message)
