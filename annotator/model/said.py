"""Said: words for people that still know the pattern and the values they were made from."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any


class Said(str):
    """An English text for people, and what it takes to say the same in another language.

    It is the finished text wherever text is wanted: in logs, in files, on the command line. The
    window translates `pattern` and puts the `values` into it again (`annotator.gui.words.shown`).
    Where one pattern means two things, `about` tells them apart.
    """

    __slots__ = ("about", "pattern", "values")

    pattern: str
    about: str
    values: Mapping[str, object]

    def __new__(cls, pattern: str, about: str = "", /, **values: object) -> Said:
        words = pattern.format(**_plain(values)) if values else pattern
        made = super().__new__(cls, words)
        made.pattern = pattern
        made.about = about
        made.values = values
        return made


def said(pattern: str, about: str = "", /, **values: object) -> Said:
    """These words with `{name}` replaced by the values, ready to be said in another language.

    `pattern` must be written out where `said` is called, or nobody finds it to translate it. A
    value may itself be `Said`; several in a tuple stand in a row with commas between them. What a
    value holds is never taken for a pattern.
    """
    return Said(pattern, about, **values)


def said_in_turn(*parts: str, between: str = " ") -> Said:
    """Several texts as one; those that are empty are left out."""
    there = [part for part in parts if part]
    pattern = between.join(f"{{part{number}}}" for number in range(len(there)))
    return Said(pattern, **{f"part{number}": part for number, part in enumerate(there)})


def said_data(words: Said) -> dict[str, Any]:
    """Said words as JSON that `said_from` reads."""
    data: dict[str, Any] = {"pattern": words.pattern}
    if words.about:
        data["about"] = words.about
    if words.values:
        data["values"] = {name: _value_data(value) for name, value in words.values.items()}
    return data


def said_from(data: Mapping[str, Any]) -> Said:
    """Said words as they were kept.

    Raises KeyError, TypeError, ValueError or IndexError where this is nothing that `said_data`
    wrote.
    """
    values = {name: _value_from(value) for name, value in data.get("values", {}).items()}
    return Said(data["pattern"], data.get("about", ""), **values)


def _value_data(value: object) -> object:
    match value:
        case Said():
            return said_data(value)
        case tuple():
            return [_value_data(item) for item in value]
        case bool() | int() | float():
            return value
        case _:
            return str(value)


def _value_from(value: object) -> object:
    match value:
        case dict():
            return said_from(value)
        case list():
            return tuple(_value_from(item) for item in value)
        case _:
            return value


def _plain(values: Mapping[str, object]) -> dict[str, object]:
    return {
        name: ", ".join(map(str, value)) if isinstance(value, tuple) else value
        for name, value in values.items()
    }
