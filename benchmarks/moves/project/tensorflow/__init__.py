"""The small complete project in TensorFlow."""
