"""What only Evidence shows."""
