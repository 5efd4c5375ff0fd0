"""From nothing to the end of the first training step: seconds, processor time and memory."""
