"""What was measured, held against what is wanted, as a page of Markdown."""
