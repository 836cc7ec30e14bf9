"""Which key tags with which label: a digit that the schema gives, or Shift and a digit by place."""

from __future__ import annotations

from annotator.model.schema import Schema

SHIFT = "⇧"
LAST_RANK = 20


def label_of_rank(schema: Schema, rank: int) -> str | None:
    """The mention label of a rank: 1 to 10 are the digits 1 … 9, 0, 11 to 20 those with Shift.

    A label has the rank of the key that the schema gives it. Without any the eleventh to twentieth
    label, as the schema lists them, have the rank of their place.
    """
    key = f"{'Shift+' if rank > 10 else ''}{rank % 10}"
    for label in schema.mention_types:
        if label.key == key:
            return label.name
    if rank <= 10 or rank > len(schema.mention_types):
        return None
    label = schema.mention_types[rank - 1]
    return label.name if label.key is None else None


def rank_of(schema: Schema, label: str) -> int | None:
    """The rank of a mention label, None where no key tags with it."""
    for place, known in enumerate(schema.mention_types, 1):
        if known.name != label:
            continue
        if known.key is None:
            by_place = 10 < place <= LAST_RANK and label_of_rank(schema, place) == label
            return place if by_place else None
        shift, digit = known.key[:-1], known.key[-1]
        if digit.isdecimal() and shift in {"", "Shift+"}:
            return (int(digit) or 10) + (10 if shift else 0)
    return None
