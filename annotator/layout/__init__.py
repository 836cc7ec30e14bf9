"""Geometry of the canvas as pure functions; text is measured through a protocol."""
