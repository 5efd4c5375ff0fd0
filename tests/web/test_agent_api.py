"""Programs that drive a page as a reader does: refused, unless the operator turns them on."""

import json
from collections.abc import Iterator
from pathlib import Path
from urllib.request import Request, urlopen

import pytest

from tests.running_server import start
from tests.web.client import Client

ADDRESS = "/_stcore/agent/interact"
SWITCH = "STREAMLIT_SERVER_ENABLE_AGENT_API"


@pytest.fixture
def switched_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """The address of a server whose operator has turned the switch."""
    monkeypatch.setenv(SWITCH, "true")
    server = start(tmp_path / "log.txt")
    yield server.root
    server.stop()


def test_it_is_off_by_default(client: Client) -> None:
    answer = client.get(ADDRESS, method="POST", headers={"Content-Type": "application/json"})
    assert answer.status == 403


def test_one_switch_turns_it_on_and_the_headers_stay(switched_on: str) -> None:
    asked = Request(
        switched_on + ADDRESS, b"{}", {"Content-Type": "application/json"}, method="POST"
    )
    with urlopen(asked, timeout=60) as answer:
        assert answer.status == 200
        assert answer.headers["x-content-type-options"] == "nosniff"
        assert "PyTorch" in json.dumps(json.load(answer))


def test_the_switch_is_documented() -> None:
    hosting = Path(__file__).resolve().parents[2] / "docs" / "hosting.md"
    assert f"`{SWITCH}`" in hosting.read_text("utf-8")
