"""The same training on a graphics card, in two precisions, where a card is at hand."""
