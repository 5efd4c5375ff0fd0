"""Each side's exporters and the runtimes that load what they write."""
