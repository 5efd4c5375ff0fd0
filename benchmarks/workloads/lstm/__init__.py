"""A recurrent network, written for each framework."""
