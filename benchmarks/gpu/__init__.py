"""The same training on a graphics card, in three precisions, where a card is at hand."""
