"""The files over HTTP: named, typed, and refused in sentences where a link cannot be honoured."""

import json
from io import BytesIO
from urllib.parse import urlencode

import pytest
from pptx import Presentation

from comparison.reading.load import load
from tests.web.client import Client
from web.exports import FILES


@pytest.mark.parametrize("export", FILES, ids=[export.name for export in FILES])
def test_each_file_comes_with_its_type_and_name(client: Client, export: object) -> None:
    answer = client.get(f"/export/{export.name}?persona=mobile")  # type: ignore[attr-defined]
    assert answer.status == 200
    assert answer.headers["content-type"] == export.media_type  # type: ignore[attr-defined]
    assert answer.headers["content-disposition"].startswith('attachment; filename="framefit-')
    if export.name == "deck.pptx":  # type: ignore[attr-defined]
        titles = [slide.shapes.title.text for slide in Presentation(BytesIO(answer.body)).slides]
        assert titles[1].startswith("For a mobile developer, ")
        return
    assert "For a mobile developer, " in answer.text.replace("\\", "")


def test_the_view_as_data_has_the_verdict_of_the_link(client: Client) -> None:
    query = "persona=web&frameworks=tensorflow&frameworks=pytorch"
    found = json.loads(client.get(f"/export/view.json?{query}").text)
    assert found["verdict"]["leader"] == "tensorflow"
    (pair,) = found["pairs"]
    assert sum(points or 0 for points in pair["adds"].values()) == pytest.approx(pair["margin"])
    assert found["data"]["version"] == load().version
    assert found["link"].startswith(f"{client.root}/decide?")


@pytest.mark.parametrize("name", [*(export.name for export in FILES), "view.json"])
def test_what_a_link_cannot_have_is_said_in_the_sentences_of_the_page(
    client: Client, name: str
) -> None:
    answer = client.get(f"/export/{name}?persona=mobil&frameworks=pytorhc")
    assert answer.status == 422
    said = " ".join(json.loads(answer.text)["problems"])
    assert 'did you mean "mobile"?' in said
    assert 'did you mean "pytorch"?' in said


def test_hostile_values_are_refused_and_never_an_error(client: Client) -> None:
    for value in ("<script>alert(1)</script>", "../../etc/passwd", "%00", "x" * 5000):
        answer = client.get(f"/export/decision.md?{urlencode({'persona': value})}")
        assert answer.status == 422
        assert answer.headers["content-type"] == "application/json"


def test_an_embedded_page_takes_the_same_files_away(client: Client) -> None:
    assert client.get("/export/decision.md?persona=mobile&embed=true").status == 200
