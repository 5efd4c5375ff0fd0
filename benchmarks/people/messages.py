"""Messages as a person reads them: without colours and machine paths, cut to a length."""

import hashlib
import re

LONGEST = 1500
_COLOUR = re.compile(r"\x1b\[[0-9;]*[A-Za-z]")
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]")
_PACKAGES = re.compile(r"(?:/[\w.+-]+)+/(?:site|dist)-packages/")
_LIBRARY = re.compile(r"(?:/[\w.+-]+)+/lib/python3\.\d+/")
_ADDRESS = re.compile(r"0x[0-9a-f]{6,}")
_WORKER = r"(?:<frozen runpy>|[^\s\"]*benchmarks/people/worker\.py)"
_OURS = re.compile(
    rf' *File "{_WORKER}", line .*\n(?:\n| {{4}}(?!File)\S.*\n)?| +\+ {_WORKER} \(L.*\n[ >|-]*\n'
)
_LOG_HEAD = re.compile(r"^(?:[IWEF]\d{4} [\d:.]+ +\d+ |\d{4}-\d\d-\d\d [\d:.,]+: [IWEF] )")


def plain(text: str, *, folder: str = "") -> str:
    """A message that says the same on every machine. ``folder`` is where the program lay.

    Frames of the worker that ran the program are taken out: they are no part of the answer.
    """
    text = _OURS.sub("", _CONTROL.sub("", _COLOUR.sub("", text)))
    if folder:
        text = text.replace(folder.rstrip("/") + "/", "").replace(folder, ".")
    for pattern in (_PACKAGES, _LIBRARY):
        text = pattern.sub("", text)
    return _ADDRESS.sub("0x...", text).strip()


def cut(text: str) -> str:
    """A text of at most ``LONGEST`` signs. What is cut away, and said so, lies in the middle.

    TensorFlow says what is wrong at the end of a graph's message, the others at the beginning.
    """
    if len(text) <= LONGEST:
        return text
    gap = f"\n[... {len(text):,} signs in all ...]\n"
    half = (LONGEST - len(gap)) // 2
    return text[:half] + gap + text[-half:]


def digest(text: str) -> str:
    """What a label names its message by; the numbers of lines in it do not count."""
    return hashlib.sha256(re.sub(r"line \d+", "line", text).encode()).hexdigest()[:8]


def logged(text: str) -> list[str]:
    """The lines of a log, each once, without the moment and the process that head them."""
    lines = (_LOG_HEAD.sub("", plain(line)) for line in text.splitlines())
    return list(dict.fromkeys(line for line in lines if line))
