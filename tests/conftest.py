"""What all tests share: the digits that the method must give."""

from pathlib import Path
from typing import Any

import pytest
import yaml

FIXTURES = Path(__file__).parent / "fixtures"


@pytest.fixture(scope="session")
def expected() -> dict[str, Any]:
    """The digits computed by hand, from tests/fixtures/expected.yaml."""
    return dict(yaml.safe_load((FIXTURES / "expected.yaml").read_text("utf-8")))
