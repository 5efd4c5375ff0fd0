"""The rows and indicators of a run, from answers that are planted."""

from typing import Any

import pytest

from benchmarks.apis.record import OWN, indicators, results
from benchmarks.apis.sources import Source, UsedFile
from comparison.model.measurements import MeasuredIndicator, Result

GONE = "AttributeError: no more"
OTHERS = [name for name in OWN if name != "jax"]


def file(path: str, *names: str, kind: Any = "script", **keywords: tuple[str, ...]) -> UsedFile:
    given = {f"jax.{name}": words for name, words in keywords.items()}
    return UsedFile(path=path, kind=kind, names=tuple(names), keywords=given)


def source(framework: str, *files: UsedFile, packages: tuple[str, ...] = ()) -> Source:
    return Source(
        framework=framework,
        packages=packages or (OWN[framework],),
        origin="a distribution",
        rule="every file",
        files=files,
    )


SOURCES = {
    "lessons": source(
        "jax",
        file("whole.md", "jax.jit", "jax.stays", kind="beginner", jit=("static",)),
        file("broken.md", "jax.jit", "jax.goes", kind="beginner"),
        file("stale.md", "jax.jit", "jax.never", kind="beginner"),
        file("warned.md", "jax.fades", kind="beginner"),
    ),
    "library": source("jax", file("a.py", "jax.goes", "flax.nnx"), packages=("jax", "flax")),
    "reference": source("jax", file("jax/b.py", "jax.only_here", kind="reference")),
    **{name: source(name, file("one.py", f"{OWN[name]}.a", kind="beginner")) for name in OTHERS},
}


def answers(**given: dict[str, Any]) -> dict[str, dict[str, Any]]:
    fine = {"missing": None, "warns": None, "refused": {}}
    names = {name for one in SOURCES.values() for name in one.names}
    return {name: fine | given.get(name.replace(".", "__"), {}) for name in names}


THEN = answers(jax__never={"missing": GONE})
TODAY = answers(
    jax__never={"missing": GONE},
    jax__goes={"missing": GONE},
    jax__fades={"warns": "jax.fades is deprecated"},
    jax__only_here={"missing": GONE},
    jax__jit={"refused": {"static": "unexpected keyword argument 'static'"}},
)
ROWS = results(SOURCES, dict.fromkeys(OWN, (THEN, TODAY)))
BY_ID = {row["id"]: row for row in ROWS}


def test_every_row_and_indicator_is_a_valid_record() -> None:
    for row in ROWS:
        Result.model_validate(row)
    for one in indicators(ROWS):
        MeasuredIndicator.model_validate(one)


def test_a_sources_share_counts_what_the_old_release_had() -> None:
    row = BY_ID["names-lessons-jax"]  # jit and stays work; goes is gone, fades warns
    assert row["value"] == 50.0
    assert row["also"]["counted"] == 4
    assert (row["also"]["gone"], row["also"]["warns"]) == (1, 1)
    assert row["also"]["already_missing_names"] == "jax.never"


def test_a_source_of_two_packages_has_a_row_for_each() -> None:
    assert BY_ID["names-library-jax"]["configuration"] == "jax"
    assert BY_ID["names-library-flax"]["configuration"] == "flax"
    assert BY_ID["names-library-flax"]["value"] == 100.0


def test_a_frameworks_share_counts_each_name_once_and_no_reference() -> None:
    row = BY_ID["stability-jax"]
    assert row["also"]["counted"] == 4
    assert row["also"]["files"] == 5
    assert row["value"] == 50.0


def test_a_lost_name_is_refused_with_its_message_and_its_files() -> None:
    row = BY_ID["gone-lessons-jax.goes"]
    assert (row["status"], row["message"], row["value"]) == ("ok", GONE, 1.0)
    assert row["also"]["files"] == "broken.md"


def test_a_name_that_warns_still_works_and_says_what() -> None:
    row = BY_ID["warns-lessons-jax.fades"]
    assert (row["status"], row["message"]) == ("ok", "jax.fades is deprecated")


def test_a_keyword_that_is_refused_today_has_a_row_of_its_own() -> None:
    row = BY_ID["gone-lessons-jax.jit-static"]
    assert row["also"]["name"] == "jax.jit(static=)"
    assert row["also"]["files"] == "whole.md"
    assert BY_ID["names-lessons-jax"]["also"]["keywords_gone"] == 1


def test_a_tutorial_with_a_lost_name_is_broken_and_one_that_was_broken_then_is_left_out() -> None:
    row = BY_ID["tutorials-jax"]  # whole and warned of three; stale is left out
    assert row["value"] == 66.67
    assert row["also"]["broken_files"] == "broken.md"
    assert row["also"]["left_out_files"] == "stale.md"
    assert row["also"]["whole_files"] == "whole.md; warned.md"


def test_each_framework_has_both_indicators_that_point_at_their_rows() -> None:
    made = {(one["indicator"], one["framework"]): one for one in indicators(ROWS)}
    assert len(made) == 2 * len(OWN)
    assert made["api_stability", "jax"]["results"] == ["stability-jax"]
    assert made["tutorials_run", "jax"]["value"] == 66.67
    assert "1 in which the old release already lacked" in made["tutorials_run", "jax"]["note"]


@pytest.mark.parametrize("framework", OTHERS)
def test_a_framework_that_lost_nothing_has_all(framework: str) -> None:
    assert BY_ID[f"stability-{framework}"]["value"] == 100.0


def test_names_that_differ_in_capitals_alone_keep_apart() -> None:
    only = {"s": source("jax", file("a.py", "jax.Goes", "jax.goes"))}
    fine = {"missing": None, "warns": None, "refused": {}}
    kept = {"jax.Goes": fine, "jax.goes": fine}
    lost = {name: one | {"missing": GONE} for name, one in kept.items()}
    rows = results(SOURCES | only, dict.fromkeys(OWN, (THEN | kept, TODAY | lost)))
    ids = [row["id"] for row in rows]
    assert len(ids) == len(set(ids))
    assert "gone-s-jax.goes-2" in ids


def test_a_name_that_is_too_long_for_an_id_is_cut_to_a_valid_one() -> None:
    name = f"jax.{'a' * 69}._b.c".replace("._b", "__b")  # cut in the middle of the underscores
    lost = {name: {"missing": GONE, "warns": None, "refused": {}}}
    kept = {name: {"missing": None, "warns": None, "refused": {}}}
    only = {"s": source("jax", file("a.py", name))}
    rows = results(SOURCES | only, dict.fromkeys(OWN, (THEN | kept, TODAY | lost)))
    for row in rows:
        Result.model_validate(row)


def test_a_source_none_of_whose_names_can_be_looked_up_says_so() -> None:
    only = {"s": source("jax", file("a.py", "jax._hidden"))}
    fine = {"jax._hidden": {"missing": None, "warns": None, "refused": {}}}
    rows = results(SOURCES | only, dict.fromkeys(OWN, (THEN | fine, TODAY | fine)))
    row = next(row for row in rows if row["id"] == "names-s-jax")
    assert row["status"] == "not_measured"
