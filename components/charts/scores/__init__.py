"""Charts of scores: the radar, its twin, gaps and coverage."""
