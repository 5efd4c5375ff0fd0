"""The attribute table's file: groups that exist, rules that can decide."""

import pytest

from tests.comparison.data_copies import Change, Check, DataCopy, assert_told

FILE = "attributes.yaml"
CHANGES = {
    "a group that is none": Change(
        FILE,
        "label: Serving\n    group: reaching",
        "label: Serving\n    group: reching",
        'no group has the id "reching", did you mean "reaching"?',
        line=1,
    ),
    "a row out of its group": Change(
        FILE,
        "label: Maintainer\n    group: living",
        "label: Maintainer\n    group: running",
        'stands after rows of "living", a later group',
        line=1,
    ),
    "a group without rows": Change(
        FILE,
        "groups:\n",
        "groups:\n  - {id: empty, label: Empty}\n",
        'no row is in the group "empty"',
        line=1,
    ),
    "an indicator that is none": Change(
        FILE,
        "indicator: needs_met",
        "indicator: needs_mat",
        'no indicator has the id "needs_mat", did you mean "needs_met"?',
    ),
    "an indicator that is only planned": Change(
        FILE,
        "indicator: needs_met",
        "indicator: scaling",
        '"scaling" is planned, so it is not known for anyone',
    ),
    "a fact that is none": Change(
        FILE,
        "facts: [newest_python]",
        "facts: [newest_pyton]",
        'no requirement has the id "newest_pyton", did you mean "newest_python"?',
    ),
    "two thresholds": Change(
        FILE,
        "{indicator: needs_met, difference: 1}",
        "{indicator: needs_met, difference: 1, times: 2}",
        "needs either 'difference' or 'times'",
    ),
    "nothing to compare": Change(
        FILE,
        "{indicator: needs_met, difference: 1}",
        "{difference: 1}",
        "needs either 'indicator', or 'facts' with a 'label'",
    ),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_a_table_that_cannot_be_shown_is_told(
    change: Change, data_copy: DataCopy, check: Check
) -> None:
    assert_told(change, data_copy, check)
