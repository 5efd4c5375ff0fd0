"""Benchmarks of Framefit itself: they print times and ratios of one run; no test asserts a time."""
