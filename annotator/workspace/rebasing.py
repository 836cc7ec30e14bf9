"""Rebasing: changes that wait to be saved are made again on what others saved meanwhile."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from annotator.model.change import Change, Edit, Item
from annotator.model.identity import ActorId, ArticleId, LayerId, MarkId, short_number
from annotator.model.mark_set import StaleChange
from annotator.model.marks import (
    Actor,
    Argument,
    Cluster,
    Event,
    Layer,
    MarkRef,
    Mention,
    NormalizedTime,
    Relation,
)
from annotator.workspace.document import Document, apply_to_registry, registry_fits
from annotator.workspace.ports import JournalEntry


@dataclass(slots=True)
class Rebased:
    """What became of the waiting entries; `actors` is the registry with them.

    `dropped` are those that no longer fit: what they changed was changed or removed elsewhere.
    """

    actors: dict[ActorId, Actor]
    entries: list[JournalEntry] = field(default_factory=list)
    dropped: list[JournalEntry] = field(default_factory=list)


@dataclass(slots=True)
class _Names:
    """New names for marks of one article and for actors."""

    actors: dict[str, str]
    layer: LayerId
    marks: dict[str, str] = field(default_factory=dict)

    def mark(self, identifier: MarkId) -> MarkId:
        return MarkId(self.marks.get(identifier, identifier))

    def actor(self, identifier: ActorId) -> ActorId:
        return ActorId(self.actors.get(identifier, identifier))


def rebase(
    entries: Iterable[JournalEntry],
    documents: Mapping[ArticleId, Document],
    actors: Mapping[ActorId, Actor],
) -> Rebased:
    """Make waiting changes again, in their order, on freshly read articles and registry.

    A new mark or actor whose id somebody else took meanwhile gets another one, and so does
    everything when somebody else took the layer's id. The documents are changed.

    Args:
        entries: What waits; none of it is in the store.
        documents: The articles as they are in the store; every article of an entry.
        actors: The registry as it is in the store.
    """
    result = Rebased(dict(actors))
    actor_names: dict[str, str] = {}
    names = {
        article: _Names(actor_names, document.marks.layer.id)
        for article, document in documents.items()
    }
    for entry in entries:
        document = documents[entry.article]
        change = _made_again(entry, document, names[entry.article], result.actors)
        if change is None:
            result.dropped.append(entry)
            continue
        layer = document.marks.layer
        document.marks.apply(change)
        apply_to_registry(result.actors, change)
        grown = layer.seconds + entry.seconds
        document.marks.layer = replace(document.marks.layer, seconds=grown)
        result.entries.append(replace(entry, change=change, layer=layer, version=document.version))
        document.version += 1
    return result


def _made_again(
    entry: JournalEntry, document: Document, names: _Names, actors: Mapping[ActorId, Actor]
) -> Change | None:
    """The entry's change on this document, None where it does not fit."""
    moved = entry.layer.id != document.marks.layer.id
    new_marks = 0
    for edit in entry.change.edits:
        made = edit.after
        if edit.before is not None or made is None or made.id in names.marks:
            continue
        if isinstance(made, Actor):
            if made.id in actors and made.id not in names.actors:
                names.actors[made.id] = _free_actor(actors, names.actors.values())
        elif not isinstance(made, Layer) and (moved or made.id in document.marks):
            names.marks[made.id] = document.marks.new_id(type(made), new_marks)
            new_marks += 1
    edits = (_renamed_edit(edit, names, document) for edit in entry.change.edits)
    change = Change(entry.change.label, tuple(edit for edit in edits if edit is not None))
    fits = change.edits and registry_fits(actors, change) and _applies(document, change)
    return change if fits else None


def _applies(document: Document, change: Change) -> bool:
    try:
        document.marks.apply(change)
    except StaleChange:
        return False
    document.marks.apply(change.inverse())
    return True


def _free_actor(actors: Mapping[ActorId, Actor], promised: Iterable[str]) -> str:
    taken = [short_number(identifier) for identifier in (*actors, *promised)]
    return f"a{max(taken, default=0) + 1}"


def _renamed_edit(edit: Edit, names: _Names, document: Document) -> Edit | None:
    if isinstance(edit.after, Layer):
        # The layer's own state is whatever it is now; only what the change set is set again.
        before = document.marks.layer
        after = replace(
            before, status=edit.after.status, nothing_to_mark=edit.after.nothing_to_mark
        )
        return None if after == before else Edit(before, after)
    before_item, after_item = (
        None if item is None else _renamed(item, names) for item in (edit.before, edit.after)
    )
    return Edit(before_item, after_item)


def _renamed(item: Item, names: _Names) -> Item:
    match item:
        case Mention():
            return replace(
                item,
                id=names.mark(item.id),
                actor=None if item.actor is None else names.actor(item.actor),
                time=_time(item.time, names),
            )
        case Event():
            return replace(
                item,
                id=names.mark(item.id),
                arguments=tuple(_argument(argument, names) for argument in item.arguments),
                time=_time(item.time, names),
            )
        case Relation():
            return replace(
                item,
                id=names.mark(item.id),
                source=_ref(item.source, names),
                target=_ref(item.target, names),
            )
        case Cluster():
            members = tuple(names.mark(member) for member in item.members)
            return replace(item, id=names.mark(item.id), members=members)
        case Actor():
            return replace(item, id=names.actor(item.id))
        case Layer():
            return replace(item, id=names.layer)


def _argument(argument: Argument, names: _Names) -> Argument:
    filler = argument.filler
    return argument if isinstance(filler, str) else replace(argument, filler=_ref(filler, names))


def _ref(ref: MarkRef, names: _Names) -> MarkRef:
    return replace(ref, id=names.mark(ref.id))


def _time(time: NormalizedTime | None, names: _Names) -> NormalizedTime | None:
    if time is None or time.source is None:
        return time
    return replace(time, source=names.mark(time.source))
