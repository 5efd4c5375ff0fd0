"""Everything that is seen: pictures, tables and controls. Data in, figures or widgets out."""
