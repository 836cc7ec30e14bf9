"""brat standoff: a text, and beside it a file of marks with the same name."""
