"""The YAML parser before the locked one: its depth has no end of its own, so ours must hold."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
READ = """
import sys, yaml
from pathlib import Path
from comparison.reading.parsing import read_yaml
print(yaml.__version__, *read_yaml(Path(sys.argv[1]), "deep.yaml").problems, sep="|")
"""


@pytest.mark.long
@pytest.mark.parametrize("version", ["6.0.3", "6.0.4"])
def test_100000_open_brackets_are_told_in_our_words_by_every_parser(
    version: str, tmp_path: Path
) -> None:
    packages, deep = tmp_path / "packages", tmp_path / "deep.yaml"
    install = [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps"]
    subprocess.run([*install, "--target", packages, f"PyYAML=={version}"], check=True)
    deep.write_text("[" * 100_000, "utf-8")
    done = subprocess.run(
        [sys.executable, "-c", READ, deep],
        cwd=ROOT,
        env={"PYTHONPATH": f"{packages}:{ROOT}", "PATH": ""},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout == f"{version}|deep.yaml:1: is nested deeper than 40 levels\n"
