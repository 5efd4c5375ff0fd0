"""Which architectures each framework can export, and whether the files answer as the models do."""
