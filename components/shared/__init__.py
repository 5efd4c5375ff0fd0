"""What every page is set from: texts, charts, status marks, sources, links to pages."""
