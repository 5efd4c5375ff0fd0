"""What it costs to move code: a small project and single parts, the same in every framework."""
