"""Checks across files: what one file says of another must be so."""
