"""What growth costs: a data folder grown on purpose, and the same reader on it."""
