"""From the files of a data folder to a catalogue, or to every problem in them."""
