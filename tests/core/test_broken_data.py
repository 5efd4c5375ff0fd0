"""Broken data is answered where it enters: file, line, place, and what was expected there."""

from typing import NamedTuple

import pytest
from conftest import Check, DataCopy


class Change(NamedTuple):
    """A change to a valid file of the additions and what the check must say of it.

    ``line`` counts from the line where the change begins.
    """

    file: str
    old: str
    new: str
    says: str
    line: int = 0


CLAIMS, SOURCES, STATISTICS, CRITERIA, PERSONAS, FRAMEWORKS = (
    f"{folder}/newcomer.yaml"
    for folder in ("claims", "sources", "statistics", "criteria", "personas", "frameworks")
)
SHAPES = {
    "a number where a text is expected": Change(
        CLAIMS, "title: Of the newcomer", "title: 2026",
        'title: found 2026, expected a text in quotes',
    ),
    "a list where a mapping is expected": Change(
        CRITERIA, "    formula:\n      kind: value\n", "    formula: [value]\n",
        "indicators[1].formula: found a list, expected a mapping of keys",
    ),
    "a mapping where a list is expected": Change(
        PERSONAS, "must: [android]", "must: {android: true}",
        "must: found a mapping, expected a list",
    ),
    "nothing where a text is expected": Change(
        CLAIMS, "    quote: it is new", "    quote:",
        "claims[0].quote: found null, expected a text in quotes",
    ),
    "an empty list of evidence": Change(
        FRAMEWORKS, '  - {label: Site, url: "https://newcomer.example"}\n', "  []\n",
        "links: found 0 entries, expected at least 1", -1,
    ),
    "a missing key": Change(
        CLAIMS, "    reason: Its first release is dated.\n", "",
        'claims[0]: the key "reason" is missing', -5,
    ),
    "an unknown key": Change(
        CLAIMS, "    quote: it is new", "    qoute: it is new",
        'claims[0].qoute: unknown key "qoute", did you mean "quote"? (accepted: id, concerns,',
    ),
    "a key of another kind of formula": Change(
        CRITERIA, "      kind: value", "      kind: value\n      months: 3",
        'formula.months: unknown key "months" (accepted: kind, words)', 1,
    ),
    "a misspelt verdict": Change(
        CLAIMS, "verdict: supported", "verdict: suported",
        'claims[0].verdict: found "suported", did you mean "supported"?, expected supported,',
    ),
    "an unknown kind of formula": Change(
        CRITERIA, "      kind: value", "      kind: valeu",
        'indicators[1].formula.kind: found "valeu", did you mean "value"?, expected value, total,',
    ),
    "a formula without a kind": Change(
        CRITERIA, "formula:\n      kind: value\n", "formula: {}\n",
        'indicators[1].formula: the key "kind" is missing',
    ),
    "a kind of formula that is a list": Change(
        CRITERIA, "      kind: value", "      kind: [value]",
        "indicators[1].formula.kind: found a list, expected value, total,",
    ),
    "capital letters in an id": Change(
        SOURCES, "id: newcomer-site", "id: Newcomer-Site",
        'sources[0].id: found "Newcomer-Site", expected small letters, digits, dots,',
    ),
}
NUMBERS = {
    "a number written as text": Change(
        CRITERIA, "weight: 50", 'weight: "50"',
        'indicators[0].weight: found "50", expected a whole number',
    ),
    "true where a number is expected": Change(
        PERSONAS, "order: 99", "order: true", "order: found true, expected a whole number",
    ),
    "yes where true is expected": Change(
        CRITERIA, "radar: false", "radar: no", 'radar: found "no", expected true or false',
    ),
    "a part where a whole number is expected": Change(
        PERSONAS, "order: 99", "order: 1.0", "order: found 1.0, expected a whole number",
    ),
    "a number with a leading zero": Change(
        PERSONAS, "order: 99", "order: 017", 'order: found "017", expected a whole number',
    ),
    "not a number": Change(
        STATISTICS, "value: 1.5", "value: .nan",
        "statistics[1].value: found .nan, expected a finite number",
    ),
    "not a number, in letters": Change(
        STATISTICS, "value: 1.5", "value: NaN", 'statistics[1].value: "NaN" is no figure;',
    ),
    "infinity": Change(
        STATISTICS, "value: 1.5", "value: -.Inf",
        "statistics[1].value: found -.Inf, expected a finite number",
    ),
    "a number too large for a float": Change(
        CRITERIA, "ten: 10, reason: Ten", "ten: 1e999, reason: Ten",
        "indicators[0].anchors.ten: found 1e999, expected a finite number",
    ),
    "a number of 5,000 digits": Change(
        STATISTICS, "value: 1.5", f"value: {'9' * 5000}",
        "statistics[1].value: found a number of 5,000 digits, expected at most 40",
    ),
    "a number beyond all measures": Change(
        STATISTICS, "value: 1.5", "value: 1.0e+300",
        "statistics[1].value: found 1e+300, expected 1e+15 or less",
    ),
    "persona weights that make 120": Change(
        PERSONAS, "performance: 60", "performance: 80",
        "weights: found weights that add up to 120, expected 100", -1,
    ),
    "indicator weights that make 90": Change(
        CRITERIA, "weight: 50", "weight: 40",
        "indicators: found weights that add up to 90, expected 100", -3,
    ),
    "a weight below 0": Change(
        PERSONAS, "performance: 60", "performance: -60",
        "weights.performance: found -60, expected 0 or more",
    ),
    "anchors that turn round": Change(
        CRITERIA, "      five: 5\n", "      five: 50\n",
        "indicators[1].anchors: anchors must rise or fall strictly from zero over five to ten", -3,
    ),
    "a log anchor at 0": Change(
        CRITERIA, "zero: 0.1", "zero: 0",
        "indicators[0].anchors: anchors on a log scale must be above 0",
    ),
    "log anchors too close to tell apart": Change(
        CRITERIA, "zero: 0.1, five: 1, ten: 10",
        "zero: 1, five: 100000000000000.0, ten: 100000000000000.02",
        "indicators[0].anchors: anchors must rise or fall strictly",
    ),
    "an age of parts before the calendar": Change(
        CRITERIA, "      kind: value",
        "      kind: parts_alive\n      months: 99999\n      maintenance_counts: 0",
        "indicators[1].formula.months: found 99999, expected 120 or less", 1,
    ),
    "a count that its members do not match": Change(
        STATISTICS, "value: 2\n", "value: 3\n",
        "statistics[0].members: found 2 members, expected 3 as in value", 7,
    ),
}
TEXTS = {
    "an empty text": Change(
        CLAIMS, "quote: it is new", 'quote: ""', 'claims[0].quote: "" is empty; write a text',
    ),
    "a text of invisible signs": Change(
        CLAIMS, "quote: it is new", 'quote: "\\u200b \\u2060"', "claims[0].quote: ",
    ),
    "control characters in a text": Change(
        CLAIMS, "quote: it is new", 'quote: "a\\u001b[31mb"',
        'claims[0].quote: "a [31mb" holds control characters',
    ),
    "a zero byte in a text": Change(
        CLAIMS, "quote: it is new", 'quote: "a\\0b"', "holds control characters",
    ),
    "signs that turn the writing direction": Change(
        CLAIMS, "quote: it is new", 'quote: "a\\u202eb"', "holds control characters",
    ),
    "a text of 10,000 signs": Change(
        CLAIMS, "quote: it is new", f"quote: {'x' * 10_000}",
        "claims[0].quote: found 10,000 signs, expected at most 4,000",
    ),
    "a framework name of 41 signs": Change(
        FRAMEWORKS, "name: Newcomer", f"name: {'N' * 41}",
        "name: found 41 signs, expected at most 40",
    ),
    "a script as link": Change(
        SOURCES, "https://newcomer.example/releases", "javascript:alert(1)",
        'sources[0].url: "javascript:alert(1)" is no web address; it must begin with https://',
    ),
    "a data link": Change(
        SOURCES, "https://newcomer.example/releases", '"data:text/html,<script>"',
        'sources[0].url: "data:text/html,<script>" is no web address',
    ),
    "a link with a space": Change(
        SOURCES, "https://newcomer.example/releases", "https://newcomer.example/re leases",
        "holds spaces, quotes or brackets; percent-encode them",
    ),
    "a link with a broken address": Change(
        SOURCES, "https://newcomer.example/releases", '"https://[newcomer"', "sources[0].url: ",
    ),
    "a link without a host": Change(
        SOURCES, "https://newcomer.example/releases", '"https://:80/"', "is no web address",
    ),
    "a date in the future": Change(
        SOURCES, "dated: '2026-05'", "dated: '2026-12'",
        """sources[0].dated: "2026-12" lies after the data's own date, 2026-11-22""",
    ),
    "an impossible date": Change(
        SOURCES, "dated: '2026-05'", "dated: '2026-02-30'",
        'sources[0].dated: "2026-02-30" is no date of the calendar',
    ),
    "a day 0": Change(
        SOURCES, "dated: '2026-05'", "dated: '2026-05-00'", '"2026-05-00" is no date; write YYYY',
    ),
    "a date with a line break": Change(
        SOURCES, "dated: '2026-05'", 'dated: "2026-05-01\\n"', "is no date; write YYYY",
    ),
    "a date in full-width digits": Change(
        SOURCES, "dated: '2026-05'", "dated: '２０２６'", "is no date; write YYYY",
    ),
    "a date in words": Change(
        SOURCES, "dated: '2026-05'", "dated: May 2026", '"May 2026" is no date; write YYYY',
    ),
    "a date without quotes": Change(
        SOURCES, "dated: '2026-05'", "dated: 2026", "dated: found 2026, expected a text in quotes",
    ),
}
REFERENCES = {
    "a claim that does not exist": Change(
        CLAIMS, "against: [newcomer-is-new]", "against: [newcomer-is-knew]",
        'against[0]: no claim has the id "newcomer-is-knew", did you mean "newcomer-is-new"?',
    ),
    "a source that does not exist": Change(
        STATISTICS, "source: newcomer-site\n    method: Counted", "source: newcomer-sight\n    method: Counted",
        'statistics[0].source: no source has the id "newcomer-sight", did you mean "newcomer-site"?',
    ),
    "a statistic that does not exist": Change(
        FRAMEWORKS, "      step: newcomer-seconds", "      step: newcomer-second",
        'newcomer_speed.inputs.step: no statistic has the id "newcomer-second", did you mean "newcomer-seconds"?',
    ),
    "a framework that does not exist": Change(
        CLAIMS, "concerns: [newcomer]\n    claim: The newcomer is new.", "concerns: [tensorflwo]\n    claim: It.",
        'concerns[0]: no framework has the id "tensorflwo", did you mean "tensorflow"?',
    ),
    "a criterion that does not exist": Change(
        PERSONAS, "  performance: 60", "  performence: 60",
        'weights.performence: no criterion has the id "performence", did you mean "performance"?',
    ),
    "a requirement that does not exist": Change(
        PERSONAS, "must: [android]", "must: [ios, andriod]",
        'must[1]: no requirement has the id "andriod", did you mean "android"?',
    ),
    "an indicator that does not exist": Change(
        FRAMEWORKS, "  newcomer_speed:\n", "  newcomer_sped:\n",
        'indicators.newcomer_sped: no indicator has the id "newcomer_sped", did you mean',
    ),
    "an id that another file has taken": Change(
        SOURCES, "id: newcomer-site", "id: seed-article",
        'sources[0].id: the id "seed-article" is taken, see sources/article.yaml:4',
    ),
    "an id named twice": Change(
        PERSONAS, "must: [android]", "must: [android, android]", 'must: names "android" twice',
    ),
    "a formula with the wrong inputs": Change(
        FRAMEWORKS, "      step: newcomer-seconds", "      leap: newcomer-seconds",
        "indicators.newcomer_speed.inputs: found the inputs leap, expected step", -1,
    ),
    "inputs for a formula over facts": Change(
        FRAMEWORKS, "  newcomer_models:\n    inputs:",
        "  newcomer_devices: {inputs: {value: newcomer-models}}\n  newcomer_models:\n    inputs:",
        "indicators.newcomer_devices.inputs: takes no inputs; the formula is facts",
    ),
    "words where a formula needs a number": Change(
        STATISTICS, "value: 1.5", "value: fast enough",
        'indicators.newcomer_speed.inputs.step: found the value "fast enough", expected a number',
    ),
    "a figure of 0 under a fraction line": Change(
        STATISTICS, "value: 1.5", "value: 0",
        "indicators.newcomer_speed.inputs.step: found the value 0, expected a number above 0",
    ),
    "a self-contradiction without its opposite": Change(
        CLAIMS, "    against: [newcomer-is-new]\n", "",
        "claims[1]: is self-contradictory, so 'against' must name the opposite claims", -9,
    ),
}
CHANGES = SHAPES | NUMBERS | TEXTS | REFERENCES
BLAMES = {
    "words where a formula needs a number": (FRAMEWORKS, 22),
    "a figure of 0 under a fraction line": (FRAMEWORKS, 22),
}
"""Where the guilty line is in another file than the change."""


def test_the_additions_are_valid_until_they_are_broken(
    broken_copy: DataCopy, check: Check
) -> None:
    answer = check(broken_copy.root)
    assert (answer.code, answer.problems) == (0, [])
    assert "5 frameworks, 108 claims" in answer.out


@pytest.mark.parametrize("case", CHANGES, ids=str)
def test_the_check_names_file_line_and_place_of(
    case: str, broken_copy: DataCopy, check: Check
) -> None:
    change = CHANGES[case]
    line = broken_copy.replace(change.file, change.old, change.new) + change.line
    where = "{}:{}:".format(*BLAMES.get(case, (change.file, line)))
    answer = check(broken_copy.root)
    assert answer.code == 1
    found = [problem for problem in answer.problems if change.says in problem]
    assert found, answer.err
    assert all(problem.startswith(where) for problem in found), (where, found)
    assert "Traceback" not in answer.err
    assert len(max(answer.problems, key=len)) < 600


def test_two_problems_in_two_files_are_both_told_in_file_order(
    broken_copy: DataCopy, check: Check
) -> None:
    broken_copy.replace(SOURCES, "tier: primary", "tier: first")
    broken_copy.replace(CLAIMS, "verdict: supported", "verdict: true")
    broken_copy.replace(CLAIMS, "    quote: it is old\n", "")
    answer = check(broken_copy.root)
    places = [problem.split(": ")[:2] for problem in answer.problems]
    assert places == [
        ["claims/newcomer.yaml:9", "claims[0].verdict"],
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


def test_markup_in_a_name_is_text_and_loads(broken_copy: DataCopy, check: Check) -> None:
    broken_copy.replace(FRAMEWORKS, "name: Newcomer", 'name: "<b>x</b><script>"')
    assert check(broken_copy.root).code == 0


def test_a_free_key_that_looks_like_a_date_is_no_date(
    broken_copy: DataCopy, check: Check
) -> None:
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
    assert answer.problems[-1] == f"{PERSONAS}:11: has more problems from here on; mend these first"
