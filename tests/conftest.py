"""What all tests share: how far properties are tried.

``make test`` tries each property on the same examples everywhere; ``make test-long`` on ten times
as many, other ones each time, and prints how to repeat a failure.
"""

from hypothesis import HealthCheck, settings

SLOW = (HealthCheck.too_slow, HealthCheck.function_scoped_fixture)
settings.register_profile("usual", deadline=None, derandomize=True, suppress_health_check=SLOW)
settings.register_profile(
    "long", deadline=None, max_examples=1000, print_blob=True, suppress_health_check=SLOW
)
settings.load_profile("usual")
