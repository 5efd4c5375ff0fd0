"""One load on one server, in a process of its own: Locust replaces the sockets of all that it runs.

``python -m tests.load.run`` prints one line of JSON.
"""

from gevent import monkey

monkey.patch_all()

import argparse  # noqa: E402
import json  # noqa: E402
import sys  # noqa: E402
import time  # noqa: E402

import gevent  # noqa: E402
from locust.env import Environment  # noqa: E402
from locust.stats import StatsEntry  # noqa: E402

from tests.load.readers import Chooser, Reader  # noqa: E402

KINDS = {"choices": Chooser, "everything": Reader}
CHANGES = ("persona", "weights")


def main() -> None:
    options = _options()
    kind = type("Readers", (KINDS[options.mix],), {"abstract": False, "host": options.root})
    environment = Environment(user_classes=[kind], host=options.root)
    runner = environment.create_local_runner()
    runner.start(options.readers, spawn_rate=options.rate)
    deadline = time.monotonic() + 3 * options.readers / options.rate + 30
    while _opened(environment) < options.readers and time.monotonic() < deadline:
        gevent.sleep(0.2)
    opening = _plain(environment.stats.get("open", "reader"))
    environment.stats.clear_all()
    sys.stdout.write("opened\n")
    sys.stdout.flush()
    begun = time.perf_counter()
    gevent.sleep(options.seconds)
    seconds = time.perf_counter() - begun
    changes = StatsEntry(environment.stats, "changes", "reader")
    for name in CHANGES:
        changes.extend(environment.stats.get(name, "reader"))
    said = {
        "seconds": seconds,
        "readers": options.readers,
        "open": opening,
        "changes": _plain(changes),
        "file": _plain(environment.stats.get("file", "reader")),
        "failures": [str(error.error)[:120] for error in environment.stats.errors.values()][:5],
    }
    sys.stdout.write(f"{json.dumps(said)}\n")
    sys.stdout.flush()
    runner.quit()


def _opened(environment: Environment) -> int:
    return int(environment.stats.get("open", "reader").num_requests)


def _plain(entry: StatsEntry) -> dict[str, float]:
    found = {
        f"p{at}": float(entry.get_response_time_percentile(at / 100) or 0) for at in (50, 95, 99)
    }
    return {"count": entry.num_requests, "failed": entry.num_failures, **found}


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--root", required=True, help="the address of the server")
    parser.add_argument("--readers", type=int, required=True)
    parser.add_argument("--rate", type=float, default=10.0, help="readers that open in a second")
    parser.add_argument("--seconds", type=float, default=30.0)
    parser.add_argument("--mix", choices=sorted(KINDS), default="everything")
    return parser.parse_args()


if __name__ == "__main__":
    main()
