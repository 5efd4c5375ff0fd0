"""What runs inside an environment: the standard library, NumPy and that framework alone."""
