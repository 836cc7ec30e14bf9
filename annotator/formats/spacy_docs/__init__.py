"""The formats of spaCy: DocBin and JSON."""
