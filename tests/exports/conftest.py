"""Views of every persona, as an export takes them."""

from collections.abc import Callable

import pytest

from comparison.catalogue import Catalogue
from comparison.reading.load import load
from exports.subject import Subject, subject_of

ROOT = "https://framefit.example"
Make = Callable[..., Subject]


@pytest.fixture(scope="session")
def catalogue() -> Catalogue:
    return load()


@pytest.fixture(scope="session")
def make(catalogue: Catalogue) -> Make:
    """The subject of a link's parameters, one value each, frameworks joined by commas."""

    def made(**parameters: str) -> Subject:
        query = {name.replace("__", "."): [value] for name, value in parameters.items()}
        return subject_of(catalogue, query, root=ROOT)

    return made
