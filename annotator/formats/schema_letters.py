"""Gives every role of an event a letter of its own, by which a key press names it."""

from __future__ import annotations

from collections.abc import Iterator
from string import ascii_lowercase
from typing import Any

from annotator.model.said import said
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
            without.append((role, said("has no letter")))
        elif len(letter) != 1 or letter not in ascii_lowercase:
            without.append(
                (role, said("has “{letter}”, which is not a letter from a to z", letter=letter))
            )
        elif letter in RESERVED_LETTERS:
            without.append(
                (role, said("has “{letter}”, which the program uses itself", letter=letter))
            )
        elif letter in taken:
            without.append(
                (role, said("has “{letter}”, which another role of this event has", letter=letter))
            )
        else:
            taken.add(letter)
            role["key"] = letter
    for role, why in without:
        wanted = (*role["name"].lower(), *ascii_lowercase)
        free = (c for c in wanted if c in ascii_lowercase and c not in RESERVED_LETTERS | taken)
        role["key"] = next(free, None)
        if role["key"]:
            taken.add(role["key"])
        got = (
            said("it got “{letter}”", letter=role["key"])
            if role["key"]
            else said("no letter is left for it")
        )
        yield said(
            "Event {name}: the role {role} {why}; {got}.",
            name=event["name"],
            role=role["name"],
            why=why,
            got=got,
        )
