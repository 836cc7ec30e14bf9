"""Says which field of an edited schema breaks a rule, before there is a file with lines."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from annotator.formats.schema_faults import Fault, rule_faults, shape_faults
from annotator.formats.schema_yaml import Document, YamlPath
from annotator.model.said import said
from annotator.model.schema import RESERVED_LETTERS, Schema
from annotator.model.schema_draft import FieldFault, plain_data

_KEPT_EMPTY = {"values", "on", "accepts", "source", "target", "mentions"}


def field_faults(schema: Schema) -> list[FieldFault]:
    """What is wrong, each with the field that it concerns.

    Letters of roles that the reader of a file would replace are faults here: the person is to
    choose.
    """
    document = Document(_without_defaults(plain_data(schema)))
    paths = list(_paths(document.root))
    document.lines = {path: number for number, path in enumerate(paths)}
    faults = list(shape_faults(document)) or [*rule_faults(document), *_letters(document)]
    return [
        FieldFault(paths[fault.line], fault.reason, fault.hint)
        for fault in faults
        if fault.line < len(paths)
    ]


def _without_defaults(data: Any) -> Any:
    """Plain data as it would stand in a file: nothing where a line is left out."""
    if isinstance(data, list):
        return [_without_defaults(item) for item in data]
    if not isinstance(data, dict):
        return data
    return {
        key: _without_defaults(value)
        for key, value in data.items()
        if value not in (None, "") and (value != [] or key in _KEPT_EMPTY)
    }


def _paths(data: Any, path: YamlPath = ()) -> Iterator[YamlPath]:
    """Every key and item, from the outside in; the first stands for the whole."""
    yield path
    steps: Any = data.items() if isinstance(data, dict) else ()
    if isinstance(data, list):
        steps = enumerate(data)
    for step, inner in steps:
        yield from _paths(inner, (*path, step))


def _letters(document: Document) -> Iterator[Fault]:
    for number, event in enumerate(document.root.get("events", ())):
        owners: dict[str, str] = {}
        for place, role in enumerate(event.get("roles", ())):
            letter = str(role.get("key", ""))
            line = document.line("events", number, "roles", place, "key")
            who = said("event {event}, role {role}", event=event["name"], role=role["name"])
            if letter in RESERVED_LETTERS:
                words = said(
                    "{role}: the program uses the letter {letter} itself.",
                    role=who,
                    letter=letter.upper(),
                )
                yield Fault(line, words)
            elif letter in owners:
                words = said(
                    "{role}: the letter {letter} is taken by {owner}.",
                    role=who,
                    letter=letter.upper(),
                    owner=owners[letter],
                )
                yield Fault(line, words)
            elif letter and not ("a" <= letter <= "z"):
                words = said(
                    "{role}: “{letter}” is not a letter from a to z.", role=who, letter=letter
                )
                yield Fault(line, words)
            elif letter:
                owners[letter] = role["name"]
