"""CoNLL-U with entities."""
