"""Our own measurements in words."""
