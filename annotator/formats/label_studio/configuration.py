"""Label Studio's labelling configuration (XML), made from a schema and made into one."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from typing import Any

from annotator.formats.linked_spans import COREF, FRAGMENT, TRIGGER
from annotator.model.schema import RESERVED_WORDS, Schema
from annotator.untrusted.incoming import Incoming
from annotator.untrusted.markup import parse_xml

MENTION, EVENT, TEXT = "mention", "event", "text"  # names of the controls
ENDING = ".config.xml"

_COLOR = re.compile(r"#[0-9a-fA-F]{6}")
_NO_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_GREY = "#5b6470"
_LABELS = ("Labels", "HyperTextLabels", "ParagraphLabels")
_LINKS = (FRAGMENT, TRIGGER, COREF)


def control_of(attribute: str) -> str:
    """The name of the control for an attribute; those of labels and text are taken."""
    return f"{attribute}_" if attribute.rstrip("_") in (MENTION, EVENT, TEXT) else attribute


def attribute_of(control: str) -> str:
    """The attribute that a control is for."""
    return control[:-1] if control.rstrip("_") in (MENTION, EVENT, TEXT) else control


def configuration(
    schema: Schema,
    mentions: Iterable[str] = (),
    events: Iterable[str] = (),
    links: Iterable[str] = (),
    attributes: Iterable[tuple[str, str]] = (),
) -> bytes:
    """The configuration for a schema, and for what marks have beside it.

    Args:
        schema: The annotation schema.
        mentions: Labels of mentions that occur.
        events: Labels of events that occur.
        links: Labels of links that occur.
        attributes: (control, type of its results) of attributes that occur.
    """
    from lxml import etree

    root = etree.Element("View")
    roles: dict[str, list[str]] = {}
    for event in schema.event_types:
        for role in event.roles:
            roles.setdefault(role.name, []).append(event.name)
    relations = etree.SubElement(root, "Relations")
    types = [relation.name for relation in schema.relation_types]
    for name in dict.fromkeys([*types, *roles, *_LINKS, *links]):
        more = {"roleOf": ",".join(roles[name])} if name in roles and name not in types else {}
        etree.SubElement(relations, "Relation", {"value": _plain(name), **_all_plain(more)})
    of_mentions = {label.name: label.color for label in schema.mention_types}
    of_events = {label.name: label.color for label in schema.event_types}
    for control, used, colors in ((MENTION, mentions, of_mentions), (EVENT, events, of_events)):
        labels = etree.SubElement(root, "Labels", name=control, toName=TEXT)
        for name in dict.fromkeys([*colors, *sorted(used)]):
            given = {"background": colors[name]} if name in colors else {}
            etree.SubElement(labels, "Label", {"value": _plain(name), **given})
    etree.SubElement(root, "Text", name=TEXT, value="$text", granularity="symbol")
    _add_attributes(root, schema, dict(attributes))
    etree.indent(root)
    made: bytes = etree.tostring(root, encoding="utf-8", pretty_print=True)
    return made


def _add_attributes(root: Any, schema: Schema, used: dict[str, str]) -> None:
    from lxml import etree

    for attribute in schema.attributes:
        control = control_of(attribute.name)
        used.pop(control, None)
        kinds = [kind for kind in (MENTION, EVENT) if kind in attribute.on]
        labels = [name for name in attribute.on if schema.label(name) is not None]
        where = {"whenTagName": kinds[0]} if len(kinds) == 1 and not labels else {}
        if labels and not kinds:
            where = {"whenLabelValue": ",".join(labels)}
        given = {"name": control, "toName": TEXT, "perRegion": "true", **where}
        choices = etree.SubElement(root, "Choices", _all_plain(given))
        for value in attribute.values:
            etree.SubElement(choices, "Choice", value=_plain(value.name))
    tags = {"number": "Number", "choices": "Choices", "textarea": "TextArea"}
    for control in sorted(used):
        tag = tags.get(used[control], "TextArea")
        etree.SubElement(root, tag, name=_plain(control), toName=TEXT, perRegion="true")


def _plain(name: str) -> str:
    return _NO_XML.sub("\N{REPLACEMENT CHARACTER}", name)


def _all_plain(names: dict[str, str]) -> dict[str, str]:
    return {key: _plain(value) for key, value in names.items()}


# -- as a schema -------------------------------------------------------------------------------


def read_configuration(file: Incoming) -> str | None:
    """The text of a schema file for a configuration; None where the file is none.

    Raises:
        BadInput: it is no XML that can be read.
    """
    head = file.head(4096)
    if b"<View" not in head and not any(f"<{tag}".encode() in head for tag in _LABELS):
        return None
    root = parse_xml(file.read(), file.where)
    mentions, events = _labels(root)
    if not mentions:
        return None
    relations, roles = _relations(root)
    name = re.sub(r"[^a-z0-9]+", "-", file.name.lower().split(".")[0]).strip("-") or "imported"
    name = name[:64]
    taken = {label["name"] for label in (*mentions, *events)}
    for event in events:
        event["roles"] = [
            {"name": role, "accepts": ["mention", "event", "value"]}
            for role, of in roles
            if event["name"] in of
        ]
    data = {
        "annotation_schema": 1,
        "name": name,
        "version": "1.0.0",
        "title": file.stem,
        "mentions": mentions,
        "attributes": _attributes(root, taken),
        "events": events,
        "relations": [
            {
                "name": one,
                "color": _GREY,
                "source": ["mention", "event"],
                "target": ["mention", "event"],
            }
            for one in relations
            if one not in taken
        ],
    }
    # A line for each key: JSON is YAML, and people edit it.
    lines = []
    for key, value in data.items():
        if isinstance(value, list):
            lines.append(f"{key}:" if value else f"{key}: []")
            lines += [f"  - {json.dumps(item, ensure_ascii=False)}" for item in value]
        else:
            lines.append(f"{key}: {json.dumps(value, ensure_ascii=False)}")
    return "\n".join(lines) + "\n"


def _name(value: str | None) -> str:
    """A name as a schema may have it: without blanks, and none that means a kind of marks."""
    name = re.sub(r"[^\w.-]+", "-", (value or "").strip()).strip("-._")[:60]
    return f"{name}-1" if name in RESERVED_WORDS else name


def _labels(root: Any) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """Labels of mentions and of events; a control named `event` is one of events."""
    found: dict[str, list[dict[str, Any]]] = {MENTION: [], EVENT: []}
    seen: set[str] = set()
    for control in root.iter(*_LABELS):
        kind = EVENT if control.get("name") == EVENT else MENTION
        for label in control.iter("Label"):
            name = _name(label.get("value"))
            if not name or name in seen:
                continue
            seen.add(name)
            color = label.get("background") or ""
            made = {"name": name, "color": color.lower() if _COLOR.fullmatch(color) else _GREY}
            if kind == MENTION:
                made["kind"] = "other"
            found[kind].append(made)
    return found[MENTION], found[EVENT]


def _relations(root: Any) -> tuple[list[str], list[tuple[str, list[str]]]]:
    """(names of relations, (name, events) of roles)."""
    relations: list[str] = []
    roles: list[tuple[str, list[str]]] = []
    for relation in root.iter("Relation"):
        name = _name(relation.get("value"))
        if relation.get("roleOf"):
            roles.append((name, relation.get("roleOf").split(",")))
        elif name and name not in _LINKS and name not in relations:
            relations.append(name)
    return relations, roles


def _attributes(root: Any, labels: set[str]) -> list[dict[str, Any]]:
    """Choices for regions, with their values."""
    found: dict[str, dict[str, Any]] = {}
    for control in root.iter("Choices"):
        name = _name(attribute_of((control.get("name") or "").strip()))
        values = [_name(choice.get("value")) for choice in control.iter("Choice")]
        values = list(dict.fromkeys(value for value in values if value))
        if control.get("perRegion") != "true" or not name or not values or name in found:
            continue
        where = [_name(one) for one in (control.get("whenLabelValue") or "").split(",")]
        on = [one for one in where if one in labels]
        if not on and control.get("whenTagName") in (MENTION, EVENT):
            on = [control.get("whenTagName")]
        found[name] = {
            "name": name,
            "on": on or ["mention", "event"],
            "values": [{"name": value} for value in values],
        }
    return list(found.values())
