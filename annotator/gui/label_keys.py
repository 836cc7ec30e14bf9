"""Which key tags with which label: a digit that the schema gives, or Shift and a digit by place."""

from __future__ import annotations

from annotator.model.schema import Schema

SHIFT = "⇧"


def label_of_rank(schema: Schema, rank: int) -> str | None:
    """The mention label of a rank: 1 to 10 are the digits 1 … 9, 0 of the schema.

    11 to 20 are the eleventh to twentieth label as the schema lists them; one that has a digit of
    its own is reached by that.
    """
    if rank <= 10:
        key = str(rank % 10)
        return next((label.name for label in schema.mention_types if label.key == key), None)
    if rank > len(schema.mention_types):
        return None
    label = schema.mention_types[rank - 1]
    return label.name if label.key is None else None


def shown_key(schema: Schema, label: str) -> str:
    """How the key of a mention label is written beside it; empty where it has none."""
    for place, known in enumerate(schema.mention_types, 1):
        if known.name == label:
            if known.key is not None or not 11 <= place <= 20:
                return known.key or ""
            return f"{SHIFT}{place % 10}"
    return ""
