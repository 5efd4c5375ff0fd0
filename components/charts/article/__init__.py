"""Charts of the article's statements."""
