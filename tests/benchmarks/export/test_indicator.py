"""The share of exports that succeed, by the rule that was fixed before the results."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from benchmarks.devices.record.indicators import DEVICE, WEB
from benchmarks.export.indicator import EXPORTERS, indicators, share
from benchmarks.export.plan import SIDES, Cell

Found = dict[Cell, dict[str, Any]]


def side(name: str, architectures: int, **statuses: str) -> Found:
    """Findings of a side: the statuses of its exporters, alike for each architecture."""
    return {
        Cell(f"net{number}", name, exporter): {"status": statuses.get(exporter, "ok")}
        for number in range(architectures)
        for exporter in SIDES[name].exporters
    }


def of(framework: str, found: Found, indicator: str = "export_success") -> dict[str, Any]:
    key = (indicator, framework)
    (one,) = [one for one in indicators(found) if (one["indicator"], one["framework"]) == key]
    return one


def test_each_pair_of_architecture_and_exporter_has_the_same_weight() -> None:
    found = side("pytorch", 40, executorch="not_supported")
    assert of("pytorch", found)["value"] == 75.0
    assert "120 of 160 pairs" in of("pytorch", found)["note"]
    assert "40 architectures and 4 exporters" in of("pytorch", found)["note"]


@pytest.mark.parametrize("status", ["wrong_output", "not_supported", "error"])
def test_whatever_came_to_a_bad_end_counts_as_tried_and_failed(status: str) -> None:
    assert of("tensorflow", side("keras-tensorflow", 30, onnx=status))["value"] == 66.7


def test_an_architecture_that_is_not_offered_counts_neither_way() -> None:
    found = side("pytorch", 30)
    found |= {Cell("rare", "pytorch", name): {"status": "not_offered"} for name in ("pt2", "onnx")}
    assert of("pytorch", found)["value"] == 100.0
    assert "rare.pytorch.pt2" not in of("pytorch", found)["results"]


def test_what_was_not_measured_widens_the_interval_and_leaves_the_value() -> None:
    found = side("pytorch", 30, litert="not_measured")
    one = of("pytorch", found)
    assert (one["value"], one["interval"]) == (100.0, (75.0, 100.0))
    assert "30 more were not measured" in one["note"]


def test_the_interval_is_a_point_where_everything_was_measured() -> None:
    assert of("pytorch", side("pytorch", 30))["interval"] == (100.0, 100.0)


def test_too_few_architectures_give_a_note_and_no_value() -> None:
    one = of("pytorch", side("pytorch", 29))
    assert one["value"] is None
    assert "interval" not in one
    assert "fewer than 30 architectures" in one["note"]


def test_keras_is_what_it_exports_on_three_engines_together() -> None:
    found = side("keras-tensorflow", 30) | side("keras-pytorch", 30, onnx="error")
    found |= side("keras-jax", 30, onnx="error", jax_export="ok", litert="error")
    assert share(EXPORTERS["export_success"]["keras"], found).tried == 7 * 30
    assert of("keras", found)["value"] == round(100 * 5 / 7, 1)


def test_jax_is_asked_through_keras_on_jax_and_counts_its_own_exporters() -> None:
    found = side("keras-jax", 30, litert="error")
    assert of("jax", found)["value"] == 66.7


def test_what_is_written_in_jax_itself_stays_beside_the_share() -> None:
    found = side("keras-jax", 30) | side("jax", 30, onnx="error")
    assert of("jax", found)["value"] == 100.0
    assert not any(".jax." in name for name in of("jax", found)["results"])


def test_a_side_that_has_no_cells_gives_no_indicator() -> None:
    assert {one["framework"] for one in indicators(side("pytorch", 30))} == {"pytorch"}


def test_the_way_to_a_device_counts_the_exporter_of_the_device_s_runtime_alone() -> None:
    found = side("pytorch", 30, onnx="error") | side("keras-tensorflow", 30, onnx="error")
    assert of("pytorch", found, "device_export")["value"] == 100.0
    assert of("tensorflow", found, "device_export")["value"] == 100.0
    assert "by way of keras-tensorflow.litert" in of("tensorflow", found, "device_export")["note"]


def test_the_way_to_a_page_is_onnx_for_pytorch_and_litert_for_tensorflow() -> None:
    found = side("pytorch", 30, onnx="error") | side("keras-tensorflow", 30, onnx="error")
    assert of("pytorch", found, "browser_export")["value"] == 0.0
    assert of("tensorflow", found, "browser_export")["value"] == 100.0


BUILDS = {"litert": ["litertjs"], "onnxruntime": ["onnxruntime-web"]}
"""Runtimes of pages that take the files of another one."""


@pytest.mark.parametrize("where", ["device", "web"])
def test_the_exporter_that_counts_writes_for_the_runtime_whose_speed_counts(where: str) -> None:
    configurations = yaml.safe_load(Path("data/benchmarks/devices.yaml").read_text("utf-8"))
    exports = yaml.safe_load(Path("data/benchmarks/export.yaml").read_text("utf-8"))
    ways = {"device": DEVICE, "web": WEB}[where]
    named = {"device": "device_export", "web": "browser_export"}[where]
    for framework, (configuration, _) in ways.items():
        runtime = configurations["configurations"][configuration]["runtime"]
        (exporter,) = EXPORTERS[named][framework]
        written_for = exports["configurations"][exporter]["runtime"].replace("_", "")
        assert runtime in (written_for, *BUILDS.get(written_for, ()))
