"""MarkSet: the marks of one layer of one article, found by id and by position."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from typing import TypeVar

from annotator.model.change import Change, Edit
from annotator.model.identity import (
    ActorId,
    LayerId,
    MarkId,
    layer_number,
    mark_id,
    natural_order,
    short_number,
)
from annotator.model.marks import (
    Actor,
    Cluster,
    Event,
    Layer,
    Mark,
    Mention,
    Relation,
    references_of,
    spans_of,
)

_BUCKET = 256  # code points a bucket: about two lines of text
PREFIX: dict[type[Mark], str] = {Mention: "m", Event: "e", Relation: "r", Cluster: "c"}

TextKey = tuple[int, int, int, MarkId]  # start, -end, length of the id, id

M = TypeVar("M", Mention, Event, Relation, Cluster)


class StaleChange(RuntimeError):
    """A change was applied to marks it was not made on; somebody skipped a step (a bug)."""


class MarkSet:
    """The marks of one (article, layer), changed only by applying a `Change`.

    Look-up by position, and the next mark in the text, cost the marks near it and not the marks of
    the article. Positions are code points. `serial` is the highest number any mark id ever had, so ids are not used twice;
    `taken` are the ids in the article's other layers, for ids are unique in a whole record.
    """

    def __init__(
        self,
        layer: Layer,
        marks: Iterable[Mark] = (),
        *,
        serial: int = 0,
        taken: Collection[str] = frozenset(),
    ) -> None:
        self.layer = layer
        self.serial = serial
        self._taken = taken
        self._marks: dict[MarkId, Mark] = {}
        self._by_kind: dict[type[Mark], dict[MarkId, Mark]] = {kind: {} for kind in PREFIX}
        self._buckets: defaultdict[int, set[MarkId]] = defaultdict(set)
        self._users: defaultdict[MarkId, set[MarkId]] = defaultdict(set)
        self._linked: defaultdict[ActorId, set[MarkId]] = defaultdict(set)
        # The order of the text, once it was asked for; kept in order by every change.
        self._order: list[TextKey] | None = None
        self.add_stored(marks)

    def add_stored(self, marks: Iterable[Mark]) -> None:
        """Take in marks that have been in the layer all along and are only read now.

        Raises:
            StaleChange: one of them is here already.
        """
        # Sorting once is quicker than putting thousands into their places.
        self._order = None
        for mark in marks:
            if mark.id in self._marks:
                raise StaleChange(f"mark id {mark.id} stands twice in layer {self.layer.id}")
            self._insert(mark)

    def take(self, taken: Collection[str]) -> None:
        """Say which ids the article's other layers hold, where that is only known now."""
        self._taken = taken

    # -- look-up -----------------------------------------------------------------------------

    def __len__(self) -> int:
        return len(self._marks)

    def __contains__(self, identifier: object) -> bool:
        return identifier in self._marks

    def __iter__(self) -> Iterator[Mark]:
        """Every mark, in the order of ids."""
        return iter(sorted(self._marks.values(), key=lambda mark: natural_order(mark.id)))

    def get(self, identifier: str) -> Mark | None:
        """The mark of this id, or None."""
        return self._marks.get(MarkId(identifier))

    def mention(self, identifier: str) -> Mention | None:
        """The mention of this id, or None."""
        return self._of_kind(Mention, identifier)

    def event(self, identifier: str) -> Event | None:
        """The event of this id, or None."""
        return self._of_kind(Event, identifier)

    def relation(self, identifier: str) -> Relation | None:
        """The relation of this id, or None."""
        return self._of_kind(Relation, identifier)

    @property
    def mentions(self) -> list[Mention]:
        """Mentions in the order of the text, outer before inner."""
        return [mark for mark in self.on_text if isinstance(mark, Mention)]

    @property
    def events(self) -> list[Event]:
        """Events in the order of their first trigger; those without any come last."""
        return sorted(self._all(Event), key=text_key)

    @property
    def on_text(self) -> list[Mention | Event]:
        """Mentions and events that stand on the text, in its order."""
        marks = self._marks
        return [marks[key[3]] for key in self.text_order]  # type: ignore[misc]

    @property
    def text_order(self) -> Sequence[TextKey]:
        """(start, -end, …, id) of every mark that stands on the text, sorted; do not change it."""
        if self._order is None:
            marks: list[Mention | Event] = [*self._all(Mention), *self._all(Event)]
            self._order = sorted(text_key(mark) for mark in marks if spans_of(mark))
        return self._order

    def neighbour(self, place: int | str, step: int) -> MarkId | None:
        """The next mark on the text (step 1) or the one before (-1), round the end.

        Args:
            place: The id of a mark on the text, or a position: then the first mark that begins
                there or after it, or the last that begins before it.
            step: 1 or -1.

        Returns:
            None where nothing stands on the text.
        """
        order = self.text_order
        if not order:
            return None
        mark = self.get(place) if isinstance(place, str) else None
        if isinstance(mark, Mention | Event) and spans_of(mark):
            index = bisect_left(order, text_key(mark)) + step
        else:
            at = place if isinstance(place, int) else 0
            index = bisect_left(order, (at, -(1 << 62), 0, MarkId(""))) - (step < 0)
        return order[index % len(order)][3]

    def count(self, kind: type[Mark]) -> int:
        """How many marks of a kind there are."""
        return len(self._by_kind[kind])

    @property
    def relations(self) -> list[Relation]:
        """Relations in the order of ids."""
        return sorted(self._all(Relation), key=lambda relation: natural_order(relation.id))

    @property
    def clusters(self) -> list[Cluster]:
        """Clusters in the order of ids."""
        return sorted(self._all(Cluster), key=lambda cluster: natural_order(cluster.id))

    def at(self, position: int) -> list[Mention | Event]:
        """Marks with a fragment on this character, outer before inner."""
        return self.overlapping(position, position + 1)

    def overlapping(self, start: int, end: int) -> list[Mention | Event]:
        """Mentions and events with a fragment that shares a character with [start, end)."""
        near: set[MarkId] = set()
        for bucket in range(start // _BUCKET, max(start, end - 1) // _BUCKET + 1):
            near.update(self._buckets.get(bucket, ()))
        found = [
            mark
            for mark in (self._marks[identifier] for identifier in near)
            if isinstance(mark, Mention | Event)
            and any(span.overlaps(start, end) for span in spans_of(mark))
        ]
        return sorted(found, key=text_key)

    def dependents(self, identifier: str) -> list[Mark]:
        """Marks that point to this one: events, relations, clusters; in the order of ids."""
        users = self._users.get(MarkId(identifier), ())
        return sorted((self._marks[user] for user in users), key=lambda m: natural_order(m.id))

    def linked_to(self, actor: ActorId) -> list[Mention]:
        """The mentions of this actor, in the order of ids."""
        found = (self.mention(identifier) for identifier in self._linked.get(actor, ()))
        mentions = [mention for mention in found if mention is not None]
        return sorted(mentions, key=lambda mention: natural_order(mention.id))

    def new_id(self, kind: type[Mark], ahead: int = 0) -> MarkId:
        """An id that no mark of this layer has had, nor one of the article's other layers has.

        `ahead` counts ids already promised.
        """
        number = self.serial + 1
        while True:
            found = mark_id(PREFIX[kind], number, self.layer.id)
            if found not in self._taken and found not in self._marks:
                if not ahead:
                    return found
                ahead -= 1
            number += 1

    # -- change ------------------------------------------------------------------------------

    def apply(self, change: Change) -> None:
        """Carry out a change: all of it, or nothing.

        Raises:
            StaleChange: an old value is not what stands here; nothing was changed.
        """
        for edit in change.edits:
            self._check(edit)
        for edit in change.edits:
            match edit.after if edit.after is not None else edit.before:
                case Layer() as layer:
                    self.layer = replace(layer, seconds=self.layer.seconds)
                case Actor():
                    continue
                case mark:
                    if edit.before is not None and mark is not None:
                        self._delete(MarkId(mark.id))
                    if edit.after is not None:
                        self._insert(edit.after)  # type: ignore[arg-type]

    def _check(self, edit: Edit) -> None:
        if edit.kind == "actor":
            return
        current = self.layer if edit.kind == "layer" else self._marks.get(MarkId(edit.id))
        if current != edit.before:
            raise StaleChange(f"{edit.kind} {edit.id} is not as the change found it")

    def _insert(self, mark: Mark) -> None:
        self._marks[mark.id] = mark
        self._by_kind[type(mark)][mark.id] = mark
        self.serial = max(self.serial, short_number(mark.id))
        if isinstance(mark, Mention | Event) and spans_of(mark):
            if self._order is not None:
                insort(self._order, text_key(mark))
            for bucket in _buckets_of(mark):
                self._buckets[bucket].add(mark.id)
        for target in references_of(mark):
            self._users[target].add(mark.id)
        if isinstance(mark, Mention) and mark.actor is not None:
            self._linked[mark.actor].add(mark.id)

    def _delete(self, identifier: MarkId) -> None:
        mark = self._marks.pop(identifier)
        del self._by_kind[type(mark)][identifier]
        if isinstance(mark, Mention | Event) and spans_of(mark):
            if self._order is not None:
                key = text_key(mark)
                del self._order[bisect_left(self._order, key)]
            for bucket in _buckets_of(mark):
                self._buckets[bucket].discard(identifier)
        for target in references_of(mark):
            self._users[target].discard(identifier)
        if isinstance(mark, Mention) and mark.actor is not None:
            self._linked[mark.actor].discard(identifier)

    def _of_kind(self, kind: type[M], identifier: str) -> M | None:
        found = self._by_kind[kind].get(MarkId(identifier))
        return found if isinstance(found, kind) else None

    def _all(self, kind: type[M]) -> list[M]:
        return [mark for mark in self._by_kind[kind].values() if isinstance(mark, kind)]

    def snapshot(self) -> tuple[Layer, dict[MarkId, Mark]]:
        """The layer's state and every mark, for comparing two moments."""
        return self.layer, dict(self._marks)


def next_layer_number(layers: Collection[str]) -> int:
    """The number of an article's next layer; layers whose ids are of another make count too.

    So the first layer beside a foreign one is L2, and its mark ids do not look like those there.
    """
    return max((len(layers), *(layer_number(layer) for layer in layers))) + 1


def empty_layer(number: int, annotator: str) -> Layer:
    """A layer that nobody has marked anything in yet."""
    return Layer(id=LayerId(f"L{number}"), annotator=annotator)


def text_key(mark: Mention | Event) -> TextKey:
    """Sorts marks in the order of the text, outer before inner; without a span they come last."""
    spans = spans_of(mark)
    if not spans:
        return (1 << 62, 0, len(mark.id), mark.id)
    first = spans[0] if len(spans) == 1 else min(spans)
    return (first.start, -first.end, len(mark.id), mark.id)


def _buckets_of(mark: Mark) -> Iterable[int]:
    spans = spans_of(mark)
    if len(spans) == 1 and len(spans[0].fragments) == 1:  # nearly always
        start, end = spans[0].fragments[0]
        return range(start // _BUCKET, (end - 1) // _BUCKET + 1)
    return {
        bucket
        for span in spans
        for start, end in span.fragments
        for bucket in range(start // _BUCKET, (end - 1) // _BUCKET + 1)
    }
