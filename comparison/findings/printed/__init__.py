"""What stands behind a page as it is printed: publications, and runs of our own."""
