"""Document: the article that is open, its marks, and the registry they point to."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from annotator.model.article import Article
from annotator.model.change import Change
from annotator.model.identity import ActorId, ArticleId, LayerId
from annotator.model.mark_set import MarkSet
from annotator.model.marks import Actor


@dataclass(slots=True)
class Document:
    """An open article with one annotator's marks; `version` counts the layer's saved changes."""

    article: Article
    marks: MarkSet
    version: int


@dataclass(frozen=True, slots=True)
class Step:
    """One step of undo: a change and the layer it was made on."""

    op_id: str
    article: ArticleId
    layer: LayerId
    change: Change


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
