"""What only the Code page shows: two files that ran, side by side, and what they gave."""
