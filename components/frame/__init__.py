"""What stands round every page: navigation, the row of controls, notices, the footer."""
