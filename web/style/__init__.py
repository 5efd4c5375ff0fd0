"""The style of all pages, beside that which single pages bring."""
