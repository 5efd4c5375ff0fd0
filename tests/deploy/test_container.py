"""The container, read: who it runs as, what it starts and what goes in; and what compose adds."""

import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest
import yaml

from deploy.cluster.proxy import program
from tests.deploy.conftest import WITHOUT_PROXY
from tests.deploy.dockerfile import FOLDER, environment, instructions, last
from tests.running_server import ROOT

IMAGE, PROXY = FOLDER / "Dockerfile", FOLDER / "proxy" / "Dockerfile"
VERSION = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["version"]
HADOLINT = shutil.which("hadolint", path=Path(sys.executable).parent)
CONFIGURATION = FOLDER / "proxy" / "haproxy.cfg"
COMPOSE: dict[str, Any] = yaml.safe_load((FOLDER / "compose.yaml").read_text("utf-8"))
PINGS = 30
"""Seconds between two of Streamlit's signs of life on a web socket."""


def has_compose() -> bool:
    """Whether Docker's client has its compose; no engine need run for what is asked of it here."""
    docker = shutil.which("docker")
    command = [str(docker), "compose", "version"]
    return docker is not None and not subprocess.run(command, capture_output=True).returncode


@pytest.mark.parametrize("path", [IMAGE, PROXY], ids=["framefit", "proxy"])
def test_the_linter_finds_nothing(path: Path) -> None:
    assert HADOLINT
    found = subprocess.run([HADOLINT, path], capture_output=True, text=True, check=False)
    assert (found.returncode, found.stdout + found.stderr) == (0, "")


def test_the_linter_would_find_something(tmp_path: Path) -> None:
    bad = tmp_path / "Dockerfile"
    bad.write_text("FROM python:latest\nCMD streamlit run app.py\n", "utf-8")
    assert HADOLINT
    found = subprocess.run([HADOLINT, bad], capture_output=True, text=True, check=False)
    assert found.returncode == 1
    assert {"DL3007", "DL3025"} <= set(re.findall(r"DL\d{4}", found.stdout))


@pytest.mark.parametrize("path", [IMAGE, PROXY], ids=["framefit", "proxy"])
def test_every_base_is_pinned_to_a_whole_version_and_the_user_is_a_number(path: Path) -> None:
    for base in (i.rest.split()[0] for i in instructions(path) if i.word == "FROM"):
        assert re.search(r":\d+\.\d+(\.\d+)?-slim", base), base
    assert re.fullmatch(r"[1-9]\d{4}:[1-9]\d{4}", last(path, "USER").rest)
    assert last(path, "CMD").listed
    assert last(path, "STOPSIGNAL").rest.startswith("SIG")


def test_what_is_installed_is_the_lock_with_its_hashes() -> None:
    (installing,) = [i.listed for i in instructions(IMAGE) if i.word == "RUN" and "pip" in i.rest]
    assert "--require-hashes" in installing
    assert installing[-2:] == ["--requirement", "requirements.txt"]


def test_the_server_that_starts_is_the_one_that_is_looked_after() -> None:
    """The check is run as it stands, against a port where nobody answers: it must fail."""
    started = last(IMAGE, "CMD").listed
    port = started[started.index("--server.port") + 1]
    assert last(IMAGE, "EXPOSE").rest == port
    check = last(IMAGE, "HEALTHCHECK").rest
    command = yaml.safe_load(check.partition("CMD ")[2])
    assert f"127.0.0.1:{port}/healthz" in command[-1]
    assert "curl" not in check
    away = command[-1].replace(f":{port}/", ":9/")
    found = subprocess.run([sys.executable, "-c", away], capture_output=True, check=False)
    assert found.returncode == 1


def test_only_what_serves_goes_into_the_image() -> None:
    lines = (ROOT / ".dockerignore").read_text("utf-8").splitlines()
    rules = [line for line in lines if line and not line.startswith("#")]
    assert rules[0] == "*"
    let_in = {rule[1:] for rule in rules if rule.startswith("!")}
    floors = {"app.py", "comparison", "components", "exports", "pages", "web"}
    assert let_in == floors | {"data", "benchmarks", ".streamlit", "requirements.txt"}
    assert all((ROOT / name).exists() for name in let_in)


def test_every_service_is_hardened_and_bounded() -> None:
    assert set(COMPOSE["services"]) == {"framefit", "proxy"}
    for service in COMPOSE["services"].values():
        assert service["read_only"] is True
        assert service["cap_drop"] == ["ALL"]
        assert service["security_opt"] == ["no-new-privileges:true"]
        assert [mount.split(":")[0] for mount in service["tmpfs"]] == ["/tmp"]
        assert set(service["deploy"]["resources"]["limits"]) == {"cpus", "memory", "pids"}
        assert "pids_limit" not in service  # compose refuses a bound on processes beside limits
        assert service["image"].endswith(f":{VERSION}")
        context = FOLDER / service["build"]["context"]
        assert (context / service["build"].get("dockerfile", "Dockerfile")).is_file()


def test_readers_reach_the_proxy_alone_and_the_proxy_the_replicas() -> None:
    framefit, proxy = COMPOSE["services"]["framefit"], COMPOSE["services"]["proxy"]
    port = last(IMAGE, "EXPOSE").rest
    assert "ports" not in framefit
    assert COMPOSE["networks"]["inside"] == {"internal": True}
    assert framefit["networks"] == ["inside"]
    assert set(proxy["networks"]) == {"inside", "outside"}
    assert proxy["environment"]["FRAMEFIT_SERVICE"] == f"framefit:{port}"
    inner = [text.rpartition(":")[2] for text in proxy["ports"]]
    assert inner == last(PROXY, "EXPOSE").rest.split()
    configuration = CONFIGURATION.read_text("utf-8")
    assert [f'"*:{port}"' in configuration for port in inner] == [True, True]


def test_the_proxy_in_a_container_takes_the_limits_that_an_operator_sets() -> None:
    """Without a value of its own, so that what nobody sets keeps the default of the proxy."""
    text = CONFIGURATION.read_text("utf-8")
    limits = re.findall(r"presetenv (FRAMEFIT_(?:CLIENT_\w+|SLOTS))", text)
    environment = COMPOSE["services"]["proxy"]["environment"]
    assert len(limits) == 4
    assert {name: environment[name] for name in limits} == dict.fromkeys(limits)


def test_a_folder_of_data_is_mounted_with_the_one_around_it_or_not_at_all() -> None:
    framefit = COMPOSE["services"]["framefit"]
    (mount,) = framefit["volumes"]
    inside = mount.split(":")[-2]
    named = framefit["environment"]["FRAMEFIT_DATA"]
    assert named == f"${{FRAMEFIT_DATA_AROUND:+{inside}/data}}"
    assert mount == f"${{FRAMEFIT_DATA_AROUND:-./proxy}}:{inside}:ro"


@pytest.mark.skipif(not has_compose(), reason="Docker's compose is missing")
def test_compose_itself_takes_the_file() -> None:
    command = ["docker", "compose", "-f", FOLDER / "compose.yaml", "config", "--quiet"]
    found = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (found.returncode, found.stderr) == (0, "")


@WITHOUT_PROXY
def test_haproxy_reads_what_the_containers_run_without_a_warning() -> None:
    environment = {"FRAMEFIT_SERVICE": "framefit:8501"}
    command = [str(program()), "-c", "-f", CONFIGURATION]
    found = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    assert found.returncode == 0, found.stderr
    assert "WARNING" not in found.stderr


def test_a_request_on_its_way_to_a_replica_that_has_left_goes_to_another_one() -> None:
    """An engine takes the name away at once; ending connections then would refuse that request."""
    text = CONFIGURATION.read_text("utf-8")
    (by_name, listed) = re.findall(
        r'^\.if strneq\("\$FRAMEFIT_SERVICE",""\)\n(.*?)^\.else\n(.*?)^\.endif', text, re.M | re.S
    )[0]
    assert text.count("on-marked-down shutdown-sessions") == 1
    assert "on-marked-down shutdown-sessions" in listed
    assert "server-template" in by_name
    silent = int(re.findall(r"timeout tunnel (\d+)s", text)[0])
    assert 2 * PINGS < silent < 3 * PINGS


def test_what_a_user_without_a_home_may_write_is_the_memory_disk() -> None:
    assert environment(IMAGE)["HOME"] == "/tmp"
    assert environment(IMAGE)["PYTHONDONTWRITEBYTECODE"] == "1"
