"""Before an audience: one thing at a time, large, without anything around it."""
