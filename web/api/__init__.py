"""The verdict for other programs, and the document that describes it."""
