"""Health and metrics, while data changes under a running server."""

import json
import shutil
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from prometheus_client.parser import text_string_to_metric_families

from comparison.reading.load import PROJECT_DATA, load
from tests.running_server import start
from tests.web.client import Client

VERDICT = "/api/v1/verdict.json"
PATIENCE = 20.0
"""Seconds after which a change of the data is given up."""


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder that tests of this file change, and leave sound."""
    return Path(shutil.copytree(PROJECT_DATA, tmp_path_factory.mktemp("changed") / "data"))


@pytest.fixture(scope="module")
def own(tmp_path_factory: pytest.TempPathFactory, data: Path) -> Iterator[Client]:
    """A program that asks a server of this file's own on that data."""
    server = start(tmp_path_factory.mktemp("own") / "log.txt", data=data)
    yield Client(server.root)
    server.stop()


def health(client: Client) -> dict[str, object]:
    answer = client.get("/healthz")
    assert answer.status == 200
    assert answer.headers["content-type"] == "application/json"
    assert answer.headers["cache-control"] == "no-store"
    return dict(json.loads(answer.text))


def metrics(client: Client) -> dict[tuple[str, ...], float]:
    """Every sample by its name and the values of its labels."""
    answer = client.get("/metrics")
    assert answer.headers["cache-control"] == "no-store"
    return {
        (sample.name, *sample.labels.values()): sample.value
        for family in text_string_to_metric_families(answer.text)
        for sample in family.samples
    }


def wait_until(true: Callable[[], bool]) -> None:
    until = time.monotonic() + PATIENCE
    while not true():
        assert time.monotonic() < until
        time.sleep(0.1)


def test_a_server_with_current_data_is_well(client: Client) -> None:
    now = load(PROJECT_DATA)
    assert health(client) == {
        "status": "ok",
        "data_version": now.version,
        "fingerprint": now.fingerprint,
        "problems": [],
    }


def test_data_that_turns_bad_and_is_mended_is_told_and_never_served(
    own: Client, data: Path
) -> None:
    file, before, first = data / "personas/mobile.yaml", health(own), own.get(VERDICT)
    sound = file.read_text("utf-8")
    file.write_text(sound.replace("memory: 15", "memory: 150"), "utf-8")
    wait_until(lambda: health(own)["status"] == "old data")
    (problem, *_) = health(own)["problems"]
    assert problem.startswith("personas/mobile.yaml:")
    assert health(own)["fingerprint"] == before["fingerprint"]
    assert own.get(VERDICT).body == first.body
    file.write_text(
        sound.replace("memory: 15", "memory: 14").replace("ment: 35", "ment: 36"), "utf-8"
    )
    wait_until(lambda: health(own)["status"] == "ok")
    assert health(own)["fingerprint"] != before["fingerprint"]
    found = metrics(own)
    assert found["framefit_data_changes_total", "refused"] >= 1
    assert found["framefit_data_changes_total", "taken"] >= 1
    assert found["framefit_data_problems",] == 0


def test_a_copy_is_not_good_any_more_once_the_data_changed(own: Client, data: Path) -> None:
    tag = own.get(VERDICT).headers["etag"]
    assert own.get(VERDICT, headers={"If-None-Match": tag}).status == 304
    (data / "VERSION").write_text("2031.5\n", "utf-8")
    wait_until(lambda: health(own)["data_version"] == "2031.5")
    again = own.get(VERDICT, headers={"If-None-Match": tag})
    assert again.status == 200
    assert json.loads(again.text)["data_version"] == "2031.5"


def test_what_is_asked_is_counted(own: Client) -> None:
    before = metrics(own)
    tag = own.get(f"{VERDICT}?persona=web").headers["etag"]
    own.get(f"{VERDICT}?persona=web", headers={"If-None-Match": tag})
    own.get(f"{VERDICT}?persona=nobody")
    own.get(VERDICT, method="POST")
    for _ in range(3):
        own.get("/export/decision.md?persona=web")
    own.get("/export/decision.md?persona=nobody")
    own.get("/export/decision.md?persona=web", method="HEAD")
    found = {name: value - before.get(name, 0) for name, value in metrics(own).items()}
    for status in ("200", "304", "422", "405"):
        assert found["framefit_requests_total", VERDICT, status] == 1
    assert found["framefit_requests_total", "/export/decision.md", "200"] == 4
    assert found["framefit_requests_total", "/metrics", "200"] == 1
    assert found["framefit_exports_total", "decision.md"] == 3
    assert found["framefit_verdict_seconds_count",] == 1


def test_the_data_that_is_shown_is_named_once(own: Client) -> None:
    now = health(own)
    named = [name for name in metrics(own) if name[0] == "framefit_data_info"]
    assert named == [("framefit_data_info", now["fingerprint"], now["data_version"])]


def test_no_value_of_a_reader_becomes_a_label(client: Client) -> None:
    for number in range(20):
        client.get(f"/export/x{number}.pptx")
        client.get(f"/api/x{number}")
        client.get(f"{VERDICT}?persona=x{number}", method="PUT")
    labels = {part for name in metrics(client) for part in name[1:]}
    assert not [label for label in labels if "x1" in label]
    assert {"/export/{name:path}", "/api/{name:path}"} <= labels


def test_the_metrics_and_health_of_streamlit_are_left_alone(client: Client) -> None:
    assert client.get("/_stcore/health").text == "ok"
    assert "framefit" not in client.get("/_stcore/metrics").text
    assert "framefit_requests_total" in client.get("/metrics").text
