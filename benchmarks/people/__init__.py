"""What a person meets: how mistakes are answered, how much code a task takes, what is installed."""
