"""How long a program is, in tokens of Python."""

import ast
import io
import tokenize

_LAYOUT = frozenset(
    {
        tokenize.ENCODING,
        tokenize.COMMENT,
        tokenize.NL,
        tokenize.NEWLINE,
        tokenize.INDENT,
        tokenize.DEDENT,
        tokenize.ENDMARKER,
    }
)


def token_count(text: str) -> int:
    """Tokens of code: names, numbers, texts and signs, without comments, layout and docstrings."""
    tokens = tokenize.generate_tokens(io.StringIO(text).readline)
    code = sum(token.type not in _LAYOUT for token in tokens)
    return code - sum(map(_documented, ast.walk(ast.parse(text))))


def _documented(node: ast.AST) -> bool:
    kinds = (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)
    return isinstance(node, kinds) and ast.get_docstring(node) is not None
