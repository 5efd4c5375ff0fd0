"""What Framefit is made of: licences in step with the lock, weaknesses never kept quiet."""

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from deploy.supply.audit import CLEAN, UNKNOWN, WEAK, finding
from deploy.supply.licences import LIST, installed, libraries, licence
from deploy.supply.lock import LOCKS, locked
from tests.running_server import ROOT

ROWS = re.findall(r"^\| (\S+) \| (\d\S*) \| (.+) \|$", LIST.read_text("utf-8"), re.MULTILINE)
FREE = ("MIT", "BSD", "Apache", "MPL", "Mozilla", "PSF", "OFL", "0BSD", "free of charge")
"""What may stand beside the Apache License 2.0 in an image."""


def test_the_list_of_licences_is_in_step_with_the_lock() -> None:
    assert {name: version for name, version, _ in ROWS} == libraries()
    assert len(ROWS) == len(libraries()) > 40


def test_each_licence_is_the_one_that_the_library_states() -> None:
    """``make licences`` writes it anew."""
    told = {name: stated for name, _, stated in ROWS if installed(name)}
    assert told == {name: licence(name) for name in told}
    assert len(told) > 40


def test_no_library_asks_for_more_than_its_licence_to_be_kept() -> None:
    for name, _, stated in ROWS:
        assert any(word in stated for word in FREE), name
        assert not re.search(r"\bA?GPL", stated), name


def report(*libraries: dict[str, object]) -> str:
    return json.dumps({"dependencies": libraries, "fixes": []})


SOUND: dict[str, object] = {"name": "plotly", "version": "7.1.0", "vulns": []}
HOLE: dict[str, object] = {"id": "CVE-2030-1", "fix_versions": ["7.1.1"], "aliases": []}


def test_a_weakness_is_told_with_the_version_that_mends_it() -> None:
    weak = {**SOUND, "vulns": [HOLE, {**HOLE, "id": "CVE-2030-2", "fix_versions": []}]}
    code, lines = finding("lock", 2, report(SOUND, weak))
    assert code == WEAK
    assert lines == [
        "lock: 2 known weaknesses.",
        "  plotly 7.1.0: CVE-2030-1, mended in 7.1.1",
        "  plotly 7.1.0: CVE-2030-2, mended in no version",
    ]


def test_what_was_asked_and_has_no_weakness_is_clean() -> None:
    assert finding("lock", 1, report(SOUND)) == (CLEAN, ["lock: no known weakness in 1 libraries."])


@pytest.mark.parametrize("broken", ["", "Traceback", "[]", "{}", report()])
def test_a_service_that_is_not_reached_is_never_called_clean(broken: str) -> None:
    assert finding("lock", 1, broken) == (
        UNKNOWN,
        ["lock: the service was not reached. Nothing is known."],
    )


def test_libraries_without_an_answer_are_named() -> None:
    silent = {"name": "altair", "skip_reason": "not found"}
    code, lines = finding("lock", 2, report(SOUND, silent))
    assert (code, lines[1:]) == (UNKNOWN, ["altair: not found"])


@pytest.mark.parametrize("lock", LOCKS, ids=lambda path: path.name)
def test_pip_audit_reads_every_library_of_the_lock(lock: Path) -> None:
    """Without asking its service, which tests may not reach."""
    command = [sys.executable, "-m", "pip_audit", "--dry-run", "--requirement", str(lock)]
    command += ["--require-hashes", "--disable-pip", "--progress-spinner", "off"]
    found = subprocess.run(command, capture_output=True, text=True, check=True, timeout=60)
    (told,) = re.findall(r"would have audited (\d+) packages", found.stderr)
    elsewhere = lock.read_text("utf-8").count(" ; ")  # at most these are for other systems
    assert len(locked(lock)) - elsewhere <= int(told) <= len(locked(lock))


def test_the_list_of_parts_names_every_locked_library(tmp_path: Path) -> None:
    """``make sbom``, into another file."""
    file = tmp_path / "parts.json"
    makefile = (ROOT / "Makefile").read_text("utf-8")
    recipe = makefile.partition("\nsbom:")[2].partition("cyclonedx-py ")[2].partition("\n\n")[0]
    options = recipe.replace("\\\n", " ").replace(".cache/framefit.cdx.json", str(file)).split()
    command = [str(Path(sys.executable).parent / "cyclonedx-py"), *options]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True, timeout=60)
    parts = json.loads(file.read_text("utf-8"))
    assert parts["metadata"]["component"]["name"] == "framefit"
    assert {part["name"]: part["version"] for part in parts["components"]} == libraries()
