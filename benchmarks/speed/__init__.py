"""How fast, and in how much memory: training and inference of the same work in each framework."""
