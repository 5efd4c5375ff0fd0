"""The records that the data files are made of."""
