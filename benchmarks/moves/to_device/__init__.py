"""From a trained model to its first output in a device runtime: one short program for each way."""
