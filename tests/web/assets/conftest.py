"""Two files as Streamlit has them, and a cache folder of the test's own."""

from pathlib import Path

import pytest

SCRIPT = b"export const answer = 42;\n" * 400
STYLE = b"body { margin: 0 }\n" * 100


@pytest.fixture
def source(tmp_path: Path) -> Path:
    """A folder of files, one of them too short and one in a type that does not get shorter."""
    folder = tmp_path / "static"
    for name, content in {
        "js/index.DormvYxC.js": SCRIPT,
        "css/plain.css": STYLE,
        "js/tiny.AAAAAAAA.js": b"x",
        "media/Serif.mdpVL9bi.woff2": b"wOF2",
    }.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content)
    return folder


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder that ``FRAMEFIT_CACHE`` names, not made yet."""
    folder = tmp_path / "cache"
    monkeypatch.setenv("FRAMEFIT_CACHE", str(folder))
    return folder
