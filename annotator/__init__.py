"""News Annotator: mark actors, events and relations in news articles."""

from __future__ import annotations

__version__ = "0.1.0"
