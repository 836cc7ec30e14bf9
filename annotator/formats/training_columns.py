"""Takes values out of the columns of a training row, in which anything may stand anywhere."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

import orjson

from annotator.formats.base import ReadContext
from annotator.formats.building import RecordBuilder
from annotator.formats.offset_units import stored_text
from annotator.formats.record_facts import attributes_of, items, whole_number
from annotator.formats.tokenized import Range
from annotator.model.said import said
from annotator.untrusted.incoming import Incoming

NAME = "training"
COLUMNS = frozenset(
    {
        "id", "text", "title", "source", "authors", "published", "published_precision",
        "published_raw", "language", "url", "extra", "annotator", "layer_kind", "status",
        "nothing_to_mark", "seconds", "labels", "tokens", "actors", "mentions", "events",
        "relations", "clusters",
    }
)  # fmt: skip

Data = Mapping[str, Any]


class RowColumns:
    """The row's columns, and the builder of its record, which is told of what is wrong in them."""

    def __init__(
        self, file: Incoming, context: ReadContext, row: dict[str, Any], raw: str, line: int
    ) -> None:
        self.row = row
        self.raw = raw
        self.builder = RecordBuilder(
            context, file.where, stored_text(raw), reader=NAME, id=word_of(row.get("id"))
        )
        self.builder.line = line

    def words(self, data: Data, name: str) -> str:
        """What stands there, a number as its digits; empty where nothing or no text does."""
        value = data.get(name)
        found = word_of(value)
        if found is None and value is not None:
            self.wrong(said("“{name}” is no text; it was passed over.", name=name))
        return found or ""

    def choice(self, data: Data, name: str, choices: Collection[str]) -> str:
        """What stands there, where it is one of the choices; empty where it is none."""
        found = self.words(data, name)
        if not found or found in choices:
            return found
        words = said("“{value}” is no value of “{name}”.", value=found[:40], name=name)
        self.builder.find(words, said("It was left out."))
        return ""

    def objects(self, data: Data, name: str) -> list[Data]:
        """The objects of a list; what is none is passed over, and said."""
        value = data.get(name)
        found: list[Data] = [one for one in items(value) if isinstance(one, dict)]
        if value is not None and len(found) < (len(value) if isinstance(value, list) else 1):
            self.wrong(said("“{name}” is no list of objects; the rest was passed over.", name=name))
        return found

    def named(self, data: Data, name: str) -> dict[str, Any]:
        """Values by their names; several of one name are a list."""
        value = data.get(name)
        if isinstance(value, dict):
            return attributes_of(value)
        found: dict[str, list[Any]] = {}
        for one in self.objects(data, name):
            key, given = self.words(one, "name"), one.get("value")
            if not key.strip() or not isinstance(given, str | int | float):
                self.wrong(said("“{name}” has a value without a name, or none.", name=name))
                continue
            found.setdefault(key, []).append(given)
        return {
            key: values[0]
            if len(values) == 1
            else [one if isinstance(one, str) else orjson.dumps(one).decode() for one in values]
            for key, values in found.items()
        }

    def wrong(self, words: str, mark: str | None = None) -> None:
        """Say what was left out of the record."""
        self.builder.find(words, severity="error", mark=mark)


def range_of(data: Data) -> Range | None:
    """Start and end as the file counts them; None where they do not apply."""
    start, end = whole_number(data.get("start")), whole_number(data.get("end"))
    return None if start is None or end is None or min(start, end) < 0 else (start, end)


def word_of(value: object) -> str | None:
    """A string, also of a whole number; None for all else."""
    if isinstance(value, str):
        return value
    number = whole_number(value)
    return None if number is None else str(number)
