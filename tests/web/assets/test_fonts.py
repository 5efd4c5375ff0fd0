"""The cut fonts draw as the whole ones do, hold what pages show, and have a name of their own."""

import re
import tomllib
from functools import cache

import pytest
import streamlit
from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.ttLib import TTFont

from docs.fonts import LETTERS, ROOT, SANS, SERIF, SIGNS, STREAMLIT, code_points, ligatures
from tests.web.asgi import ask, saying
from web.assets.asset import Assets
from web.assets.folder import SOURCE
from web.assets.fonts import FOLDER, headings, symbols
from web.assets.middleware import StaticAssets

CONFIG = tomllib.loads((ROOT / ".streamlit" / "config.toml").read_text("utf-8"))["theme"]
LOCK = (ROOT / "requirements.txt").read_text("utf-8")
ICONS = sorted(FOLDER.glob("material-symbols.*.woff2"))
SIZES = (8, 19.2, 34, 60)
"""Of headings on paper, at a desk and before an audience, in pixels."""


@cache
def shipped(pattern: str) -> TTFont:
    (path,) = SOURCE.glob(f"media/{pattern}")
    return TTFont(path)


@pytest.fixture
def text() -> TTFont:
    """The font of running text."""
    (path,) = FOLDER.glob("framefit-sans-latin.*.woff2")
    return TTFont(path)


@pytest.fixture(params=sorted(LETTERS))
def part(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def cut(part: str) -> TTFont:
    """The headings' font with one part of the letters."""
    (path,) = FOLDER.glob(f"framefit-serif-{part}.*.woff2")
    return TTFont(path)


def outline(font: TTFont, code: int, **place: float) -> object:
    """A letter as it is drawn at a place of the font's axes."""
    glyphs = font.getGlyphSet(location=place)
    pen = DecomposingRecordingPen(glyphs)
    name = font.getBestCmap()[code]
    glyphs[name].draw(pen)
    points = [(step, [(round(x), round(y)) for x, y in at if at]) for step, at in pen.value]
    return points, round(glyphs[name].width)


def test_each_letter_is_drawn_as_in_the_whole_font(cut: TTFont) -> None:
    whole = shipped("SourceSerifVariable-Roman*")
    for code in [*cut.getBestCmap()][::11]:
        for size in SIZES:
            ours = outline(cut, code, opsz=size)
            assert near(ours, outline(whole, code, opsz=size, wght=600)), (chr(code), size)


def near(one: object, other: object) -> bool:
    """The same but for two thousandths of the size, which rounding twice may cost."""
    pattern = re.compile(r"-?\d+")
    ours, theirs = pattern.findall(str(one)), pattern.findall(str(other))
    same_shape = pattern.sub("", str(one)) == pattern.sub("", str(other))
    return same_shape and all(abs(int(a) - int(b)) <= 2 for a, b in zip(ours, theirs, strict=True))


def test_the_theme_asks_for_the_letters_that_a_file_has(part: str, cut: TTFont) -> None:
    (face,) = [face for face in CONFIG["fontFaces"] if f"-serif-{part}." in face["url"]]
    assert (face["family"], face["weight"]) == (SERIF, "600")
    assert (FOLDER / face["url"].rpartition("/")[2]).is_file()
    asked = set(code_points(face["unicodeRange"].replace("U+", "").replace(",", "")))
    whole = set(shipped("SourceSerifVariable-Roman*").getBestCmap())
    assert asked & whole == set(cut.getBestCmap())


def test_each_letter_of_running_text_is_drawn_as_in_the_whole_font(text: TTFont) -> None:
    whole = shipped("SourceSansVF-Upright*")
    for code in [*text.getBestCmap()][::7]:
        for weight in (200, 400, 600, 700, 900):
            ours, theirs = (outline(font, code, wght=weight) for font in (text, whole))
            assert near(ours, theirs), (chr(code), weight)


def test_running_text_has_all_letters_of_the_data_and_of_our_sentences(text: TTFont) -> None:
    """So that the large font is fetched for what a reader types alone, if at all."""
    whole = set(shipped("SourceSansVF-Upright*").getBestCmap())
    files = [*(ROOT / "data").rglob("*.yaml"), *(ROOT / "comparison").rglob("*.py")]
    used = {ord(sign) for path in files for sign in path.read_text("utf-8") if sign.isprintable()}
    assert used & whole <= set(text.getBestCmap())
    (face,) = [face for face in CONFIG["fontFaces"] if "-sans-" in face["url"]]
    asked = set(code_points(face["unicodeRange"].replace("U+", "").replace(",", "")))
    assert (face["family"], face["weight"]) == (SANS, "200 900")
    assert asked == set(code_points(f"{LETTERS['latin']} {SIGNS}"))
    assert CONFIG["font"].split(", ")[:2] == [SANS, "Source Sans"]


def test_figures_of_running_text_stand_under_each_other(text: TTFont) -> None:
    digits = [text.getBestCmap()[ord(digit)] for digit in "0123456789"]
    assert len({text["hmtx"][digit][0] for digit in digits}) == 1


def test_headings_fall_back_to_the_whole_font() -> None:
    assert CONFIG["headingFont"].split(", ")[:2] == [SERIF, "Source Serif"]
    assert set(CONFIG["headingFontWeights"]) == {600}


def test_the_reserved_name_is_kept_for_the_whole_font(cut: TTFont) -> None:
    names = {record.nameID: str(record) for record in cut["name"].names}
    assert "Reserved Font Name" in names[0]
    assert "Open Font License" in names[13]
    assert not [name for number, name in names.items() if "Source" in name and number != 0]
    licence = (FOLDER / "OFL.txt").read_text("utf-8")
    assert "Reserved Font Name 'Source'" in licence
    assert "SIL OPEN FONT LICENSE Version 1.1" in licence


def test_our_fonts_are_kept_for_ever() -> None:
    app = StaticAssets(saying(b"behind", {}), assets=headings())
    for face in CONFIG["fontFaces"]:
        answer = ask(app, f"/{face['url']}")
        assert answer.body[:4] == b"wOF2"
        assert answer.headers["content-type"] == "font/woff2"
        assert "immutable" in answer.headers["cache-control"]


def test_the_icons_are_cut_for_the_locked_streamlit() -> None:
    (path,) = ICONS
    version = path.name.removeprefix("material-symbols.").removesuffix(".woff2")
    assert f"streamlit=={version} " in LOCK


def test_every_icon_that_streamlits_scripts_or_our_code_name_is_there() -> None:
    known = ligatures(shipped("MaterialSymbols-Rounded*"))
    named = set()
    for path in (
        *SOURCE.glob("js/*.js"),
        *ROOT.glob("components/**/*.py"),
        *ROOT.glob("pages/*.py"),
    ):
        named |= set(re.findall(r"\bmaterial/([a-z0-9_]+)", path.read_text("utf-8")))
    assert {"content_copy", "download", "keyboard_double_arrow_left"} <= named
    assert (named & set(known)) - set(ligatures(TTFont(ICONS[0]))) == set()


def test_each_icon_is_drawn_as_in_the_whole_font() -> None:
    whole, cut = shipped("MaterialSymbols-Rounded*"), TTFont(ICONS[0])
    theirs, ours = ligatures(whole), ligatures(cut)
    assert 300 < len(ours) < 1000
    for name in ours:
        assert whole["glyf"][theirs[name]] == cut["glyf"][ours[name]], name
        assert whole["hmtx"][theirs[name]] == cut["hmtx"][ours[name]], name


def symbols_answer(assets: Assets) -> str:
    (path,) = SOURCE.glob("media/MaterialSymbols-Rounded.*")
    app = StaticAssets(saying(b"whole", {}), assets=assets)
    answer = ask(app, f"/static/media/{path.name}")
    return "whole" if answer.body == b"whole" else answer.headers["cache-control"]


def test_browsers_ask_whether_the_icons_have_changed() -> None:
    assert symbols_answer(symbols()) == "no-cache"


def test_another_streamlit_has_all_of_its_icons(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(streamlit, "__version__", "1.68.0")
    assert symbols_answer(symbols()) == "whole"
    assert STREAMLIT.is_dir()
