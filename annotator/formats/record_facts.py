"""Reads facts of a record back from files of other formats that carried them, trusting none."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any, cast

from annotator.formats.base import Record
from annotator.formats.building import RecordBuilder
from annotator.model.article import Byline, Published
from annotator.model.identity import LayerId
from annotator.model.marks import LayerKind, NormalizedTime, Provenance, Status

MAX_DEPTH = 60  # of lists and objects inside each other that are kept
MOST_SECONDS = 2_147_483_647
LARGEST = 2**53 - 1  # whole number that every program reads as it is written

_MOMENT = re.compile(
    r"-?[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01])(T([01][0-9]|2[0-3])"
    r"(:[0-5][0-9](:([0-5][0-9]|60)(\.[0-9]+)?)?)?(Z|[+-]([01][0-9]|2[0-3]):[0-5][0-9])?)?)?)?"
)
_INSTANT = re.compile(
    r"[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3]):[0-5][0-9]"
    r":([0-5][0-9]|60)(\.[0-9]+)?Z"
)
_PRECISIONS = frozenset({"year", "month", "day", "hour", "minute", "second"})
_KINDS = frozenset({"manual", "import", "model", "adjudicated"})
_STATUSES = frozenset({"new", "in_progress", "complete", "flagged"})
_HEAD = ("title", "source", "authors", "published", "language", "url", "extra")


def storable(value: Any, room: int = MAX_DEPTH) -> Any:
    """A JSON value as it can be stored: U+0000 is U+FFFD.

    Raises:
        ValueError: lists or objects are nested deeper than MAX_DEPTH.
    """
    if isinstance(value, str):
        return value.replace("\0", "\N{REPLACEMENT CHARACTER}")
    if not isinstance(value, dict | list):
        return value
    if not room:
        raise ValueError("nested too deeply")
    if isinstance(value, list):
        return [storable(item, room - 1) for item in value]
    return {storable(key): storable(item, room - 1) for key, item in value.items()}


def text_of(value: object) -> str | None:
    """A string with something in it, or None."""
    return value if isinstance(value, str) and value.strip() else None


def whole_number(value: object) -> int | None:
    """A whole number, also one that is written as a string or with `.0`; None for all else.

    What is beyond 2^53 is no number of anything in a file, and more than JSON must hold.
    """
    if isinstance(value, bool):
        return None
    if isinstance(value, str):
        return int(value) if value.isascii() and value.isdigit() and len(value) < 12 else None
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return value if isinstance(value, int) and abs(value) <= LARGEST else None


def mapping(value: object) -> Mapping[str, Any]:
    """An object, or an empty one for what is none."""
    return value if isinstance(value, dict) else {}


def items(value: object) -> Sequence[Any]:
    """A list, or an empty one for what is none."""
    return value if isinstance(value, list) else ()


def attributes_of(value: object) -> dict[str, Any]:
    """Attributes that a record can hold; the others are left out."""
    return {
        name: given
        for name, given in mapping(value).items()
        if name.strip()
        and (
            isinstance(given, str | int | float)
            or (isinstance(given, list) and all(isinstance(one, str) for one in given))
        )
    }


def time_of(value: object) -> NormalizedTime | None:
    """A normalised time, with the id of the mention that it was read from."""
    data = mapping(value)
    start, end = data.get("start"), data.get("end")
    if not _moment(start) or not (end is None or _moment(end)):
        return None
    precision = data.get("precision")
    return NormalizedTime(
        cast("str", start),
        cast("str | None", end),
        cast("str", precision) if _one_of(precision, _PRECISIONS) else "day",
        data.get("approximate") is True,
        text_of(data.get("anchor")),
        cast("Any", text_of(data.get("from"))),
    )


def provenance_of(value: object) -> Provenance | None:
    """Who made a mark, how and when; None where not all of it is said."""
    data = mapping(value)
    author, method = text_of(data.get("author")), text_of(data.get("method"))
    created, modified = data.get("created"), data.get("modified")
    if author is None or method is None or not (_instant(created) and _instant(modified)):
        return None
    return Provenance(
        author,
        method,
        cast("str", created),
        cast("str", modified),
        confidence_of(data.get("confidence")),
        tuple(one for one in items(data.get("from")) if isinstance(one, str) and one),
    )


def confidence_of(value: object) -> float | None:
    """A number from 0 to 1, or None."""
    is_number = isinstance(value, int | float) and not isinstance(value, bool)
    return cast("float", value) if is_number and 0 <= cast("float", value) <= 1 else None


def head_data(record: Record) -> Record:
    """What is known of an article besides its text, without what is not known."""
    head = record["article"]
    return {key: head[key] for key in _HEAD if head.get(key)}


def describe(builder: RecordBuilder, value: object) -> None:
    """Give the article what `head_data` wrote."""
    data = mapping(value)
    published = mapping(data.get("published"))
    precision = published.get("precision")
    builder.describe(
        title=text_of(data.get("title")),
        source=text_of(data.get("source")),
        authors=[
            Byline(name, "organization" if one.get("kind") == "organization" else "person")
            for one in map(mapping, items(data.get("authors")))
            if (name := text_of(one.get("name")))
        ]
        or None,
        published=Published(
            published["value"],
            cast("str", precision) if _one_of(precision, _PRECISIONS) else "day",
            text_of(published.get("raw")),
        )
        if _moment(published.get("value"))
        else None,
        language=text_of(data.get("language")),
        url=text_of(data.get("url")),
        extra=mapping(data.get("extra")),
    )


def begin_layer(builder: RecordBuilder, value: object) -> LayerId:
    """A layer as the record had it."""
    data = mapping(value)
    kind, status = data.get("kind"), data.get("status")
    return builder.layer(
        text_of(data.get("annotator")),
        kind=cast("LayerKind", kind) if _one_of(kind, _KINDS) else None,
        status=cast("Status", status) if _one_of(status, _STATUSES) else "in_progress",
        id=text_of(data.get("id")),
        nothing_to_mark=data.get("nothing_to_mark") is True,
        seconds=min(MOST_SECONDS, max(0, whole_number(data.get("seconds")) or 0)),
        labels=mapping(data.get("labels")),
    )


def read_actors(builder: RecordBuilder, value: object) -> dict[str, Any]:
    """Actors of the registry, by the id that the file gives them."""
    found = {}
    for data in map(mapping, items(value)):
        name, kind = text_of(data.get("name")), text_of(data.get("type"))
        identifier = text_of(data.get("id"))
        if name is None or kind is None or identifier is None:
            continue
        found[identifier] = builder.actor(
            name,
            kind,
            aliases=[one for one in items(data.get("aliases")) if text_of(one)],
            codes=attributes_of(data.get("codes")),
            id=identifier,
        )
    return found


def _one_of(value: object, words: frozenset[str]) -> bool:
    return isinstance(value, str) and value in words


def _moment(value: object) -> bool:
    return isinstance(value, str) and _MOMENT.fullmatch(value) is not None


def _instant(value: object) -> bool:
    return isinstance(value, str) and _INSTANT.fullmatch(value) is not None
