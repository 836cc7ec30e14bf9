"""Marks from labelled stretches and the links between them; see `linked_spans`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from annotator.formats.building import RecordBuilder
from annotator.formats.linked_spans import COREF, FRAGMENT, TRIGGER, Link, LinkKind, Stretch
from annotator.formats.record_facts import attributes_of, items, provenance_of, text_of, time_of
from annotator.model.identity import LayerId
from annotator.model.marks import Event, MarkRef, Mention
from annotator.model.said import said

_SPECIAL: dict[str, LinkKind] = {
    "fragment-of": "fragment",
    "triggerof": "trigger",
    "coref": "coref",
    "coreference": "coref",
}


def gather(
    builder: RecordBuilder,
    layer: LayerId,
    name: str,
    stretches: Iterable[Stretch],
    links: Iterable[Link],
    actors: Mapping[str, Any] | None = None,
) -> dict[str, MarkRef]:
    """Add the marks that stretches and links mean, and give back which mark each key became.

    A stretch is an event where it says so, or where the schema has an event type of its label and
    no mention type. A link is an argument where it says so, or where its label is a role of the
    event that it comes from. Links that lead nowhere become findings.

    Args:
        builder: The record.
        layer: The layer that the marks are of.
        name: The format's name, under which it keeps what is its own.
        stretches: In the order of the file, in code points of the stored text.
        links: In the order of the file.
        actors: Actors by the ids that `facts` call them.
    """
    return _Gathering(builder, layer, name, list(stretches), actors or {}).made(list(links))


class _Gathering:
    """The marks of one layer as they are put together."""

    def __init__(
        self,
        builder: RecordBuilder,
        layer: LayerId,
        name: str,
        stretches: list[Stretch],
        actors: Mapping[str, Any],
    ) -> None:
        self._builder, self._layer, self._name = builder, layer, name
        self._schema = builder.context.schema
        self._actors = actors
        self._stretches = {stretch.key: stretch for stretch in stretches}
        self._places = {key: number for number, key in enumerate(self._stretches)}
        self._heads: dict[str, str] = {}  # of a further fragment, the stretch it belongs to
        self._events: dict[str, str] = {}  # of a further trigger, the event's first
        self._joined: dict[str, Link] = {}  # of a further stretch, the link that joins it
        self._refs: dict[str, MarkRef] = {}
        self._ids: dict[str, MarkRef] = {}  # by the ids that the file gives

    def made(self, links: list[Link]) -> dict[str, MarkRef]:
        links = list(self._known(links))
        for link in links:
            if link.kind == "fragment":
                self._join(link)
        for link in links:
            if link.kind == "trigger":
                self._join_trigger(link)
        self._add_marks()
        self._add_links([link for link in links if link.kind not in ("fragment", "trigger")])
        self._mend_times()
        return self._refs

    def _known(self, links: list[Link]) -> Iterator[Link]:
        """Links whose ends are there, with the kind that their label means."""
        for link in links:
            if link.source not in self._stretches or link.target not in self._stretches:
                self._builder.find(
                    said(
                        "The link “{label}” leads from or to a span that is not there; it was left out.",
                        label=link.label,
                    ),
                    severity="error",
                )
                continue
            special = _SPECIAL.get(link.label.lower())
            if link.kind is None and special and not self._schema.relation_type(link.label):
                labels = {self._stretches[link.source].label, self._stretches[link.target].label}
                if special == "coref" or len(labels) == 1:
                    link = replace(link, kind=special)  # noqa: PLW2901
            yield link

    # -- stretches that are one mark -----------------------------------------------------------

    def _root(self, key: str) -> str:
        while key in self._heads:
            key = self._heads[key]
        return key

    def _join(self, link: Link) -> None:
        """Make two stretches one span; the one that stands first in the file is its head."""
        first, second = self._root(link.source), self._root(link.target)
        if first == second:
            return
        if self._places[second] < self._places[first]:
            first, second = second, first
        self._heads[second] = first
        self._joined[second] = link

    def _join_trigger(self, link: Link) -> None:
        first, second = self._event_of(link.target), self._root(link.source)
        if first != second and second not in self._events:
            self._events[second] = first
            self._joined[second] = link

    def _event_of(self, key: str) -> str:
        """The first trigger of the event that a stretch is a trigger of."""
        key = self._root(key)
        while key in self._events:
            key = self._events[key]
        return key

    def _add_marks(self) -> None:
        groups: dict[str, list[str]] = {}
        for key in self._stretches:
            groups.setdefault(self._root(key), []).append(key)
        triggers: dict[str, list[list[str]]] = {}
        for head in self._events:
            triggers.setdefault(self._event_of(head), []).append(groups[head])
        for head, keys in groups.items():
            if head not in self._events:
                self._add_mark(head, [keys, *triggers.get(head, ())])

    def _add_mark(self, head: str, groups: list[list[str]]) -> None:
        stretch = self._stretches[head]
        spans = [[(self._stretches[k].start, self._stretches[k].end) for k in g] for g in groups]
        facts = stretch.facts
        time = time_of(facts.get("time"))
        given: dict[str, Any] = {
            "layer": self._layer,
            "id": text_of(facts.get("id")),
            "attributes": attributes_of(facts.get("attributes")),
            "note": text_of(facts.get("note")),
            "time": time,
            "by": provenance_of(facts.get("by")),
        }
        if len(groups) > 1 or self._is_event(stretch):
            ref = self._builder.event(stretch.label, spans, **given)
        else:
            actor = facts.get("actor")
            if isinstance(actor, str):
                given["actor"] = self._actors.get(actor)
            ref = self._builder.mention(stretch.label, spans[0], **given)
        if ref is None:
            return
        own = self._own_of(head, [key for group in groups for key in group])
        if given["id"] is not None:
            self._ids.setdefault(given["id"], ref)
            if ref.id != given["id"]:
                own["key"] = given["id"]
        if own:
            self._builder.change_mark(ref, extra=self._extra(own))
        self._refs.update((key, ref) for group in groups for key in group)

    def _is_event(self, stretch: Stretch) -> bool:
        if stretch.kind is not None:
            return stretch.kind == "event"
        known = self._schema.event_type(stretch.label) is not None
        return known and self._schema.mention_type(stretch.label) is None

    def _own_of(self, head: str, keys: list[str]) -> dict[str, Any]:
        """What is the format's own about all stretches of a mark and the links between them."""
        pieces = []
        for key in keys:
            link = self._joined.get(key)
            if key == head or link is None:
                continue
            special = TRIGGER if link.kind == "trigger" else FRAGMENT
            joins = {
                **link.own,
                **({"to_head": True} if link.kind == "fragment" and link.source == key else {}),
                **({"label": link.label} if link.label != special else {}),
            }
            stretch = self._stretches[key]
            if joins or stretch.own:
                pieces.append(
                    {
                        "key": key,
                        "start": stretch.start,
                        "end": stretch.end,
                        "own": dict(stretch.own),
                        "link": joins,
                    }
                )
        own = dict(self._stretches[head].own)
        if pieces:
            own["pieces"] = pieces
            own["head"] = [self._stretches[head].start, self._stretches[head].end]
        return own

    def _extra(self, own: Mapping[str, Any]) -> dict[str, Any]:
        return {"foreign": {self._name: dict(own)}} if own else {}

    # -- links ---------------------------------------------------------------------------------

    def _add_links(self, links: list[Link]) -> None:
        arguments: dict[str, list[tuple[str, MarkRef | str, Mapping[str, Any]]]] = {}
        same: list[Link] = []
        for link in links:
            source, target = self._refs.get(link.source), self._refs.get(link.target)
            if source is None or target is None:
                continue  # the mark was refused, and said so
            if link.kind == "coref" and source.kind == target.kind:
                same.append(link)
            elif self._is_argument(link, source):
                arguments.setdefault(source.id, []).append((link.label, target, link.own))
            elif link.kind is None and self._is_argument(link, target, backwards=True):
                own = {**link.own, "to_event": True}
                arguments.setdefault(target.id, []).append((link.label, source, own))
            else:
                self._add_relation(link, source, target)
        self._add_arguments(arguments)
        self._add_clusters(same)

    def _is_argument(self, link: Link, event: MarkRef, *, backwards: bool = False) -> bool:
        if event.kind != "event" or link.kind not in (None, "argument"):
            return False
        if link.kind == "argument":
            return True
        mark = self._builder.mark(event)
        assert isinstance(mark, Event)
        known = self._schema.event_type(mark.type)
        if known is None or known.role(link.label) is None:
            return False
        return not backwards or self._schema.relation_type(link.label) is None

    def _add_relation(self, link: Link, source: MarkRef, target: MarkRef) -> None:
        facts = link.facts
        self._builder.relation(
            link.label,
            source,
            target,
            layer=self._layer,
            id=text_of(facts.get("id")),
            attributes=attributes_of(facts.get("attributes")),
            note=text_of(facts.get("note")),
            by=provenance_of(facts.get("by")),
            extra=self._extra(link.own),
        )

    def _add_arguments(
        self, found: Mapping[str, list[tuple[str, MarkRef | str, Mapping[str, Any]]]]
    ) -> None:
        """Give events their arguments in the order of the record, values among them."""
        for key, ref in self._refs.items():
            if ref.kind != "event":
                continue
            arguments = list(found.get(ref.id, ()))
            for value in items(self._stretches[key].facts.get("values")):
                if isinstance(value, list) and len(value) == 3 and isinstance(value[0], int):
                    number, role, words = value
                    if isinstance(role, str) and isinstance(words, str):
                        arguments.insert(max(0, number), (role, words, {}))
            if self._event_of(key) == key:
                for role, filler, own in arguments:
                    self._builder.argument(ref, role, filler, self._extra(own))

    def _add_clusters(self, links: list[Link]) -> None:
        """Make a cluster of all marks that links join, or of those that name the same one."""
        groups: list[tuple[set[MarkRef], str | None, list[Link]]] = []
        for link in links:
            ends = {self._refs[link.source], self._refs[link.target]}
            identifier = text_of(link.facts.get("id"))
            near = [g for g in groups if g[1] == identifier and (identifier or g[0] & ends)]
            joined = [one for group in near for one in group[2]]
            members = ends.union(*(group[0] for group in near))
            groups = [group for group in groups if group not in near]
            groups.append((members, identifier, [*joined, link]))
        for _members, identifier, group in groups:
            order: dict[MarkRef, None] = {}
            for link in group:
                order.update({self._refs[link.target]: None, self._refs[link.source]: None})
            own = [
                [self._refs[ln.source].id, self._refs[ln.target].id, ln.label, dict(ln.own)]
                for ln in group
            ]
            odd = any(link.own or link.label != COREF for link in group)
            self._builder.cluster(
                list(order),
                layer=self._layer,
                id=identifier,
                by=provenance_of(group[0].facts.get("by")),
                extra=self._extra({"links": own}) if odd else {},
            )

    def _mend_times(self) -> None:
        """Let times point to the mentions that they were read from."""
        for ref in dict.fromkeys(self._refs.values()):
            mark = self._builder.mark(ref)
            assert isinstance(mark, Mention | Event)
            if mark.time is None or mark.time.source is None:
                continue
            found = self._ids.get(mark.time.source)
            source = found.id if found is not None and found.kind == "mention" else None
            self._builder.change_mark(ref, time=replace(mark.time, source=source))
