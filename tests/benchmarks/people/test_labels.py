"""A person's judgements: bound to the message that was read."""

import pytest
from pydantic import ValidationError

from benchmarks.people import ways
from benchmarks.people.labels import Impossible, Label, Labels, label_of, labels, reason_against
from benchmarks.people.messages import digest

READ = "mat1 and mat2 shapes cannot be multiplied (32x700 and 784x64)"
KNOWN: Labels = {
    "wrong_input_width": {
        "torch-eager": Label(message=digest(READ), names=True, because="gives both shapes")
    },
    "dropout_mode": {"keras-tensorflow": Impossible(cannot="fit sets it")},
}


def test_a_message_that_was_read_has_its_judgement() -> None:
    found = label_of(KNOWN, "wrong_input_width", "torch-eager", READ)
    assert found is not None
    assert found.names


def test_another_message_has_no_judgement_until_it_is_read() -> None:
    assert label_of(KNOWN, "wrong_input_width", "torch-eager", "sizes differ") is None
    assert label_of(KNOWN, "wrong_input_width", "jax-nnx", READ) is None


def test_a_missing_program_needs_a_reason() -> None:
    assert reason_against(KNOWN, "dropout_mode", "keras-tensorflow") == "fit sets it"
    with pytest.raises(KeyError, match="no program for jax-nnx"):
        reason_against(KNOWN, "dropout_mode", "jax-nnx")


def test_every_label_belongs_to_a_program_and_every_reason_to_none() -> None:
    by_name = {way.configuration: way for way in ways.OF_MISTAKES}
    for mistake, judged in labels().items():
        for configuration, label in judged.items():
            program = ways.mistake_program(mistake, by_name[configuration])
            assert (program is None) == isinstance(label, Impossible), (mistake, configuration)


@pytest.mark.parametrize("wrong", [{"message": "short"}, {"names": "perhaps"}, {"because": ""}])
def test_a_label_that_is_none_is_refused(wrong: dict[str, str]) -> None:
    with pytest.raises(ValidationError):
        Label.model_validate({"message": "0" * 8, "names": True, "because": "why", **wrong})
