"""A small convolutional network, written for each framework."""
