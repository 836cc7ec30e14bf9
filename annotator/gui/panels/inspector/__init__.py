"""The inspector: everything about what is selected, and the place to change it."""
