"""Isolated environments, one a framework, with exact versions: installed once, then reused.

``python -m benchmarks.run.environments NAME ...`` installs; without names it lists them;
``... --pin NAME PACKAGE==VERSION ...`` makes an environment anew and writes its pins.
"""

import hashlib
import json
import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PINS = ROOT / "benchmarks" / "pins"


def home() -> Path:
    """The folder that holds the environments: ``FRAMEFIT_ENVIRONMENTS``, else ``.environments``."""
    return Path(os.environ.get("FRAMEFIT_ENVIRONMENTS") or ROOT / ".environments")


def names() -> list[str]:
    """Every environment that has a file of pins."""
    return sorted(path.stem for path in PINS.glob("*.txt"))


def ready(name: str) -> Path:
    """The Python of the environment ``name``, which is installed first where it is not yet.

    An environment whose pins have changed is made anew. Raises KeyError for a name without pins,
    CalledProcessError where pip fails.
    """
    if name not in names():
        raise KeyError(f"no environment {name!r}; there are {', '.join(names())}")
    python, stamp = _python(name), home() / name / ".pins"
    if not stamp.is_file() or stamp.read_text("ascii") != digest(name):
        print(f"installing the environment {name} (once) ...", file=sys.stderr, flush=True)
        _install(name, ["-r", str(PINS / f"{name}.txt")])
        stamp.write_text(digest(name), "ascii")
    return python


def digest(name: str) -> str:
    """The SHA-256 of an environment's pins."""
    return hashlib.sha256((PINS / f"{name}.txt").read_bytes()).hexdigest()


def pin(name: str, packages: list[str]) -> Path:
    """Install the newest that ``packages`` allow, and write down every version that came.

    A torch of the registry is the build for GPUs; whoever has a build for processors at hand names
    its folder by ``PIP_FIND_LINKS``. The pin is the same, and each result says which build ran.
    """
    _install(name, packages)
    frozen = _said(_python(name), "-m", "pip", "freeze", "--all").splitlines()
    public = [line.split("+")[0] for line in frozen]
    kept = [line for line in public if not line.startswith(("pip==", "wheel=="))]
    asked = f"# {' '.join(packages)}"
    path = PINS / f"{name}.txt"
    path.write_text("\n".join([asked, *kept]) + "\n", "ascii")
    return path


def _python(name: str) -> Path:
    return home() / name / "bin" / "python"


def _install(name: str, wanted: list[str]) -> None:
    subprocess.run([sys.executable, "-m", "venv", "--clear", home() / name], check=True)
    pip = [str(_python(name)), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    subprocess.run([*pip, *wanted], check=True)


def _said(python: Path, *arguments: str) -> str:
    command = [str(python), *arguments]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def variables(extra: Mapping[str, str] | None = None) -> dict[str, str]:
    """The environment variables of a worker: nothing that slows or steers a framework.

    Byte-code is written and used, as on a reader's machine; no library is told which kernels or
    how many threads to take, except by ``extra``.
    """
    threads = ("OPENBLAS_", "OMP_", "MKL_", "GOMP_", "KMP_")
    memory = ("MALLOC_", "LD_PRELOAD")
    steering = (*threads, *memory, "TF_", "XLA_", "JAX_", "KERAS_", "TORCH", "PYTHON")
    kept = {key: value for key, value in os.environ.items() if not key.startswith(steering)}
    quiet = {"TF_CPP_MIN_LOG_LEVEL": "3", "PYTHONPATH": str(ROOT), "PYTHONUNBUFFERED": "1"}
    return {**kept, **quiet, **(extra or {})}


def described(name: str) -> dict[str, object]:
    """Python and the version of every package of an environment, as a record's ``environments``."""
    return described_python(ready(name))


def described_python(python: Path) -> dict[str, object]:
    """The same of any Python, such as one that a machine brings."""
    packages = json.loads(_said(python, "-m", "pip", "list", "--format", "json"))
    version = _said(python, "-c", "import platform; print(platform.python_version())").strip()
    return {"python": version, "packages": {item["name"]: item["version"] for item in packages}}


if __name__ == "__main__":
    asked = sys.argv[1:]
    if asked[:1] == ["--pin"]:
        print(pin(asked[1], asked[2:]))
    else:
        print("\n".join(str(ready(name)) for name in asked) if asked else "\n".join(names()))
