"""What a reader takes away: files made from a link, the same on every server."""
