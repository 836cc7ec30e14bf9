"""What the formats of news agencies have in common: items that are not for use, dates, lists of names."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from annotator.ingest.base import Remark
from annotator.ingest.stated import stated_date, stated_line
from annotator.model.article import Published
from annotator.model.said import said

MOST_NAMES = 200  # subjects, places … of one article

_NOT_FOR_USE = frozenset({"canceled", "cancelled", "withheld"})
_DATES = ("contentcreated", "firstcreated", "versioncreated")


def not_for_use(status: str | None, name: str) -> Remark | None:
    """What to say of an item that its agency has withdrawn; None where it may be used.

    `status` is a name as the formats write it: `canceled`, `stat:canceled`, or an address of it.
    """
    word = (status or "").strip().lower().replace("/", ":").rpartition(":")[2]
    if word not in _NOT_FOR_USE:
        return None
    return Remark(
        said("“{name}” was left out: its agency has withdrawn it.", name=name)
        if word != "withheld"
        else said("“{name}” was left out: its agency holds it back.", name=name)
    )


def date_and_field(fields: Mapping[str, str | None]) -> tuple[Published | None, str | None]:
    """When an item appeared, and which of its dates says so: the first, not that of a version."""
    for name in _DATES:
        found = stated_date(fields.get(name))
        if found is not None:
            return found, name
    return None, None


def names_once(names: Iterable[str | None]) -> list[str]:
    """The names that say something, each once, as many as one article has."""
    found: dict[str, None] = {}
    for name in names:
        line = stated_line(name)
        if line is not None and len(found) < MOST_NAMES:
            found[line] = None
    return list(found)


def that_say_something(fields: Mapping[str, Any]) -> dict[str, Any]:
    """The fields that are not empty."""
    return {name: value for name, value in fields.items() if value not in (None, "", [], {})}
