"""Editing a schema: what is wrong with a draft, and its way from and to files."""

from __future__ import annotations

from pathlib import Path

from annotator.formats.schema_check import field_faults
from annotator.formats.schema_patch import patched_schema
from annotator.model.bulk import SchemaText
from annotator.model.schema import Schema
from annotator.model.schema_draft import FieldFault, SchemaDraft
from annotator.workspace.catalogue import read_schema
from annotator.workspace.files import whole_file


def faults_of(schema: Schema) -> list[FieldFault]:
    """The rules that an edited schema breaks, field by field; none where it can be used."""
    return field_faults(schema)


def finished(draft: SchemaDraft) -> SchemaText:
    """The edited schema with its file, in which the lines that were not edited are as before.

    Raises:
        BadInput: it breaks a rule.
    """
    text, schema = patched_schema(draft.base.text, draft.base.schema, draft.renamings, draft.schema)
    return SchemaText(schema, text)


def schema_from(path: Path) -> SchemaText:
    """The schema in a file.

    Raises:
        BadInput: it is missing, or not a schema; the message names the line.
    """
    text, schema = read_schema(path)
    return SchemaText(schema, text)


def schema_to(path: Path, draft: SchemaDraft) -> None:
    """Write the edited schema as a file that appears whole or not at all.

    Raises:
        BadInput: it breaks a rule, or the file cannot lie there.
        StoreFailed: the disk refuses.
    """
    text = finished(draft).text
    with whole_file(path) as file:
        file.write(text.encode("utf-8"))
