"""Everything that is seen: charts, tables and controls. Data in, widgets out."""
