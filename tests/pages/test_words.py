"""Every page speaks to its readers: nothing internal, no slip of punctuation, no raw date."""

import re
from collections.abc import Iterator, Sequence

import pytest

from comparison.catalogue import Catalogue
from comparison.reading.load import load
from tests.pages.opened_page import PAGES, Open
from tests.pages.read_words import words_of

ALL = "tensorflow,pytorch,jax,keras"
VIEWS: dict[str, dict[str, str | list[str]]] = {
    "as it opens": {},
    "four frameworks": {"frameworks": ALL, "persona": "student"},
    "a lens with gaps": {"frameworks": "pytorch,jax", "persona": "researcher", "must": "tpu"},
    "with code and a team": {
        "persona": "mobile",
        "code": "tensorflow",
        "team": ["Ana~ease_of_use~50~ecosystem~25", "Bo~memory~10"],
    },
    "wrong values": {
        "frameworks": "tensorfow",
        "persona": "nobody",
        "must": "gold",
        "w.memory": "NaN",
        "w.charm": "2",
        "team": "a~b~c",
        "data": "1999.1-0",
        "verdict": "rejected",
        "section": "none",
        "nothing": "1",
    },
    "an older citable link": {"persona": "mobile", "data": "2026.11-84d20277"},
}
OFTEN = ("as it opens", "four frameworks", "wrong values")
PLACES = [
    pytest.param(page, view, marks=() if view in OFTEN else pytest.mark.long)
    for view in VIEWS
    for page in PAGES
]
SLIPS = {
    "double punctuation": r"\.;|(?<!\.)\.\.(?!\.)|,,|;;|\.,(?!\d)(?! )|:;|,\.|;\.|::",
    "a space before punctuation": r"(?<=\w) [,;:.](?=\s|$)",
    "seed": r"\bseed(s|ed)?\b",
    "snapshot": r"\bsnapshots?\b",
    "Git LFS": r"\bLFS\b",
    "a raw date": r"\b(19|20)\d\d-[01]\d(-[0-3]\d)?\b",
    "written anchors": r"written anchors",
    "coverage in points": r"of 100 points (have evidence|of its weight)|of the evidence wanted",
    "somebody's link": r"link (of|by) somebody|somebody's link",
    "days before a date": r"\d days before",
    "empty brackets": r"(?<!\w)\(\s*\)|\[\s*\]|\{\s*\}",
    "emoji": "[\U0001f300-\U0001faff\u2600-\u26ff\u2700-\u27bf\ufe0f]",
}
MEANT = ("Random seeds", "Moving code: Random seeds", "The same seed repeats the numbers within")
"""What begins like this is about the seeds that people set in their code, and may say so."""
REPOSITORIES = {"keras-benchmarks", "tflite-micro"}
"""Ids of sources that are their repositories' own names too."""
CODE = re.compile(r"`[^`]*`|https?://\S+")


@pytest.fixture(scope="module")
def internal() -> set[str]:
    """Ids of records and names of fields that no reader would write as they are."""
    names = set(_names(load())) - REPOSITORIES
    return {name for name in names if "_" in name or "-" in name}


@pytest.mark.parametrize(("page", "view"), PLACES)
def test_no_text_slips_or_shows_what_is_internal(
    page: str, view: str, open_page: Open, internal: set[str]
) -> None:
    texts = words_of(open_page(page, **VIEWS[view]).open_everything())
    assert len(texts) > 20
    assert _found(texts, internal) == []


@pytest.mark.parametrize("number", range(1, 6))
def test_no_statement_slips(number: int, open_page: Open, internal: set[str]) -> None:
    opened = open_page("evidence", page=str(number)).open_everything()
    assert not opened.notes
    assert _found(words_of(opened), internal) == []


@pytest.mark.parametrize(
    ("rule", "text"),
    [
        ("double punctuation", "It is documented.; it works."),
        ("double punctuation", "It ended.. Then"),
        ("a space before punctuation", "It ended , then"),
        ("a raw date", "uploaded 2026-10-17"),
        ("a raw date", "from 2026-10 on"),
        ("seed", "drawn with fixed seeds"),
        ("coverage in points", "100 of 100 points have evidence for both"),
        ("days before a date", "25 days before 22 November 2026"),
        ("empty brackets", "PyTorch ()"),
        ("emoji", "Well done \U0001f389"),
        ("quotes that do not balance", "It is “documented."),
        ("pip-install-check", "Rows with source pip-install-check are our own."),
        ("as_of", "The as_of of it"),
    ],
)
def test_the_rules_find_what_they_are_for(rule: str, text: str, internal: set[str]) -> None:
    assert (rule, text) in _found([text], internal)


@pytest.mark.parametrize(
    "text",
    [
        "It was 1.5, then 2.0; see torch.compile, tf.keras.mixed_precision and `as_of`.",
        "Wait ... for random() of 2026",
        '“Quoted” and "quoted": 12 of 100 points.',
    ],
)
def test_the_rules_leave_good_words_alone(text: str, internal: set[str]) -> None:
    assert _found([text], internal) == []


def _found(texts: Sequence[str], internal: set[str]) -> list[tuple[str, str]]:
    return [(rule, text) for text in texts for rule in [*_slips(text), *_leaks(text, internal)]]


def _slips(text: str) -> Iterator[str]:
    prose = CODE.sub("x", text)
    for rule, pattern in SLIPS.items():
        if re.search(pattern, prose) and not (rule == "seed" and text.startswith(MEANT)):
            yield rule
    if prose.count("“") != prose.count("”") or prose.count('"') % 2:
        yield "quotes that do not balance"


def _leaks(text: str, internal: set[str]) -> Iterator[str]:
    words = re.findall(r"[A-Za-z0-9]+(?:[-_][A-Za-z0-9]+)+", CODE.sub("x", text))
    yield from (word for word in words if word in internal)


def _names(catalogue: Catalogue) -> Iterator[str]:
    kept = (catalogue.claims, catalogue.sources, catalogue.statistics, catalogue.indicators)
    for group in (*kept, catalogue.requirements, catalogue.attributes, catalogue.personas):
        yield from group
        yield from (field for item in group.values() for field in type(item).model_fields)
    yield from (*catalogue.criteria, *catalogue.charts, *type(catalogue.method).model_fields)
