"""Damage to every file of the data folder, and what the running server makes of it."""
