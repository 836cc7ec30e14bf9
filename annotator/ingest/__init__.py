"""Articles from files that other programs wrote."""
