"""A font of the installation that is gone: said in words, and nothing else is hurt."""

import json
from pathlib import Path

import pytest
from font_source_sans_pro import font_files_ttf
from starlette.applications import Starlette

from exports.pictures.png import FONTS, FontMissingError, png
from tests.web.asgi import Answer, ask
from web.crawlers import crawler_routes
from web.exports import FILES, export_routes

SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><text y="15">word</text></svg>'
)


@pytest.fixture(params=["gone", "unknown", "rubbish", "half"])
def no_font(
    request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One of the two weights is not what it was."""
    whole, file = Path(font_files_ttf[FONTS[1]]).read_bytes(), tmp_path / "font.ttf"
    if request.param == "unknown":
        monkeypatch.delitem(font_files_ttf, FONTS[1])
        return
    monkeypatch.setitem(font_files_ttf, FONTS[1], str(file))
    if request.param == "rubbish":
        file.write_text("no font", "utf-8")
    if request.param == "half":
        file.write_bytes(whole[: len(whole) // 2])


def asked(name: str) -> Answer:
    """A file, of our routes without a server."""
    app = Starlette(routes=[*crawler_routes(), *export_routes()])
    return ask(app, f"/export/{name}", headers={"Host": "localhost"})


@pytest.mark.usefixtures("no_font")
def test_a_picture_without_its_words_is_never_made() -> None:
    with pytest.raises(FontMissingError, match="Source Sans is missing or damaged"):
        png(SVG)


@pytest.mark.usefixtures("no_font")
def test_a_picture_that_cannot_be_drawn_is_refused_in_words_and_told_in_the_log(
    caplog: pytest.LogCaptureFixture,
) -> None:
    for name in ("radar.png", "preview.png"):
        answer = asked(name)
        assert answer.status == 503
        assert answer.headers["content-type"] == "application/json"
        (said,) = json.loads(answer.body)["problems"]
        assert said.startswith("Pictures as PNG cannot be made by this server now")
        assert "etag" not in answer.headers
    assert len(caplog.records) == 2
    assert "Install requirements.txt again" in caplog.text


def test_what_needs_no_letters_drawn_is_made_all_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in FONTS:
        monkeypatch.delitem(font_files_ttf, name)
    found = {one.name: asked(one.name).status for one in FILES}
    assert found == {one.name: 503 if one.name.endswith(".png") else 200 for one in FILES}
