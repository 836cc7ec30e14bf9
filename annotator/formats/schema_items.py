"""The parts of a schema as lines of its file: which keys they have, and how each value is written."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable

from annotator.model.schema import (
    Attribute,
    AttributeChoice,
    EventType,
    MentionType,
    RelationType,
    Role,
    Schema,
)

Label = MentionType | EventType | RelationType
Item = Label | Attribute | Role | AttributeChoice
Fields = dict[str, str | None]
"""Keys in the order of a file, with the value as it is written; None where the line is left out."""

_PLAIN = re.compile(r"[^\W\d_][\w .;()/’‘“”„–…+=-]*")
_WORDS = {"y", "n", "yes", "no", "true", "false", "on", "off", "null"}
_VERSION = re.compile(r"\d+\.\d+\.\d+")


def scalar(words: str) -> str:
    """A text as YAML, in quotation marks where it could be taken for something else."""
    simple = _PLAIN.fullmatch(words) and words.lower() not in _WORDS and words == words.strip()
    return words if simple or _VERSION.fullmatch(words) else json.dumps(words, ensure_ascii=False)


def listed(names: Iterable[str]) -> str:
    """Names as a list on one line."""
    return f"[{', '.join(map(scalar, names))}]"


def head_fields(schema: Schema) -> Fields:
    """The lines before the lists."""
    return {
        "name": scalar(schema.name),
        "version": scalar(schema.version),
        "title": _text(schema.title),
        "description": _text(schema.description),
    }


def label_fields(label: Label) -> Fields:
    """The lines of a label but its roles."""
    fields: Fields = {"name": scalar(label.name)}
    if isinstance(label, MentionType):
        fields["kind"] = None if label.kind == "actor" else label.kind
    fields["key"] = None if label.key is None else json.dumps(label.key)
    fields["color"] = json.dumps(label.color)
    if isinstance(label, RelationType):
        fields["source"] = listed(label.source)
        fields["target"] = listed(label.target)
        fields["symmetric"] = "true" if label.symmetric else None
    fields["guideline"] = _text(label.guideline)
    fields["example"] = None if not label.example else json.dumps(label.example, ensure_ascii=False)
    if isinstance(label, EventType):
        fields["triggers"] = _triggers(label)
    return fields


def role_fields(role: Role) -> Fields:
    """The lines of a role."""
    return {
        "name": scalar(role.name),
        "key": None if role.key is None else _text(role.key),
        "accepts": listed(role.accepts),
        "min": str(role.min) if role.min else None,
        "max": None if role.max is None else str(role.max),
        "guideline": _text(role.guideline),
    }


def attribute_fields(attribute: Attribute) -> Fields:
    """The lines of an attribute but its values."""
    return {
        "name": scalar(attribute.name),
        "on": listed(attribute.on),
        "guideline": _text(attribute.guideline),
        "default": None if attribute.default is None else scalar(attribute.default),
    }


def value_fields(value: AttributeChoice) -> Fields:
    """The lines of a value of an attribute."""
    return {
        "name": scalar(value.name),
        "key": None if value.key is None else _text(value.key),
        "guideline": _text(value.guideline),
    }


def item_lines(item: Item, indent: str) -> list[str]:
    """An item of a list as lines; roles and values stand on one line each."""
    if isinstance(item, Role | AttributeChoice):
        fields = role_fields(item) if isinstance(item, Role) else value_fields(item)
        inside = ", ".join(f"{key}: {value}" for key, value in fields.items() if value is not None)
        return [f"{indent}- {{{inside}}}"]
    fields = attribute_fields(item) if isinstance(item, Attribute) else label_fields(item)
    rows = [f"{key}: {value}" for key, value in fields.items() if value is not None]
    for key in ("roles", "values"):
        inner = getattr(item, key, ())
        if inner:
            rows += [f"{key}:", *(row for part in inner for row in item_lines(part, "  "))]
    first, *others = rows
    return [f"{indent}- {first}", *(f"{indent}  {row}" for row in others)]


def _text(words: str) -> str | None:
    return scalar(words) if words else None


def _triggers(event: EventType) -> str | None:
    rows = []
    if event.min_triggers != 1:
        rows.append(f"min: {event.min_triggers}")
    if event.max_triggers is not None:
        rows.append(f"max: {event.max_triggers}")
    return f"{{{', '.join(rows)}}}" if rows else None
