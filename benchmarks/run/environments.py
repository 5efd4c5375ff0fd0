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
    pins = PINS / f"{name}.txt"
    python, stamp = _python(name), home() / name / ".pins"
    digest = hashlib.sha256(pins.read_bytes()).hexdigest()
    if not stamp.is_file() or stamp.read_text("ascii") != digest:
        print(f"installing the environment {name} (once) ...", file=sys.stderr, flush=True)
        _install(name, ["-r", str(pins)])
        stamp.write_text(digest, "ascii")
    return python


def pin(name: str, packages: list[str]) -> Path:
    """Install the newest that ``packages`` allow, and write down every version that came.

    A torch of the registry is the build for GPUs; whoever has a build for processors at hand names
    its folder by ``PIP_FIND_LINKS``. The pin is the same, and each result says which build ran.
    """
    _install(name, packages)
    frozen = _said(name, "-m", "pip", "freeze", "--all").splitlines()
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


def _said(name: str, *arguments: str) -> str:
    command = [str(_python(name)), *arguments]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def variables(extra: Mapping[str, str] | None = None) -> dict[str, str]:
    """The environment variables of a worker: nothing that slows or steers a framework.

    Byte-code is written and used, as on a reader's machine; no library is told which kernels or
    how many threads to take, except by ``extra``.
    """
    steering = ("OPENBLAS_", "OMP_", "MKL_", "TF_", "XLA_", "JAX_", "KERAS_", "TORCH", "PYTHON")
    kept = {key: value for key, value in os.environ.items() if not key.startswith(steering)}
    quiet = {"TF_CPP_MIN_LOG_LEVEL": "3", "PYTHONPATH": str(ROOT), "PYTHONUNBUFFERED": "1"}
    return {**kept, **quiet, **(extra or {})}


def described(name: str) -> dict[str, object]:
    """Python and the version of every package of an environment, as a record's ``environments``."""
    ready(name)
    packages = json.loads(_said(name, "-m", "pip", "list", "--format", "json"))
    python = _said(name, "-c", "import platform; print(platform.python_version())").strip()
    return {"python": python, "packages": {item["name"]: item["version"] for item in packages}}


if __name__ == "__main__":
    asked = sys.argv[1:]
    if asked[:1] == ["--pin"]:
        print(pin(asked[1], asked[2:]))
    else:
        print("\n".join(str(ready(name)) for name in asked) if asked else "\n".join(names()))
