"""Migrations of a project's tables, run in-process by `store.upgrade`."""
