"""The examples of docs/api.md, run: each says what stands under it."""

import json
import re
import shlex
from pathlib import Path
from typing import Any

import pytest

from comparison.__main__ import main
from tests.web.client import Client

TEXT = (Path(__file__).resolve().parents[3] / "docs" / "api.md").read_text("utf-8")
EXAMPLES = re.findall(r"```sh\n(.*?)\n```\n\n```(json|text)\n(.*?)```", TEXT, re.DOTALL)
ROOT = "http://127.0.0.1:8501"


def run(command: str, client: Client, capsys: pytest.CaptureFixture[str]) -> str:
    """What a command prints; ``curl`` is done by the tests' own program."""
    program, *options = shlex.split(command)
    if program == "python":
        assert options[:2] == ["-m", "comparison"]
        assert main(options[2:]) == 0
        return capsys.readouterr().out
    assert program == "curl"
    (address,) = [option for option in options if option.startswith(ROOT)]
    assert set(options) <= {"-s", "-i", address}
    answer = client.get(address.removeprefix(ROOT))
    head = f"HTTP/1.1 {answer.status} OK\n" + "".join(
        f"{n}: {v}\n" for n, v in answer.headers.items()
    )
    return f"{head}\n{answer.text}" if "-i" in options else answer.text


def holds(found: Any, told: Any) -> bool:
    """Whether what is told is part of what is found: objects may leave out entries."""
    if isinstance(told, dict):
        return all(name in found and holds(found[name], value) for name, value in told.items())
    return bool(found == told)


@pytest.mark.parametrize(("command", "kind", "told"), EXAMPLES)
def test_an_example_says_what_stands_under_it(
    command: str, kind: str, told: str, client: Client, capsys: pytest.CaptureFixture[str]
) -> None:
    printed = run(command, client, capsys)
    if kind == "json":
        assert holds(json.loads(printed), json.loads(told)), printed
    else:
        assert not [line for line in told.splitlines() if line not in printed], printed


def test_every_example_is_run_and_the_page_is_short() -> None:
    assert len(EXAMPLES) == TEXT.count("```sh") == 4
    assert len(TEXT.splitlines()) <= 80


def test_every_key_of_a_verdict_that_is_told_of_is_there(client: Client) -> None:
    found = json.loads(client.get("/api/v1/verdict.json").text)
    listed = TEXT.partition("```json")[2].partition("What a link asks for")[0]
    named = set(re.findall(r"`([a-z_]+)`", listed)) - {"clear", "close", "only"}
    assert named
    assert named <= set(found)
