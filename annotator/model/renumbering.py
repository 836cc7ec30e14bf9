"""Renumbering: the marks of a layer under the ids of another layer, every reference following."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace

from annotator.model.identity import LayerId, MarkId, mark_id, natural_order, short_number
from annotator.model.mark_set import PREFIX
from annotator.model.marks import (
    Cluster,
    Event,
    Mark,
    MarkRef,
    Mention,
    NormalizedTime,
    Relation,
)

Ids = Mapping[MarkId, MarkId]


def renumbered(
    marks: Iterable[Mark], layer: LayerId, taken: Collection[str] = frozenset()
) -> tuple[Mark, ...]:
    """The marks in their order, with ids of `layer`; they point to each other as before.

    A number that an id has is kept where that id is free; other ids are numbered after the
    highest. The same marks always get the same ids. Where a mark was derived from is not changed.

    Args:
        marks: All the marks of one layer, each id once.
        layer: The layer they come into.
        taken: Ids that they must not get.
    """
    marks = tuple(marks)
    used = set(taken)
    ids: dict[MarkId, MarkId] = {}
    waiting: list[Mark] = []
    for mark in sorted(marks, key=lambda mark: natural_order(mark.id)):
        number = short_number(mark.id)
        wanted = mark_id(PREFIX[type(mark)], number, layer)
        if number and wanted not in used:
            ids[mark.id] = wanted
            used.add(wanted)
        else:
            waiting.append(mark)
    number = max((short_number(mark.id) for mark in marks), default=0)
    for mark in waiting:
        number += 1
        while (free := mark_id(PREFIX[type(mark)], number, layer)) in used:
            number += 1
        ids[mark.id] = free
        used.add(free)
    return tuple(_relabelled(mark, ids) for mark in marks)


def _relabelled(mark: Mark, ids: Ids) -> Mark:
    own = ids[mark.id]
    match mark:
        case Mention():
            return replace(mark, id=own, time=_time(mark.time, ids))
        case Event():
            arguments = tuple(
                replace(argument, filler=_ref(argument.filler, ids))
                if isinstance(argument.filler, MarkRef)
                else argument
                for argument in mark.arguments
            )
            return replace(mark, id=own, arguments=arguments, time=_time(mark.time, ids))
        case Relation():
            return replace(
                mark, id=own, source=_ref(mark.source, ids), target=_ref(mark.target, ids)
            )
        case Cluster():
            members = tuple(ids.get(member, member) for member in mark.members)
            return replace(mark, id=own, members=members)


def _ref(ref: MarkRef, ids: Ids) -> MarkRef:
    return replace(ref, id=ids.get(ref.id, ref.id))


def _time(time: NormalizedTime | None, ids: Ids) -> NormalizedTime | None:
    if time is None or time.source is None:
        return time
    return replace(time, source=ids.get(time.source, time.source))
