"""The verdict in a shell: what a page says to the same link, as text or as JSON."""

import argparse
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from urllib.parse import parse_qs

from comparison.catalogue import Catalogue
from comparison.commands.data import print_problems
from comparison.formatting import one_decimal
from comparison.links.read import parse
from comparison.links.view import WEIGHT_PREFIX
from comparison.problems import CatalogueError
from comparison.reading.load import load
from comparison.wording.answer import Answer, answer

REFUSED = 2
"""The exit status where something that was asked for cannot be had, as argparse's own."""


def add_options(command: argparse.ArgumentParser) -> None:
    """The options of ``verdict``: the parameters of a link under the names that links use."""
    command.add_argument("--link", default="", help="a link or its parameters; options override it")
    command.add_argument("--persona", help="whose weights and must-haves count")
    command.add_argument("--frameworks", nargs="+", help="what is compared, up to six")
    command.add_argument(
        "--weight",
        action="append",
        default=[],
        metavar="CRITERION=0..100",
        help="a weight of yours",
    )
    command.add_argument("--must", nargs="*", help="must-haves; none where none is named")
    command.add_argument(
        "--own",
        action="store_const",
        const=["true"],
        help="a must-have counts only where the project documents it itself",
    )
    command.add_argument("--lens", help="whose evidence counts: a persona or general")
    command.add_argument("--code", help="the framework that you have code in")
    command.add_argument("--against", help="the rival to compare the leader with")
    command.add_argument("--json", action="store_true", help="as /api/v1/verdict.json")


def verdict(folder: Path, chosen: argparse.Namespace) -> int:
    """Print the answer; 1 where the data has problems, 2 where the request cannot be honoured."""
    try:
        catalogue = load(folder)
    except CatalogueError as error:
        print_problems(error.problems)
        return 1
    view, notes = parse(catalogue, query(chosen))
    if notes:
        sys.stderr.write("".join(f"{note}\n" for note in notes))
        return REFUSED
    found = answer(catalogue, view)
    sys.stdout.write(
        f"{found.model_dump_json(indent=2)}\n" if chosen.json else text(catalogue, found)
    )
    return 0


def query(chosen: argparse.Namespace) -> Mapping[str, Sequence[str]]:
    """The parameters of the link that the options amount to."""
    link: str = chosen.link
    asked = link.partition("?")[2].partition("#")[0] if "?" in link else link
    found = parse_qs(asked, keep_blank_values=True)
    for name in ("persona", "lens", "code", "against"):
        if (value := getattr(chosen, name)) is not None:
            found[name] = [value]
    for name in ("frameworks", "must", "own"):
        if (values := getattr(chosen, name)) is not None:
            found[name] = values or [""]
    given: dict[str, list[str]] = {}
    for weight in chosen.weight:
        criterion, _, number = weight.partition("=")
        given.setdefault(f"{WEIGHT_PREFIX}{criterion}", []).append(number)
    return found | given


def text(catalogue: Catalogue, found: Answer) -> str:
    """The sentence, how sure it is, a table of weights, scores and turning points, and notes."""
    sure = " ".join(part for part in (found.sure, found.stability, found.turning) if part)
    data = f"Data version {found.data_version}, fingerprint {found.fingerprint}."
    blocks = [
        [f"{found.sentence}.", sure],
        _aligned(list(_rows(catalogue, found))),
        [*_pair(catalogue, found), *found.notes],
        [data],
    ]
    return "\n\n".join("\n".join(lines) for lines in blocks) + "\n"


def _rows(catalogue: Catalogue, found: Answer) -> Iterator[list[str]]:
    names = [catalogue.named(name) for name in found.frameworks]
    yield ["Criterion", "Weight", *names, "Turning point"]
    for name, criterion in catalogue.criteria.items():
        scores = [found.scores[framework][name].score for framework in found.frameworks]
        shown = ["not known" if score is None else one_decimal(score) for score in scores]
        weight, at = found.weights[name], found.turning_points[name]
        turns = _turns(weight, at) if found.pair else "not compared"
        yield [criterion.label, str(weight), *shown, turns]


def _turns(weight: int, at: int | None) -> str:
    return "none" if at is None else f"{at} or {'more' if at > weight else 'less'}"


def _aligned(rows: list[list[str]]) -> list[str]:
    """Columns as wide as their widest entry; all but the first to the right."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    lines = []
    for first, *others in rows:
        cells = [entry.rjust(width) for entry, width in zip(others, widths[1:], strict=True)]
        lines.append("  ".join([first.ljust(widths[0]), *cells]))
    return lines


def _pair(catalogue: Catalogue, found: Answer) -> list[str]:
    if found.pair is None or found.margin is None:
        return []
    first, second = catalogue.named(found.pair.first), catalogue.named(found.pair.second)
    return [f"Margin of {first} over {second}: {one_decimal(found.margin)} points."]
