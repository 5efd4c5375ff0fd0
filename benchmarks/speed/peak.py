"""The machine's peak: what NumPy's matrix product reaches, in floating point operations a second.

``python -m benchmarks.speed.peak CORES`` in an environment with NumPy alone prints the best of
twenty products of 2,048 x 2,048 in single precision.
"""

import os
import sys
import time

SIZE, TIMES = 2048, 20


def peak() -> float:
    """Operations a second of the fastest product."""
    import numpy as np  # after the cores are set: its library counts them when it is loaded

    random = np.random.default_rng(0)
    left, right = (random.standard_normal((SIZE, SIZE)).astype(np.float32) for _ in range(2))
    took = []
    for _ in range(TIMES):
        before = time.perf_counter()
        left @ right
        took.append(time.perf_counter() - before)
    return float(2 * SIZE**3 / min(took))


if __name__ == "__main__":
    os.sched_setaffinity(0, {int(core) for core in sys.argv[1].split(",")})
    print(peak())
