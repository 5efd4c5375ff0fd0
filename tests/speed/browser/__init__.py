"""Framefit in a real Chromium: how long a visit takes, and what in it takes how long."""
