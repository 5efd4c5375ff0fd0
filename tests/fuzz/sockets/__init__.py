"""Messages that no browser sends, and what the running server makes of them."""
