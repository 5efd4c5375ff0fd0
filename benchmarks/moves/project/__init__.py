"""The small complete project that is moved: one program in each framework, and their data."""
