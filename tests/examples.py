"""How many examples a costly property is tried on."""

from hypothesis import settings


def examples(usual: int) -> settings:
    """``usual`` examples in ``make test``, ten times as many in ``make test-long``."""
    return settings(max_examples=usual * settings.default.max_examples // 100)
