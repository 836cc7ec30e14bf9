"""TextAE's configuration: the labels of a schema with their colours, and a schema made of one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from annotator.formats.record_facts import items, mapping, text_of
from annotator.formats.schema_patch import whole_text
from annotator.model.errors import BadInput
from annotator.model.schema import (
    Attribute,
    AttributeChoice,
    EventType,
    MentionType,
    RelationType,
    Schema,
)
from annotator.untrusted.incoming import Incoming
from annotator.untrusted.json_text import parse_json

MOST_BYTES = 20_000_000
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,63}")
_COLOUR = re.compile(r"#[0-9a-fA-F]{6}")
_SECTIONS = ("entity types", "relation types", "attribute types")
_ROLE_COLOUR = "#5b6470"


def config_of(schema: Schema) -> dict[str, Any]:
    """The labels of a schema: those of mentions and events are entity types to TextAE."""
    roles = {role.name: _ROLE_COLOUR for event in schema.event_types for role in event.roles}
    relations = {**roles, **{one.name: one.color for one in schema.relation_types}}
    labels: list[MentionType | EventType] = [*schema.mention_types, *schema.event_types]
    return {
        "entity types": [{"id": one.name, "color": one.color} for one in labels],
        "relation types": [{"id": name, "color": color} for name, color in relations.items()],
        "attribute types": [
            {
                "pred": one.name,
                "value type": "selection",
                **({"default": one.default} if one.default else {}),
                "values": [{"id": value.name} for value in one.values],
            }
            for one in schema.attributes
        ],
    }


def schema_text(file: Incoming) -> str | None:
    """A schema file made of a configuration, alone or in an annotation file; None without one.

    TextAE does not tell events from mentions, so all its entity types become labels of mentions.
    Attributes other than selections and flags have no values to choose from and are left out.

    Raises:
        BadInput: the file cannot be read.
    """
    if file.suffix != ".json":
        return None
    try:
        data = mapping(parse_json(file.read(MOST_BYTES), file.where))
    except BadInput:
        return None
    for config in (data.get("config"), data.get("typesettings"), data):
        found = mapping(config)
        if any(items(found.get(section)) for section in _SECTIONS):
            return whole_text(_schema(found))
    return None


def _schema(config: Any) -> Schema:
    taken: set[str] = set()
    mentions = [
        MentionType(name, color=_colour(one, "#5b6470"))
        for name, one in _named(config.get("entity types"), "id", taken)
    ]
    relations = [
        RelationType(name, ("mention",), ("mention",), color=_colour(one, "#5b6470"))
        for name, one in _named(config.get("relation types"), "id", taken)
    ]
    kinds = tuple(kind for kind, there in (("mention", mentions), ("relation", relations)) if there)
    attributes = []
    for name, one in _named(config.get("attribute types"), "pred", set()):
        values = tuple(AttributeChoice(value) for value in _values(one))
        if values and kinds:
            default = one.get("default")
            known = any(value.name == default for value in values)
            attributes.append(Attribute(name, kinds, values, default if known else None))
    return Schema(
        "textae",
        "1.0.0",
        title="From TextAE",
        mention_types=tuple(mentions),
        relation_types=tuple(relations),
        attributes=tuple(attributes),
    )


def _named(value: object, key: str, taken: set[str]) -> Iterator[tuple[str, Any]]:
    """(name, entry) of entries whose name a schema can have and that were not named before."""
    for one in map(mapping, items(value)):
        name = text_of(one.get(key))
        if name is not None and _NAME.fullmatch(name) and name not in taken:
            taken.add(name)
            yield name, one


def _values(attribute: Any) -> list[str]:
    if attribute.get("value type") == "flag":
        return ["yes"]
    if attribute.get("value type") != "selection":
        return []
    return [name for name, _ in _named(attribute.get("values"), "id", set())]


def _colour(entry: Any, otherwise: str) -> str:
    colour = entry.get("color")
    if isinstance(colour, str) and _COLOUR.fullmatch(colour):
        return colour.lower()
    return otherwise
