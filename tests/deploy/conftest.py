"""A cluster for the tests of this folder, on a copy of the data that they may break and mend."""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from comparison.reading.load import PROJECT_DATA
from deploy.cluster.cluster import Cluster
from deploy.cluster.proxy import program

WITHOUT_PROXY = pytest.mark.skipif(program() is None, reason="HAProxy is missing: make haproxy")


@pytest.fixture(scope="session")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return Path(shutil.copytree(PROJECT_DATA, tmp_path_factory.mktemp("changed") / "data"))


@pytest.fixture(scope="session")
def cluster(tmp_path_factory: pytest.TempPathFactory, data: Path) -> Iterator[Cluster]:
    if program() is None:
        pytest.skip("HAProxy is missing: make haproxy")
    logs = tmp_path_factory.mktemp("logs")
    with Cluster(logs=logs, environment={"FRAMEFIT_DATA": str(data)}) as running:
        yield running


def answered_by(cluster: Cluster, path: str = "/") -> list[str]:
    """Which replica answered each request so far below a path, as the proxy's log says."""
    return re.findall(rf" {re.escape(path)}\S* .* by (\S+) ", cluster.proxy.process.printed)
