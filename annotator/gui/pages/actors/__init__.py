"""The page of the registry: every actor of the project, found, changed, merged and split."""
