"""One folder a row of the successor map: the inputs, and one file for each framework."""
