"""The Python in a text: of a script, a notebook, a document or a docstring's examples."""

import ast
import doctest
import json
import re
import textwrap
from collections.abc import Callable, Iterator

_FENCE = re.compile(
    r"^(?P<indent>[ \t]*)(?P<fence>```+|~~~+)(?P<language>[^\n]*)\n"
    r"(?P<body>.*?)^(?P=indent)(?P=fence)",
    re.MULTILINE | re.DOTALL,
)
_PYTHON = re.compile(r"^\{?(code-cell|python3?|py|ipython3?|testcode)\}?( |$)", re.IGNORECASE)
_DIRECTIVE = re.compile(
    r"^(?P<indent> *)\.\. (code-block|code|sourcecode|testcode|testsetup)::(?P<language>.*)\n"
    r"(?P<body>(?:(?P=indent) +.*\n|[ \t]*\n)+)",
    re.MULTILINE,
)
_OPTION = re.compile(r"^\s*:[\w-]+:.*$", re.MULTILINE)
_MAGIC = re.compile(r"^(\s*)[%!][a-zA-Z].*$", re.MULTILINE)


def python_in(text: str, suffix: str) -> list[str]:
    """The pieces of Python in a file's text, in their order, ready to be parsed one by one.

    ``suffix`` is ``.py``, ``.ipynb``, ``.md`` or ``.rst``; KeyError for another. Commands of a
    notebook's shell are replaced by ``pass``, and cells in another language are left out.
    """
    return list(_READERS[suffix](text))


def examples_in(text: str) -> list[str]:
    """The examples in the docstrings of a module's text: its ``>>>`` lines and fenced blocks.

    A framework may keep its docstrings in plain strings, so every string of the module is read.
    Each string gives one piece. SyntaxError where the module is no Python.
    """
    strings = (
        node.value
        for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    )
    pieces = ("\n".join([*_markdown(string), *_sessions(string)]) for string in strings)
    return [piece for piece in pieces if piece.strip()]


def _notebook(text: str) -> Iterator[str]:
    for cell in json.loads(text)["cells"]:
        if cell["cell_type"] == "code":
            source = cell["source"]
            yield from _cell(source if isinstance(source, str) else "".join(source))


def _cell(source: str) -> Iterator[str]:
    """One cell without the shell's own lines; nothing where another program reads the cell."""
    magic = re.match(r"\s*%%(\w+)[^\n]*\n?", source)
    if magic is None:
        yield _MAGIC.sub(r"\1pass", source)
    elif magic[1] in ("time", "timeit", "capture"):
        yield _MAGIC.sub(r"\1pass", source[magic.end() :])


def _markdown(text: str) -> Iterator[str]:
    for block in _FENCE.finditer(text):
        if _PYTHON.match(block["language"].strip()):
            yield from _block(block["body"])


def _restructured(text: str) -> Iterator[str]:
    for block in _DIRECTIVE.finditer(text):
        if block["language"].strip().lower() in ("", "python", "python3", "py", "ipython"):
            yield from _block(block["body"])


def _block(body: str) -> Iterator[str]:
    """A block of a document: options removed, sessions of ``>>>`` read as what was typed."""
    plain = textwrap.dedent(_OPTION.sub("", body))
    yield from _sessions(plain) if ">>>" in plain else _cell(plain)


def _sessions(text: str) -> Iterator[str]:
    """What was typed after ``>>>`` and ``...``."""
    if ">>>" in text:
        try:
            examples = doctest.DocTestParser().get_examples(text)
        except ValueError:  # a line that breaks the form: what can be read line by line
            examples = []
            yield "\n".join(re.findall(r"^\s*>>> ?(.*)$", text, re.MULTILINE))
        yield "".join(example.source for example in examples)


_READERS: dict[str, Callable[[str], Iterator[str]]] = {
    ".py": lambda text: iter([text]),
    ".ipynb": _notebook,
    ".md": _markdown,
    ".rst": _restructured,
}
