"""The command that removes a mark, with everything that cannot be without it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from annotator.commands.base import Context
from annotator.model.change import Change, Edit
from annotator.model.identity import MarkId
from annotator.model.mark_set import MarkSet
from annotator.model.marks import (
    Argument,
    Cluster,
    Event,
    Mark,
    MarkRef,
    Mention,
    NormalizedTime,
    Relation,
)
from annotator.model.said import said


@dataclass(frozen=True, slots=True)
class RemoveMark:
    """Remove any mark.

    Relations that end at it go with it, roles it fills are cleared, clusters lose it (one that
    is left with a single member goes too), and times read from it no longer say so.
    """

    id: str

    @property
    def label(self) -> str:
        """`Remove`."""
        return said("Remove")

    def change(self, on: Context) -> Change:
        """Refused: there is no such mark."""
        mark = on.mark(self.id)
        gone = everything_gone(on.marks, [mark])
        edits = [Edit(lost, None) for lost in gone.values()]
        users = {user.id: user for lost in gone for user in on.marks.dependents(lost)}
        edits.extend(
            on.changed(user, without(user, frozenset(gone)))
            for user in users.values()
            if user.id not in gone and not isinstance(user, Relation)
        )
        if not isinstance(mark, Cluster):
            label = said("Remove {type}", type=mark.type)
        elif mark.kind == "actor":
            label = said("Remove actor cluster")
        else:
            label = said("Remove event cluster")
        return Change(label, tuple(edits))


def everything_gone(marks: MarkSet, first: Iterable[Mark]) -> dict[MarkId, Mark]:
    """These marks and all that cannot be without them, by id."""
    gone: dict[MarkId, Mark] = {}
    waiting = list(first)
    while waiting:
        current = waiting.pop()
        if current.id in gone:
            continue
        gone[current.id] = current
        waiting.extend(
            user
            for user in marks.dependents(current.id)
            if isinstance(user, Relation)
            or (isinstance(user, Cluster) and len(_members_left(user, frozenset(gone))) < 2)
        )
    return gone


def _members_left(cluster: Cluster, gone: frozenset[MarkId]) -> tuple[MarkId, ...]:
    return tuple(member for member in cluster.members if member not in gone)


def without(user: Mention | Event | Cluster, gone: frozenset[MarkId]) -> Mention | Event | Cluster:
    """The mark without what it had of those that go."""
    match user:
        case Mention():
            return replace(user, time=_time_without(user.time, gone))
        case Event():
            arguments = tuple(a for a in user.arguments if not _points_to(a, gone))
            return replace(user, arguments=arguments, time=_time_without(user.time, gone))
        case Cluster():
            return replace(user, members=_members_left(user, gone))


def _points_to(argument: Argument, gone: frozenset[MarkId]) -> bool:
    return isinstance(argument.filler, MarkRef) and argument.filler.id in gone


def _time_without(time: NormalizedTime | None, gone: frozenset[MarkId]) -> NormalizedTime | None:
    return replace(time, source=None) if time is not None and time.source in gone else time
