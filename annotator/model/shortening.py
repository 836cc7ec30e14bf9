"""Shortening: words of an article on one line, for messages and rows that name them."""

from __future__ import annotations


def shortened(text: str, limit: int) -> str:
    """The text on one line, cut with an ellipsis where it has more than so many code points."""
    flat = " ".join(text.split())
    return flat if len(flat) <= limit else flat[: limit - 1].rstrip() + "…"
