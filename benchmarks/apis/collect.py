"""``python -m benchmarks.apis.collect SOURCE FOLDER``: the names of an unpacked distribution.

Writes ``names/SOURCE.yaml`` from the files under FOLDER. Run by who changes a source; a run of the
benchmark needs only what was written. A text that can be read but not had as a file is copied
statement by statement, and collected in the same way.
"""

import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.apis.code import examples_in, python_in
from benchmarks.apis.sources import Kind, Source, UsedFile, write
from benchmarks.apis.used import Uses, uses


@dataclass(frozen=True, slots=True)
class Plan:
    """Which files of a distribution are taken: those that fit one of ``patterns``.

    ``runs`` takes only files that can be run as a program. ``implied`` are the aliases that a
    reference's examples use without an import.
    """

    framework: str
    packages: tuple[str, ...]
    origin: str
    dated: str
    rule: str
    patterns: tuple[str, ...]
    kind: Kind = "script"
    runs: bool = False
    implied: dict[str, str] = field(default_factory=dict)


_REFERENCE = "every module of the release whose docstrings hold examples"

PLANS = {
    "torch-examples": Plan(
        "pytorch",
        ("torch",),
        "torch 2.5.1 on PyPI",
        "2024-10-29",
        "every file in a folder named examples that the release ships, without its own tests",
        ("torch/**/examples/*.py", "torch/**/examples/**/*.py"),
    ),
    "torchtune-recipes": Plan(
        "pytorch",
        ("torch",),
        "torchtune 0.4.0 on PyPI, of the PyTorch organisation",
        "2024-11-14",
        "every recipe: the files in recipes that can be run",
        ("recipes/**/*.py",),
        runs=True,
    ),
    "opacus-examples": Plan(
        "pytorch",
        ("torch",),
        "opacus 1.5.2 on PyPI, of the PyTorch organisation",
        "2024-08-03",
        "every file in examples",
        ("examples/*.py",),
    ),
    "tf-models": Plan(
        "tensorflow",
        ("tensorflow",),
        "tf-models-official 2.18.0 on PyPI, the models of the TensorFlow organisation",
        "2024-10-30",
        "every file in official that can be run",
        ("official/**/*.py",),
        runs=True,
    ),
    "flax-examples": Plan(
        "jax",
        ("jax", "flax"),
        "flax 0.10.2 on PyPI",
        "2024-11-19",
        "every file in examples",
        ("examples/**/*.py", "examples/**/*.ipynb"),
    ),
    "flax-docs": Plan(
        "jax",
        ("jax", "flax"),
        "flax 0.10.2 on PyPI",
        "2024-11-19",
        "every document in docs and docs_nnx; of a notebook that is there twice, the notebook",
        tuple(
            f"{top}/**/*.{end}" for top in ("docs", "docs_nnx") for end in ("ipynb", "md", "rst")
        ),
        kind="tutorial",
    ),
    "jax2tf-examples": Plan(
        "jax",
        ("jax",),
        "jax 0.4.35 on PyPI",
        "2024-10-22",
        "every file in a folder named examples that the release ships",
        ("jax/**/examples/*.py", "jax/**/examples/**/*.py"),
    ),
    "haiku-examples": Plan(
        "jax",
        ("jax",),
        "dm-haiku 0.0.13 on PyPI, of Google DeepMind",
        "2024-10-16",
        "every file in examples",
        ("examples/**/*.py",),
    ),
    "torch-reference": Plan(
        "pytorch",
        ("torch",),
        "torch 2.5.1 on PyPI",
        "2024-10-29",
        _REFERENCE,
        ("torch/**/*.py",),
        kind="reference",
        implied={"torch": "torch", "nn": "torch.nn", "F": "torch.nn.functional"},
    ),
    "tensorflow-reference": Plan(
        "tensorflow",
        ("tensorflow",),
        "tensorflow-cpu 2.18.0 on PyPI",
        "2024-10-24",
        _REFERENCE,
        ("tensorflow/**/*.py",),
        kind="reference",
        implied={"tf": "tensorflow"},
    ),
    "keras-reference": Plan(
        "keras",
        ("keras",),
        "keras 3.6.0 on PyPI",
        "2024-10-03",
        _REFERENCE,
        ("keras/**/*.py",),
        kind="reference",
        implied={"keras": "keras", "layers": "keras.layers", "ops": "keras.ops"},
    ),
    "jax-reference": Plan(
        "jax",
        ("jax",),
        "jax 0.4.35 on PyPI",
        "2024-10-22",
        _REFERENCE,
        ("jax/**/*.py",),
        kind="reference",
        implied={"jax": "jax", "jnp": "jax.numpy", "lax": "jax.lax"},
    ),
}


def collect(plan: Plan, folder: Path) -> Source:
    """The source that a plan takes from a folder. Files that use no name are left out."""
    read: Callable[[Path], Uses] = lambda path: _uses(plan, path)  # noqa: E731
    found = [(path, read(path)) for path in _taken(plan, folder)]
    files = [_used(plan, path.relative_to(folder), one) for path, one in found if one.names]
    return Source(
        framework=plan.framework,
        packages=plan.packages,
        origin=plan.origin,
        dated=plan.dated,
        rule=plan.rule,
        files=tuple(files),
    )


def _taken(plan: Plan, folder: Path) -> Iterator[Path]:
    """The files that fit; neither tests nor a document's twin that a notebook was written from."""
    fitting = {path for pattern in plan.patterns for path in folder.glob(pattern)}
    for path in sorted(fitting):
        inside = path.relative_to(folder).parts
        test = "_internal" in inside[1:2] + inside[2:3] or "testing" in inside[1:2]
        test = test or path.stem.endswith("_test") or path.stem.startswith("test_")
        twin = path.suffix == ".md" and path.with_suffix(".ipynb") in fitting
        runs = not plan.runs or "__main__" in path.read_text("utf-8")
        if runs and not test and not twin:
            yield path


def _uses(plan: Plan, path: Path) -> Uses:
    text = path.read_text("utf-8")
    pieces = examples_in(text) if plan.kind == "reference" else python_in(text, path.suffix)
    return uses(pieces, plan.packages, implied=plan.implied)


def _used(plan: Plan, path: Path, found: Uses) -> UsedFile:
    return UsedFile(
        path=path.as_posix(),
        kind=plan.kind,
        names=tuple(sorted(found.names)),
        keywords={name: tuple(sorted(given)) for name, given in sorted(found.keywords.items())},
    )


def main(arguments: list[str]) -> None:
    """Writes one source and says what is in it."""
    name, folder = arguments
    source = collect(PLANS[name], Path(folder))
    path = write(name, source)
    print(f"{path}: {len(source.files)} files, {len(source.names)} names", file=sys.stderr)


if __name__ == "__main__":
    main(sys.argv[1:])
