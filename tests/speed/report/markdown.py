"""Tables of Markdown that are read as they stand."""

from collections.abc import Sequence


def table(header: Sequence[str], rows: Sequence[Sequence[str]], *, left: int = 0) -> str:
    """Columns as wide as their widest cell; all but the one at ``left`` stand on the right."""
    lines = [header, *rows]
    widths = [max(3, *(len(line[place]) for line in lines)) for place in range(len(header))]
    rule = [
        "-" * width if place == left else "-" * (width - 1) + ":"
        for place, width in enumerate(widths)
    ]
    return "".join(f"{_line(line, widths, left)}\n" for line in (header, rule, *rows))


def _line(cells: Sequence[str], widths: Sequence[int], left: int) -> str:
    padded = (
        cell.ljust(width) if place == left else cell.rjust(width)
        for place, (cell, width) in enumerate(zip(cells, widths, strict=True))
    )
    return f"| {' | '.join(padded)} |"
