"""What the server counts of itself, for Prometheus. No label takes a value of the reader's."""

from collections.abc import Iterator
from typing import Final

from prometheus_client import CollectorRegistry, Counter, Histogram, disable_created_metrics
from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily, InfoMetricFamily
from prometheus_client.metrics_core import Metric
from prometheus_client.registry import Collector

from comparison.reading.live import served

disable_created_metrics()  # type: ignore[no-untyped-call]
REGISTRY: Final = CollectorRegistry()
REQUESTS: Final = Counter(
    "framefit_requests", "Answers of our own routes", ["route", "status"], registry=REGISTRY
)
EXPORTS: Final = Counter("framefit_exports", "Files taken away", ["name"], registry=REGISTRY)
VERDICTS: Final = Histogram(
    "framefit_verdict_seconds",
    "How long a verdict took to make for verdict.json",
    buckets=(0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5),
    registry=REGISTRY,
)


class _Data(Collector):
    """What is true of the data at the moment of asking."""

    def collect(self) -> Iterator[Metric]:
        now = served()
        info = {"version": now.catalogue.version, "fingerprint": now.catalogue.fingerprint}
        yield InfoMetricFamily("framefit_data", "The data that is shown", info)
        problems = "Problems of newer data that cannot be shown"
        yield GaugeMetricFamily("framefit_data_problems", problems, len(now.problems))
        changes = "Newer data found since the start: taken over, or refused for its problems"
        found = CounterMetricFamily("framefit_data_changes", changes, labels=["outcome"])
        found.add_metric(["taken"], now.taken)
        found.add_metric(["refused"], now.refused)
        yield found

    def describe(self) -> Iterator[Metric]:
        """No metric before somebody asks, so that no data is read while modules load."""
        return iter(())


REGISTRY.register(_Data())
