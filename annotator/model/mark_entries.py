"""Mark entries: the marks of a record as they are stored, made into objects only where one looks."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Literal, NamedTuple

from annotator.model.identity import ActorId, LayerId, MarkId
from annotator.model.marks import Mark

MarkKind = Literal["mention", "event", "relation", "cluster"]


class MarkEntry(NamedTuple):
    """A mark whose entry in the record is finished: what queries look for, and `body`, its JSON.

    `begins` and `ends` are code points, the stretch of text from the first to the last of what the
    mark is or joins; None where it has none. `type` is the label, of a cluster its kind.
    """

    id: MarkId
    kind: MarkKind
    type: str
    begins: int | None
    ends: int | None
    actor: ActorId | None
    body: str


class EnteredMarks(Mapping[LayerId, tuple[Mark, ...]]):
    """The marks of each layer, which are there as entries; a store takes these as they are.

    Args:
        entries: The entries of each layer that has marks, in the order of the record.
        read: Makes the mark of an entry. It is called anew whenever a layer is looked up.
    """

    __slots__ = ("_read", "entries")

    def __init__(
        self,
        entries: Mapping[LayerId, tuple[MarkEntry, ...]],
        read: Callable[[MarkEntry], Mark],
    ) -> None:
        self.entries = entries
        self._read = read

    def __getitem__(self, layer: LayerId) -> tuple[Mark, ...]:
        return tuple(self._read(entry) for entry in self.entries[layer])

    def __iter__(self) -> Iterator[LayerId]:
        return iter(self.entries)

    def __len__(self) -> int:
        return len(self.entries)
