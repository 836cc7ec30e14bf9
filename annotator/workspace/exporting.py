"""The use case that carries records out of a project into a file; it blocks."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, get_args

from annotator.formats.registry import find_format
from annotator.model.errors import BadInput, NotFound
from annotator.model.marks import LayerKind, Status
from annotator.model.project import ArticleQuery
from annotator.model.said import said
from annotator.workspace.files import replaceable, whole_file
from annotator.workspace.ports import ProjectStore
from annotator.workspace.progress import Cancelled, Progress, never

_SQLITE = b"SQLite format 3\0"  # how a file of SQLite begins
_COMPANIONS = ("-journal", "-wal", "-shm")


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
            return said("Stopped: nothing was written.")
        if self.written == 1:
            return said("1 record written to {file}.", file=self.file)
        return said("{count} records written to {file}.", count=self.written, file=self.file)

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
        layer: Only layers of this annotator, or of a kind such as "adjudicated".
        status: Only articles with a layer of this status.
        progress: Told the percentage done after every record.
        cancelled: Asked before every record.

    Raises:
        NotFound: there is no such format, or it cannot be exported, or nobody of the name `layer`
            has marked anything.
        BadInput: `out` is a project, this one or another, or a folder or a device, or its folder is missing.
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
        raise NotFound(said("“{format}” can be imported, but not exported.", format=format))
    _check_layer(store, layer)
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


def _check_layer(store: ProjectStore, layer: str | None) -> None:
    """Raise where a layer is asked for that is nobody's: a name with a typing error."""
    if layer is None or layer in get_args(LayerKind):
        return
    annotators = store.stats().annotators
    if layer not in annotators:
        raise NotFound(
            said("There are no marks of “{layer}” in this project.", layer=layer),
            hint=said("There are those of {annotators}.", annotators=tuple(annotators))
            if annotators
            else said("Nobody has marked anything in it yet."),
        )


def _refuse_project(store: ProjectStore, out: Path) -> None:
    """Raise where the file to write is a project, this one or another, or belongs to one."""
    target = replaceable(out)
    location = store.project().location
    if "://" not in location:
        project = Path(location).resolve()
        beside = {project.with_name(project.name + end) for end in ("", *_COMPANIONS)}
        same = target.exists() and project.exists() and target.samefile(project)
        if same or target in beside:
            raise _destroying(said("{out} is the project itself", out=out))
    if _is_database(target):
        raise _destroying(said("{out} is a project or another database", out=out))
    for end in _COMPANIONS:
        owner = target.with_name(target.name.removesuffix(end) or target.name)
        if owner != target and _is_database(owner):
            raise _destroying(
                said("{out} belongs to the project {owner}", out=out, owner=owner.name)
            )


def _is_database(path: Path) -> bool:
    """Whether this is a file of SQLite, as every project file is.

    Raises:
        BadInput: it is there, and may not be read.
    """
    try:
        if not path.is_file():
            return False
        with path.open("rb") as file:
            return file.read(len(_SQLITE)) == _SQLITE
    except OSError as failure:
        raise BadInput(
            said(
                "{path} cannot be looked at, so it is not replaced: {value}.",
                path=path,
                value=failure.strerror or failure,
            ),
            hint=said("Choose another name."),
        ) from failure


def _destroying(what: str) -> BadInput:
    return BadInput(
        said("{what}; exporting there would destroy it.", what=what),
        hint=said("Choose another name, for example one that ends in .jsonl."),
    )
