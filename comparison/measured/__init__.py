"""What our own measurements say: the runs, their ratios, and whether they repeat."""
