"""The answer in the HTML of each page: read before, and without, any script."""
