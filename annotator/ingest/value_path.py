"""Finds a value inside an object by a path such as `article.authors[0].name`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

MOST_DEEP = 4  # levels that are looked at for values to choose from
MOST_PATHS = 500
MOST_JOINED = 10_000  # items of a list that a path goes through
_NAMES = re.compile(r"[^\[\]]{1,500}")
_EMPTY: tuple[Any, ...] = ("", [], {})
_STEP = re.compile(r"(?P<name>[^.\[\]]+)|\[(?P<index>\d{1,9})\]")


def value_at(row: Any, path: str) -> Any:
    """The value at this path, or None. A key that is written like the whole path goes first.

    A name on a list means that name in each of its items: `authors.name` is all names.
    """
    if isinstance(row, Mapping) and path in row:
        return row[path]
    value = row
    for step in _STEP.finditer(path):
        value = _item(value, step["name"], step["index"])
        if value is None:
            return None
    return value


def without(row: Mapping[str, Any], paths: Iterable[str]) -> dict[str, Any]:
    """The object without what is at these paths, and without what is empty then.

    Of a list that a path goes into nothing is taken out.
    """
    left: dict[str, Any] = dict(row)
    for path in paths:
        if path in left:
            del left[path]
        elif _NAMES.fullmatch(path):
            left = _cut(left, path.split("."))
    return {key: value for key, value in left.items() if value is not None and value not in _EMPTY}


def paths_in(row: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    """Paths of all values that are no objects, outer ones first; lists count as values."""
    waiting: list[tuple[str, Any, int]] = [(key, value, 1) for key, value in row.items()]
    position = found = 0
    while position < len(waiting) and found < MOST_PATHS:
        path, value, depth = waiting[position]
        position += 1
        if isinstance(value, Mapping):
            if depth < MOST_DEEP and len(waiting) < 4 * MOST_PATHS:
                waiting.extend((f"{path}.{key}", item, depth + 1) for key, item in value.items())
            continue
        found += 1
        yield path, value


def texts_in(value: Any) -> list[str]:
    """The texts that a value stands for: itself, numbers as written, items, names of objects."""
    if value is None or isinstance(value, bool):
        return []
    if isinstance(value, list | tuple):
        return [text for item in value[:MOST_JOINED] for text in _plain(item)]
    return _plain(value)


def _plain(value: Any) -> list[str]:
    if isinstance(value, str):
        return [value] if value.strip() else []
    if isinstance(value, Mapping):
        return next(
            (
                [named]
                for key in ("name", "text", "title", "value")
                if isinstance(named := value.get(key), str) and named.strip()
            ),
            [],
        )
    return [str(value)] if isinstance(value, int | float) and not isinstance(value, bool) else []


def _cut(row: dict[str, Any], steps: list[str]) -> dict[str, Any]:
    """A copy without the value at the end of these steps; the row as it is where there is none."""
    first, *rest = steps
    inner = row.get(first)
    if not rest:
        return {key: value for key, value in row.items() if key != first}
    return {**row, first: _cut(inner, rest)} if isinstance(inner, dict) else row


def _item(value: Any, name: str | None, index: str | None) -> Any:
    if index is not None:
        at = int(index)
        return value[at] if isinstance(value, list) and at < len(value) else None
    if isinstance(value, Mapping):
        return value.get(name)
    if isinstance(value, list):
        inner = [item.get(name) for item in value[:MOST_JOINED] if isinstance(item, Mapping)]
        return [item for item in inner if item is not None] or None
    return None
