"""The glossary and the first steps: each mistake is named with file, line and nearest name."""

import pytest

from comparison.catalogue import Catalogue
from tests.comparison.data_copies import Change, Check, DataCopy, assert_told

FILE = "glossary.yaml"
SMALL = """\
terms:
  - id: tensor
    term: tensor
    spellings: [tensor, tensors]
    sentences:
      - An array of numbers, e.g. a table.
      - Models are made of tensors.
    source: tf-guide-tensor
  - id: margin
    term: margin
    spellings: [margin]
    sentences: [How far one is ahead., It is told in points.]
    method: How two are compared
"""
SPELLING = "[tensor, tensors]"
CHANGES = {
    "a single sentence": Change(
        FILE,
        "sentences: [How far one is ahead., It is told in points.]",
        "sentences: [How far one is ahead.]",
        "terms[1].sentences: found 1 entries, expected at least 2",
    ),
    "three sentences": Change(
        FILE,
        "It is told in points.]",
        "It is told in points., Of ten.]",
        "terms[1].sentences: found 3 entries, expected at most 2",
    ),
    "two sentences in one entry": Change(
        FILE,
        "Models are made of tensors.",
        "Models use it. So do you.",
        'terms[0].sentences[1]: "Models use it. So do you." is more than one sentence',
    ),
    "half a sentence": Change(
        FILE,
        "Models are made of tensors.",
        "Models and tensors",
        'terms[0].sentences[1]: "Models and tensors" is no sentence; it must end with a full stop',
    ),
    "a sentence that no reader finishes": Change(
        FILE,
        "Models are made of tensors.",
        f"Models {'a' * 240}.",
        "terms[0].sentences[1]: found 248 signs, expected at most 240",
    ),
    "a term without spellings": Change(
        FILE, SPELLING, "[]", "terms[0].spellings: found 0 entries, expected at least 1"
    ),
    "a spelling of a whole line": Change(
        FILE,
        SPELLING,
        f"[{'t' * 41}]",
        "terms[0].spellings[0]: found 41 signs, expected at most 40",
    ),
    "a spelling that another term has, in capitals": Change(
        FILE,
        "spellings: [margin]",
        "spellings: [Tensors]",
        'terms[1].spellings[0]: "Tensors" is another term\'s, see glossary.yaml:4',
    ),
    "a source that is none": Change(
        FILE,
        "source: tf-guide-tensor",
        "source: tf-guide-tensors",
        'terms[0].source: no source has the id "tf-guide-tensors", did you mean "tf-guide-tensor"?',
    ),
    "neither a source nor a heading": Change(
        FILE,
        "    method: How two are compared\n",
        "",
        "terms[1]: needs either 'source' or 'method', a heading of METHOD.md",
        -4,
    ),
    "a heading that METHOD.md does not have": Change(
        FILE,
        "method: How two are compared",
        "method: How 2 are compared",
        'terms[1].method: criteria/METHOD.md has no heading "How 2 are compared", did you mean',
    ),
    "the same id twice": Change(
        FILE, "id: margin", "id: tensor", 'the id "tensor" is taken, see glossary.yaml:2'
    ),
}


@pytest.fixture
def small_copy(data_copy: DataCopy) -> DataCopy:
    """A copy of the project's data with a glossary of two terms."""
    data_copy.write(FILE, SMALL)
    return data_copy


def test_the_small_glossary_itself_is_sound(small_copy: DataCopy, check: Check) -> None:
    assert check(small_copy.root).code == 0


@pytest.mark.parametrize("case", CHANGES, ids=str)
def test_the_check_names_file_line_and_place_of(
    case: str, small_copy: DataCopy, check: Check
) -> None:
    assert_told(CHANGES[case], small_copy, check)


def test_data_without_a_glossary_are_refused(data_copy: DataCopy, check: Check) -> None:
    (data_copy.root / FILE).unlink()
    assert [line for line in check(data_copy.root).problems if line.startswith(FILE)]


def test_a_first_tutorial_that_is_no_source_is_refused(data_copy: DataCopy, check: Check) -> None:
    change = Change(
        "frameworks/jax.yaml",
        "tutorial: jax-stack-first",
        "tutorial: jax-stack-frist",
        'no source has the id "jax-stack-frist", did you mean "jax-stack-first"?',
    )
    assert_told(change, data_copy, check)


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("environment: pytorch,", "environment: pytorhc,", 'no environment has the id "pytorhc"'),
        ("packages: [torch]", "packages: [torhc]", '"torhc" is no package of "pytorch"'),
    ],
)
def test_what_no_run_of_ours_had_installed_is_mentioned(
    old: str, new: str, says: str, data_copy: DataCopy, check: Check
) -> None:
    """Without failing: a data folder with other runs of its own is sound."""
    line = data_copy.replace("frameworks/pytorch.yaml", old, new)
    answer = check(data_copy.root)
    assert answer.code == 0
    assert f"frameworks/pytorch.yaml:{line}: warning: first_steps.install" in answer.err
    assert says in answer.err


def test_every_term_of_the_project_is_backed_and_found_by_one_spelling_only(
    catalogue: Catalogue,
) -> None:
    assert 40 <= len(catalogue.terms) <= 70
    for term in catalogue.terms:
        assert term.method or term.source in catalogue.sources
        assert all(len(sentence.split()) > 4 for sentence in term.sentences), term.id
