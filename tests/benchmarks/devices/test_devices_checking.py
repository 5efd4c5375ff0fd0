"""What counts as the same model, and what does not."""

import numpy as np
import pytest

from benchmarks.devices.checking import compared, too_small
from benchmarks.devices.files import plain
from benchmarks.run.environments import ROOT, home

OWN = np.array([[1.0, -2.0, 0.5], [0.2, 1.0, -1.0]], np.float32)
"""What the framework gives for two inputs: their outputs lie 3.0 apart, 1.5 of the largest."""


def test_equal_outputs_are_the_same_model() -> None:
    found = compared(OWN.ravel(), OWN, "float32")
    assert found == {"status": "ok", "error": 0.0, "apart": pytest.approx(1.5)}


def test_a_planted_wrong_model_is_refused() -> None:
    wrong = OWN.copy()
    wrong[1, 2] += 0.01
    found = compared(wrong.ravel(), OWN, "float32")
    assert found["status"] == "wrong_output"
    assert "0.005 of the largest value" in found["message"]


def test_a_model_that_knows_only_the_first_input_is_refused() -> None:
    folded = np.stack([OWN[0], OWN[0]])
    assert compared(folded.ravel(), OWN, "float32")["status"] == "wrong_output"
    assert compared(folded.ravel(), OWN, "int8")["status"] == "wrong_output"


def test_eight_bits_may_differ_by_more_and_the_difference_is_told() -> None:
    found = compared((OWN + 0.1).ravel(), OWN, "int8")
    assert found["status"] == "ok"
    assert found["error"] == pytest.approx(0.05)


@pytest.mark.parametrize("broken", [np.nan, np.inf])
def test_numbers_that_are_none_are_refused_in_every_form(broken: float) -> None:
    wrong = OWN.copy()
    wrong[0, 0] = broken
    assert compared(wrong.ravel(), OWN, "float32")["status"] == "wrong_output"
    assert compared(wrong.ravel(), OWN, "int8")["status"] == "wrong_output"


def test_another_number_of_outputs_is_refused() -> None:
    found = compared(OWN.ravel()[:5], OWN, "float32")
    assert found["message"] == "5 numbers came out where the framework gives 6"


def test_a_file_smaller_than_its_weights_is_refused() -> None:
    assert too_small(3_472, 2_143_272, "float32") is not None
    assert too_small(2_145_028, 2_143_272, "float32") is None


def test_a_file_of_eight_bits_may_be_a_quarter_and_no_less() -> None:
    assert too_small(549_576, 2_143_272, "int8") is None
    assert too_small(400_000, 2_143_272, "int8") is not None
    assert too_small(549_576, 2_143_272, "float16") is not None


def test_messages_name_no_folder_of_this_machine_and_hold_no_colours() -> None:
    message = f"\x1b[1;31mno kernel in {home().resolve()}/litert/lib/x.so for {ROOT}/model\x1b[m"
    assert plain(message) == "no kernel in litert/lib/x.so for model"
    assert plain("Error at http://127.0.0.1:38829/suite/x.js:17") == "Error at suite/x.js:17"
