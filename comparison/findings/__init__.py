"""What the evidence says, computed once and drawn by screens and exports alike."""
