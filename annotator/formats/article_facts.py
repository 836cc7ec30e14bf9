"""What is known of an article as one object, for formats that let unknown keys stand."""

from __future__ import annotations

import re
from datetime import datetime
from typing import Any

from annotator.formats.base import Record
from annotator.formats.building import RecordBuilder
from annotator.formats.loose_json import fields, objects, words
from annotator.formats.offset_units import stored_text
from annotator.model.article import Byline, Published

_KEYS = ("title", "source", "authors", "published", "language", "url", "extra")
_KINDS = frozenset({"person", "organization"})
_MOMENT = re.compile(
    r"\d{4}(?:-(?:0[1-9]|1[0-2])(?:-\d\d(?:T\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:\d\d)?)?)?)?", re.ASCII
)
MOST_NESTED = 20
_PRECISIONS = frozenset({"second", "minute", "hour", "day", "month", "year"})
_OWN_ID = re.compile(r"[0-7][0-9A-HJKMNP-TV-Z]{25}")


def article_facts(record: Record) -> dict[str, Any]:
    """What is known of a record's article, without what is empty."""
    head = record["article"]
    return {key: head[key] for key in _KEYS if head.get(key)}


def read_facts(builder: RecordBuilder, value: object) -> None:
    """Describe an article as `article_facts` wrote it; what has another shape is passed over."""
    facts = fields(value)
    published = fields(facts.get("published"))
    builder.describe(
        title=words(facts.get("title")),
        source=words(facts.get("source")),
        authors=[
            Byline(name, kind if (kind := words(one.get("kind"))) in _KINDS else "person")
            for one in objects(facts.get("authors"))
            if (name := stored_text(words(one.get("name"))).strip())
        ],
        published=_published(published),
        language=words(facts.get("language")),
        url=words(facts.get("url")),
        extra=storable_value(fields(facts.get("extra"))),
    )


def own_id(identifier: object) -> str | None:
    """The id where it is one of ours (a ULID), else None."""
    name = words(identifier)
    return name if _OWN_ID.fullmatch(name) else None


def storable_value(value: Any, depth: int = 0) -> Any:
    """A value of JSON as it may be stored: no U+0000, nothing nested deeper than MOST_NESTED."""
    if isinstance(value, str):
        return stored_text(value)
    if isinstance(value, list):
        return [storable_value(one, depth + 1) for one in value] if depth < MOST_NESTED else []
    if isinstance(value, dict):
        if depth >= MOST_NESTED:
            return {}
        return {stored_text(key): storable_value(one, depth + 1) for key, one in value.items()}
    return value


def _published(data: dict[str, Any]) -> Published | None:
    value = words(data.get("value"))
    if not _MOMENT.fullmatch(value) or not _in_calendar(value):
        return None
    precision = words(data.get("precision"))
    raw = stored_text(words(data.get("raw"))) or None
    return Published(value, precision if precision in _PRECISIONS else "day", raw)


def _in_calendar(value: str) -> bool:
    try:
        datetime.fromisoformat(value if len(value) > 7 else f"{value[:4]}-{value[5:] or '01'}-01")
    except ValueError:
        return False
    return True
