"""The decision picture, the radar and its twin as SVG: pure functions of a subject."""
