"""A small perceptron, written for each framework."""
