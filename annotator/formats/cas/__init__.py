"""The Common Analysis Structure of UIMA: what its XMI, JSON and TSV files have in common."""
