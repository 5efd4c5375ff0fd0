"""The small complete project in PyTorch."""
