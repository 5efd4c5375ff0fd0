"""Models on devices: files written by each framework, run by the runtimes made for devices."""
