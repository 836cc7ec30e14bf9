"""Commands that say which marks are the same thing, or the same event."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Literal

from annotator.commands.base import Context
from annotator.model.change import Change, Edit
from annotator.model.errors import CommandRefused
from annotator.model.identity import MarkId
from annotator.model.marks import Cluster, Event, Mark, Mention
from annotator.model.said import said


@dataclass(frozen=True, slots=True)
class ClusterMarks:
    """Say that these marks are the same; clusters that hold one of them become one."""

    kind: Literal["actor", "event"]
    members: tuple[MarkId, ...]

    @property
    def label(self) -> str:
        """`Same actor`."""
        return said("Same actor") if self.kind == "actor" else said("Same event")

    def change(self, on: Context) -> Change:
        """Refused: fewer than two, a mark of another kind, or already together."""
        given = tuple(dict.fromkeys(self.members))
        for member in given:
            self._refuse_other_kind(on, on.mark(member))
        if len(given) < 2:
            raise CommandRefused(
                said("It takes two marks to be the same."), hint=said("Select one more.")
            )
        known = [c for c in on.marks.clusters if c.kind == self.kind and set(c.members) & {*given}]
        members = _each_once((*(m for c in known for m in c.members), *given))
        if not known:
            cluster = Cluster(
                id=on.marks.new_id(Cluster),
                kind=self.kind,
                members=members,
                by=on.stamp.provenance(),
            )
            return on.added(self.label, cluster)
        first, *others = known
        if members == first.members:
            raise CommandRefused(
                said("These are already the same actor.")
                if self.kind == "actor"
                else said("These are already the same event.")
            )
        grown = on.changed(first, replace(first, members=members))
        return Change(self.label, (grown, *(Edit(other, None) for other in others)))

    def _refuse_other_kind(self, on: Context, mark: Mark) -> None:
        name = on.name_of(mark)
        if self.kind == "actor" and not isinstance(mark, Mention):
            raise CommandRefused(
                said("{mark} is no mention, so it cannot be the same actor.", mark=name)
            )
        if self.kind == "event" and not isinstance(mark, Event):
            raise CommandRefused(
                said("{mark} is no event, so it cannot be the same event.", mark=name)
            )


@dataclass(frozen=True, slots=True)
class RemoveFromCluster:
    """Take a mark out of its cluster; a cluster of one is none."""

    mark: str

    @property
    def label(self) -> str:
        """`Not the same`."""
        return said("Not the same")

    def change(self, on: Context) -> Change:
        """Refused: the mark is in no cluster."""
        mark = on.mark(self.mark)
        holding = [c for c in on.marks.dependents(mark.id) if isinstance(c, Cluster)]
        if not holding:
            raise CommandRefused(said("{mark} is already in no cluster.", mark=on.name_of(mark)))
        return Change(self.label, tuple(_edit_without(on, c, mark.id) for c in holding))


def _edit_without(on: Context, cluster: Cluster, member: MarkId) -> Edit:
    left = tuple(m for m in cluster.members if m != member)
    return (
        Edit(cluster, None)
        if len(left) < 2
        else on.changed(cluster, replace(cluster, members=left))
    )


def _each_once(members: Iterable[MarkId]) -> tuple[MarkId, ...]:
    return tuple(dict.fromkeys(members))
