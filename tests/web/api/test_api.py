"""``/api/v1``: the catalogue and the verdict of a link as JSON, for programs."""

import json
import re
from typing import Any
from urllib.parse import urlencode

import pytest
import yaml
from jsonschema import Draft202012Validator

from comparison.catalogue import Catalogue
from comparison.links.read import parse
from comparison.reading.load import PROJECT_DATA, load
from tests.web.client import Client

VERDICT, CATALOGUE = "/api/v1/verdict.json", "/api/v1/catalogue.json"
DOCUMENT = "/api/v1/openapi.json"
READ = (VERDICT, CATALOGUE, DOCUMENT, "/healthz", "/metrics")
KEPT = (VERDICT, f"{VERDICT}?persona=web", CATALOGUE, DOCUMENT, "/export/decision.csv")
PROMISED = (
    "data_version fingerprint persona lens frameworks state winner sentence margin weights scores "
    "turning_points must notes"
).split()
"""The keys that programs rely on."""


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return load(PROJECT_DATA)


def test_a_verdict_has_every_key_that_is_promised(client: Client) -> None:
    answer = client.get(f"{VERDICT}?persona=mobile")
    assert answer.status == 200
    assert answer.headers["content-type"] == "application/json"
    assert set(PROMISED) <= set(json.loads(answer.text))


def test_a_verdict_says_what_the_view_taken_away_says(client: Client) -> None:
    query = "persona=web&frameworks=tensorflow&frameworks=pytorch"
    found = json.loads(client.get(f"{VERDICT}?{query}").text)
    taken = json.loads(client.get(f"/export/view.json?{query}").text)
    (pair,) = taken["pairs"]
    assert (found["winner"], found["sentence"]) == ("tensorflow", taken["verdict"]["title"])
    assert found["margin"] == pair["margin"]
    assert found["scores"] == taken["scores"]
    assert {n: found["turning_points"][n] for n in pair["turning_points"]} == pair["turning_points"]
    assert taken["link"] == f"{client.root}{found['link']}"


def test_the_catalogue_has_every_id_and_the_personas_of_the_files(client: Client) -> None:
    found = json.loads(client.get(CATALOGUE).text)
    for kind in ("frameworks", "criteria", "personas"):
        assert set(found[kind]) == {path.stem for path in (PROJECT_DATA / kind).glob("*.yaml")}
    for name, persona in found["personas"].items():
        written = yaml.safe_load((PROJECT_DATA / f"personas/{name}.yaml").read_text("utf-8"))
        assert persona["weights"] == written["weights"]
        assert persona["lens"] == {n: one["weights"] for n, one in written.get("lens", {}).items()}
    jax = yaml.safe_load((PROJECT_DATA / "frameworks/jax.yaml").read_text("utf-8"))
    assert found["frameworks"]["jax"]["meets"]["tpu"] == jax["facts"]["tpu"]["state"]


def test_every_id_of_the_catalogue_may_be_asked_for(client: Client) -> None:
    found = json.loads(client.get(CATALOGUE).text)
    asked = [("must", name) for name in found["requirements"]]
    asked += [("frameworks", name) for name in found["frameworks"]]
    asked += [(f"w.{name}", "10") for name in found["criteria"]]
    assert client.get(f"{VERDICT}?{urlencode(asked)}").status == 200
    for name in found["lenses"]:
        assert client.get(f"{VERDICT}?lens={name}").status == 200


BAD = (
    {"persona": "mobil"},
    {"frameworks": "pytorhc"},
    {"w.memory": "many"},
    {"w.memory": "101"},
    {"w.memry": "5"},
    {"must": "tpus"},
    {"own": "yes"},
    {"lens": "nobody"},
    {"data": "new"},
    {"team": "~"},
    {"weights": "5"},
    {"persona": "mobile,web"},
)


@pytest.mark.parametrize("query", BAD, ids=urlencode)
def test_what_cannot_be_honoured_is_422_in_the_sentences_of_the_page(
    client: Client, catalogue: Catalogue, query: dict[str, str]
) -> None:
    _, notes = parse(catalogue, {name: [value] for name, value in query.items()})
    answer = client.get(f"{VERDICT}?{urlencode(query)}")
    assert notes
    assert (answer.status, json.loads(answer.text)) == (422, {"problems": list(notes)})
    assert answer.headers["etag"] is None


HOSTILE = ("%00", "%ff%fe", "%F0%9F", "a%0d%0ax-planted:1", "%5b%5d", "9" * 4000, "%E2%80%AE")


@pytest.mark.parametrize(
    "name", ["persona", "frameworks", "w.memory", "must", "data", "team", "%ff"]
)
def test_hostile_values_are_refused_and_never_an_error(client: Client, name: str) -> None:
    for value in HOSTILE:
        answer = client.get(f"{VERDICT}?{name}={value}")
        assert answer.status == 422, value
        assert answer.headers["x-planted"] is None
        assert "Traceback" not in answer.text


@pytest.mark.parametrize("path", KEPT)
def test_a_copy_that_is_still_good_is_not_sent_again(client: Client, path: str) -> None:
    first = client.get(path)
    tag = first.headers["etag"]
    assert re.fullmatch(r'"[0-9a-f]{24}"', tag)
    assert first.headers["cache-control"] == "public, max-age=60, must-revalidate"
    for held in (tag, f"W/{tag}", f'"other", {tag}', f'W/"other",W/{tag}', "*"):
        again = client.get(path, headers={"If-None-Match": held})
        assert (again.status, again.body, again.headers["etag"]) == (304, b"", tag), held
        assert again.headers["cache-control"] == first.headers["cache-control"]
        assert again.headers["content-type"] is None
    for held in ('"other"', tag.strip('"'), "", f'"{tag}"'):
        again = client.get(path, headers={"If-None-Match": held})
        assert (again.status, again.body) == (200, first.body), held


def tag_of(client: Client, query: str) -> str:
    return str(client.get(f"{VERDICT}?{query}").headers["etag"])


def test_a_tag_belongs_to_the_view_and_not_to_the_order_of_parameters(client: Client) -> None:
    tag = tag_of(client, "persona=web&frameworks=jax&frameworks=keras")
    assert tag == tag_of(client, "frameworks=keras,jax&persona=web")
    others = ("persona=mobile&frameworks=jax,keras", "persona=web", "frameworks=jax,keras")
    assert tag not in {tag_of(client, query) for query in others}


def test_a_packed_answer_has_a_tag_of_its_own(client: Client) -> None:
    plain, packed = (
        client.get(VERDICT, headers={"Accept-Encoding": name}) for name in ("identity", "gzip")
    )
    assert packed.headers["content-encoding"] == "gzip"
    assert plain.headers["etag"] != packed.headers["etag"]
    assert "accept-encoding" in packed.headers["vary"].lower()
    held = {"If-None-Match": packed.headers["etag"], "Accept-Encoding": "gzip"}
    again = client.get(VERDICT, headers=held)
    assert (again.status, again.headers["vary"]) == (304, "Accept-Encoding")


@pytest.mark.parametrize("path", [*READ, "/export/decision.csv", f"{VERDICT}?persona=x", "/api/x"])
def test_head_has_the_headers_of_get_and_no_body(client: Client, path: str) -> None:
    get, head = client.get(path), client.get(path, method="HEAD")
    assert (head.status, head.body) == (get.status, b"")
    same = ("content-type", "etag", "cache-control", "access-control-allow-origin")
    same += () if path == "/metrics" else ("content-length",)
    assert [head.headers[name] for name in same] == [get.headers[name] for name in same]


@pytest.mark.parametrize("path", [*READ, "/export/decision.csv", "/api/v1/nothing"])
@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE"])
def test_other_methods_are_refused_and_the_right_ones_named(
    client: Client, path: str, method: str
) -> None:
    answer = client.get(path, method=method)
    assert (answer.status, answer.headers["allow"]) == (405, "GET, HEAD")
    assert "problems" in json.loads(answer.text)


@pytest.mark.parametrize("path", ["/api/", "/api/v1", "/api/v1/verdict", "/api/v2/verdict.json"])
def test_an_address_that_nothing_has_is_not_answered_by_a_page(client: Client, path: str) -> None:
    answer = client.get(path)
    assert answer.status == 404
    assert VERDICT in answer.text


def test_any_page_may_read_what_is_public(client: Client) -> None:
    for path in (VERDICT, CATALOGUE, DOCUMENT, f"{VERDICT}?persona=x"):
        answer = client.get(path, headers={"Origin": "https://elsewhere.example"})
        assert answer.headers["access-control-allow-origin"] == "*"
        assert answer.headers["access-control-expose-headers"] == "ETag"
        assert answer.headers["access-control-allow-credentials"] is None
        assert answer.headers["set-cookie"] is None


def test_every_object_of_the_document_is_closed(client: Client) -> None:
    schemas = json.loads(client.get(DOCUMENT).text)["components"]["schemas"]
    assert {"Answer", "PlainCatalogue", "Health", "Problems"} <= set(schemas)
    for name, schema in schemas.items():
        assert schema["additionalProperties"] is False, name
        assert set(schema["required"]) == set(schema["properties"]), name


def allowed(document: dict[str, Any], weights: dict[str, int]) -> bool:
    """Whether the document allows a set of own weights."""
    parameters = document["paths"][VERDICT]["get"]["parameters"]
    (schema,) = (item["schema"] for item in parameters if item["name"] == "weights")
    return Draft202012Validator(schema).is_valid(weights)


def test_the_document_allows_no_weights_that_add_up_to_nothing(client: Client) -> None:
    document = json.loads(client.get(DOCUMENT).text)
    names = [f"w.{path.stem}" for path in (PROJECT_DATA / "criteria").glob("*.yaml")]
    nothing = dict.fromkeys(names, 0)
    for weights in (nothing, nothing | {names[0]: 1}, {names[0]: 0}, {}):
        refused = client.get(f"{VERDICT}?{urlencode(weights)}").status == 422
        assert allowed(document, weights) is not refused, weights
