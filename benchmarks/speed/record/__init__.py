"""From the journal of a run to its record: results, indicators and the samples beside them."""
