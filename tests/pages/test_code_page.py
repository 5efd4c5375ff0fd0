"""The Code page: two frameworks side by side, whatever the link asks for."""

import shutil
from pathlib import Path

from tests.pages.opened_page import Open, as_read

MADE_UP = Path(__file__).resolve().parents[1] / "fixtures" / "measurements"


def test_the_first_task_opens_with_the_frameworks_shown(open_page: Open) -> None:
    assert open_page("code").title == "Perceptron: TensorFlow beside PyTorch"


def test_a_link_names_task_and_both_sides(open_page: Open) -> None:
    opened = open_page("code", task="speed.gpt", left="jax", right="keras")
    assert opened.title == "Language model: JAX beside Keras"
    assert opened.notes == []
    code = [block.value for block in opened.app.code]
    assert any("jax.value_and_grad" in text for text in code)
    assert any("train_on_batch" in text for text in code)


def test_the_same_framework_on_both_sides_is_not_compared_with_itself(open_page: Open) -> None:
    assert open_page("code", left="jax", right="jax").title == "Perceptron: JAX beside TensorFlow"


def test_a_task_that_is_not_there_is_named_to_the_reader(open_page: Open) -> None:
    opened = open_page("code", task="speed.gtp")
    assert "speed.gtp" in opened.notes[0]
    assert 'did you mean "speed.gpt"' in opened.notes[0]
    assert opened.title == "Perceptron: TensorFlow beside PyTorch"


def test_each_step_stands_once_for_each_side(open_page: Open) -> None:
    opened = open_page("code", task="speed.lstm")
    assert len(opened.app.code) == 12  # six steps, the imports among them, on two sides


def test_what_moving_costs_stands_under_the_two_programs(open_page: Open) -> None:
    opened = open_page("code", task="moves.project", left="tensorflow", right="jax")
    opened.assert_nothing_raised()
    assert "What moving between TensorFlow and JAX costs" in opened.text
    assert "TensorFlow to JAX" in opened.text
    assert "JAX to TensorFlow" in opened.text
    assert any(one.label.startswith("What takes the place of what") for one in opened.app.expander)


def test_frameworks_without_a_map_say_so(open_page: Open) -> None:
    text = open_page("code", left="keras", right="jax").text
    assert "No map of successors has been made for these two." in text


def test_each_side_says_which_file_ran(open_page: Open) -> None:
    text = open_page("code", task="speed.gpt", left="jax", right="keras").text
    assert "JAX: :small[:gray[benchmarks/workloads/gpt/jax.py]]" in text
    assert "Keras: :small[:gray[benchmarks/workloads/gpt/keras.py]]" in text


def test_a_figure_stands_with_its_unit_and_interval(own_data: Path, open_page: Open) -> None:
    shutil.rmtree(own_data / "measurements", ignore_errors=True)
    shutil.copytree(MADE_UP, own_data / "measurements")
    opened = open_page("code", task="speed.gpt", left="jax", right="pytorch").unfold()
    cells = [as_read(str(cell)) for table in opened.app.table for cell in table.value.values.flat]
    assert "120\u00a0ms (114 to 127)" in cells


def test_a_column_without_a_word_is_left_out(open_page: Open) -> None:
    heads = [list(table.value) for table in open_page("code", task="speed.mlp").unfold().app.table]
    assert ["Measured", "Way", "Result"] == heads[0][:3]
    assert "Further" not in heads[0]


def test_what_they_gave_is_told_before_the_programs(open_page: Open) -> None:
    """TensorFlow takes between 0.57 and 0.58 of the time of PyTorch in a training step."""
    text = open_page("code", task="speed.cnn").text
    finding = "Training step, 1 thread**: TensorFlow faster; PyTorch compiled and TensorFlow with"
    assert 0 < text.index(finding) < text.index("Step by step")
