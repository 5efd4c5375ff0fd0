"""Broken data is answered where it enters: file, line, place, and what was expected there."""

import pytest

from comparison.catalogue import Catalogue
from tests.comparison.data_copies import (
    CLAIMS,
    CRITERIA,
    FRAMEWORKS,
    PERSONAS,
    SOURCES,
    STATISTICS,
    Change,
    Check,
    DataCopy,
    assert_told,
)

SHAPES = {
    "a number where a text is expected": Change(
        CLAIMS,
        "title: Of the newcomer",
        "title: 2026",
        "title: found 2026, expected a text in quotes",
    ),
    "a list where a mapping is expected": Change(
        CRITERIA,
        "    formula:\n      kind: value\n",
        "    formula: [value]\n",
        "indicators[1].formula: found a list, expected a mapping of keys",
    ),
    "a mapping where a list is expected": Change(
        PERSONAS,
        "must: [android]",
        "must: {android: true}",
        "must: found a mapping, expected a list",
    ),
    "nothing where a text is expected": Change(
        CLAIMS,
        "    quote: it is new",
        "    quote:",
        "claims[0].quote: found null, expected a text in quotes",
    ),
    "an empty list of evidence": Change(
        FRAMEWORKS,
        '  - {label: Site, url: "https://newcomer.example"}\n',
        "  []\n",
        "links: found 0 entries, expected at least 1",
        -1,
    ),
    "a missing key": Change(
        CLAIMS,
        "    reason: Its first release is dated.\n",
        "",
        'claims[0]: the key "reason" is missing',
        -5,
    ),
    "an unknown key": Change(
        CLAIMS,
        "    quote: it is new",
        "    qoute: it is new",
        'claims[0].qoute: unknown key "qoute", did you mean "quote"? (accepted: id, concerns,',
    ),
    "a key of another kind of formula": Change(
        CRITERIA,
        "      kind: value",
        "      kind: value\n      months: 3",
        'formula.months: unknown key "months" (accepted: kind, words)',
        1,
    ),
    "a misspelt finding": Change(
        CLAIMS,
        "finding: supported",
        "finding: suported",
        'claims[0].finding: found "suported", did you mean "supported"?, expected supported,',
    ),
    "an unknown kind of formula": Change(
        CRITERIA,
        "      kind: value",
        "      kind: valeu",
        'indicators[1].formula.kind: found "valeu", did you mean "value"?, expected value, total,',
    ),
    "a formula without a kind": Change(
        CRITERIA,
        "formula:\n      kind: value\n",
        "formula: {}\n",
        'indicators[1].formula: the key "kind" is missing',
    ),
    "a kind of formula that is a list": Change(
        CRITERIA,
        "      kind: value",
        "      kind: [value]",
        "indicators[1].formula.kind: found a list, expected value, total,",
    ),
    "capital letters in an id": Change(
        SOURCES,
        "id: newcomer-site",
        "id: Newcomer-Site",
        'sources[0].id: found "Newcomer-Site", expected small letters, digits, dots,',
    ),
}
REFERENCES = {
    "a claim that does not exist": Change(
        CLAIMS,
        "against: [newcomer-is-new]",
        "against: [newcomer-is-knew]",
        'against[0]: no claim has the id "newcomer-is-knew", did you mean "newcomer-is-new"?',
    ),
    "a source that does not exist": Change(
        STATISTICS,
        "source: newcomer-site\n    method: Counted",
        "source: newcomer-sight\n    method: Counted",
        'source: no source has the id "newcomer-sight", did you mean "newcomer-site"?',
    ),
    "a statistic that does not exist": Change(
        FRAMEWORKS,
        "      step: newcomer-seconds",
        "      step: newcomer-second",
        'step: no statistic has the id "newcomer-second", did you mean "newcomer-seconds"?',
    ),
    "a framework that does not exist": Change(
        CLAIMS,
        "concerns: [newcomer]\n    claim: The newcomer is new.",
        "concerns: [tensorflwo]\n    claim: It is new.",
        'concerns[0]: no framework has the id "tensorflwo", did you mean "tensorflow"?',
    ),
    "a criterion that does not exist": Change(
        PERSONAS,
        "  performance: 60",
        "  performence: 60",
        'weights.performence: no criterion has the id "performence", did you mean "performance"?',
    ),
    "a requirement that does not exist": Change(
        PERSONAS,
        "must: [android]",
        "must: [ios, andriod]",
        'must[1]: no requirement has the id "andriod", did you mean "android"?',
    ),
    "an indicator that does not exist": Change(
        FRAMEWORKS,
        "  newcomer_speed:\n",
        "  newcomer_sped:\n",
        'indicators.newcomer_sped: no indicator has the id "newcomer_sped", did you mean',
    ),
    "an id that another file has taken": Change(
        SOURCES,
        "id: newcomer-site",
        "id: seed-article",
        'sources[0].id: the id "seed-article" is taken, see sources/article.yaml:4',
    ),
    "an id named twice": Change(
        PERSONAS, "must: [android]", "must: [android, android]", 'must: names "android" twice'
    ),
    "a formula with the wrong inputs": Change(
        FRAMEWORKS,
        "      step: newcomer-seconds",
        "      leap: newcomer-seconds",
        "indicators.newcomer_speed.inputs: found the inputs leap, expected step",
        -1,
    ),
    "inputs for a formula over facts": Change(
        FRAMEWORKS,
        "  newcomer_models:\n    inputs:",
        "  newcomer_devices: {inputs: {value: newcomer-models}}\n  newcomer_models:\n    inputs:",
        "indicators.newcomer_devices.inputs: takes no inputs; the formula is facts",
    ),
    "words where a formula needs a number": Change(
        STATISTICS,
        "value: 1.5",
        "value: fast enough",
        'indicators.newcomer_speed.inputs.step: found the value "fast enough", expected a number',
        0,
        f"{FRAMEWORKS}:22:",
    ),
    "a figure of 0 under a fraction line": Change(
        STATISTICS,
        "value: 1.5",
        "value: 0",
        "indicators.newcomer_speed.inputs.step: found the value 0, expected a number above 0",
        0,
        f"{FRAMEWORKS}:22:",
    ),
    "a self-contradiction without its opposite": Change(
        CLAIMS,
        "    against: [newcomer-is-new]\n",
        "",
        "claims[1]: is self-contradictory, so 'against' must name the opposite claims",
        -9,
    ),
}
CHANGES = SHAPES | REFERENCES


def test_the_additions_are_valid_until_they_are_broken(
    broken_copy: DataCopy, check: Check, catalogue: Catalogue
) -> None:
    answer = check(broken_copy.root)
    assert (answer.code, answer.problems) == (0, [])
    frameworks, claims = len(catalogue.frameworks) + 1, len(catalogue.claims) + 2
    assert f"{frameworks} frameworks, {claims} claims" in answer.out


@pytest.mark.parametrize("case", CHANGES, ids=str)
def test_the_check_names_file_line_and_place_of(
    case: str, broken_copy: DataCopy, check: Check
) -> None:
    assert_told(CHANGES[case], broken_copy, check)


def test_two_problems_in_two_files_are_both_told_in_file_order(
    broken_copy: DataCopy, check: Check
) -> None:
    broken_copy.replace(SOURCES, "tier: primary", "tier: first")
    broken_copy.replace(CLAIMS, "finding: supported", "finding: true")
    broken_copy.replace(CLAIMS, "    quote: it is old\n", "")
    answer = check(broken_copy.root)
    places = [problem.split(": ")[:2] for problem in answer.problems]
    assert places == [
        ["claims/newcomer.yaml:9", "claims[0].finding"],
        ["claims/newcomer.yaml:15", "claims[1]"],
        ["sources/newcomer.yaml:10", "sources[0].tier"],
    ]
    assert answer.err.endswith("3 problems found\n")


def test_only_the_guilty_statistics_file_is_blamed(broken_copy: DataCopy, check: Check) -> None:
    broken_copy.replace(STATISTICS, "trust: low", "trust: none")
    answer = check(broken_copy.root)
    assert [problem.split(":")[0] for problem in answer.problems] == [STATISTICS]


def test_a_file_that_breaks_does_not_hide_what_is_wrong_in_others(
    broken_copy: DataCopy, check: Check
) -> None:
    broken_copy.write(STATISTICS, "[")
    broken_copy.replace(PERSONAS, "must: [android]", "must: [andriod]")
    answer = check(broken_copy.root)
    assert {problem.split(":")[0] for problem in answer.problems} == {STATISTICS, PERSONAS}


def test_a_free_key_that_looks_like_a_date_is_no_date(broken_copy: DataCopy, check: Check) -> None:
    broken_copy.replace(FRAMEWORKS, "      step: newcomer-seconds", "      as_of: newcomer-seconds")
    broken_copy.replace(CRITERIA, "references: {step: 2.0}", "references: {as_of: 2.0}")
    assert check(broken_copy.root).code == 0


def test_of_very_many_problems_of_a_file_the_first_hundred_are_told(
    broken_copy: DataCopy, check: Check
) -> None:
    ids = ", ".join(f"newcomer-{number}" for number in range(400))
    broken_copy.replace(PERSONAS, "tensorflow: [newcomer-is-new]", f"tensorflow: [{ids}]")
    answer = check(broken_copy.root)
    assert len(answer.problems) == 101
    assert answer.problems[-1] == f"{PERSONAS}:12: has more problems from here on; mend these first"
