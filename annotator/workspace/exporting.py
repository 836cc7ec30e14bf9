"""The use case that carries records out of a project into a file; it blocks."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, get_args

import orjson

from annotator import __version__
from annotator.formats.base import ByteWriter, Format, Lose, RecordWriter, Sink, WriteContext
from annotator.formats.projection import documents, project
from annotator.formats.record_data import record_of
from annotator.formats.registry import find_format
from annotator.formats.selection import only_labels
from annotator.model.errors import BadInput, NotFound
from annotator.model.identity import ArticleId
from annotator.model.marks import LayerKind, Status
from annotator.model.option import Options, chosen_options
from annotator.model.project import ArticleQuery, StoredRecord
from annotator.model.said import Said, said, said_in_turn
from annotator.workspace.dataset_card import CardHead, DatasetCard
from annotator.workspace.files import FileWriter, replaceable, whole_file
from annotator.workspace.losses import LossCount, LossLog
from annotator.workspace.ports import ProjectStore
from annotator.workspace.progress import Cancelled, Progress, counted, never
from annotator.workspace.sidecar import FULL_RECORD, FULL_RECORDS
from annotator.workspace.sinks import Beheld, FileSink, FolderSink, whole_folder
from annotator.workspace.splitting import Split

_CARD = "README.md"
_SQLITE = b"SQLite format 3\0"  # how a file of SQLite begins
_COMPANIONS = ("-journal", "-wal", "-shm")


@dataclass(frozen=True, slots=True)
class ExportChoice:
    """What of a project is written and how.

    Args:
        format: Name of the format.
        layer: Only layers of this annotator, or of a kind such as "adjudicated".
        status: Only articles with a layer of this status.
        articles: Only these articles.
        labels: Only marks of these labels.
        sources: Only articles of these sources; None among them is "without a source".
        since: Only articles published on this ISO date or later.
        until: Only articles published on this ISO date or earlier.
        split: Divide the articles among files beside the one that is named, which is not written;
            near copies stay together. A dataset card tells what is in the parts.
        licence: What the dataset card says of it.
        options: What was chosen of the format's own options.
        full_record: Write the full records beside it, in `NAME.annotator.jsonl`.
        loss_file: List every single loss in `NAME.loss.jsonl`.
    """

    format: str = "jsonl"
    layer: str | None = None
    status: Status | None = None
    articles: tuple[ArticleId, ...] | None = None
    labels: frozenset[str] = frozenset()
    sources: tuple[str | None, ...] = ()
    since: str | None = None
    until: str | None = None
    split: Split | None = None
    licence: str = ""
    options: Options = field(default_factory=dict)
    full_record: bool = False
    loss_file: bool = True


@dataclass(frozen=True, slots=True)
class ExportReport:
    """What was written; a cancelled export leaves no file and counts no record.

    Where the articles were divided, `parts` has the file and the records of each part, and `card`
    is the file of the dataset card. `losses` says what the format could not hold; with `dry` nothing was written.
    """

    file: str
    written: int
    bytes: int
    cancelled: bool = False
    parts: tuple[tuple[str, int], ...] = ()
    losses: tuple[LossCount, ...] = ()
    dry: bool = False
    card: str = ""

    @property
    def lost(self) -> int:
        """How many things were lost, or changed to fit."""
        return sum(loss.count for loss in self.losses)

    @property
    def summary(self) -> str:
        """One sentence for people, or two."""
        told = self._told()
        if self.cancelled or not self.lost:
            return told
        return said_in_turn(
            told,
            counted(
                self.lost,
                said("1 thing does not fit this format."),
                said("{count} things do not fit this format."),
            ),
        )

    def _told(self) -> Said:
        if self.cancelled:
            return said("Stopped: nothing was written.")
        if self.dry:
            return counted(
                self.written,
                said("1 record would be written."),
                said("{count} records would be written."),
            )
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
            "dry_run": self.dry,
            "losses": [loss.as_data() for loss in self.losses],
        }
        if self.parts:
            data["parts"] = [{"file": file, "written": number} for file, number in self.parts]
        if self.card:
            data["card"] = self.card
        return data


@dataclass(frozen=True, slots=True)
class SeenExport:
    """A file that an export would write, by its first bytes; `bytes` for the records looked at."""

    name: str
    head: bytes
    bytes: int


@dataclass(frozen=True, slots=True)
class ExportPreview:
    """The first records as they would be written, and what of them would be lost."""

    files: tuple[SeenExport, ...] = ()
    losses: tuple[LossCount, ...] = ()


class _Cancelled(Exception):
    """Leaves the block that writes a file, so that no file appears."""


def export_records(
    store: ProjectStore,
    out: Path,
    choice: ExportChoice | None = None,
    *,
    dry: bool = False,
    progress: Progress | None = None,
    cancelled: Cancelled = never,
) -> ExportReport:
    """Write a project's records to a file or folder that appears complete or not at all.

    Args:
        store: The project.
        out: The file, where an older one is replaced, or the folder, which must be new or empty.
        choice: What is written and how; everything, as records, without it.
        dry: Write nothing, and only say what would be written and lost.
        progress: Told the percentage done after every record.
        cancelled: Asked before every record.

    Raises:
        NotFound: there is no such format, or it cannot be exported, or nobody of the name `layer`
            has marked anything.
        BadInput: a file to write is a project, this one or another, or a folder or a device, or its
            folder is missing, or an option is not one of the format's.
        StoreFailed, StoreBusy: the project could not be read or the file not be written.
    """
    choice = choice or ExportChoice()
    found = _writable(choice)
    files = (out,) if choice.split is None else choice.split.files(out)
    beside = None if choice.split is None or found.folder else choice.split.card(out)
    if not dry:
        for file in (*files, beside) if beside else files:
            _refuse_project(store, file)
    try:
        with ExitStack() as stack:
            # First in, so that it appears when all of its parts are there.
            written = stack.enter_context(whole_file(beside)) if beside and not dry else None
            places = (
                [Beheld(out.name, 0) for _ in files] if dry else _places(found, out, files, stack)
            )
            log = _log(found, out, choice, stack, dry=dry)
            full = [] if dry else _full_records(found, files, places, choice, stack)
            export = _Export(store, found, choice, places, log.lose, full)
            if choice.split is not None and not dry:
                export.card = _card(store, found, out, files, choice.split, choice.licence)
            export.run(progress, cancelled)
            if export.card is not None:
                text = export.card.text(export.counts, log.counts).encode()
                if written is None:
                    _card_place(places).write_bytes(text)
                else:
                    written.write(text)
    except _Cancelled:
        return ExportReport(str(out), 0, 0, cancelled=True)
    counts = export.counts
    parts = () if choice.split is None else tuple(zip(map(str, files), counts, strict=True))
    size = sum(place.bytes for place in places)
    card = "" if export.card is None else str(beside or out / _CARD)
    return ExportReport(
        str(out), sum(counts), size, parts=parts, losses=log.counts, dry=dry, card=card
    )


def stream_records(
    store: ProjectStore, sink: Callable[[bytes], object], choice: ExportChoice | None = None
) -> int:
    """Hand what a format writes to `sink`, as it comes; how many records there were.

    Raises:
        BadInput: the format writes more than one file.
    """
    choice = choice or ExportChoice()
    found = _writable(choice)
    place = _Pipe(sink, found)
    if found.folder:
        raise place.refused()
    export = _Export(store, found, choice, [place], LossLog().lose, [])
    export.run(None, never)
    return export.counts[0]


def preview_export(
    store: ProjectStore, out: Path, choice: ExportChoice, *, records: int = 3, most: int = 20_000
) -> ExportPreview:
    """The first records as `export_records` would write them, each file to `most` bytes."""
    found = _writable(choice)
    log = LossLog()
    place = Beheld(out.name, most)
    export = _Export(store, found, replace(choice, split=None), [place], log.lose, [])
    export.run(None, never, most=records)
    files = tuple(SeenExport(name, seen.head, seen.bytes) for name, seen in place.files.items())
    return ExportPreview(files if export.counts[0] else (), log.counts)


def _writable(choice: ExportChoice) -> Format:
    found = find_format(choice.format)
    if not found.can_write:
        raise NotFound(said("“{format}” can be imported, but not exported.", format=choice.format))
    return found


def _places(
    found: Format, out: Path, files: Sequence[Path], stack: ExitStack
) -> list[FileSink] | list[FolderSink]:
    """Where each part goes."""
    if not found.folder:
        return [FileSink(file, stack) for file in files]
    folder = stack.enter_context(whole_folder(out))
    made = []
    for file in files:
        inner = folder if len(files) == 1 else folder / file.stem.removeprefix(f"{out.stem}-")
        inner.mkdir(exist_ok=True)
        place = FolderSink(inner)
        stack.callback(place.close)
        made.append(place)
    return made


def _card(
    store: ProjectStore,
    found: Format,
    out: Path,
    files: Sequence[Path],
    split: Split,
    licence: str,
) -> DatasetCard:
    info = store.project()
    names = split.names if found.folder else tuple(file.name for file in files)
    program = f"News Annotator {__version__}"
    head = CardHead(
        out.stem, info.name, program, found.name, info.schema, split, tuple(names), licence
    )
    return DatasetCard(head, store.first_copies())


def _card_place(places: Sequence[Sink]) -> Path:
    """The card's place in the folder that has a folder for each part."""
    part = places[0]
    assert isinstance(part, FolderSink)
    return part.folder.parent / _CARD


def _log(found: Format, out: Path, choice: ExportChoice, stack: ExitStack, *, dry: bool) -> LossLog:
    """The account of what is lost, with a file of it where one is wanted."""
    if dry or found.stored is not None or not choice.loss_file:
        return LossLog()
    stem = out.name.removesuffix(out.suffix) if out.suffix else out.name
    return LossLog(_LateFile(out.with_name(f"{stem}.loss.jsonl"), stack).write)


def _full_records(
    found: Format,
    files: Sequence[Path],
    places: Sequence[Sink],
    choice: ExportChoice,
    stack: ExitStack,
) -> list[ByteWriter]:
    """The file of full records of each part, where they are wanted."""
    if not choice.full_record or found.stored is not None:
        return []
    if found.folder:
        return [place.inside(FULL_RECORDS) for place in places]
    names = (file.with_name(f"{file.name}{FULL_RECORD}") for file in files)
    return [stack.enter_context(whole_file(name)) for name in names]


class _LateFile:
    """A file that comes to be with its first bytes."""

    def __init__(self, path: Path, stack: ExitStack) -> None:
        self._path, self._stack = path, stack
        self._writer: FileWriter | None = None

    def write(self, data: bytes) -> None:
        """Add bytes at the end."""
        if self._writer is None:
            self._writer = self._stack.enter_context(whole_file(self._path))
        self._writer.write(data)


class _Pipe:
    """A sink that hands bytes on as they come."""

    def __init__(self, sink: Callable[[bytes], object], found: Format) -> None:
        self._sink = sink
        self._format = found
        self.bytes = 0

    def main(self) -> _Pipe:
        """What is written goes on at once."""
        return self

    def write(self, data: bytes) -> None:
        """Hand bytes on."""
        self.bytes += len(data)
        self._sink(data)

    def beside(self, _ending: str) -> _Pipe:
        """A pipe has nothing beside it."""
        raise self.refused()

    def inside(self, _name: str) -> _Pipe:
        """A pipe has nothing inside."""
        raise self.refused()

    def refused(self) -> BadInput:
        """What to say where a format needs more than a pipe."""
        return BadInput(
            said(
                "“{format}” writes several files, which no pipe can hold.", format=self._format.name
            ),
            hint=said("Name a file or folder instead of -."),
        )


class _Export:
    """One export under way: records chosen, projected, divided and written."""

    def __init__(
        self,
        store: ProjectStore,
        found: Format,
        choice: ExportChoice,
        places: Sequence[Sink],
        lose: Lose,
        full: Sequence[ByteWriter],
    ) -> None:
        self._store = store
        self._format = found
        self._choice = choice
        self._schema = store.project().schema
        self._full = full
        self._lose = lose
        self.counts = [0] * len(places)
        self.card: DatasetCard | None = None
        self._firsts = {} if choice.split is None else store.first_copies()
        options = chosen_options(found.write_options, choice.options)
        self._handed = found.holds(options)
        context = WriteContext(self._schema, lose, options)
        self._mains = [place.main() for place in places] if found.stored else []
        self._writers: list[RecordWriter] = []
        if found.stored is None:
            assert found.write is not None
            self._writers = [found.write(place, context) for place in places]

    def run(self, progress: Progress | None, cancelled: Cancelled, most: int | None = None) -> None:
        """Write everything; with `most` only so many records."""
        total = 0
        wanted = self._wanted()
        _check_layer(self._store, self._choice.layer)
        if progress is not None:
            total = self._store.count(ArticleQuery(annotator="")) if wanted is None else len(wanted)
        chosen = self._store.records(
            status=self._choice.status, layer=self._choice.layer, articles=wanted
        )
        for number, record in enumerate(chosen, start=1):
            if cancelled():
                raise _Cancelled
            self._write(record)
            if progress is not None:
                progress(100 * number // max(number, total))
            if number == most:
                break
        for writer in self._writers:
            writer.finish()

    def _wanted(self) -> tuple[ArticleId, ...] | None:
        """The articles that pass the filters; None for all."""
        choice = self._choice
        if not (choice.sources or choice.since or choice.until):
            return choice.articles
        query = ArticleQuery(
            annotator="", sources=choice.sources, since=choice.since, until=choice.until
        )
        passing = self._store.article_ids(query)
        if choice.articles is None:
            return tuple(passing)
        kept = frozenset(passing)
        return tuple(article for article in choice.articles if article in kept)

    def _write(self, record: StoredRecord) -> None:
        split = self._choice.split
        article = record.article.id
        part = 0 if split is None else split.part_of(self._firsts.get(article, article))
        labels = self._choice.labels
        if self._format.stored is not None and not labels:
            if self.card is not None:
                self.card.add(record_of(record, self._schema), part)
            self._mains[part].write(self._format.stored(record, self._schema))
            self.counts[part] += 1
            return
        data = record_of(record, self._schema)
        if labels:
            data = only_labels(data, labels)
        if self.card is not None:
            self.card.add(data, part)
        if self._format.stored is not None:
            self._mains[part].write(orjson.dumps(data, option=orjson.OPT_APPEND_NEWLINE))
            self.counts[part] += 1
            return
        if self._full:
            self._full[part].write(orjson.dumps(data, option=orjson.OPT_APPEND_NEWLINE))
        for document in documents(data, self._handed):
            self._writers[part].add(project(document, self._handed, self._lose))
            self.counts[part] += 1


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
