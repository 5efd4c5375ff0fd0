"""The README's pictures, taken from the running dashboard: ``make screenshots``."""

import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, sync_playwright

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "docs" / "pictures"
SHOTS = (
    ("overview", "/?persona=mobile", 1280, 960, "light"),
    ("compare", "/compare?persona=student", 1280, 900, "light"),
    ("decide", "/decide?persona=ml_engineer", 1280, 1500, "light"),
    ("measurements", "/measurements?persona=student", 1280, 1100, "light"),
    ("evidence", "/evidence", 1280, 900, "dark"),
    ("phone-overview", "/?persona=researcher", 390, 844, "light"),
    ("phone-compare", "/compare?persona=researcher", 390, 844, "dark"),
    (
        "phone-four",
        "/?frameworks=tensorflow,pytorch,jax,keras&persona=distributed",
        390,
        844,
        "dark",
    ),
)
READY = '[data-testid="stApp"][data-test-script-state="notRunning"]'
SETTLE_MS = 2500


def main() -> None:
    port = _free_port()
    server = subprocess.Popen(
        [
            sys.executable,
            "-m",
            "streamlit",
            "run",
            "app.py",
            "--server.address",
            "127.0.0.1",
            "--server.port",
            str(port),
        ],
        cwd=ROOT,
        stdout=subprocess.DEVNULL,
    )
    try:
        _wait(port)
        _take_all(f"http://127.0.0.1:{port}")
    finally:
        server.terminate()
        server.wait(10)


def _free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


def _wait(port: int) -> None:
    for _ in range(120):
        try:
            urllib.request.urlopen(f"http://127.0.0.1:{port}/_stcore/health", timeout=1)
            return
        except OSError:
            time.sleep(0.25)
    raise TimeoutError("the dashboard did not start")


def _take_all(address: str) -> None:
    FOLDER.mkdir(parents=True, exist_ok=True)
    chromium = shutil.which("chromium") or shutil.which("chromium-browser")
    with sync_playwright() as playwright:
        options = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
        browser = playwright.chromium.launch(executable_path=chromium, args=options)
        for shot in SHOTS:
            _take(browser, address, *shot)
        browser.close()
    _join([FOLDER / f"{name}.png" for name, *_ in SHOTS if name.startswith("phone-")])


def _take(
    browser: Browser, address: str, name: str, path: str, wide: int, high: int, theme: str
) -> None:
    context = browser.new_context(
        viewport={"width": wide, "height": high},
        color_scheme="dark" if theme == "dark" else "light",
    )
    page = context.new_page()
    page.goto(address + path)
    page.wait_for_selector(READY, timeout=60_000)
    page.get_by_role("heading", level=1).first.wait_for()
    page.wait_for_timeout(SETTLE_MS)
    page.screenshot(path=FOLDER / f"{name}.png")
    context.close()


def _join(paths: list[Path]) -> None:
    """The phone's pictures side by side, in one file."""
    pictures = [Image.open(path) for path in paths]
    gap, high = 24, max(picture.height for picture in pictures)
    wide = sum(picture.width for picture in pictures) + gap * (len(pictures) - 1)
    sheet = Image.new("RGB", (wide, high), "#918E87")
    left = 0
    for picture in pictures:
        sheet.paste(picture, (left, 0))
        left += picture.width + gap
    sheet.save(FOLDER / "phone.png", optimize=True)
    for path in paths:
        path.unlink()


if __name__ == "__main__":
    main()
