"""The pictures of a verdict in words: for who does not see them, and beside each row."""
