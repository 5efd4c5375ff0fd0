"""The rules of measuring: medians and intervals, the noise floor, and the gate of equal work."""
