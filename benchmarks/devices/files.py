"""Where weights, files and inputs lie, and how many bytes a file takes with what belongs to it."""

import hashlib
import re
import shutil
from pathlib import Path

import numpy as np

from benchmarks.devices.models.networks import NETWORKS
from benchmarks.devices.models.weights import inputs
from benchmarks.devices.plan import FILES, HERE, WORKPLACE, environments
from benchmarks.run.environments import PINS, ROOT, home

_SERVER = re.compile(r"http://127\.0\.0\.1:\d+/")
_COLOURS = re.compile(r"\x1b\[[0-9;]*m")


def weights_of(task: str) -> Path:
    """The file of the weights that all frameworks share."""
    return WORKPLACE / "weights" / f"{task}.npz"


def reference_of(side: str, task: str) -> Path:
    """The file of a framework's own outputs."""
    return WORKPLACE / "references" / f"{task}.{side}.npy"


def file_of(name: str, task: str) -> Path:
    """The model's file, or folder, of a kind of ``FILES``."""
    return WORKPLACE / "files" / f"{task}.{name}.{FILES[name].ending}"


def size_of(target: Path) -> int:
    """Bytes of a file with its side files, or of a whole folder; 0 where there is nothing."""
    beside = target.parent.glob(f"{target.name}*")
    inside = (part for found in beside for part in [found, *found.rglob("*")])
    return sum(part.stat().st_size for part in inside if part.is_file())


def clear(target: Path) -> None:
    """Remove what an earlier run left of a file: an exporter may add to a file beside it."""
    for found in target.parent.glob(f"{target.name}*"):
        shutil.rmtree(found) if found.is_dir() else found.unlink()


def shape_of(task: str, *, channels_first: bool) -> tuple[int, ...]:
    """The shape of one input as a file takes it."""
    return _ordered(task, channels_first=channels_first)[0].shape


def kind_of(task: str) -> str:
    """``float32`` or ``int32``: what the numbers of an input are."""
    return str(inputs(NETWORKS[task])[0].dtype)


def inputs_of(task: str, *, channels_first: bool) -> tuple[Path, ...]:
    """Files of the raw numbers of the inputs, written where they are not yet."""
    folder = WORKPLACE / "inputs"
    folder.mkdir(parents=True, exist_ok=True)
    order = "first" if channels_first else "last"
    paths = []
    for number, array in enumerate(_ordered(task, channels_first=channels_first)):
        path = folder / f"{task}.{order}.{number}.bin"
        path.write_bytes(np.ascontiguousarray(array).tobytes())
        paths.append(path)
    return tuple(paths)


def _ordered(task: str, *, channels_first: bool) -> list[np.ndarray]:
    arrays = inputs(NETWORKS[task])
    turn = channels_first and arrays[0].ndim == 4
    return [array.transpose(0, 3, 1, 2) if turn else array for array in arrays]


def digest() -> str:
    """A fingerprint of everything that decides what the files hold."""
    writing = [path for path in (HERE / "export").glob("*.py") if path.stem != "client"]
    sources = [*(HERE / "models").glob("*.py"), *writing]
    pins = [PINS / f"{name}.txt" for name in environments()]
    parts = [path.read_bytes() for path in sorted([*sources, *pins])]
    return hashlib.sha256(b"".join(parts)).hexdigest()[:12]


def plain(message: str) -> str:
    """A message without colours and without the folders of this machine."""
    text = _COLOURS.sub("", message)
    text = _SERVER.sub("", text)
    for folder in (str(home().resolve()), str(home()), str(WORKPLACE), str(ROOT)):
        text = text.replace(f"{folder}/", "")
    return text
