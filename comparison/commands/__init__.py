"""What each command of the core does once its arguments are read."""
