"""Benchmarks print ratios and times of one run; no test asserts a time."""
