"""The use case that carries records out of a project into a file; it blocks."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from annotator.formats.registry import find_format
from annotator.model.errors import BadInput, NotFound
from annotator.model.marks import Status
from annotator.model.project import ArticleQuery
from annotator.workspace.files import replaceable, whole_file
from annotator.workspace.ports import ProjectStore
from annotator.workspace.progress import Cancelled, Progress, counted, never


@dataclass(frozen=True, slots=True)
class ExportReport:
    """What was written; a cancelled export leaves no file and counts no record."""

    file: str
    written: int
    bytes: int
    cancelled: bool = False

    @property
    def summary(self) -> str:
        """One sentence for people."""
        if self.cancelled:
            return "Stopped: nothing was written."
        return f"{counted(self.written, 'record', 'written')} to {self.file}."

    def as_data(self) -> dict[str, Any]:
        """This report for `--json`."""
        return {
            "file": self.file,
            "written": self.written,
            "bytes": self.bytes,
            "cancelled": self.cancelled,
        }


class _Cancelled(Exception):
    """Leaves the block that writes a file, so that no file appears."""


def export_records(
    store: ProjectStore,
    out: Path,
    *,
    format: str = "jsonl",  # noqa: A002
    layer: str | None = None,
    status: Status | None = None,
    progress: Progress | None = None,
    cancelled: Cancelled = never,
) -> ExportReport:
    """Write a project's records to a file that appears complete or not at all.

    Args:
        store: The project.
        out: The file; an older one is replaced.
        format: Name of the format.
        layer: Only layers of this annotator, or of the kind "adjudicated".
        status: Only articles with a layer of this status.
        progress: Told the percentage done after every record.
        cancelled: Asked before every record.

    Raises:
        NotFound: there is no such format, or it cannot be exported.
        BadInput: `out` is the project itself, a folder or a device, or its folder is missing.
        StoreFailed, StoreBusy: the project could not be read or the file not be written.
    """
    _refuse_project(store, out)
    try:
        with whole_file(out) as writer:
            records = stream_records(
                store,
                writer.write,
                format=format,
                layer=layer,
                status=status,
                progress=progress,
                cancelled=cancelled,
            )
    except _Cancelled:
        return ExportReport(str(out), 0, 0, cancelled=True)
    return ExportReport(str(out), records, writer.bytes)


def stream_records(
    store: ProjectStore,
    sink: Callable[[bytes], object],
    *,
    format: str = "jsonl",  # noqa: A002
    layer: str | None = None,
    status: Status | None = None,
    progress: Progress | None = None,
    cancelled: Cancelled = never,
) -> int:
    """Hand a project's records to `sink`, one call each; how many there were.

    See `export_records` for the rest.
    """
    found = find_format(format)
    if found.write is None:
        raise NotFound(f"“{format}” can be imported, but not exported.")
    schema = store.project().schema
    total = store.count(ArticleQuery(annotator="")) if progress is not None else 0
    records = 0
    for record in store.records(status=status, layer=layer):
        if cancelled():
            raise _Cancelled
        sink(found.write(record, schema))
        records += 1
        if progress is not None:
            progress(100 * records // max(records, total))
    return records


def _refuse_project(store: ProjectStore, out: Path) -> None:
    """Raise where the file to write is the project that is read, or belongs to it."""
    location = store.project().location
    if "://" in location:
        return
    project = Path(location).resolve()
    target = replaceable(out)
    beside = {project.with_name(project.name + end) for end in ("", "-journal", "-wal", "-shm")}
    same = target.exists() and project.exists() and target.samefile(project)
    if same or target in beside:
        raise BadInput(
            f"{out} is the project itself; exporting there would destroy it.",
            hint="Choose another name, for example one that ends in .jsonl.",
        )
