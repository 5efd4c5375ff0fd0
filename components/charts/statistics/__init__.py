"""Charts of dated statistics and of the parts of an ecosystem."""
