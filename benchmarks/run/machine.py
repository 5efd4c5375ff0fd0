"""The machine that measures, in words."""

import os
import platform
import re
from pathlib import Path


def machine() -> dict[str, object]:
    """This machine as a record's ``machine``. Reads Linux's own files; elsewhere says less."""
    processor = _field("/proc/cpuinfo", "model name") or platform.processor() or "unknown"
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    kib = re.match(r"\d+", _field("/proc/meminfo", "MemTotal") or "0")
    gib = round(int(kib[0]) / 2**20, 1) if kib else 0.0
    release = platform.release().split("-")[0]
    virtual = " hypervisor" in (_field("/proc/cpuinfo", "flags") or "")
    model = " ".join(_field("/proc/cpuinfo", key) or "" for key in ("cpu family", "model"))
    return {
        "id": f"{_identifier(processor)}-{cores}-cores",
        "label": f"{processor}, {cores} cores, {gib:.0f} GiB" + (", virtual" if virtual else ""),
        "processor": f"{processor}, family and model {model.strip()}"
        if model.strip()
        else processor,
        "cores": cores,
        "memory_gib": gib,
        "virtual": virtual,
        "system": f"{platform.system()} {release}, {platform.machine()}",
        "gpu": None,
    }


def _field(path: str, key: str) -> str | None:
    """The first value of ``key : value`` in one of the kernel's lists."""
    if not Path(path).is_file():
        return None
    found = re.search(rf"^{key}\s*:(.*)$", Path(path).read_text("utf-8"), re.MULTILINE)
    return found[1].strip() if found else None


def _identifier(text: str) -> str:
    words = re.sub(r"\((R|TM)\)|CPU|Processor|@.*", " ", text)
    return re.sub(r"[^a-z0-9]+", "-", words.lower()).strip("-")[:40] or "machine"
