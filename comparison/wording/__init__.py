"""Every sentence that is made from numbers."""
