"""``Add a framework`` of the README, followed word for word in a copy of the project."""

import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.project.test_readme import README, ROOT

QUICK = (
    *("tests/comparison", "--ignore=tests/comparison/reading", "tests/components"),
    *("tests/project/test_readme.py", "tests/project/test_house.py"),
)
WHOLE = ("tests/comparison", "tests/components", "tests/pages", "tests/project/test_schemas.py")
LEFT = (
    *(".git", ".venv*", ".*_cache", ".hypothesis", "__pycache__", "test-results"),
    *(".environments", ".benchmarks"),  # tens of gigabytes of frameworks
)


def run(folder: Path, *arguments: str) -> str:
    """Run Python in the copy; what it printed, once it has ended well."""
    done = subprocess.run(
        [sys.executable, "-m", *arguments], cwd=folder, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout[-4000:] + done.stderr[-2000:]
    return done.stdout


@pytest.fixture
def extended(tmp_path: Path) -> Iterator[Path]:
    """A copy of the project in which the README's four steps were taken."""
    section = README.partition("## Add a framework\n")[2].partition("\n## ")[0]
    steps = re.findall(r"^\d\. (.*?)(?=^\d\. |^\n)", section, re.MULTILINE | re.DOTALL)
    copied, changed, checked, released = (" ".join(step.split()) for step in steps)
    folder = tmp_path / "copy"
    shutil.copytree(ROOT, folder, ignore=shutil.ignore_patterns(*LEFT))
    where, old, new = re.findall(r"`([^`]+)`", copied)
    text = (folder / where / old).read_text("utf-8")
    (key,) = re.findall(r"Change its `(\w+)`", changed)
    written = re.sub(rf"(?m)^{key}: .*$", f"{key}: Apache MXNet", text, count=1)
    (folder / where / new).write_text(written, "utf-8")
    assert "`make data`" in checked
    known = len(list((ROOT / "data" / "frameworks").glob("*.yaml")))
    assert f"{known + 1} frameworks" in run(folder, "comparison", "check")
    assert "`data/VERSION`" in released
    assert "`make release-data`" in released
    (folder / "data" / "VERSION").write_text("2999.1\n", "utf-8")
    assert "2999.1.json" in run(folder, "comparison", "release")
    yield folder
    shutil.rmtree(folder)


@pytest.mark.long
def test_the_tests_of_the_core_stay_green(extended: Path) -> None:
    assert " passed" in run(extended, "pytest", "-q", "-p", "no:cacheprovider", *QUICK)


@pytest.mark.long
def test_all_tests_but_the_browsers_stay_green(extended: Path) -> None:
    assert " passed" in run(extended, "pytest", "-q", "-p", "no:cacheprovider", *WHOLE)
