"""The README's pictures, taken from the running dashboard: ``make screenshots``."""

import tempfile
from pathlib import Path

from PIL import Image

from tests.browser.reader import Reader
from tests.chromium import chromium
from tests.running_server import ROOT, start

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


def main() -> None:
    with tempfile.TemporaryDirectory() as logs:
        server = start(Path(logs) / "log.txt")
        try:
            _take_all(server.root)
        finally:
            server.stop()
    _join([FOLDER / f"{name}.png" for name, *_ in SHOTS if name.startswith("phone-")])


def _take_all(root: str) -> None:
    with chromium() as browser:
        for name, path, wide, high, theme in SHOTS:
            context = browser.new_context(
                viewport={"width": wide, "height": high},
                color_scheme="dark" if theme == "dark" else "light",
            )
            reader = Reader(context.new_page(), root)
            reader.visit(path)
            if "/compare" not in path:  # its pictures are folded away
                reader.wait_for_charts()
            reader.settle()
            reader.page.screenshot(path=FOLDER / f"{name}.png", animations="disabled")
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
