"""A framework that is added as one more file is on every page, and changes nothing else."""

import shutil
from pathlib import Path

import pytest

from comparison.reading.load import PROJECT_DATA, load
from comparison.scoring.criteria import criterion_score
from comparison.scoring.lenses import GENERAL
from tests.pages.opened_page import PAGES, Open, as_read

SHOWN = {"frameworks": "tensorflow,pytorch,mxnet"}


@pytest.fixture(scope="module")
def with_mxnet(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project's data and PyTorch's file once more, under another name."""
    folder = tmp_path_factory.mktemp("fifth") / "data"
    shutil.copytree(PROJECT_DATA, folder)
    text = (folder / "frameworks" / "pytorch.yaml").read_text("utf-8")
    assert text.count("\nname: PyTorch\n") == 1
    fifth = text.replace("\nname: PyTorch\n", "\nname: MXNet\n")
    (folder / "frameworks" / "mxnet.yaml").write_text(fifth, "utf-8")
    return folder


@pytest.fixture(autouse=True)
def _shown(with_mxnet: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FRAMEFIT_DATA", str(with_mxnet))


@pytest.mark.parametrize("page", PAGES)
def test_it_can_be_chosen_on_every_page(page: str, open_page: Open) -> None:
    opened = open_page(page, **SHOWN)
    opened.assert_nothing_raised()
    assert not opened.notes
    chosen = opened.app.multiselect(key="frameworks")
    assert chosen.options[-1] == "MXNet"
    assert chosen.value == ["tensorflow", "pytorch", "mxnet"]


@pytest.mark.parametrize("page", ["overview", "compare", "decide"])
def test_pages_that_compare_name_it(page: str, open_page: Open) -> None:
    opened = open_page(page, **SHOWN)
    words = [*map(as_read, opened.markdown), *opened.labels, *opened.html, *opened.pictures]
    assert sum("MXNet" in text for text in words) > 1


def test_statements_can_be_filtered_by_it(open_page: Open) -> None:
    opened = open_page("evidence", about="mxnet")
    opened.assert_nothing_raised()
    assert "MXNet" in opened.app.selectbox(key="about").options
    assert not opened.notes


def test_it_is_one_of_the_options_of_the_verdict(open_page: Open) -> None:
    opened = open_page(frameworks="tensorflow,mxnet", persona="researcher")
    opened.assert_nothing_raised()
    assert "MXNet" in opened.title


def test_it_gets_a_column_and_scores_as_far_as_its_evidence_goes(
    with_mxnet: Path, open_page: Open
) -> None:
    opened = open_page("decide", **SHOWN)
    (heads,) = [list(item.value.columns) for item in opened.app.table if "Weight" in item.value]
    assert [as_read(head).split(" :")[0] for head in heads[2:]] == [
        "TensorFlow",
        "PyTorch",
        "MXNet",
    ]


def test_the_others_have_the_same_scores_as_before(with_mxnet: Path) -> None:
    before, after = load(PROJECT_DATA), load(with_mxnet)
    for framework in before.frameworks:
        for criterion in before.criteria:
            old, new = (
                criterion_score(data, framework, criterion, GENERAL) for data in (before, after)
            )
            assert (old.score, old.low, old.high) == (new.score, new.low, new.high)


@pytest.mark.parametrize("page", PAGES)
def test_links_that_do_not_name_it_show_the_same_page_as_before(
    page: str, open_page: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    after = open_page(page)
    monkeypatch.delenv("FRAMEFIT_DATA")
    before = open_page(page)
    assert after.title == before.title
    assert after.markdown == before.markdown
    assert after.pictures == before.pictures
    assert after.html[:-1] == before.html[:-1]  # the last is the footer with the fingerprint
