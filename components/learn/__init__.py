"""What only Learn shows."""
