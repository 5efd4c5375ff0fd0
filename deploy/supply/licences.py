"""The licences of what Framefit needs to run, as the installed libraries state them."""

from collections.abc import Iterator
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from typing import Final

from deploy.supply.lock import ROOT, RUNTIME, locked

LIST: Final = ROOT / "docs" / "licences.md"
LONGEST: Final = 60
"""Signs of a licence's name; some libraries put the whole text where the name belongs."""
HEAD: Final = """\
# Licences

Framefit itself is under the [Apache License 2.0](../LICENSE). These are the libraries
of the lock, with the licence that each states of itself; the texts come with the
libraries. `make licences` writes this list.

| library | version | licence |
|---|---|---|
"""


def document() -> str:
    """The list as it stands in ``docs/licences.md``; fails where a library is not installed."""
    rows = [f"| {name} | {version} | {licence(name)} |" for name, version in libraries().items()]
    return HEAD + "\n".join(rows) + "\n"


def libraries() -> dict[str, str]:
    """The libraries that Framefit needs to run, with their locked versions."""
    return locked(RUNTIME)


def licence(name: str) -> str:
    """The licence that an installed library states, in the most exact of the ways it may."""
    return next(_statements(distribution(name)), "not stated")


def installed(name: str) -> bool:
    """Whether a library is there; some are for certain systems or versions of Python alone."""
    try:
        distribution(name)
    except PackageNotFoundError:
        return False
    return True


def _statements(library: Distribution) -> Iterator[str]:
    """Expression, name, classifier and the beginning of the text, where they are."""
    yield from library.metadata.get_all("License-Expression") or []
    for named in library.metadata.get_all("License") or []:
        if named and len(named) <= LONGEST and "\n" not in named:
            yield named
    for classifier in library.metadata.get_all("Classifier") or []:
        if classifier.startswith("License :: "):
            yield classifier.rpartition(" :: ")[2]
    for file in library.files or []:
        if file.name.upper().startswith(("LICENSE", "COPYING")):
            yield f"unnamed; its text begins “{_beginning(file.read_text('utf-8'))}”"


def _beginning(text: str) -> str:
    """The first line of a licence's text that is neither empty nor a name of its owner."""
    lines = filter(None, map(str.strip, text.splitlines()))
    return next(line for line in lines if not line.startswith("Copyright"))
