"""Annotation interchange: one module a format, each of which describes itself."""
