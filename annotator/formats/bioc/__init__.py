"""BioC: collections of documents in passages, with annotations and relations of roles."""
