"""The system's Chromium, for tests, benchmarks and the README's pictures. Nothing is downloaded."""

import shutil
from collections.abc import Iterator
from contextlib import closing, contextmanager

from playwright.sync_api import Browser, sync_playwright

ARGUMENTS = (
    "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync"
).split()


def path() -> str | None:
    """Where it is; None where there is none (``make chromium``)."""
    return shutil.which("chromium") or shutil.which("chromium-browser")


@contextmanager
def chromium() -> Iterator[Browser]:
    """One browser, closed at the end."""
    with (
        sync_playwright() as playwright,
        closing(playwright.chromium.launch(executable_path=path(), args=ARGUMENTS)) as browser,
    ):
        yield browser
