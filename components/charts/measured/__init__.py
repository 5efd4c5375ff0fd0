"""Pictures of our own measurements: ratios with their intervals."""
