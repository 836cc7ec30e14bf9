"""The store: everything of a project on SQLite or PostgreSQL, and the only place with SQL."""
