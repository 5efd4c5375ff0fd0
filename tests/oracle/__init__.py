"""The method of ``data/criteria/METHOD.md`` once more, from its text alone: nothing of the core."""
