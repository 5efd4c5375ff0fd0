"""The names of a framework that Python code uses, followed through its imports and aliases.

``import torch.nn as nn`` and ``nn.Linear(4, 2, bias=False)`` give the names ``torch.nn`` and
``torch.nn.Linear``, and the keyword ``bias`` of the latter. What a call returns is not followed.
"""

import ast
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

_Function = ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda


@dataclass(slots=True)
class Uses:
    """``keywords`` are the keyword arguments by the name that is called with them.

    ``unread`` counts pieces of code that are no Python, such as a fragment in a document.
    """

    names: set[str] = field(default_factory=set)
    keywords: dict[str, set[str]] = field(default_factory=dict)
    unread: int = 0


def uses(
    pieces: Iterable[str], roots: Iterable[str], *, implied: Mapping[str, str] | None = None
) -> Uses:
    """The names under ``roots`` (packages as they are imported) that pieces of one file use.

    A later piece sees the imports of those before it. ``implied`` are aliases that hold without
    an import, as in a docstring's examples: ``{"np": "numpy"}``.
    """
    reader = _Reader(frozenset(roots), dict(implied or {}))
    for piece in pieces:
        try:
            tree = ast.parse(piece)
        except (SyntaxError, ValueError):
            reader.found.unread += 1
        else:
            reader.visit(tree)
    return reader.found


class _Reader(ast.NodeVisitor):
    """``scopes`` hold what a name stands for: a dotted name, or None for something else."""

    def __init__(self, roots: frozenset[str], implied: dict[str, str]) -> None:
        self.roots = roots
        self.scopes: list[dict[str, str | None]] = [dict(implied)]
        self.found = Uses()

    def visit_Import(self, node: ast.Import) -> None:
        for alias in node.names:
            self._use(alias.name)
            top = alias.name.split(".")[0]
            self._bind(alias.asname or top, alias.name if alias.asname else top)

    def visit_ImportFrom(self, node: ast.ImportFrom) -> None:
        if node.level or node.module is None:  # the file's own neighbours
            for alias in node.names:
                self._bind(alias.asname or alias.name, None)
            return
        self._use(node.module)
        for alias in (alias for alias in node.names if alias.name != "*"):
            self._use(f"{node.module}.{alias.name}")
            self._bind(alias.asname or alias.name, f"{node.module}.{alias.name}")

    def visit_Attribute(self, node: ast.Attribute) -> None:
        dotted = self._dotted(node)
        if dotted is None:
            self.generic_visit(node)
        else:
            self._use(dotted)

    def visit_Name(self, node: ast.Name) -> None:
        if isinstance(node.ctx, ast.Load):
            self._use(self._dotted(node))
        else:
            self._bind(node.id, None)

    def visit_Call(self, node: ast.Call) -> None:
        called = self._dotted(node.func)
        if called in ("functools.partial", "partial") and node.args:
            called = self._dotted(node.args[0])
        given = {keyword.arg for keyword in node.keywords if keyword.arg}
        if called is not None and self._ours(called) and given:
            self.found.keywords.setdefault(called, set()).update(given)
        self.generic_visit(node)

    def visit_Assign(self, node: ast.Assign) -> None:
        """``layers = keras.layers`` makes an alias; any other value makes a name of one's own."""
        self.visit(node.value)
        dotted = self._dotted(node.value)
        for target in node.targets:
            if isinstance(target, ast.Name):
                self._bind(target.id, dotted)
            else:
                self.visit(target)

    def visit_FunctionDef(self, node: ast.FunctionDef) -> None:
        self._bind(node.name, None)
        self._function(node)

    def visit_AsyncFunctionDef(self, node: ast.AsyncFunctionDef) -> None:
        self._bind(node.name, None)
        self._function(node)

    def visit_Lambda(self, node: ast.Lambda) -> None:
        self._function(node)

    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        self._bind(node.name, None)
        for part in (*node.decorator_list, *node.bases, *node.keywords):
            self.visit(part)
        self._scoped({}, node.body)

    def _function(self, node: _Function) -> None:
        """Decorators, defaults and annotations are read outside, the body inside its own scope."""
        for outside in [*getattr(node, "decorator_list", []), getattr(node, "returns", None)]:
            if outside is not None:
                self.visit(outside)
        self.visit(node.args)
        every = [*node.args.posonlyargs, *node.args.args, *node.args.kwonlyargs]
        every += [one for one in (node.args.vararg, node.args.kwarg) if one]
        body = [node.body] if isinstance(node, ast.Lambda) else node.body
        self._scoped({one.arg: None for one in every}, body)

    def _scoped(self, own: dict[str, str | None], body: Iterable[ast.AST]) -> None:
        self.scopes.append(own)
        for statement in body:
            self.visit(statement)
        self.scopes.pop()

    def _bind(self, name: str, dotted: str | None) -> None:
        self.scopes[-1][name] = dotted

    def _dotted(self, node: ast.AST) -> str | None:
        """What ``a.b.c`` stands for; None where ``a`` is nothing that was imported."""
        if isinstance(node, ast.Attribute):
            before = self._dotted(node.value)
            return None if before is None else f"{before}.{node.attr}"
        if isinstance(node, ast.Name):
            return next(
                (scope[node.id] for scope in reversed(self.scopes) if node.id in scope), None
            )
        return None

    def _ours(self, dotted: str) -> bool:
        return dotted.split(".")[0] in self.roots

    def _use(self, dotted: str | None) -> None:
        if dotted is not None and self._ours(dotted):
            self.found.names.add(dotted)
