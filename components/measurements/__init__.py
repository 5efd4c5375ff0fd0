"""What only Measurements shows."""
