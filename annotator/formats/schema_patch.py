"""Writes an edited schema into the file it came from, so that all other lines stay as they are."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from annotator.formats.schema_file import parse_schema
from annotator.formats.schema_items import (
    attribute_fields,
    head_fields,
    item_lines,
    label_fields,
    role_fields,
    value_fields,
)
from annotator.formats.schema_letters import give_letters
from annotator.formats.yaml_surgery import Surgery
from annotator.model.errors import BadInput
from annotator.model.schema import Attribute, Role, Schema
from annotator.model.schema_draft import Renaming, plain_data

SECTIONS = ("mentions", "attributes", "events", "relations")
Items = Sequence[Any]


def patched_schema(
    text: str, before: Schema, renamings: Iterable[Renaming], after: Schema
) -> tuple[str, Schema]:
    """The file of `before` with what is different in `after`; comments and other lines stay.

    Args:
        text: The file that `before` was read from.
        before: The schema in it.
        renamings: What got another name, in order; what is named otherwise is something else.
        after: The schema as it is to be.

    Returns:
        The new file, and the schema read from it.

    Raises:
        BadInput: `after` breaks a rule; the message names the line of the new file.
    """
    try:
        parse_schema(text, where=before.name)
        text = _with_fields(text, before, _renamed(before, list(renamings)), after)
        text = _with_sections(_with_inner_lists(text, after), after)
        found = parse_schema(text, where=after.name)
        if plain_data(found) == _as_read(after):
            return text, found
    except BadInput:
        pass  # no file to go by, or one that says what is wrong with other lines than the schema's
    text = whole_text(after, text)
    return text, parse_schema(text, where=after.name)


def whole_text(schema: Schema, old: str = "") -> str:
    """The schema as a file that was never written by hand; remarks at the top of `old` stay."""
    lines = []
    for line in old.splitlines():
        if not line.startswith("#"):
            break
        lines.append(line)
    lines.append("annotation_schema: 1")
    lines += [f"{key}: {value}" for key, value in head_fields(schema).items() if value is not None]
    for section in SECTIONS:
        items = _items(schema, section)
        if items:
            lines += ["", f"{section}:"]
            for item in items:
                lines += item_lines(item, "  ")
    return "\n".join(lines) + "\n"


def _as_read(schema: Schema) -> dict[str, object]:
    """What a schema says once it is read: every role has a letter."""
    data = schema.to_dict()
    for event in data["events"]:
        list(give_letters(event))
    return plain_data(Schema.from_dict(data))


# -- names -----------------------------------------------------------------------------------


def _renamed(schema: Schema, renamings: list[Renaming]) -> Schema:
    """The old schema under the new names; references keep the old ones."""
    for one in renamings:
        match one.section:
            case "mentions":
                schema = replace(schema, mention_types=_named(schema.mention_types, one))
            case "events":
                schema = replace(schema, event_types=_named(schema.event_types, one))
            case "relations":
                schema = replace(schema, relation_types=_named(schema.relation_types, one))
            case "attributes":
                schema = replace(schema, attributes=_named(schema.attributes, one))
            case "roles":
                events = tuple(
                    replace(e, roles=_named(e.roles, one)) if e.name == one.owner else e
                    for e in schema.event_types
                )
                schema = replace(schema, event_types=events)
            case "values":
                attributes = tuple(
                    replace(a, values=_named(a.values, one)) if a.name == one.owner else a
                    for a in schema.attributes
                )
                schema = replace(schema, attributes=attributes)
    return schema


def _named(items: tuple[Any, ...], one: Renaming) -> tuple[Any, ...]:
    return tuple(replace(i, name=one.new) if i.name == one.old else i for i in items)


# -- the three passes --------------------------------------------------------------------------


def _with_fields(text: str, before: Schema, aligned: Schema, after: Schema) -> str:
    """Pass 1: names and properties of everything that stays, line by line."""
    surgery = Surgery(text)
    for key, value in head_fields(after).items():
        if value != head_fields(before)[key]:
            surgery.put(surgery.root, key, value)
    for section in SECTIONS:
        nodes = surgery.items(surgery.root, section)
        wanted = {item.name: item for item in _items(after, section)}
        known = zip(nodes, _items(before, section), _items(aligned, section), strict=True)
        for node, original, item in known:
            new = wanted.get(item.name)
            if new is None:
                continue
            _put_fields(surgery, node, original, new)
            for inner in ("roles", "values"):
                parts = zip(
                    surgery.items(node, inner),
                    getattr(original, inner, ()),
                    getattr(item, inner, ()),
                    strict=True,
                )
                there = {part.name: part for part in getattr(new, inner, ())}
                touched = getattr(original, inner, ()) != getattr(new, inner, ())
                for part_node, old_part, part in parts:
                    if part.name not in there:
                        continue
                    _put_fields(surgery, part_node, old_part, there[part.name])
                    if touched and isinstance(part, Role):
                        _put_letter(surgery, part_node, old_part, there[part.name])
    return surgery.finish()


def _put_fields(surgery: Surgery, node: Any, old: Any, new: Any) -> None:
    before, after = _fields(old), _fields(new)
    for key, value in after.items():
        if value != before[key]:
            surgery.put(node, key, value, order=tuple(after))


def _put_letter(surgery: Surgery, node: Any, old: Role, new: Role) -> None:
    """Write the letter that the role was given when the file was read without a usable one."""
    fields = role_fields(new)
    if old.key == new.key and surgery.text_of(node, "key") != (new.key or ""):
        surgery.put(node, "key", fields["key"], order=tuple(fields))


def _with_inner_lists(text: str, after: Schema) -> str:
    """Pass 2: roles and values that come, go or move."""
    surgery = Surgery(text)
    for section, inner in (("events", "roles"), ("attributes", "values")):
        wanted = {item.name: item for item in _items(after, section)}
        for node in surgery.items(surgery.root, section):
            item = wanted.get(surgery.name(node))
            if item is not None:
                surgery.put_list(node, inner, getattr(item, inner), item_lines)
    return surgery.finish()


def _with_sections(text: str, after: Schema) -> str:
    """Pass 3: labels and attributes that come, go or move."""
    surgery = Surgery(text)
    for section in SECTIONS:
        surgery.put_list(surgery.root, section, _items(after, section), item_lines)
    return surgery.finish()


def _items(schema: Schema, section: str) -> Items:
    return {
        "mentions": schema.mention_types,
        "attributes": schema.attributes,
        "events": schema.event_types,
        "relations": schema.relation_types,
    }[section]


def _fields(item: Any) -> dict[str, str | None]:
    if isinstance(item, Role):
        return role_fields(item)
    if isinstance(item, Attribute):
        return attribute_fields(item)
    if hasattr(item, "example"):
        return label_fields(item)
    return value_fields(item)
