"""Scores and the verdict, as several pages show them."""
