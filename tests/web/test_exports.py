"""The files over HTTP: named, typed, and refused in sentences where a link cannot be honoured."""

import json
from concurrent.futures import ThreadPoolExecutor
from io import BytesIO
from urllib.parse import urlencode
from xml.etree import ElementTree

import pytest
from PIL import Image
from pptx import Presentation

from comparison.reading.load import load
from tests.web.client import Client
from web.exports import FILES, Export

PIXELS = "PNG 1236 True (255, 255, 255"
"""Three times the units across a picture with its margins, on white."""
SAYS = {
    "decision.svg": "makes the largest difference",
    "radar.svg": "PyTorch ahead on",
    "twin.svg": "The clearest gap is in",
    "decision.png": PIXELS,
    "radar.png": PIXELS,
    "twin.png": PIXELS,
    "how-sure.svg": "of 100 nearby sets of priorities agree",
    "how-sure.png": PIXELS,
    "turning-points.svg": "is not ahead of TensorFlow any more",
    "turning-points.png": PIXELS,
}


def told(export: Export, body: bytes) -> str:
    """What a file of a mobile developer's view says of itself; of pixels their width and height."""
    if export.name == "deck.pptx":
        return str(Presentation(BytesIO(body)).slides[1].shapes.title.text)
    if export.media_type == "image/png":
        with Image.open(BytesIO(body)) as image:
            return f"{image.format} {image.width} {image.height > 500} {image.getpixel((0, 0))}"
    if export.media_type == "image/svg+xml":
        return ElementTree.fromstring(body)[0].text or ""
    return body.decode().replace("\\", "")


@pytest.mark.parametrize("export", FILES, ids=[export.name for export in FILES])
def test_each_file_comes_with_its_type_and_name(client: Client, export: Export) -> None:
    answer = client.get(f"/export/{export.name}?persona=mobile")
    assert answer.status == 200
    assert answer.headers["content-type"] == export.media_type
    assert answer.headers["content-disposition"] == f'attachment; filename="framefit-{export.name}"'
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert SAYS.get(export.name, "For a mobile developer, ") in told(export, answer.body)


def test_a_picture_is_the_same_pixels_each_time(client: Client) -> None:
    one, other = (client.get("/export/radar.png?persona=web").body for _ in range(2))
    assert one == other


@pytest.mark.parametrize("name", [export.name for export in FILES])
def test_a_file_is_made_where_nothing_can_be_compared_too(client: Client, name: str) -> None:
    assert client.get(f"/export/{name}?frameworks=pytorch").status == 200


def test_the_view_as_data_has_the_verdict_of_the_link(client: Client) -> None:
    query = "persona=web&frameworks=tensorflow&frameworks=pytorch"
    found = json.loads(client.get(f"/export/view.json?{query}").text)
    assert found["verdict"]["leader"] == "tensorflow"
    assert found["verdict"]["sure"] == "A close call, within this evidence."
    assert found["verdict"]["stability"].startswith("Of 100 sets of priorities near these, ")
    (pair,) = found["pairs"]
    assert sum(points or 0 for points in pair["adds"].values()) == pytest.approx(pair["margin"])
    assert found["data"]["version"] == load().version
    assert found["link"].startswith(f"{client.root}/decide?")


@pytest.mark.parametrize("name", [export.name for export in FILES])
def test_what_a_link_cannot_have_is_said_in_the_sentences_of_the_page(
    client: Client, name: str
) -> None:
    answer = client.get(f"/export/{name}?persona=mobil&frameworks=pytorhc")
    assert answer.status == 422
    said = " ".join(json.loads(answer.text)["problems"])
    assert 'did you mean "mobile"?' in said
    assert 'did you mean "pytorch"?' in said


HOSTILE = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=1>',
    "=cmd|'/c calc'!A1",
    "]]>",
    "../../etc/passwd",
    "%00",
    "a\r\nx-planted: 1",
    "x" * 5000,
)


@pytest.mark.parametrize("name", ["decision.md", "offline.html", "radar.svg", "decision.csv"])
@pytest.mark.parametrize("parameter", ["persona", "frameworks", "must", "code"])
def test_hostile_values_are_refused_and_never_an_error(
    client: Client, name: str, parameter: str
) -> None:
    for value in HOSTILE:
        answer = client.get(f"/export/{name}?{urlencode({parameter: value})}")
        assert answer.status == 422, value
        assert answer.headers["content-type"] == "application/json"
        assert answer.headers["x-planted"] is None


def test_a_hostile_name_in_a_team_reaches_no_markup_and_no_file_name(client: Client) -> None:
    """The one text of a link that readers choose freely; it stands in the way back alone."""
    for value in HOSTILE[:4]:
        team = f"{value}~ecosystem~50"
        for name in ("offline.html", "decision.svg", "decision.csv", "decision.md"):
            answer = client.get(f"/export/{name}?{urlencode({'team': team})}")
            assert answer.status == 200
            assert value not in answer.text
            assert value not in (answer.headers["content-disposition"] or "")


def test_an_embedded_page_takes_the_same_files_away(client: Client) -> None:
    assert client.get("/export/decision.md?persona=mobile&embed=true").status == 200


@pytest.mark.parametrize("name", [export.name for export in FILES])
def test_a_file_that_is_held_already_is_not_made_again(client: Client, name: str) -> None:
    first = client.get(f"/export/{name}?persona=web")
    held = {"If-None-Match": first.headers["etag"]}
    again = client.get(f"/export/{name}?persona=web", headers=held)
    assert (again.status, again.body) == (304, b"")
    assert client.get(f"/export/{name}?persona=mobile", headers=held).status == 200


def test_slides_that_say_when_they_were_packed_claim_the_same_meaning_and_not_the_same_bytes(
    client: Client,
) -> None:
    tag = client.get("/export/deck.pptx").headers["etag"]
    assert tag.startswith('W/"')
    held = client.get("/export/deck.pptx", headers={"If-None-Match": tag})
    assert (held.status, held.headers["etag"]) == (304, tag)
    assert client.get("/export/radar.png").headers["etag"].startswith('"')


@pytest.mark.parametrize("path", ["/export/nothing.pptx", "/export/DECK.pptx", "/export/"])
def test_a_file_that_does_not_exist_is_not_answered_by_a_page(client: Client, path: str) -> None:
    answer = client.get(path)
    assert answer.status == 404
    assert "deck.pptx" in answer.text


def test_pages_are_answered_while_twenty_decks_are_made(client: Client) -> None:
    paths = [f"/export/deck.pptx?persona=mobile&w.memory={weight}" for weight in range(20)]
    with ThreadPoolExecutor(max_workers=len(paths)) as askers:
        decks = [askers.submit(client.get, path) for path in paths]
        page = client.get("/decide?persona=mobile")
        waiting = [deck for deck in decks if not deck.done()]
        assert [deck.result().status for deck in decks] == [200] * len(decks)
    assert page.status == 200
    assert len(waiting) > len(decks) / 2
