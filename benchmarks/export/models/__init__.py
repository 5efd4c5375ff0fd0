"""The architectures, as each side builds them: same sizes, seeded weights, nothing downloaded."""
