"""The article list and what belongs to it: its filter, and work on many articles at once."""
