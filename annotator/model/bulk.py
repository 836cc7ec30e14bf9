"""Values of a change over the whole project: what it sees, what it consists of, what it counts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Protocol

from annotator.model.article import Article
from annotator.model.change import Change, Edit
from annotator.model.identity import ActorId, ArticleId
from annotator.model.mark_set import MarkSet
from annotator.model.marks import Actor, Layer
from annotator.model.schema import Schema


@dataclass(frozen=True, slots=True)
class BareLayer:
    """A layer without its marks, for changes of nothing but the layer itself.

    `version` counts the layer's saved changes; 0 is also that of one that is not stored yet.
    """

    article: ArticleId
    layer: Layer
    version: int


@dataclass(frozen=True, slots=True)
class LayerState:
    """A layer with its marks and the text they stand on.

    `narrow`: only the marks that were asked for are among `marks`. A part upon it may change them,
    but neither where they stand nor what they point to, and can add and remove none.
    """

    source: Article
    marks: MarkSet
    version: int
    narrow: bool = False

    @property
    def article(self) -> ArticleId:
        """The article it belongs to."""
        return self.source.id

    @property
    def layer(self) -> Layer:
        """The layer itself."""
        return self.marks.layer


@dataclass(frozen=True, slots=True)
class Part:
    """The part of a bulk change that concerns one layer: edits of its marks and of itself."""

    on: LayerState | BareLayer
    change: Change


@dataclass(frozen=True, slots=True)
class SchemaText:
    """A schema and the file it was read from, comments and all."""

    schema: Schema
    text: str


@dataclass(frozen=True, slots=True)
class SchemaSwap:
    """Another schema for the project."""

    before: SchemaText
    after: SchemaText


@dataclass(frozen=True, slots=True)
class Shelving:
    """An article taken out of lists, searches and exports, or brought back; nothing is erased."""

    article: ArticleId
    removed: bool


# In this order: edits that add or change actors, parts, edits that delete actors, the rest.
BulkItem = Edit | Part | SchemaSwap | Shelving


class BulkReader(Protocol):
    """What a bulk command may read, within the transaction that will hold its changes.

    Layers come in the order of import, those of articles that are shelved too: what comes back
    later must fit the project of then.
    """

    @property
    def schema(self) -> SchemaText:
        """The project's schema."""
        ...

    def actors(self) -> Mapping[ActorId, Actor]:
        """The registry."""
        ...

    def layers(
        self,
        *,
        articles: Iterable[ArticleId] | None = None,
        annotator: str | None = None,
        types: Iterable[tuple[str, str]] | None = None,
        actors: Iterable[ActorId] | None = None,
        fresh: bool = False,
        narrow: bool = False,
    ) -> Iterator[LayerState]:
        """The layers that meet all conditions, with their marks.

        Args:
            articles: Only layers of these articles.
            annotator: Only this annotator's manual layers.
            types: Only layers with a mark of one of these (kind, type).
            actors: Only layers with a mention of one of these actors.
            fresh: Also an empty layer for each of `articles` where `annotator` has none yet.
            narrow: Of the marks only those that `types` and `actors` name, which is much quicker.
        """
        ...

    def bare_layers(
        self, articles: Iterable[ArticleId], annotator: str, *, fresh: bool = False
    ) -> Iterator[BareLayer]:
        """The annotator's manual layers of these articles, without reading text and marks."""
        ...


@dataclass(slots=True)
class BulkCount:
    """How much a bulk change touches, or touched.

    `added`, `changed` and `removed` count marks; `articles` those whose layers change or that are
    shelved or brought back; `annotators` those whose layers change.
    """

    articles: int = 0
    layers: int = 0
    added: int = 0
    changed: int = 0
    removed: int = 0
    actors: int = 0
    shelved: int = 0
    restored: int = 0
    schema: bool = False
    annotators: tuple[str, ...] = ()

    @property
    def marks(self) -> int:
        """How many marks are added, changed or removed."""
        return self.added + self.changed + self.removed

    @property
    def nothing(self) -> bool:
        """Whether it changes nothing at all."""
        return not (self.layers or self.actors or self.shelved or self.restored or self.schema)


class Tally:
    """Counts the items of a bulk change as they pass."""

    def __init__(self) -> None:
        self._articles: set[ArticleId] = set()
        self._annotators: set[str] = set()
        self._count = BulkCount()

    def add(self, item: BulkItem) -> None:
        """Count one item."""
        count = self._count
        match item:
            case Part():
                self._articles.add(item.on.article)
                self._annotators.add(item.on.layer.annotator)
                count.layers += 1
                for edit in item.change.edits:
                    if edit.kind in ("layer", "actor"):
                        continue
                    count.added += edit.before is None
                    count.removed += edit.after is None
                    count.changed += edit.before is not None and edit.after is not None
            case Edit():
                count.actors += 1
            case SchemaSwap():
                count.schema = True
            case Shelving():
                self._articles.add(item.article)
                count.shelved += item.removed
                count.restored += not item.removed

    def count(self) -> BulkCount:
        """What was counted so far."""
        self._count.articles = len(self._articles)
        self._count.annotators = tuple(sorted(self._annotators))
        return self._count
