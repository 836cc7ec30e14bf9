"""The use case that carries records out of a project into a file; it blocks."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Any, get_args

from annotator.formats.registry import find_format
from annotator.model.errors import BadInput, NotFound
from annotator.model.identity import ArticleId
from annotator.model.marks import LayerKind, Status
from annotator.model.project import ArticleQuery
from annotator.model.said import said
from annotator.workspace.files import replaceable, whole_file
from annotator.workspace.ports import ProjectStore
from annotator.workspace.progress import Cancelled, Progress, never
from annotator.workspace.splitting import Split

_SQLITE = b"SQLite format 3\0"  # how a file of SQLite begins
_COMPANIONS = ("-journal", "-wal", "-shm")


@dataclass(frozen=True, slots=True)
class ExportChoice:
    """What of a project is written and how; see `export_records`."""

    format: str = "jsonl"
    layer: str | None = None
    status: Status | None = None
    articles: tuple[ArticleId, ...] | None = None
    split: Split | None = None

    def as_arguments(self) -> dict[str, Any]:
        """All but the split, as `export_records` and `first_record` take them."""
        return {
            "format": self.format,
            "layer": self.layer,
            "status": self.status,
            "articles": self.articles,
        }


@dataclass(frozen=True, slots=True)
class ExportReport:
    """What was written; a cancelled export leaves no file and counts no record.

    Where the articles were divided, `parts` has the file and the records of each part.
    """

    file: str
    written: int
    bytes: int
    cancelled: bool = False
    parts: tuple[tuple[str, int], ...] = ()

    @property
    def summary(self) -> str:
        """One sentence for people."""
        if self.cancelled:
            return said("Stopped: nothing was written.")
        if self.parts:
            told = tuple(
                said("{count} to {file}", count=number, file=file) for file, number in self.parts
            )
            return said("Records written: {count} ({parts}).", count=self.written, parts=told)
        if self.written == 1:
            return said("1 record written to {file}.", file=self.file)
        return said("{count} records written to {file}.", count=self.written, file=self.file)

    def as_data(self) -> dict[str, Any]:
        """This report for `--json`."""
        data: dict[str, Any] = {
            "file": self.file,
            "written": self.written,
            "bytes": self.bytes,
            "cancelled": self.cancelled,
        }
        if self.parts:
            data["parts"] = [{"file": file, "written": number} for file, number in self.parts]
        return data


class _Cancelled(Exception):
    """Leaves the block that writes a file, so that no file appears."""


def export_records(
    store: ProjectStore,
    out: Path,
    *,
    format: str = "jsonl",  # noqa: A002
    layer: str | None = None,
    status: Status | None = None,
    articles: Iterable[ArticleId] | None = None,
    split: Split | None = None,
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
        articles: Only these articles.
        split: Divide the articles among files beside `out`, which itself is not written.
        progress: Told the percentage done after every record.
        cancelled: Asked before every record.

    Raises:
        NotFound: there is no such format, or it cannot be exported, or nobody of the name `layer`
            has marked anything.
        BadInput: a file to write is a project, this one or another, or a folder or a device, or its
            folder is missing.
        StoreFailed, StoreBusy: the project could not be read or the file not be written.
    """
    files = (out,) if split is None else split.files(out)
    for file in files:
        _refuse_project(store, file)
    counts = [0] * len(files)
    wanted = None if articles is None else tuple(articles)
    try:
        with ExitStack() as stack:
            writers = [stack.enter_context(whole_file(file)) for file in files]
            for article, data in _written(
                store, format, layer, status, wanted, progress, cancelled
            ):
                part = 0 if split is None else split.part_of(article)
                writers[part].write(data)
                counts[part] += 1
    except _Cancelled:
        return ExportReport(str(out), 0, 0, cancelled=True)
    parts = () if split is None else tuple(zip(map(str, files), counts, strict=True))
    size = sum(writer.bytes for writer in writers)
    return ExportReport(str(out), sum(counts), size, parts=parts)


def stream_records(
    store: ProjectStore,
    sink: Callable[[bytes], object],
    *,
    format: str = "jsonl",  # noqa: A002
    layer: str | None = None,
    status: Status | None = None,
    articles: Iterable[ArticleId] | None = None,
) -> int:
    """Hand a project's records to `sink`, one call each; how many there were.

    See `export_records` for the rest.
    """
    wanted = None if articles is None else tuple(articles)
    records = 0
    for _, data in _written(store, format, layer, status, wanted, None, never):
        sink(data)
        records += 1
    return records


def first_record(
    store: ProjectStore,
    *,
    format: str = "jsonl",  # noqa: A002
    layer: str | None = None,
    status: Status | None = None,
    articles: Iterable[ArticleId] | None = None,
) -> bytes:
    """The first record that `export_records` would write; empty where there is none."""
    wanted = None if articles is None else tuple(articles)
    for _, data in _written(store, format, layer, status, wanted, None, never):
        return data
    return b""


def _written(
    store: ProjectStore,
    format: str,  # noqa: A002
    layer: str | None,
    status: Status | None,
    articles: Sequence[ArticleId] | None,
    progress: Progress | None,
    cancelled: Cancelled,
) -> Iterator[tuple[ArticleId, bytes]]:
    """Every record as its format writes it."""
    found = find_format(format)
    if found.write is None:
        raise NotFound(said("“{format}” can be imported, but not exported.", format=format))
    _check_layer(store, layer)
    schema = store.project().schema
    total = 0
    if progress is not None:
        total = store.count(ArticleQuery(annotator="")) if articles is None else len(articles)
    chosen = store.records(status=status, layer=layer, articles=articles)
    for records, record in enumerate(chosen, start=1):
        if cancelled():
            raise _Cancelled
        yield record.article.id, found.write(record, schema)
        if progress is not None:
            progress(100 * records // max(records, total))


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
