"""Every possible change of a set of marks, as commands that make a `Change` or refuse."""
