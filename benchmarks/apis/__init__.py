"""Stability of APIs: the names that official code of two years ago uses, then and today."""
