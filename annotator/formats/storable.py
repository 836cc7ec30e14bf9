"""Finds text of a record that JSON allows and no database can hold: U+0000."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from annotator.formats.validation import Fault, shorten
from annotator.model.said import said

_NUL = "\0"
_ESCAPED = rb"\u0000"  # JSON allows the character in this form only
_MAX_FAULTS = 50
_SHOWN = "\N{SYMBOL FOR NULL}"


def nul_faults(line: bytes, data: Mapping[str, Any]) -> list[Fault]:
    """Every string of a record, key or value, that holds U+0000.

    Args:
        line: The record as JSON, which tells quickly that there is none.
        data: The same record; it may be of any shape.
    """
    if _ESCAPED not in line:
        return []
    found: list[Fault] = []
    for place, owner in _places(data):
        if len(found) == _MAX_FAULTS:
            break
        found.append(
            Fault(
                owner,
                "nul",
                said(
                    "{replace}: holds U+0000, which cannot be stored.",
                    replace=shorten(place.replace(_NUL, _SHOWN)),
                ),
                hint=said("Take the character out; in the text, before counting positions."),
            )
        )
    return found


def _places(data: Mapping[str, Any]) -> Iterator[tuple[str, str | None]]:
    """Where U+0000 stands, and the id of the mark, layer or actor that it stands in."""
    waiting: list[tuple[str, str | None, Any]] = [("", None, data)]
    while waiting:
        place, owner, value = waiting.pop()
        if isinstance(value, str):
            if _NUL in value:
                yield place, owner
        elif isinstance(value, Mapping):
            owner = owner or (_id_of(value) if place else None)
            for key, inner in reversed(list(value.items())):
                inside = f"{place}.{key}".removeprefix(".")
                if _NUL in key:
                    yield inside, owner
                waiting.append((inside, owner, inner))
        elif isinstance(value, list):
            entries = reversed(list(enumerate(value)))
            waiting.extend((f"{place}[{index}]", owner, inner) for index, inner in entries)


def _id_of(value: Mapping[str, Any]) -> str | None:
    found = value.get("id")
    return found if isinstance(found, str) and found and _NUL not in found else None
