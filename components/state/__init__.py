"""The reader's view: from the address bar into the controls and back."""
