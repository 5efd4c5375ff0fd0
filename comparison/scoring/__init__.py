"""Scores from 0 to 10, computed from evidence on written anchors."""
