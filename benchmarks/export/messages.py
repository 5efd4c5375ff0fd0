"""What a framework said when it refused, fit to print: no colour codes, no paths of a machine."""

import re
import traceback

LONGEST = 500
LEFT_OUT = " [...] "
_COLOUR = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]")
_LIBRARY = re.compile(r"(?:/[^\s/'\":,()]+)+/(?:site-packages|lib/python3\.\d+)/")
_PATH = re.compile(r"(?<![\w.:/])/(?:[\w.+@-]+/)+([\w.+@-]*)")
_ADDRESS = re.compile(r"0x[0-9a-fA-F]{6,}")
_UNSEEN = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]+")


def clean(text: str, *, longest: int = LONGEST) -> str:
    """The text on one line, without colours and paths of a machine.

    A long text loses its middle, so that at most ``longest`` characters are left: frameworks begin
    with the kind of the error, and some end with the reason.
    """
    text = _COLOUR.sub("", text)
    text = _PATH.sub(r"\1", _LIBRARY.sub("", text))
    text = _ADDRESS.sub("0x...", text)
    text = re.sub(r"\s+", " ", _UNSEEN.sub(" ", text)).strip()
    if len(text) <= longest:
        return text
    end = longest * 2 // 5
    return text[: longest - end - len(LEFT_OUT)].rstrip() + LEFT_OUT + text[-end:].lstrip()


def said(error: BaseException) -> str:
    """An error's kind and text, and those of the error that it says it was caused by at first."""
    first = error
    while first.__cause__ is not None:
        first = first.__cause__
    text = _one(error)
    return text if first is error or _one(first) in text else f"{text} [from {_one(first)}]"


def _one(error: BaseException) -> str:
    kind = traceback.TracebackException.from_exception(error).exc_type
    name = kind.__name__ if kind is not None else "Error"
    return clean(f"{name}: {error}" if str(error).strip() else name)
