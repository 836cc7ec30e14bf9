"""The canvas: an article with its marks, painted, and what pointer and keys do on it."""
