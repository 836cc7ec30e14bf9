"""Change: what a command did, as old and new values, so that its inverse is a swap."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from annotator.model.marks import (
    Actor,
    Cluster,
    Event,
    Layer,
    Mention,
    Relation,
)

Item = Mention | Event | Relation | Cluster | Actor | Layer
ItemKind = Literal["mention", "event", "relation", "cluster", "actor", "layer"]

_KINDS: dict[type, ItemKind] = {
    Mention: "mention",
    Event: "event",
    Relation: "relation",
    Cluster: "cluster",
    Actor: "actor",
    Layer: "layer",
}


def kind_of(item: Item) -> ItemKind:
    """The word for what this is."""
    return _KINDS[type(item)]


@dataclass(frozen=True, slots=True)
class Edit:
    """One item before and after; None is "not there"."""

    before: Item | None
    after: Item | None

    def __post_init__(self) -> None:
        if self.before is None and self.after is None:
            raise ValueError("an edit needs a value before or after")
        if self.before is not None and self.after is not None:
            same = type(self.before) is type(self.after) and self.before.id == self.after.id
            if not same:
                raise ValueError("an edit changes one item and keeps its kind and id")

    @property
    def item(self) -> Item:
        """The newest value there is."""
        item = self.after if self.after is not None else self.before
        assert item is not None
        return item

    @property
    def kind(self) -> ItemKind:
        """The word for what is edited."""
        return kind_of(self.item)

    @property
    def id(self) -> str:
        """Id of the edited item, unique within its kind."""
        return self.item.id


@dataclass(frozen=True, slots=True)
class Change:
    """Edits that belong together: one step of undo, one transaction."""

    label: str
    edits: tuple[Edit, ...]

    def inverse(self) -> Change:
        """The change that takes this one back."""
        return Change(
            self.label, tuple(Edit(before=e.after, after=e.before) for e in reversed(self.edits))
        )

    def then(self, other: Change, label: str | None = None) -> Change:
        """This change and one made upon it, as a single step."""
        return Change(label or self.label, compact((*self.edits, *other.edits)))


def compact(edits: tuple[Edit, ...]) -> tuple[Edit, ...]:
    """The same result with at most one edit an item, in the order of first touch."""
    merged: dict[tuple[ItemKind, str], tuple[Item | None, Item | None]] = {}
    for edit in edits:
        key = (edit.kind, edit.id)
        before = merged[key][0] if key in merged else edit.before
        merged[key] = (before, edit.after)
    return tuple(Edit(before, after) for before, after in merged.values() if before != after)
