"""The overview of a project: its counts as plots, each with its table and what is behind it."""
