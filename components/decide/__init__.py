"""What only Decide shows."""
