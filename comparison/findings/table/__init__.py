"""The attribute table: its rows, who is ahead in each by the data's rule, what a search finds."""
