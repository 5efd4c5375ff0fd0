"""A small language model, written for each framework."""
