"""Document: the article that is open, its marks, and the registry they point to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import islice

from annotator.model.article import Article
from annotator.model.change import Change
from annotator.model.errors import AnnotatorError
from annotator.model.identity import ActorId, ArticleId, LayerId
from annotator.model.mark_set import MarkSet
from annotator.model.marks import Actor, Mark, Mention
from annotator.model.project import StoredMarks
from annotator.workspace.remainder import Remainder


class Document:
    """An open article with one annotator's marks; `version` counts the layer's saved changes.

    Of a long article the marks where it is read first are there at once, the others come after
    them. `marks` is always the whole layer and waits for it; `so_far` is what is there already
    and is only for showing it.
    """

    def __init__(
        self, article: Article, marks: MarkSet, version: int, rest: Remainder | None = None
    ) -> None:
        self.article = article
        self.version = version
        self.damage: AnnotatorError | None = None
        self._marks = marks
        self._rest = rest
        self._coming: Iterator[Mark] | None = None
        self._untold: list[Mark] = []
        self._replaced = False

    @property
    def marks(self) -> MarkSet:
        """The whole layer. Where it cannot be read, `damage` says why and it is not whole."""
        if self._rest is not None:
            self.take(None)
        return self._marks

    @property
    def so_far(self) -> MarkSet:
        """The marks that are there already."""
        return self._marks

    @property
    def whole(self) -> bool:
        """Whether every mark is there and was told."""
        told = not self._untold and not self._replaced
        return self._rest is None and told and self.damage is None

    @property
    def waiting(self) -> bool:
        """Whether the rest has not been read yet, so that `take` would wait for the lane."""
        return self._rest is not None and not self._rest.arrived

    def take(self, most: int | None) -> None:
        """Take in so many of the marks that are still to come, or all; waits until they are read."""
        if self._rest is None or self.damage is not None:
            return
        try:
            coming = self._coming or self._begin(self._rest.stored())
            made = list(islice(coming, most))
        except AnnotatorError as failure:
            self.damage = failure
            self._rest = self._coming = None
            return
        fresh = [mark for mark in made if mark.id not in self._marks]
        self._marks.add_stored(fresh)
        self._untold += fresh
        if most is None or len(made) < most:
            self._rest = self._coming = None

    def told(self) -> tuple[tuple[Mark, ...], bool]:
        """The marks that came since this was asked last, and whether all others are other ones."""
        untold, replaced = tuple(self._untold), self._replaced
        self._untold, self._replaced = [], False
        return untold, replaced

    def _begin(self, stored: StoredMarks) -> Iterator[Mark]:
        if stored.version == self.version:
            self._marks.take(stored.taken)
        else:
            # Somebody changed the layer between the two readings: the second one counts.
            self._marks = MarkSet(stored.layer, serial=stored.serial, taken=stored.taken)
            self.version, self._replaced = stored.version, True
        self._coming = stored.marks
        return stored.marks


@dataclass(frozen=True, slots=True)
class Step:
    """One step of undo: a change and the layer it was made on."""

    op_id: str
    article: ArticleId
    layer: LayerId
    change: Change

    @property
    def label(self) -> str:
        """The words for the Undo menu."""
        return self.change.label


@dataclass(frozen=True, slots=True)
class BulkStep:
    """One step of undo over the whole project; what it did stands in the journal."""

    op_id: str
    label: str


def apply_to_registry(actors: dict[ActorId, Actor], change: Change) -> None:
    """Carry out the part of a change that concerns the registry.

    Raises:
        ValueError: an actor is not as the change found it; nothing was changed.
    """
    edits = [edit for edit in change.edits if edit.kind == "actor"]
    for edit in edits:
        if actors.get(ActorId(edit.id)) != edit.before:
            raise ValueError(f"actor {edit.id} is not as the change found it")
    for edit in edits:
        if isinstance(edit.after, Actor):
            actors[edit.after.id] = edit.after
        else:
            actors.pop(ActorId(edit.id), None)


def registry_fits(actors: Mapping[ActorId, Actor], change: Change) -> bool:
    """Whether every actor that the change edits is as the change found it."""
    return all(
        actors.get(ActorId(edit.id)) == edit.before for edit in change.edits if edit.kind == "actor"
    )


def with_changes(
    actors: Mapping[ActorId, Actor], changes: Iterable[Change]
) -> dict[ActorId, Actor]:
    """The registry as it was stored, with changes that are still to be written."""
    registry = dict(actors)
    for change in changes:
        for edit in change.edits:
            if isinstance(edit.after, Actor):
                registry[edit.after.id] = edit.after
            elif edit.kind == "actor":
                registry.pop(ActorId(edit.id), None)
    return registry


def actors_of(marks: Iterable[Mark]) -> set[ActorId]:
    """The actors that mentions among these are linked to."""
    return {mark.actor for mark in marks if isinstance(mark, Mention) and mark.actor}
