"""Compiling the programs with plain g++, against the libraries of the runtimes' own packages."""

import hashlib
import subprocess
from collections.abc import Callable
from pathlib import Path

from benchmarks.devices.plan import HERE, WORKPLACE
from benchmarks.run import environments

SOURCES = HERE / "native"
FLAGS = ("-std=c++17", "-O2", "-Wall", "-Wextra")


def packages(environment: str) -> Path:
    """The folder of an environment that holds its packages."""
    environments.ready(environment)
    (found,) = (environments.home() / environment / "lib").glob("python*/site-packages")
    return found.resolve()


def _litert() -> list[str]:
    folder = packages("litert") / "ai_edge_litert"
    return [str(folder / "libLiteRt.so"), f"-Wl,-rpath,{folder}"]


def _onnxruntime() -> list[str]:
    """The library asks for a name that the wheel lacks; a link beside the program has it."""
    (library,) = (packages("onnxruntime") / "onnxruntime" / "capi").glob("libonnxruntime.so.*")
    name = WORKPLACE / "programs" / "libonnxruntime.so.1"
    name.unlink(missing_ok=True)
    name.symlink_to(library)
    return [str(library), "-Wl,-rpath,$ORIGIN"]


def _executorch() -> list[str]:
    """Backend and kernels announce themselves when loaded; a linker would leave them out."""
    folder = packages("devices-pytorch") / "executorch"
    parts = ("", "_backend_xnnpack", "_kernels_optimized", "_kernels_quantized", "_threadpool")
    return [
        "-DC10_USING_CUSTOM_GENERATED_MACROS",
        *("-isystem", str(folder / "include")),
        *("-isystem", str(folder / "include/executorch/runtime/core/portable_type/c10")),
        f"-L{folder / 'lib'}",
        "-Wl,--no-as-needed",
        *(f"-lexecutorch{part}" for part in parts),
        f"-Wl,-rpath,{folder / 'lib'}",
    ]


NEEDED: dict[str, Callable[[], list[str]]] = {
    "litert": _litert,
    "onnxruntime": _onnxruntime,
    "executorch": _executorch,
    "nothing": list,
}


def program(runtime: str) -> Path:
    """The program of a runtime, compiled where it is not or where its source has changed.

    Raises CalledProcessError where the compiler refuses, FileNotFoundError where there is none.
    """
    source = SOURCES / f"{runtime}.cpp"
    folder = WORKPLACE / "programs"
    folder.mkdir(parents=True, exist_ok=True)
    command = ["g++", *FLAGS, str(source), *NEEDED[runtime]()]
    parts = [source.read_bytes(), (SOURCES / "program.hpp").read_bytes(), repr(command).encode()]
    digest = hashlib.sha256(b"".join(parts)).hexdigest()[:12]
    made = folder / f"{runtime}-{digest}"
    if not made.is_file():
        subprocess.run([*command, "-o", str(made)], check=True)
    return made
