"""Numbers, texts, links and dates that are none are refused where they stand."""

import pytest

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

NUMBERS = {
    "a number written as text": Change(
        CRITERIA,
        "weight: 50",
        'weight: "50"',
        'indicators[0].weight: found "50", expected a whole number',
    ),
    "true where a number is expected": Change(
        PERSONAS, "order: 99", "order: true", "order: found true, expected a whole number"
    ),
    "yes where true is expected": Change(
        CRITERIA, "radar: false", "radar: no", 'radar: found "no", expected true or false'
    ),
    "a part where a whole number is expected": Change(
        PERSONAS, "order: 99", "order: 1.0", "order: found 1.0, expected a whole number"
    ),
    "a number with a leading zero": Change(
        PERSONAS, "order: 99", "order: 017", 'order: found "017", expected a whole number'
    ),
    "not a number": Change(
        STATISTICS,
        "value: 1.5",
        "value: .nan",
        "statistics[1].value: found .nan, expected a finite number",
    ),
    "not a number, in letters": Change(
        STATISTICS, "value: 1.5", "value: NaN", 'statistics[1].value: "NaN" is no number;'
    ),
    "infinity": Change(
        STATISTICS,
        "value: 1.5",
        "value: -.Inf",
        "statistics[1].value: found -.Inf, expected a finite number",
    ),
    "a number too large for a float": Change(
        CRITERIA,
        "ten: 10, reason: Ten",
        "ten: 1e999, reason: Ten",
        "indicators[0].anchors.ten: found 1e999, expected a finite number",
    ),
    "a number of 5,000 digits": Change(
        STATISTICS,
        "value: 1.5",
        f"value: {'9' * 5000}",
        "statistics[1].value: found a number of 5,000 digits, expected at most 40",
    ),
    "a number beyond all measures": Change(
        STATISTICS,
        "value: 1.5",
        "value: 1.0e+300",
        "statistics[1].value: found 1e+300, expected 1e+15 or less",
    ),
    "persona weights that make 120": Change(
        PERSONAS,
        "performance: 60",
        "performance: 80",
        "weights: found weights that add up to 120, expected 100",
        -1,
    ),
    "indicator weights that make 90": Change(
        CRITERIA,
        "weight: 50",
        "weight: 40",
        "indicators: found weights that add up to 90, expected 100",
        -3,
    ),
    "a weight below 0": Change(
        PERSONAS,
        "performance: 60",
        "performance: -60",
        "weights.performance: found -60, expected 0 or more",
    ),
    "anchors that turn round": Change(
        CRITERIA,
        "      five: 5\n",
        "      five: 50\n",
        "indicators[1].anchors: anchors must rise or fall strictly from zero over five to ten",
        -3,
    ),
    "a log anchor at 0": Change(
        CRITERIA,
        "zero: 0.1",
        "zero: 0",
        "indicators[0].anchors: anchors on a log scale must be above 0",
    ),
    "log anchors too close to tell apart": Change(
        CRITERIA,
        "zero: 0.1, five: 1, ten: 10",
        "zero: 1, five: 100000000000000.0, ten: 100000000000000.02",
        "indicators[0].anchors: anchors must rise or fall strictly",
    ),
    "a count that its members do not match": Change(
        STATISTICS,
        "value: 2\n",
        "value: 3\n",
        "statistics[0].members: found 2 members, expected 3 as in value",
        6,
    ),
}
TEXTS = {
    "an empty text": Change(
        CLAIMS, "quote: it is new", 'quote: ""', 'claims[0].quote: "" is empty; write a text'
    ),
    "a text of invisible signs": Change(
        CLAIMS, "quote: it is new", 'quote: "\\u200b \\u2060"', "claims[0].quote: "
    ),
    "control characters in a text": Change(
        CLAIMS,
        "quote: it is new",
        'quote: "a\\u001b[31mb"',
        'claims[0].quote: "a [31mb" holds control characters',
    ),
    "a zero byte in a text": Change(
        CLAIMS, "quote: it is new", 'quote: "a\\0b"', "holds control characters"
    ),
    "signs that turn the writing direction": Change(
        CLAIMS, "quote: it is new", 'quote: "a\\u202eb"', "holds control characters"
    ),
    "a text of 10,000 signs": Change(
        CLAIMS,
        "quote: it is new",
        f"quote: {'x' * 10_000}",
        "claims[0].quote: found 10,000 signs, expected at most 4,000",
    ),
    "a framework name of 41 signs": Change(
        FRAMEWORKS,
        "name: Newcomer",
        f"name: {'N' * 41}",
        "name: found 41 signs, expected at most 40",
    ),
    "a script as link": Change(
        SOURCES,
        "https://newcomer.example/releases",
        "javascript:alert(1)",
        'sources[0].url: "javascript:alert(1)" is no web address; it must begin with https://',
    ),
    "a data link": Change(
        SOURCES,
        "https://newcomer.example/releases",
        '"data:text/html,<script>"',
        'sources[0].url: "data:text/html,<script>" is no web address',
    ),
    "a link with a space": Change(
        SOURCES,
        "https://newcomer.example/releases",
        "https://newcomer.example/re leases",
        "holds spaces, quotes or brackets; percent-encode them",
    ),
    "a link with a broken address": Change(
        SOURCES, "https://newcomer.example/releases", '"https://[newcomer"', "sources[0].url: "
    ),
    "a link without a host": Change(
        SOURCES, "https://newcomer.example/releases", '"https://:80/"', "is no web address"
    ),
    "a date in the future": Change(
        SOURCES,
        "dated: '2026-05'",
        "dated: '2026-12'",
        """sources[0].dated: "2026-12" lies after the data's own date, 2026-11-22""",
    ),
    "an impossible date": Change(
        SOURCES,
        "dated: '2026-05'",
        "dated: '2026-02-30'",
        'sources[0].dated: "2026-02-30" is no date of the calendar',
    ),
    "a day 0": Change(
        SOURCES, "dated: '2026-05'", "dated: '2026-05-00'", '"2026-05-00" is no date; write YYYY'
    ),
    "a date with a line break": Change(
        SOURCES, "dated: '2026-05'", 'dated: "2026-05-01\\n"', "is no date; write YYYY"
    ),
    "a date in full-width digits": Change(
        SOURCES, "dated: '2026-05'", "dated: '２０２６'", "is no date; write YYYY"
    ),
    "a date in words": Change(
        SOURCES, "dated: '2026-05'", "dated: May 2026", '"May 2026" is no date; write YYYY'
    ),
    "a date without quotes": Change(
        SOURCES, "dated: '2026-05'", "dated: 2026", "dated: found 2026, expected a text in quotes"
    ),
}
CHANGES = NUMBERS | TEXTS


@pytest.mark.parametrize("case", CHANGES, ids=str)
def test_the_check_names_file_line_and_place_of(
    case: str, broken_copy: DataCopy, check: Check
) -> None:
    assert_told(CHANGES[case], broken_copy, check)


def test_markup_in_a_name_is_text_and_loads(broken_copy: DataCopy, check: Check) -> None:
    broken_copy.replace(FRAMEWORKS, "name: Newcomer", 'name: "<b>x</b><script>"')
    assert check(broken_copy.root).code == 0
