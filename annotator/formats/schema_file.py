"""Reads an annotation schema from its YAML file and refuses a broken one with line and reason."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from annotator.formats.schema_faults import Fault, rule_faults, shape_faults
from annotator.formats.schema_letters import give_letters
from annotator.formats.schema_yaml import MAX_BYTES, START_OVER, decoded, read_yaml, too_large
from annotator.model.errors import BadInput
from annotator.model.said import said, said_in_turn
from annotator.model.schema import Schema

__all__ = ["MAX_BYTES", "load_schema", "parse_schema"]


def load_schema(path: Path) -> Schema:
    """The annotation schema in this YAML file; `sha256` is that of the file's bytes.

    Raises:
        BadInput: the file is missing, unreadable, larger than MAX_BYTES, not UTF-8 text, not
            YAML, or not a schema. The message names file, line and reason.
    """
    where = str(path)
    try:
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except FileNotFoundError:
        raise BadInput(
            said("There is no schema file {where}.", where=where),
            hint=said("`annotator schema list` names the schemas that are built in."),
        ) from None
    except IsADirectoryError:
        raise BadInput(said("{where} is a folder, not a schema file.", where=where)) from None
    except OSError as failure:
        raise BadInput(
            said("{where} cannot be read: {value}.", where=where, value=failure.strerror or failure)
        ) from None
    if len(data) > MAX_BYTES:
        raise too_large(where)
    schema = parse_schema(decoded(data, where), where=where)
    return replace(schema, sha256=hashlib.sha256(data).hexdigest())


def parse_schema(text: str, *, where: str) -> Schema:
    """The annotation schema in this YAML text.

    Role letters that are missing, reserved or taken are replaced; `Schema.notes` says which.

    Args:
        text: The file's content.
        where: What messages call it, usually the file's path.

    Raises:
        BadInput: it is not YAML or not a schema; the message names `where`, line and reason.
    """
    encoded = text.encode("utf-8", "surrogatepass")
    if len(encoded) > MAX_BYTES:
        raise too_large(where)
    document = read_yaml(text, where)
    if document.root is None:
        raise BadInput(
            said("{where} is empty; a schema was expected.", where=where), hint=START_OVER
        )
    if not isinstance(document.root, dict) or "annotation_schema" not in document.root:
        raise BadInput(
            said(
                "{where}, line 1: this is not an annotation schema; the line “annotation_schema: 1” is missing.",
                where=where,
            ),
            hint=START_OVER,
        )
    _refuse(shape_faults(document), where)
    _refuse(rule_faults(document), where)
    notes = [note for event in document.root.get("events", ()) for note in give_letters(event)]
    return Schema.from_dict(
        {**document.root, "sha256": hashlib.sha256(encoded).hexdigest(), "notes": notes}
    )


def _refuse(found: Iterable[Fault], where: str) -> None:
    """Raise the fault that stands first in the file, if there is any."""
    faults = sorted(found, key=lambda fault: fault.line)
    if not faults:
        return
    first = faults[0]
    others = len(faults) - 1
    told = said("{where}, line {line}: {reason}", where=where, line=first.line, reason=first.reason)
    more: str = ""
    if others == 1:
        more = said("(1 more fault below.)")
    elif others:
        more = said("({count} more faults below.)", count=others)
    raise BadInput(said_in_turn(told, more), hint=first.hint)
