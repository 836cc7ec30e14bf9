"""The use case that checks record files without importing them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from annotator.formats.base import Finding, ImportReport
from annotator.formats.jsonl import check_file
from annotator.model.errors import BadInput
from annotator.workspace.catalogue import find_schema


def validate_files(paths: Sequence[Path], *, schema: str | None = None) -> list[ImportReport]:
    """Check record files without importing them; a file that cannot be read is a finding too.

    Args:
        paths: Record files.
        schema: Name or file of the annotation schema; without it, the shipped one that each
            record names.

    Raises:
        NotFound, BadInput: there is no such schema, or it is broken.
    """
    chosen = None if schema is None else find_schema(schema)[1]
    reports = []
    for path in paths:
        try:
            reports.append(check_file(path, chosen))
        except BadInput as problem:
            finding = Finding(str(path), problem.message, problem.hint)
            reports.append(ImportReport(str(path), 0, (finding,)))
    return reports
