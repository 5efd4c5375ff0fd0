"""The first training step of the same small network, once in each way; each file is a program."""
