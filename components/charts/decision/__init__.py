"""Charts of a decision: what each weight brings, how stable it is, what would change it."""
