"""What every part of the suite needs: environments, the machine, its load, journal and results."""
