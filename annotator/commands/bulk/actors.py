"""Bulk changes of the registry: merging actors, splitting one, changing, adding and deleting."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from annotator.commands.actors import ReviseActor
from annotator.commands.base import Stamp
from annotator.model.actor_text import one_line, unique_names
from annotator.model.bulk import BulkItem, BulkReader, LayerState, Part
from annotator.model.change import Change, Edit
from annotator.model.errors import CommandRefused
from annotator.model.identity import ActorId, ArticleId, short_number
from annotator.model.marks import Actor, Mention
from annotator.model.said import said

MentionKey = tuple[ArticleId, str, str]  # article, layer, mark


@dataclass(frozen=True, slots=True)
class MergeActors:
    """Make several actors one: mentions of every layer are linked to it, the others go.

    `seen` are the actors as the person saw them, the kept one among them; `result` is what that
    one is afterwards.
    """

    seen: Sequence[Actor]
    result: Actor

    @property
    def label(self) -> str:
        """`Merge 3 actors into Anna Kral`."""
        return said(
            "Merge {count} actors into {result}", count=len(self.seen), result=self.result.name
        )

    def plan(self, reader: BulkReader, stamp: Stamp) -> Iterator[BulkItem]:
        """Refused: fewer than two, or one was changed or went meanwhile."""
        stored = reader.actors()
        kept = next((actor for actor in self.seen if actor.id == self.result.id), None)
        if kept is None or len({actor.id for actor in self.seen}) < 2:
            raise CommandRefused(
                said("It takes two actors to merge."), hint=said("Select one more.")
            )
        for actor in self.seen:
            _refuse_changed(stored, actor)
        _refuse_bad(self.result, reader, before=kept)
        if self.result != kept:
            yield Edit(kept, self.result)
        others = tuple(actor.id for actor in self.seen if actor.id != kept.id)
        for state in reader.layers(actors=others, narrow=True):
            change = _relinked(self.label, state, set(others), kept.id, stamp)
            if change is not None:
                yield Part(state, change)
        for actor in self.seen:
            if actor.id != kept.id:
                yield Edit(actor, None)


@dataclass(frozen=True, slots=True)
class SplitActor:
    """Give some mentions of an actor to a new one.

    What becomes a name of the new actor is no alias of the old one any more.
    """

    actor: ActorId
    name: str
    type: str
    mentions: Collection[MentionKey]
    aliases: tuple[str, ...] = ()
    codes: Mapping[str, object] | None = None

    @property
    def label(self) -> str:
        """`Split off Anna Kral`."""
        return said("Split off {one_line}", one_line=one_line(self.name))

    def plan(self, reader: BulkReader, stamp: Stamp) -> Iterator[BulkItem]:
        """Refused: no mentions, no such actor, or none of the mentions is linked to it."""
        stored = reader.actors()
        old = stored.get(self.actor)
        if old is None:
            raise _gone(self.actor)
        if not self.mentions:
            raise CommandRefused(said("Tick the mentions that are somebody else."))
        new = _made(stored, self.name, self.type, self.aliases, self.codes)
        _refuse_bad(new, reader)
        names = {new.name, *new.aliases}
        after = replace(old, aliases=tuple(a for a in old.aliases if a not in names))
        yield Edit(None, new)
        if after != old:
            yield Edit(old, after)
        wanted = set(self.mentions)
        found = False
        for state in reader.layers(
            articles=dict.fromkeys(key[0] for key in self.mentions),
            actors=(self.actor,),
            narrow=True,
        ):
            change = _relinked(self.label, state, {self.actor}, new.id, stamp, only=wanted)
            if change is not None:
                found = True
                yield Part(state, change)
        if not found:
            raise CommandRefused(
                said("None of these mentions is linked to {old} any more.", old=old.name),
                hint=said("Look at the list of its mentions again."),
            )


@dataclass(frozen=True, slots=True)
class DeleteActors:
    """Take actors that no mention is linked to out of the registry."""

    actors: Sequence[ActorId]

    @property
    def label(self) -> str:
        """`Delete 3 unused actors`."""
        count = len(self.actors)
        return (
            said("Delete an unused actor")
            if count == 1
            else said("Delete {count:,} unused actors", count=count)
        )

    def plan(self, reader: BulkReader, stamp: Stamp) -> Iterator[BulkItem]:
        """Refused: a mention is linked to one, in an article that was removed from lists too."""
        del stamp
        stored = reader.actors()
        going = [actor for actor in dict.fromkeys(self.actors) if actor in stored]
        for state in reader.layers(actors=going, narrow=True) if going else ():
            used = next(
                m.actor for m in state.marks if isinstance(m, Mention) and m.actor in set(going)
            )
            name = stored[ActorId(str(used))].name
            raise CommandRefused(
                said(
                    "“{name}” is mentioned in article {article}, so it is not unused.",
                    name=name,
                    article=state.article,
                ),
                hint=said("Unlink its mentions first, or merge it into another actor."),
            )
        for actor in going:
            yield Edit(stored[actor], None)


@dataclass(frozen=True, slots=True)
class ReviseActors:
    """Change what the registry says of actors."""

    revisions: Sequence[ReviseActor]

    @property
    def label(self) -> str:
        """`Change actor`."""
        count = len(self.revisions)
        return said("Change actor") if count == 1 else said("Change {count:,} actors", count=count)

    def plan(self, reader: BulkReader, stamp: Stamp) -> Iterator[BulkItem]:
        """Refused: what `ReviseActor` refuses."""
        del stamp
        stored = reader.actors()
        for revision in self.revisions:
            if revision.actor not in stored:
                raise _gone(revision.actor)
            change = revision.revision(stored[revision.actor], reader.schema.schema)
            yield from change.edits


@dataclass(frozen=True, slots=True)
class AddActor:
    """Put an actor into the registry that nothing is linked to yet."""

    name: str
    type: str
    aliases: tuple[str, ...] = ()
    codes: Mapping[str, object] | None = None

    @property
    def label(self) -> str:
        """`New actor Anna Kral`."""
        return said("New actor {one_line}", one_line=one_line(self.name))

    def plan(self, reader: BulkReader, stamp: Stamp) -> Iterator[BulkItem]:
        """Refused: no name, or a label that is no actor's."""
        del stamp
        made = _made(reader.actors(), self.name, self.type, self.aliases, self.codes)
        _refuse_bad(made, reader)
        yield Edit(None, made)


def free_actor_id(actors: Iterable[str]) -> ActorId:
    """The next id that no actor has."""
    return ActorId(f"a{max(map(short_number, actors), default=0) + 1}")


def _made(
    stored: Mapping[ActorId, Actor],
    name: str,
    type_: str,
    aliases: tuple[str, ...],
    codes: Mapping[str, object] | None,
) -> Actor:
    name = one_line(name)
    return Actor(free_actor_id(stored), name, type_, unique_names(aliases, name), dict(codes or {}))


def _relinked(
    label: str,
    state: LayerState,
    before: set[ActorId],
    after: ActorId,
    stamp: Stamp,
    *,
    only: Collection[MentionKey] | None = None,
) -> Change | None:
    """The change that links the mentions of some actors to another one; None where there is none."""
    edits = tuple(
        Edit(mark, stamp.touched(replace(mark, actor=after)))
        for mark in state.marks
        if isinstance(mark, Mention)
        and mark.actor in before
        and (only is None or (state.article, state.layer.id, mark.id) in only)
    )
    return Change(label, edits) if edits else None


def _refuse_changed(stored: Mapping[ActorId, Actor], seen: Actor) -> None:
    found = stored.get(seen.id)
    if found is None:
        raise _gone(seen.id)
    if found != seen:
        raise CommandRefused(
            said("“{seen}” was changed elsewhere meanwhile.", seen=seen.name),
            hint=said("Look at it again and repeat the change."),
        )


def _refuse_bad(actor: Actor, reader: BulkReader, *, before: Actor | None = None) -> None:
    if not actor.name:
        raise CommandRefused(said("An actor needs a name."))
    known = before is not None and before.type == actor.type
    if not known and not reader.schema.schema.is_actor(actor.type):
        raise CommandRefused(said("{actor_type} is no label of actors.", actor_type=actor.type))


def _gone(actor: str) -> CommandRefused:
    return CommandRefused(
        said("The registry has no actor {actor} any more.", actor=actor),
        hint=said("Open the page of actors again."),
    )
