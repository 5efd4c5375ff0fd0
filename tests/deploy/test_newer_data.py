"""Newer data under readers: every page, answer and file is wholly of one edition."""

import shutil
import time
from pathlib import Path

import pytest
from playwright.sync_api import expect

from comparison.reading.load import PROJECT_DATA
from deploy.cluster.cluster import Cluster
from tests.browser.reader import Reader
from tests.chromium import chromium
from tests.deploy.conftest import WITHOUT_PROXY
from tests.deploy.test_cluster import wait_until
from tests.editions import NEWER, answers, crowd, newer
from tests.load.served import UNLIMITED
from tests.running_server import start
from tests.web.client import Client

SLOWLY = 0.01
"""Seconds between two files of a folder that is copied: about one for all."""


def copied_over(source: Path, folder: Path) -> None:
    """File by file, as a slow copy over what is there does it."""
    for file in sorted(source.rglob("*")):
        if file.is_file():
            (folder / file.relative_to(source)).write_bytes(file.read_bytes())
            time.sleep(SLOWLY)


def restart_with(data: Path, cluster: Cluster) -> None:
    """Restart one replica after the other, each with this data from then on."""
    for one in cluster.replicas:
        one.process.environment = {"FRAMEFIT_DATA": str(data)}
    cluster.roll(drain=1)


@pytest.mark.long
def test_data_copied_over_under_twenty_readers_is_shown_wholly_or_not_at_all(
    tmp_path: Path,
) -> None:
    before, after = PROJECT_DATA, newer(tmp_path / "newer")
    shown = Path(shutil.copytree(before, tmp_path / "shown"))
    server = start(tmp_path / "log.txt", data=shown)
    health = Client(server.root)
    try:
        old = answers(server.root)
        with crowd(server.root, readers=20) as readers:
            for source in (after, before, after):
                copied_over(source, shown)
                version = (source / "VERSION").read_text("utf-8").strip()
                wait_until(lambda: f'"{version}"' in health.get("/healthz").text)  # noqa: B023
                heard = len(readers.heard)
                wait_until(lambda: len(readers.heard) > heard + 40)  # noqa: B023
        new = answers(server.root)
    finally:
        server.stop()
    assert readers.unlike(old, new) == []
    assert readers.unlike(old) != []
    assert readers.unlike(new) != []
    assert readers.breaks == []
    assert "Traceback" not in server.printed


@pytest.mark.long
@WITHOUT_PROXY
def test_a_rolling_restart_with_newer_data_mixes_nothing_and_ends_with_it_everywhere(
    tmp_path: Path,
) -> None:
    after = newer(tmp_path / "newer")
    here = {"FRAMEFIT_DATA": str(PROJECT_DATA)}
    with Cluster(logs=tmp_path, environment=here, settings=UNLIMITED) as cluster:
        old = answers(cluster.root)
        with crowd(cluster.root, readers=6) as readers:
            restart_with(after, cluster)
        new = answers(cluster.root)
        told = [Client(one.root).get("/healthz").text for one in cluster.replicas]
        again = answers(cluster.root)
    assert readers.unlike(old, new) == []
    assert readers.unlike(old) != []
    assert readers.unlike(new) != []
    assert readers.breaks != []
    assert [NEWER in one for one in told] == [True, True, True]
    assert again == new


@pytest.mark.long
@WITHOUT_PROXY
def test_a_rolling_restart_with_bad_data_stops_and_the_other_replicas_serve_on(
    tmp_path: Path,
) -> None:
    bad = newer(tmp_path / "bad")
    (bad / "personas" / "mobile.yaml").write_text("label: [", "utf-8")
    with Cluster(logs=tmp_path, environment={"FRAMEFIT_DATA": str(PROJECT_DATA)}) as cluster:
        before = Client(cluster.root).get("/api/v1/verdict.json").body
        with pytest.raises(RuntimeError, match=r"mobile\.yaml"):
            restart_with(bad, cluster)
        others = [Client(one.root).get("/healthz").status for one in cluster.replicas[1:]]
        assert others == [200, 200]
        assert Client(cluster.root).get("/api/v1/verdict.json").body == before


@pytest.mark.long
@pytest.mark.browser
@WITHOUT_PROXY
def test_an_open_page_is_wholly_of_the_newer_edition_once_it_has_connected_again(
    tmp_path: Path,
) -> None:
    after = newer(tmp_path / "newer")
    started = Cluster(logs=tmp_path, environment={"FRAMEFIT_DATA": str(PROJECT_DATA)})
    with started as cluster, chromium() as browser:
        opened, fresh = (Reader(browser.new_page(), cluster.root) for _ in range(2))
        opened.visit("/?persona=mobile&frameworks=pytorch&frameworks=jax")
        link, before = opened.page.url, opened.main.inner_text()
        restart_with(after, cluster)
        expect(opened.main).to_contain_text(f"Data version {NEWER}", timeout=60_000)
        opened.settle()
        fresh.visit(link)
        assert opened.page.url == fresh.page.url == link
        assert opened.main.inner_text() == fresh.main.inner_text() != before
