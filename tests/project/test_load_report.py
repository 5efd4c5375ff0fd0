"""What the page on load says of loads that are known."""

from tests.load.report import most_held, report
from tests.load.steps import Step

ONE, THREE = "Framefit, one process", "Framefit, three behind the proxy"


def step(way: str, readers: int, p95: float, *, server: tuple[float, ...], failed: int = 0) -> Step:
    """Readers who choose for twenty seconds, on a machine that is busy for thirty."""
    none = {"count": 0, "failed": 0, "p50": 0.0, "p95": 0.0, "p99": 0.0}
    changes = {"count": 5 * readers, "failed": failed, "p50": p95 / 4, "p95": p95, "p99": 2 * p95}
    seen = {"seconds": 20.0, "readers": readers, "open": none, "changes": changes, "file": none}
    return Step(way, "choices", readers, seen, server, 2.0, 30.0, 200.0, 250.0)


STEPS = [
    step(ONE, 100, 200.0, server=(8.0,)),
    step(ONE, 200, 1000.0, server=(14.0,)),
    step(ONE, 300, 1001.0, server=(19.0,)),
    step(THREE, 200, 400.0, server=(5.0, 6.0, 4.0, 1.0)),
    step(THREE, 300, 900.0, server=(8.0, 9.0, 8.0, 2.0)),
    step(THREE, 400, 3000.0, server=(10.0, 11.0, 10.0, 3.0)),
]


def lines(steps: list[Step]) -> list[str]:
    told = report(steps, command="load --with everything", setting=[("Day", "2026-11-27")])
    return [" ".join(line.split()) for line in told.splitlines()]


def test_it_says_how_it_was_made_and_where() -> None:
    told = lines(STEPS)
    assert "load --with everything" in told
    assert "- Day: 2026-11-27" in told


def test_the_most_that_was_held_is_named_with_the_ratio() -> None:
    told = lines(STEPS)
    assert f"| {ONE} | readers choose another persona | 200 | 50.0 |" in told
    assert f"| {THREE} | readers choose another persona | 300 | 75.0 |" in told
    assert "- readers choose another persona: three hold 1.50 times one process's readers" in told


def test_where_no_more_were_tried_the_ratio_is_a_least_one() -> None:
    told = lines(STEPS[:-1])
    kind = "readers choose another persona"
    assert f"| {THREE} | {kind} | 300, the most tried | 75.0 |" in told
    assert f"- {kind}: three hold at least 1.50 times one process's readers" in told


def test_what_was_busy_when_more_were_not_held_is_named() -> None:
    told = lines(STEPS)
    kind = "readers choose another persona"
    assert f"| {ONE} | {kind} | 300 | 1,001 | 95 % | 95 % | 10 % | 150 % |" in told
    assert f"| {THREE} | {kind} | 400 | 3,000 | 170 % | 55 % | 10 % | 150 % |" in told


def test_a_load_above_one_that_was_not_held_counts_for_nothing() -> None:
    lucky = [*STEPS[:3], step(ONE, 400, 500.0, server=(19.0,))]
    most = most_held(lucky)
    assert most is not None
    assert most.readers == 200


def test_a_load_with_a_failure_is_not_held() -> None:
    failed = step(ONE, 100, 200.0, server=(8.0,), failed=1)
    assert most_held([failed]) is None
    assert f"| {ONE} | readers choose another persona | 0 | - |" in lines([failed])
