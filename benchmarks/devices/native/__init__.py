"""Three small programs, one a runtime, linked with the libraries that the wheels ship."""
