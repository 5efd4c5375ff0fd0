"""Which option fits given priorities, by how much, and how sure that is."""
