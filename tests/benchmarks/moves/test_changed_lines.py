"""Lines that a move keeps, rewrites, adds and drops, step by step."""

from itertools import permutations

import pytest

from benchmarks.moves.changed_lines import Change, change, changes, steps
from benchmarks.moves.programs import ENVIRONMENTS, MOVES, program

PROGRAM = '''"""What it does."""

# step: read
import numpy as np
# why it is read so

data = np.load("data.npz")

# step: train
for row in data:
    print(row)
'''


def test_blank_lines_and_comments_are_no_code() -> None:
    assert steps(PROGRAM) == {
        "read": ["import numpy as np", 'data = np.load("data.npz")'],
        "train": ["for row in data:", "    print(row)"],
    }


def test_a_line_in_the_place_of_another_is_rewritten_and_one_in_no_place_is_new() -> None:
    source = ["x = 1", "y = tf.constant(x)", "print(y)"]
    target = ["x = 1", "y = torch.tensor(x)", "y = y.numpy()", "print(y)"]
    assert change(source, target) == Change(kept=2, rewritten=1, new=1, removed=0)
    assert change(target, source) == Change(kept=2, rewritten=1, new=0, removed=1)


def test_a_step_that_stays_as_it_is_is_kept_whole() -> None:
    assert change(["a", "b"], ["a", "b"]) == Change(kept=2)


def test_a_line_that_only_moves_is_not_kept_twice() -> None:
    assert change(["a", "b"], ["b", "a"]) == Change(kept=1, new=1, removed=1)


def test_the_order_of_steps_is_part_of_the_comparison() -> None:
    turned = "# step: train\npass\n# step: read\npass\n"
    with pytest.raises(ValueError, match="same steps in the same order"):
        changes(PROGRAM, turned)


def test_a_step_that_comes_twice_is_refused() -> None:
    with pytest.raises(ValueError, match='"read" comes twice'):
        steps("# step: read\n# step: read\n")


def test_every_version_of_the_project_has_the_same_steps_in_the_same_order() -> None:
    named = [list(steps(program(framework))) for framework in ENVIRONMENTS]
    assert named[0] == named[1] == named[2]
    assert len(named[0]) == 12


def test_every_step_of_every_version_holds_code() -> None:
    for framework in ENVIRONMENTS:
        assert all(steps(program(framework)).values()), framework


def test_reading_the_data_is_the_same_code_in_every_version() -> None:
    for source, target in permutations(ENVIRONMENTS, 2):
        found = changes(program(source), program(target))["read the data"]
        assert (found.rewritten, found.new, found.removed) == (0, 0, 0)


def test_every_line_of_a_moved_program_is_kept_or_rewritten_or_new() -> None:
    for source, target in MOVES:
        after = steps(program(target))
        for name, found in changes(program(source), program(target)).items():
            assert found.kept + found.rewritten + found.new == len(after[name])
