"""What a link says: the view that it asks for, and the link that says a view again."""
