"""Finds what is wrong with a schema file, each fault with its line, its reason and a hint."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache
from typing import Any

from annotator.assets import schema_file
from annotator.formats.schema_yaml import Document, YamlPath
from annotator.model.said import said, said_in_turn
from annotator.model.schema import ANY_ACTOR, ANY_EVENT, ANY_MENTION, ANY_VALUE, RESERVED_WORDS

# jsonschema_rs is imported where it is used: a window that opens a project takes the schema from
# the project and should not wait for it.


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that is wrong with the file; `line` counts from 1."""

    line: int
    reason: str
    hint: str = ""


# -- shape: what the JSON Schema says ----------------------------------------------------------


@cache
def _validator() -> Any:
    import jsonschema_rs

    path = schema_file("annotation-schema.schema.json")
    return jsonschema_rs.Draft202012Validator(json.loads(path.read_text("utf-8")))


def shape_faults(document: Document) -> Iterator[Fault]:
    """What the JSON Schema of schema files objects to."""
    for error in _validator().iter_errors(document.root):
        path = tuple(error.instance_path)
        subject = document.subject(path)
        reason, hint, key = _shape_reason(error)
        at = document.line(*path, *([key] if key is not None else []))
        field_name = f"“{path[-1]}”" if path and isinstance(path[-1], str) else ""
        prefix = f"{subject}:" if subject else ""
        yield Fault(at, said_in_turn(prefix, field_name, reason), hint)


def _shape_reason(error: Any) -> tuple[str, str, str | None]:
    """Words for a JSON Schema error, a hint, and the key inside the instance that is meant."""
    details = error.kind.as_dict()
    instance = error.instance
    shown = json.dumps(instance, ensure_ascii=False)
    match error.kind.name:
        case "required":
            return said("“{property}” is missing.", property=details["property"]), "", None
        case "additionalProperties":
            key = details["unexpected"][0]
            known = _validator_keys(error)
            return said("“{key}” is not known here.", key=key), _did_you_mean(key, known), key
        case "type":
            wanted = " or ".join(_TYPES.get(word, word) for word in details["types"])
            hint = (
                said("Put it in quotation marks.")
                if "string" in details["types"] and isinstance(instance, int | float | bool)
                else ""
            )
            return (
                said("must be {wanted}, not {shown}.", wanted=wanted, shown=_shortened(shown)),
                hint,
                None,
            )
        case "enum":
            options = ", ".join(str(option) for option in details["options"])
            near = _did_you_mean(str(instance), [str(o) for o in details["options"]])
            return (
                said(
                    "must be one of {options}, not {shown}.",
                    options=options,
                    shown=_shortened(shown),
                ),
                near,
                None,
            )
        case "const":
            return (
                said(
                    "must be {expected_value}, not {shown}.",
                    expected_value=details["expected_value"],
                    shown=_shortened(shown),
                ),
                said("A higher number is of a newer version of this program."),
                None,
            )
        case "pattern":
            field_name = error.instance_path[-1] if error.instance_path else ""
            rule, hint = _PATTERNS.get(str(field_name), _PATTERNS["name"])
            return said("is {shown}, but {rule}.", shown=_shortened(shown), rule=rule), hint, None
        case "minItems" | "minLength":
            return said("is empty."), "", None
        case "maxLength":
            return said("is longer than {limit} characters.", limit=details["limit"]), "", None
        case "minimum" | "maximum":
            return said("is {shown}; it must be between 0 and 1000.", shown=shown), "", None
        case "uniqueItems":
            return said("names something twice."), "", None
        case _:
            return said("is not right: {error}.", error=error.message), "", None


_TYPES = {
    "string": "text",
    "array": said("a list"),
    "object": said("a mapping (“key: value”)"),
    "integer": said("a whole number"),
    "boolean": said("true or false"),
    "null": "null",
}
_PATTERNS = {
    "name": (
        said("a name is made of letters, digits and _ . - and starts with a letter or digit"),
        said("Write it without spaces, for example Head-of-state."),
    ),
    "key": (
        said("that is not a key"),
        said('Use one lower-case letter, or for mentions "1" or "Shift+1".'),
    ),
    "color": (said('a colour is written "#rrggbb"'), said('Example: color: "#1f6fb4"')),
    "version": (said("a version is three numbers"), said("Example: version: 1.0.0")),
}


def _validator_keys(error: Any) -> list[str]:
    """The keys that the JSON Schema allows where an unknown one was found."""
    here: Any = json.loads(schema_file("annotation-schema.schema.json").read_text("utf-8"))
    document = here
    for step in error.schema_path[:-1]:
        here = here[int(step)] if isinstance(here, list) else here[str(step)]
        if isinstance(here, dict) and "$ref" in here:
            here = document["$defs"][str(here["$ref"]).rsplit("/", 1)[-1]]
    return list(here.get("properties", ())) if isinstance(here, dict) else []


def _did_you_mean(word: str, known: Iterable[str]) -> str:
    known = list(known)
    near = get_close_matches(word, known, n=1, cutoff=0.6)
    if near:
        return said("Did you mean “{near}”?", near=near[0])
    return said("Known are: {known}.", known=tuple(known)) if known else ""


def _shortened(shown: str) -> str:
    return shown if len(shown) <= 60 else f"{shown[:57]}…"


# -- rules: what the JSON Schema cannot say ----------------------------------------------------


def rule_faults(document: Document) -> Iterator[Fault]:
    """Names and keys that are taken or unknown, and arities that nothing can meet.

    The document must be without shape faults.
    """
    root = document.root
    mentions, events = _names(root, "mentions"), _names(root, "events")
    yield from _label_faults(document)
    for section in ("mentions", "events", "relations"):
        yield from _repeated(document, (section,), root.get(section, ()), "key")
    yield from _attribute_faults(document)
    known = [*mentions, *events, ANY_ACTOR, ANY_MENTION, ANY_EVENT]
    for index, event in enumerate(root.get("events", ())):
        yield from _event_faults(document, ("events", index), event, known)
    for index, relation in enumerate(root.get("relations", ())):
        for end in ("source", "target"):
            path: YamlPath = ("relations", index, end)
            yield from _unknown_names(document, path, relation[end], known)


def _names(root: Mapping[str, Any], section: str) -> list[str]:
    return [label["name"] for label in root.get(section, ())]


def _label_faults(document: Document) -> Iterator[Fault]:
    """Labels share one list of names: `accepts` and `on` do not say which kind they mean."""
    first: dict[str, int] = {}
    for section in ("mentions", "events", "relations"):
        for index, name in enumerate(_names(document.root, section)):
            line = document.line(section, index, "name")
            if name in RESERVED_WORDS:
                yield Fault(
                    line,
                    said(
                        "“{name}” cannot be the name of a label: it stands for any {name}.",
                        name=name,
                    ),
                    said("Write it with a capital: {capitalize}.", capitalize=name.capitalize()),
                )
            elif name in first:
                yield Fault(
                    line,
                    said(
                        "the label “{name}” stands twice (first on line {first}).",
                        name=name,
                        first=first[name],
                    ),
                    said("Give one of them another name."),
                )
            else:
                first[name] = line


def _repeated(
    document: Document, path: YamlPath, items: Iterable[Mapping[str, Any]], key: str
) -> Iterator[Fault]:
    """Items of one list that have the same name or the same key."""
    first: dict[str, tuple[str, int]] = {}
    for index, item in enumerate(items):
        value = item.get(key)
        if value is None:
            continue
        line = document.line(*path, index, key)
        if value not in first:
            first[value] = (item["name"], line)
            continue
        owner, owner_line = first[value]
        subject = document.subject((*path, index))
        if key == "key":
            reason = said(
                "{subject}: the key {value} is taken by {owner} (line {owner_line}).",
                subject=subject,
                value=value,
                owner=owner,
                owner_line=owner_line,
            )
            yield Fault(line, reason, said("Choose another key, or leave the line out."))
        else:
            reason = said(
                "{subject}: this name stands twice (first on line {owner_line}).",
                subject=subject,
                owner_line=owner_line,
            )
            yield Fault(line, reason, said("Give one of them another name."))


def _unknown_names(
    document: Document, path: YamlPath, names: Iterable[str], known: Iterable[str]
) -> Iterator[Fault]:
    known = list(known)
    for index, name in enumerate(names):
        if name not in known:
            yield Fault(
                document.line(*path, index),
                said(
                    "{subject}: “{path}” names “{name}”, which is not defined.",
                    subject=document.subject(path),
                    path=path[-1],
                    name=name,
                ),
                _did_you_mean(name, known),
            )


def _arity_fault(
    document: Document, path: YamlPath, arity: Mapping[str, Any], least: int
) -> Iterator[Fault]:
    low, high = arity.get("min", least), arity.get("max")
    if high is not None and (low > high or high == 0):
        subject = document.subject(path)
        yield Fault(
            document.line(*path, "max"),
            said("{subject}: min is {low} but max is {high}.", subject=subject, low=low, high=high)
            if low > high
            else said("{subject}: max is 0.", subject=subject),
            said("Raise max, or write “max: null” for no limit."),
        )


def _event_faults(
    document: Document, path: YamlPath, event: Mapping[str, Any], known: Iterable[str]
) -> Iterator[Fault]:
    yield from _arity_fault(document, (*path, "triggers"), event.get("triggers", {}), 1)
    roles = event.get("roles", ())
    yield from _repeated(document, (*path, "roles"), roles, "name")
    for index, role in enumerate(roles):
        at: YamlPath = (*path, "roles", index)
        accepted = [*known, ANY_VALUE]
        yield from _unknown_names(document, (*at, "accepts"), role["accepts"], accepted)
        yield from _arity_fault(document, at, role, 0)


def _attribute_faults(document: Document) -> Iterator[Fault]:
    root = document.root
    attributes = root.get("attributes", ())
    kinds = {"mention": "mentions", "event": "events", "relation": "relations"}
    labels = {kind: _names(root, section) for kind, section in kinds.items()}
    known = [*kinds, *(name for names in labels.values() for name in names)]
    yield from _repeated(document, ("attributes",), attributes, "name")
    taken: dict[tuple[str, str], str] = {}  # (label, key) -> attribute that uses it there
    for index, attribute in enumerate(attributes):
        path: YamlPath = ("attributes", index)
        name, values = attribute["name"], attribute["values"]
        yield from _unknown_names(document, (*path, "on"), attribute["on"], known)
        yield from _repeated(document, (*path, "values"), values, "name")
        yield from _repeated(document, (*path, "values"), values, "key")
        choices = [value["name"] for value in values]
        default = attribute.get("default")
        if default is not None and default not in choices:
            yield Fault(
                document.line(*path, "default"),
                said(
                    "attribute {name}: the default “{default}” is not one of its values.",
                    name=name,
                    default=default,
                ),
                _did_you_mean(default, choices),
            )
        carriers = {label for word in attribute["on"] for label in labels.get(word, [word])}
        for place, value in enumerate(values):
            owners = {taken.get((label, value.get("key", ""))) for label in carriers} - {None, name}
            if owners:
                yield Fault(
                    document.line(*path, "values", place, "key"),
                    said(
                        "attribute {name}, value {name_2}: the key {key} is taken by the attribute {pop} of the same marks.",
                        name=name,
                        name_2=value["name"],
                        key=value["key"],
                        pop=owners.pop(),
                    ),
                    said("Choose another key, or leave the line out."),
                )
        taken.update({(label, v["key"]): name for label in carriers for v in values if "key" in v})
