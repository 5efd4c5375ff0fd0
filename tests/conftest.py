"""What all tests share: the digits that the method must give, and how far properties are tried.

``make test`` tries each property on the same examples everywhere; ``make test-long`` on ten times
as many, other ones each time, and prints how to repeat a failure.
"""

from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, settings

FIXTURES = Path(__file__).parent / "fixtures"
SLOW = (HealthCheck.too_slow, HealthCheck.function_scoped_fixture)
settings.register_profile("usual", deadline=None, derandomize=True, suppress_health_check=SLOW)
settings.register_profile(
    "long", deadline=None, max_examples=1000, print_blob=True, suppress_health_check=SLOW
)
settings.load_profile("usual")


@pytest.fixture(scope="session")
def expected() -> dict[str, Any]:
    """The digits computed by hand, from tests/fixtures/expected.yaml."""
    return dict(yaml.safe_load((FIXTURES / "expected.yaml").read_text("utf-8")))
