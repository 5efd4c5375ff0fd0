"""Python is found in scripts, notebooks, documents and docstrings, and nothing else is."""

import json

import pytest

from benchmarks.apis.code import examples_in, python_in


def notebook(*cells: str, kind: str = "code") -> str:
    return json.dumps({"cells": [{"cell_type": kind, "source": [cell]} for cell in cells]})


def test_a_script_is_one_piece() -> None:
    assert python_in("import torch\n", ".py") == ["import torch\n"]


def test_a_notebook_gives_its_cells_in_their_order() -> None:
    assert python_in(notebook("import jax", "jax.jit(f)"), ".ipynb") == ["import jax", "jax.jit(f)"]


def test_a_notebooks_text_is_no_code() -> None:
    assert python_in(notebook("import jax", kind="markdown"), ".ipynb") == []


def test_commands_of_the_shell_become_nothing_but_leave_the_block_whole() -> None:
    cell = "try:\n  %tensorflow_version 2.x\nexcept Exception:\n  pass\n!pip install -q jax"
    (piece,) = python_in(notebook(cell), ".ipynb")
    compile(piece, "cell", "exec")
    assert "%" not in piece
    assert "pip" not in piece


def test_a_line_of_a_script_that_begins_with_a_percent_sign_is_an_operator() -> None:
    text = "left = (total\n  % parts)\n"
    assert python_in(text, ".py") == [text]


def test_a_timed_cell_is_python_and_a_cell_for_another_program_is_not() -> None:
    cells = notebook("%%time\nmodel.fit(x)", "%%bash\nls -l", "%%writefile a.py\nimport torch")
    assert python_in(cells, ".ipynb") == ["model.fit(x)"]


@pytest.mark.parametrize("language", ["python", "{code-cell}", "{code-cell} ipython3", "py"])
def test_a_documents_python_blocks_are_read(language: str) -> None:
    text = f"Words.\n\n```{language}\n:tags: [hide]\n\nimport jax\n```\n"
    assert [piece.strip() for piece in python_in(text, ".md")] == ["import jax"]


@pytest.mark.parametrize("language", ["", "bash", "pycon-shell", "toml"])
def test_other_blocks_are_not(language: str) -> None:
    assert python_in(f"```{language}\nimport jax\n```\n", ".md") == []


def test_a_block_that_shows_a_session_gives_what_was_typed() -> None:
    text = "```python\n>>> import jax\n>>> jax.jit(\n...   f)\n<function>\n```\n"
    assert python_in(text, ".md") == ["import jax\njax.jit(\n  f)\n"]


def test_a_restructured_document_gives_its_code_blocks() -> None:
    text = (
        "Words.\n\n.. testcode::\n\n  import flax\n  flax.nnx\n\n"
        "More words.\n\n.. code-block:: bash\n\n  ls\n"
    )
    assert [piece.strip() for piece in python_in(text, ".rst")] == ["import flax\nflax.nnx"]


def test_a_file_of_another_kind_is_refused() -> None:
    with pytest.raises(KeyError):
        python_in("", ".c")


def test_examples_stand_in_docstrings_and_in_strings_that_become_docstrings() -> None:
    module = (
        'def f():\n  """Adds.\n\n  >>> torch.add(1, 2)\n  3\n  """\n'
        'add_docstr(g, """Multiplies.\n\n```python\ntorch.mul(1, 2)\n```\n""")\n'
        'plain = "no example"\n'
    )
    assert [piece.strip() for piece in examples_in(module)] == [
        "torch.add(1, 2)",
        "torch.mul(1, 2)",
    ]
