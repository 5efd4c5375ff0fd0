"""The small complete project in JAX."""
