"""The programs of the mistakes: where the mistake is, and the same program without it.

A program marks its mistake by the comment ``# the mistake`` behind one line, and holds what should
stand there as comments that begin with ``# instead:``.
"""

import ast
import re

MARK = "# the mistake"
_INSTEAD = re.compile(r"^(\s*)# instead: (.+)$")
_GRAPH = "@tf.function"


def mistaken(source: str) -> str:
    """The program with its mistake but without its marks, so that no message repeats them."""
    mistake_lines(source)
    lines = ("" if _INSTEAD.match(line) else line for line in source.splitlines())
    return "\n".join(line.removesuffix(MARK).rstrip() for line in lines) + "\n"


def corrected(source: str) -> str:
    """The program without its mistake; every other line keeps its number and its text.

    Raises ValueError where no mistake is marked, more than one, or nothing stands in its place.
    """
    mistake_lines(source)
    lines = [_INSTEAD.sub(r"\1\2", line) for line in source.splitlines()]
    if lines == source.splitlines():
        raise ValueError("no line begins with '# instead:', so nothing stands in its place")
    return "\n".join("" if line.endswith(MARK) else line for line in lines) + "\n"


def eager(source: str) -> str:
    """The same TensorFlow program without ``tf.function``; all lines keep their numbers."""
    return "\n".join("" if line == _GRAPH else line for line in source.splitlines()) + "\n"


def mistake_lines(source: str) -> range:
    """The lines of the statement that is the mistake: more than one where it is written so.

    Of a statement that holds others, such as ``with``, only the marked line itself counts.
    """
    marked = [number for number, line in enumerate(source.splitlines(), 1) if line.endswith(MARK)]
    if len(marked) != 1:
        raise ValueError(f"{len(marked)} lines end with '{MARK}'; exactly one must")
    (line,) = marked
    simple = [
        range(node.lineno, (node.end_lineno or node.lineno) + 1)
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.stmt) and not hasattr(node, "body")
    ]
    return next((lines for lines in simple if line in lines), range(line, line + 1))
