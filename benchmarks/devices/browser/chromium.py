"""Pages in the system's headless Chromium: one runtime and one model in a context of its own."""

import contextlib
import shutil
from collections.abc import Iterator
from typing import Any
from urllib.parse import urlencode

from playwright.sync_api import Browser, Error, sync_playwright

from benchmarks.devices import checking
from benchmarks.devices.browser.packages import SOURCES, ready
from benchmarks.devices.browser.server import Server, serving
from benchmarks.devices.export.worker import MESSAGE
from benchmarks.devices.files import file_of, kind_of, plain, shape_of
from benchmarks.devices.plan import BROWSER, FILES, WORKPLACE, Extent
from benchmarks.devices.timing.gate import load_since, watch

ARGUMENTS = (
    "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync"
).split()
PATIENCE = 120_000
"""Milliseconds until a page must have measured."""
NO_GPU = """async () => {
  if (!navigator.gpu) return 'navigator.gpu is not there';
  const adapter = await navigator.gpu.requestAdapter();
  return adapter ? null : 'navigator.gpu.requestAdapter() gave no adapter';
}"""


@contextlib.contextmanager
def browser() -> Iterator[tuple[Browser, Server]]:
    """A new Chromium and a server for its pages, both ended with the block.

    Raises RuntimeError where the machine has no Chromium.
    """
    path = shutil.which("chromium") or shutil.which("chromium-browser")
    if path is None:
        raise RuntimeError("there is no Chromium; 'make chromium' installs Debian's")
    folders = {
        "suite": SOURCES,
        "packages": ready() / "node_modules",
        "files": WORKPLACE / "files",
        "inputs": WORKPLACE / "inputs",
    }
    with serving(folders) as server, sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=path, args=list(ARGUMENTS))
        with contextlib.closing(started):
            yield started, server


def page(opened: Browser, server: Server, name: str, task: str, extent: Extent) -> dict[str, Any]:
    """What one page gave: seconds until runtime, model and first output, rounds of calls, files.

    ``failed`` holds the message of a page that failed.
    """
    server.asked.clear()
    context = opened.new_context()
    before = watch()
    try:
        tab = context.new_page()
        with tab.expect_console_message(lambda said: said.text == "measured", timeout=PATIENCE):
            tab.goto(f"{server.address}/suite/page.html?{_asked(name, task, extent)}")
        found: dict[str, Any] = tab.evaluate("() => window.measured")
    except Error as error:
        return {"failed": plain(str(error).splitlines()[0][:MESSAGE]), "void": None}
    finally:
        load = load_since(before)
        context.close()
    outputs = checking.told(found.pop("outputs"), BROWSER[name].file, task)
    return {**found, **outputs, **load, "files": _files(server)}


def webgpu() -> str | None:
    """Why no page can use WebGPU here; None where one could."""
    with browser() as (opened, server):
        tab = opened.new_page()
        tab.goto(f"{server.address}/suite/page.html?runtime=none")
        message: str | None = tab.evaluate(NO_GPU)
    return message


def version() -> str:
    """The browser's version."""
    with browser() as (opened, _):
        return opened.version


def _asked(name: str, task: str, extent: Extent) -> str:
    shown, first = BROWSER[name], FILES[BROWSER[name].file].channels_first
    order = "first" if first else "last"
    return urlencode(
        {
            "runtime": shown.page,
            "model": f"/files/{file_of(shown.file, task).name}",
            "kind": kind_of(task),
            "shape": ",".join(map(str, shape_of(task, channels_first=first))),
            "inputs": ",".join(f"/inputs/{task}.{order}.{number}.bin" for number in range(2)),
            "rounds": extent.page_rounds,
            "seconds": extent.seconds_of(task),
        }
    )


def _files(server: Server) -> list[str]:
    """The files that the page needed: the runtime's and the model's, not the suite's own."""
    ours = (server.folders["suite"], server.folders["inputs"])
    theirs = {file for file in server.asked if not any(map(file.is_relative_to, ours))}
    return sorted(map(str, theirs))
