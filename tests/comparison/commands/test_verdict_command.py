"""``python -m comparison verdict``: the page's sentence, scores and turning points in a shell."""

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from comparison.__main__ import main
from comparison.links.read import parse
from comparison.reading.load import PROJECT_DATA, load
from comparison.wording.answer import answer
from tests.comparison.data_copies import Answer, DataCopy
from tests.oracle.decision import Pair
from tests.oracle.evidence import Files
from tests.oracle.points import score

Run = Callable[..., Answer]
CATALOGUE, FILES = load(PROJECT_DATA), Files(PROJECT_DATA)


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run the command with options, on the project's data unless ``data`` names another folder."""

    def ran(*options: str, data: Path = PROJECT_DATA) -> Answer:
        monkeypatch.setenv("FRAMEFIT_DATA", str(data))
        code = main(["verdict", *options])
        printed = capsys.readouterr()
        return Answer(code, printed.out, printed.err)

    return ran


def table(text: str) -> dict[str, list[str]]:
    """The rows of the printed table by their first column; columns are two spaces apart."""
    block = next(part for part in text.split("\n\n") if part.startswith("Criterion"))
    rows = [re.split(r" {2,}", line.strip()) for line in block.splitlines()]
    return {first: others for first, *others in rows}


def test_the_sentence_scores_and_turning_points_are_printed(run: Run) -> None:
    told = run("--persona", "mobile")
    assert (told.code, told.err) == (0, "")
    assert told.out.startswith("For a mobile developer, PyTorch with ExecuTorch fits a little ")
    pair, rows = Pair(FILES, "mobile", "pytorch", "tensorflow"), table(told.out)
    assert rows["Criterion"] == ["Weight", "TensorFlow", "PyTorch", "Turning point"]
    for name, criterion in FILES.criteria.items():
        both = [score(FILES, one, name, "mobile", one) for one in ("tensorflow", "pytorch")]
        numbers = [f"{one.score:.1f}" for one in both]
        turn = pair.turning_point(name)
        said = "none" if turn is None else f"{turn[0]} or {'more' if turn[1] else 'less'}"
        weight = FILES.personas["mobile"]["weights"][name]
        assert rows[criterion["label"]] == [str(weight), *numbers, said]


def test_what_is_not_known_is_said_and_never_a_number(run: Run) -> None:
    rows = table(run("--frameworks", "pytorch", "keras", "--must").out)
    assert score(FILES, "keras", "research", "enterprise", "keras").score is None
    assert rows["Research"][2] == "not known"


def test_json_is_the_plain_answer(run: Run) -> None:
    found = json.loads(run("--persona", "web", "--frameworks", "jax,keras", "--json").out)
    view, _ = parse(CATALOGUE, {"persona": ["web"], "frameworks": ["jax,keras"]})
    assert found == json.loads(answer(CATALOGUE, view).model_dump_json())


def test_options_say_what_a_link_says(run: Run) -> None:
    options = [
        "--persona",
        "mobile",
        "--weight",
        "memory=70",
        "--lens",
        "general",
        "--must",
        "--own",
    ]
    link = "https://framefit.example/decide?persona=mobile&w.memory=70&lens=general&must=&own=true"
    assert run(*options, "--json") == run("--link", link, "--json")
    assert run(*options, "--json").out != run("--persona", "mobile", "--json").out


def test_an_option_overrides_the_link(run: Run) -> None:
    found = json.loads(run("--link", "persona=mobile&must=tpu", "--persona", "web", "--json").out)
    assert (found["persona"], found["must"]) == ("web", ["tpu"])


def test_a_link_is_read_up_to_its_fragment_whatever_stands_before_its_parameters(run: Run) -> None:
    plain = run("--persona", "mobile").out
    for link in ("http://[/?persona=mobile", "https://a.example/decide?persona=mobile#top"):
        assert run("--link", link).out == plain


def test_a_weight_given_twice_is_said_as_for_a_link(run: Run) -> None:
    twice = run("--weight", "memory=20", "--weight", "memory=30")
    assert twice.err == run("--link", "w.memory=20&w.memory=30").err != ""


def test_one_framework_alone_is_compared_with_nothing(run: Run) -> None:
    told = run("--frameworks", "jax").out
    assert "Nothing is compared yet." in told
    assert {row[-1] for name, row in table(told).items() if name != "Criterion"} == {"not compared"}


def test_what_cannot_be_honoured_is_said_as_on_the_page_and_nothing_is_printed(run: Run) -> None:
    told = run("--persona", "mobil", "--weight", "memory=lots", "--frameworks", "pytorch", "jax")
    assert (told.code, told.out) == (2, "")
    _, notes = parse(
        CATALOGUE, {"persona": ["mobil"], "w.memory": ["lots"], "frameworks": ["pytorch", "jax"]}
    )
    assert len(notes) == 2
    assert told.err.splitlines() == list(notes)


@pytest.mark.parametrize(
    "value", ["", "=", "memory", "memory=-1", "x\x00=1", "\udcff=3", "=" * 5000]
)
def test_any_weight_is_taken_or_refused_in_a_sentence(run: Run, value: str) -> None:
    told = run("--weight", value)
    assert (told.code, told.out) == (2, "")
    assert told.err.startswith("The link gives ")
    assert told.err.rstrip("\n").isprintable()


def test_data_with_problems_is_refused_with_the_check_s_own_list(
    run: Run, data_copy: DataCopy
) -> None:
    data_copy.replace("personas/mobile.yaml", "memory: 15", "memory: 15.5")
    told = run(data=data_copy.root)
    assert (told.code, told.out) == (1, "")
    assert told.err.startswith("personas/mobile.yaml:")
