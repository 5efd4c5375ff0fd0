"""The suite that measures the frameworks: the same work in each, and the code that did it."""
