"""How much code a program is: tokens, lines, statements, names of a framework, own functions."""

import ast
import io
import re
import tokenize
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import zip_longest

FRAMEWORKS = frozenset({"torch", "tensorflow", "keras", "jax", "flax", "optax", "orbax"})
STEP = re.compile(r"^# step: (.+)$", re.MULTILINE)
_LAYOUT = frozenset(
    {
        tokenize.COMMENT,
        tokenize.NL,
        tokenize.NEWLINE,
        tokenize.INDENT,
        tokenize.DEDENT,
        tokenize.ENCODING,
        tokenize.ENDMARKER,
    }
)
_OWN = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef, ast.Lambda)


@dataclass(frozen=True, slots=True)
class Size:
    """What was counted in one program; comments and the text at its head count nowhere.

    ``tokens`` are Python's, without line ends, indentation and commas that end a list only because
    of its layout. ``names`` are different full names of frameworks, such as ``torch.nn.Linear``;
    ``methods`` are different methods called on anything but an imported module; ``own`` are
    functions, classes and lambdas.
    """

    tokens: int
    lines: int
    statements: int
    names: tuple[str, ...]
    methods: tuple[str, ...]
    own: int


def size(source: str) -> Size:
    """Count ``source``. Raises SyntaxError where it is no Python."""
    tree, head = _without_head(source)
    tokens = [token for token in _tokens(source, tree) if token.start[0] > head]
    nodes = list(ast.walk(tree))
    modules = dict(_imported(nodes))
    named = [(node, _full_name(node, modules)) for node in _outermost(tree)]
    return Size(
        tokens=len(tokens),
        lines=len({line for token in tokens for line in range(token.start[0], token.end[0] + 1)}),
        statements=sum(isinstance(node, ast.stmt) for node in nodes),
        names=tuple(sorted({name for _, name in named if name and _is_framework(name)})),
        methods=tuple(sorted({node.attr for node in _methods(nodes, modules)})),
        own=sum(isinstance(node, _OWN) for node in nodes),
    )


def _tokens(source: str, tree: ast.AST) -> list[tokenize.TokenInfo]:
    """What carries meaning. The comma of a tuple of one does; its closing bracket tells it."""
    every = tokenize.generate_tokens(io.StringIO(source).readline)
    tokens = [token for token in every if token.type not in _LAYOUT]
    ones = {
        (node.end_lineno, (node.end_col_offset or 1) - 1)
        for node in ast.walk(tree)
        if isinstance(node, ast.Tuple) and len(node.elts) == 1
    }
    return [
        token
        for token, after in zip_longest(tokens, tokens[1:])
        if token.string != "," or after.string not in (")", "]", "}") or after.start in ones
    ]


def steps(source: str) -> list[str]:
    """The names of a program's steps, in their order."""
    return STEP.findall(source)


def _without_head(source: str) -> tuple[ast.Module, int]:
    """The program without the text at its head, and the last line of that text (0 without one)."""
    tree = ast.parse(source)
    if ast.get_docstring(tree) is None:
        return tree, 0
    return ast.Module(tree.body[1:], []), tree.body[0].end_lineno or 1


def _imported(nodes: list[ast.AST]) -> Iterator[tuple[str, str]]:
    """The local name of everything that is imported, and what it is in full."""
    for node in nodes:
        if isinstance(node, ast.Import):
            for alias in node.names:
                top = alias.name.split(".")[0]
                yield (alias.asname, alias.name) if alias.asname else (top, top)
        elif isinstance(node, ast.ImportFrom):
            yield from (
                (item.asname or item.name, f"{node.module}.{item.name}") for item in node.names
            )


def _outermost(node: ast.AST) -> Iterator[ast.expr]:
    """Names and chains of attributes, each chain once and whole."""
    if isinstance(node, ast.Attribute | ast.Name):
        yield node
        node = _root(node)
        if isinstance(node, ast.Name):
            return
    for child in ast.iter_child_nodes(node):
        yield from _outermost(child)


def _root(node: ast.expr) -> ast.expr:
    while isinstance(node, ast.Attribute):
        node = node.value
    return node


def _full_name(node: ast.expr, modules: dict[str, str]) -> str | None:
    """``nn.Linear`` as ``torch.nn.Linear``; None for what was not imported."""
    root = _root(node)
    if not isinstance(root, ast.Name) or root.id not in modules:
        return None
    return modules[root.id] + ast.unparse(node).removeprefix(root.id)


def _is_framework(name: str) -> bool:
    return name.split(".")[0] in FRAMEWORKS


def _methods(nodes: list[ast.AST], modules: dict[str, str]) -> Iterator[ast.Attribute]:
    for node in nodes:
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            if _full_name(node.func, modules) is None:
                yield node.func
