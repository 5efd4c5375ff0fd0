"""Timing on a quiet machine: rounds of calls, starts of processes, the gate, and their medians."""
