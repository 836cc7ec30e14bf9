"""What is kept of a project, as values: articles listed and opened, journal, records, counts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Literal

from annotator.model.article import Article
from annotator.model.change import Change
from annotator.model.identity import ArticleId, LayerId
from annotator.model.mark_set import MarkSet
from annotator.model.marks import Actor, Layer, Mark, Status
from annotator.model.schema import Schema

EntryKind = Literal["do", "undo", "redo"]


@dataclass(frozen=True, slots=True)
class ProjectInfo:
    """What a project is: its schema, where it lives, whether it may be written."""

    id: str
    name: str
    location: str
    schema: Schema
    schema_text: str
    read_only: bool = False


@dataclass(frozen=True, slots=True)
class ArticleSummary:
    """One row of the article list, for one annotator.

    `reach` is the code point where the annotator's last mark ends, `changed` when the layer was
    changed last (RFC 3339 in UTC), `problems` how many marks break the schema; None where nobody
    has looked since the last change (or there is no layer). `copies` counts the other articles of
    the list that say nearly the same, `is_copy` tells that one of them came in earlier.
    """

    id: ArticleId
    heading: str
    source: str | None
    published: str | None
    length: int
    status: Status
    marks: int
    reach: int = 0
    changed: str | None = None
    problems: int | None = None
    copies: int = 0
    is_copy: bool = False

    @property
    def progress(self) -> int:
        """How far the work on it is, 0..100: as far as the marks reach, unless it is complete."""
        return article_progress(self.status, self.reach, self.length)


def article_progress(status: Status, reach: int, length: int) -> int:
    """How far the work on an article is, 0..100; only a complete one is at 100."""
    if status == "complete":
        return 100
    return min(99, round(100 * reach / length)) if length else 0


ArticleOrder = Literal["imported", "published", "title", "source", "length", "marks", "changed"]


@dataclass(frozen=True, slots=True)
class ArticleQuery:
    """Which articles, in which order, and which part of them.

    All conditions must hold; those left out let everything through.

    Args:
        annotator: Whose statuses, marks and problems are meant.
        words: What was typed to search; see `model.text_query.parse_words`.
        statuses: One of these.
        sources: From one of these; None is "without a source".
        since: Published on this ISO date or later.
        until: Published on this ISO date or earlier.
        labels: With a mark of one of these (kind, type), in anybody's layer.
        worked_by: With a layer of this annotator.
        problems: With marks that break the schema, as far as they were counted.
        without_copies: Of near copies only the one of the list that came in first.
        copies_of: This article and its near copies.
        shelved: Those that were taken out of the list, instead of those in it.
        order: What they are put in order by, and then by the order of import.
        descending: The other way round, the order of import too.
        offset: How many to leave out at the start.
        limit: How many at most; None is all.
    """

    annotator: str
    words: str = ""
    statuses: frozenset[Status] = frozenset()
    sources: tuple[str | None, ...] = ()
    since: str | None = None
    until: str | None = None
    labels: tuple[tuple[str, str], ...] = ()
    worked_by: str | None = None
    problems: bool = False
    without_copies: bool = False
    copies_of: ArticleId | None = None
    shelved: bool = False
    order: ArticleOrder = "imported"
    descending: bool = False
    offset: int = 0
    limit: int | None = None

    def part(self, offset: int, limit: int | None) -> ArticleQuery:
        """Another part of the same list."""
        return replace(self, offset=offset, limit=limit)

    @property
    def narrowed(self) -> bool:
        """Whether anything is left out, the statuses apart."""
        plain = ArticleQuery(self.annotator, statuses=self.statuses, order=self.order)
        return replace(self, descending=False, offset=0, limit=None) != plain


@dataclass(frozen=True, slots=True)
class ArticleCounts:
    """How many articles meet all conditions of a query but that on the status, by status."""

    by_status: Mapping[Status, int]

    @property
    def total(self) -> int:
        """All of them."""
        return sum(self.by_status.values())

    def of(self, statuses: Iterable[Status]) -> int:
        """Those of these statuses; all where none is named."""
        wanted = frozenset(statuses)
        return sum(n for status, n in self.by_status.items() if not wanted or status in wanted)

    def moved(self, before: Status, after: Status) -> ArticleCounts:
        """The counts when one article has got another status."""
        counts = dict(self.by_status)
        counts[before] = counts.get(before, 0) - 1
        counts[after] = counts.get(after, 0) + 1
        return ArticleCounts(counts)


@dataclass(frozen=True, slots=True)
class ListFacets:
    """What the list can be narrowed down to: sources and annotators, with counts of articles."""

    sources: tuple[tuple[str | None, int], ...]
    annotators: tuple[tuple[str, int], ...]
    earliest: str | None
    latest: str | None


@dataclass(frozen=True, slots=True)
class OpenedArticle:
    """An article with one annotator's marks, and the version a change must be made on.

    Where `whole` is False, `marks` holds only those about one stretch of the text; the rest is to
    be had as `StoredMarks`.
    """

    article: Article
    marks: MarkSet
    version: int
    whole: bool = True


@dataclass(frozen=True, slots=True)
class StoredMarks:
    """A whole layer at one version; its marks are made from what was read as the iterator goes on.

    `serial` and `taken` are what a `MarkSet` wants to know. The iterator needs no connection and
    may be used on any thread; it raises `StoreFailed` where a mark is damaged.
    """

    layer: Layer
    version: int
    serial: int
    taken: frozenset[str]
    marks: Iterator[Mark]


@dataclass(frozen=True, slots=True)
class JournalEntry:
    """One step of the append-only journal.

    `op_id` is unique for ever: writing the same entry again is not an error and changes nothing.
    `reverts` is the `op_id` of the "do" that an "undo" takes back or a "redo" does again.
    `layer` is the layer's state *before* the change, from which it is made when it is not yet
    there; `version` the version of the layer that the change was made on; `seconds` the working
    time to add to the layer.
    """

    op_id: str
    kind: EntryKind
    reverts: str | None
    annotator: str
    article: ArticleId
    layer: Layer
    version: int
    change: Change
    at: str
    seconds: int = 0


@dataclass(frozen=True, slots=True)
class BulkEntry:
    """One step of the journal that concerns the whole project; `op_id` as of a `JournalEntry`."""

    op_id: str
    kind: EntryKind
    reverts: str | None
    annotator: str
    label: str
    at: str


@dataclass(frozen=True, slots=True)
class StoredStep:
    """A journal entry as it is read back to rebuild undo.

    One over the whole project has no `article`, an empty `layer`, and of its change only the label.
    """

    op_id: str
    kind: EntryKind
    reverts: str | None
    article: ArticleId | None
    layer: LayerId
    change: Change


@dataclass(frozen=True, slots=True)
class NewRecord:
    """An article, perhaps with layers, marks and actors (an imported record).

    `unknown` holds top-level keys of the record that this version does not know.
    """

    article: Article
    layers: tuple[Layer, ...] = ()
    marks: Mapping[LayerId, tuple[Mark, ...]] = field(default_factory=dict)
    actors: tuple[Actor, ...] = ()
    unknown: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class StoredRecord:
    """An article as it is exported; `entries` are finished record entries as JSON text.

    `entries` maps mention, event, relation, cluster to the entries in record order.
    """

    article: Article
    layers: tuple[Layer, ...]
    actors: tuple[Actor, ...]
    entries: Mapping[str, Sequence[str]]
    unknown: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A layer that was offered for a text that is there, and was not added.

    The stored article `existing` has a layer of the same annotator and kind that differs from it;
    `article` is the one offered, `marks` counts the marks of the layer.
    """

    article: Article
    existing: ArticleId
    layer: Layer
    marks: int


@dataclass(frozen=True, slots=True)
class AddReport:
    """What became of articles offered to the store, in the order offered.

    `duplicates` pairs the offered article with the id of the stored one with the same text;
    `renamed_actors` counts actors that got another id because theirs was taken, `joined_actors`
    those that are the same as an actor of another id; `layers_added` counts the layers that came
    to articles that were there already, `left_out` lists those that could not. `restored` are the
    stored ones that had been taken out of the list and are in it again. `near_copies` are the added
    ones that say nearly the same as an earlier article.
    """

    added: tuple[ArticleId, ...] = ()
    duplicates: tuple[tuple[Article, ArticleId], ...] = ()
    renamed_actors: int = 0
    joined_actors: int = 0
    layers_added: int = 0
    left_out: tuple[LeftOut, ...] = ()
    restored: tuple[ArticleId, ...] = ()
    near_copies: tuple[ArticleId, ...] = ()


@dataclass(frozen=True, slots=True)
class ProjectStats:
    """Counts over a project.

    `by_status` counts the articles that have a layer of that status (an article of two annotators
    may count twice; one without any layer is "new"); `labels` counts marks by kind (mention,
    event, relation) and label; `annotators` the articles each has a layer of; `characters` the
    code points of all texts.
    """

    articles: int
    by_status: Mapping[str, int]
    labels: Mapping[str, Mapping[str, int]]
    actors: int
    annotators: Mapping[str, int]
    characters: int
