"""The use case that carries articles and records of files into a project; it blocks."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC
from pathlib import Path
from typing import Any, Protocol

from annotator.formats.base import Finding, Format
from annotator.ingest.files import FoundFile, find_files
from annotator.ingest.numbering import ArticleIds
from annotator.ingest.pasted import WHERE, Pasted, pasted_article
from annotator.model.article import Article
from annotator.model.errors import AnnotatorError, BadInput
from annotator.model.identity import ArticleId
from annotator.model.option import OptionValue, chosen_options
from annotator.model.project import AddReport, LeftOut, NewRecord
from annotator.model.said import said, said_in_turn
from annotator.model.schema import Schema
from annotator.workspace.ports import Clock, ProjectStore
from annotator.workspace.progress import Cancelled, Progress, counted, never
from annotator.workspace.reading import BegunFile, FoundRecord, FromFile, ReadingChoice
from annotator.workspace.reading_process import ReadingProcess
from annotator.workspace.recognition import AUTO, chosen_kind, suffixes_of
from annotator.workspace.sidecar import goes_with_another

BATCH = 1000  # articles a transaction
BATCH_CHARACTERS = 4_000_000


@dataclass(frozen=True, slots=True)
class Duplicate:
    """An article that was not added, for the project has one with the same text."""

    file: str
    line: int | None
    existing: ArticleId


@dataclass(frozen=True, slots=True)
class TransferReport:
    """What became of an import; `files` counts those that were looked at.

    `layers_added` counts the layers that came to articles that were there already, `restored` are
    those of them that had been taken out of the list and are in it again. `near_copies` are those of
    the new articles that say nearly the same as an earlier one.
    """

    articles: tuple[ArticleId, ...] = ()
    known: tuple[Duplicate, ...] = ()
    findings: tuple[Finding, ...] = ()
    files: int = 0
    renamed_actors: int = 0
    joined_actors: int = 0
    layers_added: int = 0
    cancelled: bool = False
    restored: tuple[ArticleId, ...] = ()
    near_copies: tuple[ArticleId, ...] = ()

    @property
    def added(self) -> int:
        """How many articles are new in the project."""
        return len(self.articles)

    @property
    def duplicates(self) -> int:
        """How many were there already and were not added again."""
        return len(self.known)

    @property
    def errors(self) -> int:
        """How many findings kept something out of the project."""
        return sum(finding.severity == "error" for finding in self.findings)

    @property
    def summary(self) -> str:
        """One sentence for people."""
        parts: list[str] = [
            counted(self.added, said("1 article added"), said("{count} articles added"))
        ]
        if self.near_copies:
            parts.append(
                counted(
                    len(self.near_copies),
                    said("1 of them a near copy"),
                    said("{count} of them near copies"),
                )
            )
        if self.restored:
            parts.append(
                counted(
                    len(self.restored),
                    said("1 article brought back"),
                    said("{count} articles brought back"),
                )
            )
        there = self.duplicates - len(self.restored)
        if there > 0:
            parts.append(said("{count} there already", count=there))
        if self.layers_added:
            parts.append(
                counted(
                    self.layers_added,
                    said("1 layer added to these"),
                    said("{count} layers added to these"),
                )
            )
        if self.errors:
            parts.append(counted(self.errors, said("1 error"), said("{count} errors")))
        if self.renamed_actors:
            parts.append(
                counted(
                    self.renamed_actors,
                    said("1 actor given a new id"),
                    said("{count} actors given a new id"),
                )
            )
        if self.joined_actors:
            parts.append(
                counted(
                    self.joined_actors,
                    said("1 actor known under another id"),
                    said("{count} actors known under another id"),
                )
            )
        sentence = said("{parts}.", parts=tuple(parts))
        return said("Stopped: {sentence}", sentence=sentence) if self.cancelled else sentence

    def as_data(self) -> dict[str, Any]:
        """This report for `--json`."""
        return {
            "added": list(self.articles),
            "duplicates": [
                {"file": d.file, "line": d.line, "existing": d.existing} for d in self.known
            ],
            "findings": [finding.as_data() for finding in self.findings],
            "files": self.files,
            "errors": self.errors,
            "renamed_actors": self.renamed_actors,
            "joined_actors": self.joined_actors,
            "layers_added": self.layers_added,
            "restored": list(self.restored),
            "near_copies": list(self.near_copies),
            "cancelled": self.cancelled,
        }


class Reading(Protocol):
    """What reads the files: a process of its own, or for tests this one."""

    def read(self, path: Path, now: str, cancelled: Cancelled = never) -> Iterator[FromFile]:
        """Everything in a file."""
        ...

    def close(self) -> None:
        """Let go of what it holds."""
        ...


ReadingMaker = Callable[[ReadingChoice, Schema], Reading]


def import_paths(
    store: ProjectStore,
    paths: Sequence[Path],
    *,
    format: str = AUTO,  # noqa: A002  # the word of the command line
    annotator: str | None = None,
    options: Mapping[str, OptionValue] | None = None,
    clock: Clock,
    progress: Progress | None = None,
    cancelled: Cancelled = never,
    reading: ReadingMaker | None = None,
) -> TransferReport:
    """Add the articles and records of files and folders to a project.

    A file that cannot be read, or a record that is wrong, becomes a finding and stops nothing.
    Every batch of articles is one transaction; what was added before a stop or a failure stays.

    Args:
        store: The project.
        paths: Files, and folders that are searched with everything below them.
        format: "auto" or the name of a kind of file.
        annotator: The name to give to the annotator of records that have one layer.
        options: What was chosen of the format's own options.
        clock: Time and chance for the ids of new articles.
        progress: Told the percentage done after every file.
        cancelled: Asked before every article.
        reading: Makes what reads the files, a process of its own without it.

    Raises:
        NotFound: there is no such format, or it cannot be imported.
        BadInput: it has no such option.
        StoreFailed, StoreBusy: the project refused; the message says how much was added before.
    """
    chosen = chosen_kind(format)
    if chosen is not None:
        own = chosen.read_options if isinstance(chosen, Format) else chosen.options
        chosen_options(own, options or {})
    incoming = _Incoming(store, clock, annotator, cancelled)
    found = list(find_files(paths, suffixes_of(chosen)))
    total = sum(file.size for file in found)
    done = 0
    reader = (reading or ReadingProcess)(
        ReadingChoice(format, annotator, options or {}), incoming.schema
    )
    try:
        for file in found:
            if cancelled():
                break
            incoming.take(file, reader)
            done += file.size
            if progress is not None:
                progress(100 * done // max(1, total))
    finally:
        reader.close()
    return incoming.report(cancelled=cancelled())


def import_pasted(store: ProjectStore, pasted: Pasted, *, clock: Clock) -> TransferReport:
    """Add one article whose words were pasted or typed.

    Raises:
        BadInput: it has no words, or they are no text.
        StoreFailed, StoreBusy: the project refused.
    """
    article = pasted_article(pasted, ArticleIds(clock))
    incoming = _Incoming(store, clock, None, never)
    incoming.take_article(article, WHERE)
    return incoming.report(cancelled=False)


class _Incoming:
    """Collects articles into batches, hands them to the store, and keeps account of them."""

    def __init__(
        self, store: ProjectStore, clock: Clock, annotator: str | None, cancelled: Cancelled
    ) -> None:
        self._store = store
        self._clock = clock
        self._annotator = annotator
        self._cancelled = cancelled
        self._ids = ArticleIds(clock)
        self.schema = store.project().schema
        self._compared: set[tuple[str, str]] = set()
        self._batch: list[NewRecord] = []
        self._places: dict[int, tuple[str, int | None]] = {}  # by id() of a waiting article
        self._characters = 0
        self._files = 0
        self._renamed = self._joined = self._layers_added = 0
        self._added: list[ArticleId] = []
        self._duplicates: list[Duplicate] = []
        self._restored: list[ArticleId] = []
        self._near_copies: list[ArticleId] = []
        self._findings: list[Finding] = []

    def take(self, file: FoundFile, reader: Reading) -> None:
        """Read a file and offer what is in it."""
        if not file.named and goes_with_another(file):
            return
        self._files += 1
        if file.problem is not None:
            self._note(file.path, file.problem, warning=file.skipped)
            return
        for item in reader.read(file.path, self._now(), self._cancelled):
            if self._cancelled():
                return
            match item:
                case Finding():
                    self._findings.append(item)
                case FoundRecord():
                    self._compare_schema(item)
                    record = self._renamed_layer(item.record, item.where)
                    self._offer(record, item.where, item.line)
                case BegunFile():
                    pass
                case _:
                    raise AssertionError("lines are parsed where they are received")

    def take_article(self, article: Article, where: str) -> None:
        """Offer an article that is in no file."""
        self._offer(NewRecord(article), where, None)

    def _compare_schema(self, item: FoundRecord) -> None:
        """Say once a file and schema that its marks were made under another schema."""
        if not item.schema_sha256:
            return
        key = (item.where, item.schema_sha256)
        same = item.schema_sha256 == self.schema.sha256
        if same or key in self._compared or not item.record.marks:
            return
        self._compared.add(key)
        self._findings.append(
            Finding(
                item.where,
                said(
                    "Its marks were made under another schema ({schema_name}); what “{schema}” "
                    "does not allow is shown as a problem.",
                    schema_name=item.schema_name,
                    schema=self.schema.name,
                ),
                line=item.line,
                severity="warning",
            )
        )

    def _renamed_layer(self, record: NewRecord, where: str) -> NewRecord:
        if self._annotator is None or not record.layers:
            return record
        if len(record.layers) > 1:
            self._findings.append(
                Finding(
                    where,
                    said("The record has several layers; their annotators keep their names."),
                    record=record.article.id,
                    severity="warning",
                )
            )
            return record
        return replace(record, layers=(replace(record.layers[0], annotator=self._annotator),))

    def _offer(self, record: NewRecord, file: str, line: int | None) -> None:
        self._places[id(record.article)] = (file, line)
        self._batch.append(record)
        self._characters += len(record.article.text)
        if len(self._batch) >= BATCH or self._characters >= BATCH_CHARACTERS:
            self._flush()

    def _flush(self) -> None:
        if not self._batch:
            return
        batch = self._batch
        try:
            self._book(self._store.add(batch, at=self._now()))
        except BadInput:  # it was not taken because of some of it; the rest shall come in
            for record in batch:
                self._add_alone(record)
        except AnnotatorError as failure:
            if self._added:
                before = counted(
                    len(self._added),
                    said("1 article added before that."),
                    said("{count} articles added before that."),
                )
                failure.message = said_in_turn(failure.message, before)
            raise
        self._batch, self._places, self._characters = [], {}, 0

    def _add_alone(self, record: NewRecord) -> None:
        try:
            self._book(self._store.add([record], at=self._now()))
        except BadInput as problem:
            file, line = self._places[id(record.article)]
            self._findings.append(
                Finding(file, problem.message, problem.hint, line, record.article.id)
            )

    def _book(self, report: AddReport) -> None:
        """Count what the store made of a batch."""
        self._added.extend(report.added)
        self._renamed += report.renamed_actors
        self._joined += report.joined_actors
        self._layers_added += report.layers_added
        for article, existing in report.duplicates:
            file, line = self._places[id(article)]
            self._duplicates.append(Duplicate(file, line, existing))
        self._restored.extend(report.restored)
        self._near_copies.extend(report.near_copies)
        self._findings.extend(self._left_out(layer) for layer in report.left_out)

    def _left_out(self, left: LeftOut) -> Finding:
        file, line = self._places[id(left.article)]
        owner = left.layer.annotator
        return Finding(
            file,
            said(
                "The layer {layer} of {owner} was left out, with {marks}: the project has "
                "another layer of {owner} for this text (article {existing}).",
                layer=left.layer.id,
                owner=owner,
                marks=counted(left.marks, said("1 mark"), said("{count} marks")),
                existing=left.existing,
            ),
            said("Bring it in under another name with --annotator, or into a project of its own."),
            line,
            left.article.id,
        )

    def _note(self, path: Path, problem: BadInput, *, warning: bool = False) -> None:
        self._findings.append(
            Finding(
                str(path),
                problem.message,
                problem.hint,
                severity="warning" if warning else "error",
            )
        )

    def _now(self) -> str:
        return self._clock.now().astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")

    def report(self, *, cancelled: bool) -> TransferReport:
        """What became of everything; hands over what was still waiting unless stopped."""
        if not cancelled:
            self._flush()
        return TransferReport(
            articles=tuple(self._added),
            known=tuple(self._duplicates),
            findings=tuple(self._findings),
            files=self._files,
            renamed_actors=self._renamed,
            joined_actors=self._joined,
            layers_added=self._layers_added,
            cancelled=cancelled,
            restored=tuple(self._restored),
            near_copies=tuple(self._near_copies),
        )
