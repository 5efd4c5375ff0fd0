"""From a journal to results: figures with intervals, failures with their messages."""

from typing import Any

from benchmarks.devices.plan import AGAIN, BASELINE
from benchmarks.devices.record.results import WEBGPU, Results
from benchmarks.devices.record.run import samples
from comparison.model.measurements import Result
from tests.benchmarks.devices.found import EXECUTORCH, EXTENT, NODE, PAGE, TASK, checks, done


def results(
    journal: dict[str, Any], known: dict[tuple[str, str], dict[str, Any]] | None = None
) -> dict[str, Result]:
    """Valid records by their id."""
    found = Results(EXTENT, known or checks(), journal).all()
    records = [Result.model_validate(one) for one in found]
    assert len({record.id for record in records}) == len(records)
    return {record.id: record for record in records}


def test_a_latency_is_the_median_of_its_rounds_with_an_interval() -> None:
    found = results(done())[f"latency.{TASK}.{BASELINE}"]
    assert (found.value, found.interval, found.status) == (10.0, (10.0, 10.0), "ok")
    assert found.threads == 1
    assert found.also["calls"] == 20


def test_a_ratio_is_that_of_the_same_rounds() -> None:
    found = results(done())
    ratio = found[f"latency.{TASK}.{EXECUTORCH}"].ratio
    assert ratio is not None
    assert (ratio.to, ratio.value) == (BASELINE, 0.5)
    assert found[f"latency.{TASK}.{BASELINE}"].ratio is None


def test_the_same_file_a_second_time_shows_how_much_chance_differs() -> None:
    ratio = results(done())[f"latency.{TASK}.{AGAIN}"].ratio
    assert ratio is not None
    assert ratio.low <= 1 <= ratio.high


def test_a_90th_percentile_needs_a_hundred_calls() -> None:
    journal = done()
    assert "p90_ms" not in results(journal)[f"latency.{TASK}.{BASELINE}"].also
    many = [[10_000_000] * 24 + [30_000_000] * 6] * 2
    for number in range(2):
        journal[f"latency:{TASK}:{number}"]["calls"][BASELINE] = many
    found = results(journal)[f"latency.{TASK}.{BASELINE}"]
    assert found.also["p90_ms"] == 30.0
    assert found.value == 10.0


def test_the_first_round_of_starts_is_left_out() -> None:
    assert results(done())[f"cold_load.{TASK}.{BASELINE}"].value == 0.1


def test_a_footprint_counts_each_byte_once() -> None:
    """8 MB of library, 14 MB of file; launches with 22 and 24 MB that no file backs."""
    found = results(done())[f"footprint.{TASK}.{BASELINE}"]
    assert (found.value, found.interval) == (45.0, (44.0, 46.0))
    assert (found.also["shipped_mb"], found.also["anonymous_mb"]) == (22.0, 23.0)


def test_the_sum_in_which_mapped_pages_count_twice_stands_beside_it() -> None:
    """22 MB of files and, over the two launches, 40 and 42 MB resident."""
    found = results(done())[f"footprint.{TASK}.{BASELINE}"]
    assert found.also["with_resident_mb"] == 63.0


def test_two_runtimes_change_places_where_one_maps_its_file() -> None:
    """Both ship 22 MB; the one that maps its file has less memory of its own, and more resident."""
    journal = done()
    for number in range(2):
        launch = journal[f"latency:{TASK}:{number}"]["memory"]
        launch[EXECUTORCH] = {"resident": 30_000_000, "anonymous": 30_000_000, "peak": 30_000_000}
    made = results(journal)
    maps, reads = (made[f"footprint.{TASK}.{name}"] for name in (BASELINE, EXECUTORCH))
    assert (maps.value, reads.value) == (45.0, 52.0)
    assert (maps.also["with_resident_mb"], reads.also["with_resident_mb"]) == (63.0, 52.0)


def test_a_launch_under_load_is_left_out_of_the_median() -> None:
    journal = done()
    slow = {BASELINE: [[90_000_000]] * 2, AGAIN: [[90_000_000]] * 2, EXECUTORCH: [[1]] * 2}
    journal[f"latency:{TASK}:1"] |= {"calls": slow, "void": "others took 40% of a core"}
    assert results(journal)[f"latency.{TASK}.{BASELINE}"].value == 10.0


def test_a_planted_loaded_machine_voids_every_timing_and_nothing_else() -> None:
    journal = done()
    for found in journal.values():
        if "void" in found:
            found["void"] = "others took 40% of a core"
    made = results(journal)
    for name, result in made.items():
        if result.configuration in {WEBGPU, NODE}:
            continue
        if result.metric in {"latency", "cold_load"}:
            assert (result.status, result.value) == ("void_load", None), name
            assert result.message == "others took 40% of a core"
        else:
            assert result.status == "ok", name


def test_what_was_not_reached_is_not_measured_and_says_so() -> None:
    found = results({"webgpu": {"message": "no adapter"}})[f"latency.{TASK}.{BASELINE}"]
    assert (found.status, found.message) == ("not_measured", "was not reached in this run")


def test_a_refused_export_fails_in_every_metric_with_its_message() -> None:
    refused = {"status": "not_supported", "message": "UnsupportedOperator: aten::diff"}
    made = results(done(), {**checks(), (EXECUTORCH, TASK): refused})
    theirs = [result for result in made.values() if result.configuration == EXECUTORCH]
    assert {result.metric for result in theirs} == {"equality", "latency", "cold_load", "footprint"}
    assert {result.status for result in theirs} == {"not_supported"}
    assert {result.message for result in theirs} == {"UnsupportedOperator: aten::diff"}


def test_a_page_gives_equality_latency_start_and_download() -> None:
    made = results(done())
    assert made[f"latency.{TASK}.{PAGE}"].value == 51.0
    opened = made[f"cold_load.{TASK}.{PAGE}"]
    assert (opened.value, opened.also) == (0.7, {"runtime_s": 0.4, "model_s": 0.6})
    assert made[f"download.{TASK}.{PAGE}"].value == 16.0


def test_a_runtime_that_does_not_work_in_node_says_why() -> None:
    found = results(done())[f"latency.{TASK}.{NODE}"]
    assert (found.status, found.message) == ("not_supported", "document is not defined")
    assert f"download.{TASK}.{NODE}" not in results(done())


def test_webgpu_is_not_measured_and_says_what_the_browser_said() -> None:
    found = results(done())[f"latency.{TASK}.{WEBGPU}"]
    assert (found.status, found.message) == ("not_measured", "no adapter")


def test_the_samples_hold_every_round_that_a_median_is_made_of() -> None:
    kept = samples(done())
    assert kept[f"latency:{TASK}:0"][BASELINE] == [[10.0] * 5] * 2
    assert kept[f"memory:{TASK}:1"][EXECUTORCH]["anonymous"] == 24_000_000
    assert kept["cold:1"][f"{BASELINE}:{TASK}"] == 0.1
    assert kept[f"page:{PAGE}:{TASK}:0"] == [[50.0, 52.0], [51.0, 51.0]]
