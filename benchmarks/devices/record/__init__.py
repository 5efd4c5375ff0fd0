"""From what was measured to records: results, indicators, and the run that holds them."""
