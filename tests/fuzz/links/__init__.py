"""Links that nobody made in good faith, and what the running server answers."""
