"""What only the Overview shows."""
