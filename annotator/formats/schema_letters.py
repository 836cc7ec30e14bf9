"""Gives every role of an event a letter of its own, by which a key press names it."""

from __future__ import annotations

from collections.abc import Iterator
from string import ascii_lowercase
from typing import Any

from annotator.model.schema import RESERVED_LETTERS

Data = dict[str, Any]


def give_letters(event: Data) -> Iterator[str]:
    """Give every role of this event a letter of its own; yields a note for each that changed.

    Letters that were chosen well keep their role, whatever the order of the file.
    """
    taken: set[str] = set()
    without: list[tuple[Data, str]] = []
    for role in event.get("roles", ()):
        letter = str(role.get("key") or "").lower()
        if not letter:
            without.append((role, "has no letter"))
        elif len(letter) != 1 or letter not in ascii_lowercase:
            without.append((role, f"has “{letter}”, which is not a letter from a to z"))
        elif letter in RESERVED_LETTERS:
            without.append((role, f"has “{letter}”, which the program uses itself"))
        elif letter in taken:
            without.append((role, f"has “{letter}”, which another role of this event has"))
        else:
            taken.add(letter)
            role["key"] = letter
    for role, why in without:
        wanted = (*role["name"].lower(), *ascii_lowercase)
        free = (c for c in wanted if c in ascii_lowercase and c not in RESERVED_LETTERS | taken)
        role["key"] = next(free, None)
        if role["key"]:
            taken.add(role["key"])
        got = f"it got “{role['key']}”" if role["key"] else "no letter is left for it"
        yield f"Event {event['name']}: the role {role['name']} {why}; {got}."
