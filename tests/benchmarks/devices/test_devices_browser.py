"""The server for pages, what a page downloads, and what Node says when it fails."""

import gzip
import http.client
import json
import os
import re
from pathlib import Path

import pytest

from benchmarks.devices.browser.download import compressed, loaded
from benchmarks.devices.browser.node import message
from benchmarks.devices.browser.packages import SOURCES, versions
from benchmarks.devices.browser.server import Server, serving
from benchmarks.devices.plan import BROWSER


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder to serve, and a secret beside it."""
    (tmp_path / "served").mkdir()
    (tmp_path / "served" / "code.wasm").write_bytes(b"\0asm")
    (tmp_path / "secret.txt").write_text("secret", "ascii")
    return tmp_path / "served"


def get(server: Server, path: str) -> http.client.HTTPResponse:
    """The answer to a request."""
    connection = http.client.HTTPConnection("127.0.0.1", server.server_port, timeout=10)
    connection.request("GET", path)
    answer = connection.getresponse()
    answer.read()
    connection.close()
    return answer


def test_a_file_is_served_with_its_kind_and_isolated_from_other_pages(folder: Path) -> None:
    with serving({"files": folder}) as server:
        answer = get(server, "/files/code.wasm?version=1")
        assert answer.status == 200
        assert answer.headers["Content-Type"] == "application/wasm"
        assert answer.headers["Cross-Origin-Opener-Policy"] == "same-origin"
        assert answer.headers["Cross-Origin-Embedder-Policy"] == "require-corp"
        assert server.asked == [folder / "code.wasm"]


@pytest.mark.parametrize(
    "path", ["/files/../secret.txt", "/files/%2e%2e/secret.txt", "/other/x", "/files/", "/"]
)
def test_nothing_outside_of_its_folders_is_served(folder: Path, path: str) -> None:
    with serving({"files": folder}) as server:
        assert get(server, path).status == 404
        assert server.asked == []


def test_a_server_listens_on_this_machine_alone_and_ends_with_its_block(folder: Path) -> None:
    with serving({"files": folder}) as server:
        assert server.server_address[0] == "127.0.0.1"
    with pytest.raises(ConnectionRefusedError):
        get(server, "/files/code.wasm")


def test_compressed_bytes_are_those_of_gzip(tmp_path: Path) -> None:
    text, noise = tmp_path / "text.js", tmp_path / "weights.bin"
    text.write_bytes(b"export function start() {}\n" * 40_000)
    noise.write_bytes(os.urandom(1_500_000))
    assert abs(compressed(text) - len(gzip.compress(text.read_bytes(), 9))) <= 8
    assert 1_500_000 < compressed(noise) < 1_501_000


def test_a_download_is_told_apart_by_runtime_and_model(tmp_path: Path) -> None:
    runtime = tmp_path / "node_modules" / "runtime.js"
    runtime.parent.mkdir()
    runtime.write_bytes(os.urandom(1000))
    model = tmp_path / "model.onnx"
    model.write_bytes(os.urandom(5000))
    found = loaded([str(runtime), str(model)])
    assert 1000 <= found["runtime"] < 1100
    assert 5000 <= found["model"] < 5100


def test_the_line_that_names_the_error_is_what_node_said() -> None:
    said = (
        "file:///x.js:6\n  const a = document;\n ^\n\nReferenceError: document is not defined\n at"
    )
    assert message(said) == "ReferenceError: document is not defined"
    assert message("killed\n") == "killed"


def test_every_runtime_has_its_script_and_each_is_pinned() -> None:
    for shown in BROWSER.values():
        assert (SOURCES / f"{shown.page}.js").is_file()
    assert all(re.fullmatch(r"\d+\.\d+\.\d+", version) for version in versions().values())


def test_the_lock_holds_hashes_and_no_address_of_a_registry() -> None:
    lock = json.loads((SOURCES / "package-lock.json").read_text("utf-8"))
    packages = {name: item for name, item in lock["packages"].items() if name}
    assert packages
    assert all(item["integrity"].startswith("sha512-") for item in packages.values())
    assert all("resolved" not in item for item in packages.values())
