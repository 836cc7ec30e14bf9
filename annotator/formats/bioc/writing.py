"""Writes records as a BioC collection: one passage an article, or the passages that were read."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import orjson

from annotator.formats.base import Record, Sink, WriteContext
from annotator.formats.bioc.passages import measured
from annotator.formats.bioc.reading import COREFERENCE, LISTS, NAME, TRIGGER
from annotator.formats.kept_fields import OURS, restored
from annotator.formats.mark_facts import article_facts, facts_of, own_of
from annotator.formats.record_facts import head_data, items, mapping, text_of

_SOURCE = "News Annotator"


class BiocWriter:
    """Writes a collection, a document on each line."""

    def __init__(self, sink: Sink, _context: WriteContext) -> None:
        self._out = sink.main()
        self._begun = False

    def add(self, record: Record) -> None:
        """Write a record's document; the collection is described as that of the first was."""
        own = own_of(record, NAME)
        if self._begun:
            self._out.write(b",\n")
        else:
            self._begin(mapping(own.get("collection")))
        self._out.write(orjson.dumps(_Document(record, own).made()))

    def finish(self) -> None:
        """End the collection."""
        if not self._begun:
            self._begin({})
        self._out.write(b"\n]}\n")

    def _begin(self, head: Mapping[str, Any]) -> None:
        self._begun = True
        known = dict(head) or {"source": _SOURCE, "date": "", "key": "", "infons": {}}
        data = orjson.dumps(known)[:-1]
        self._out.write(data + (b"," if known else b"") + b'"documents":[\n')


class _Document:
    """One record on its way."""

    def __init__(self, record: Record, own: Mapping[str, Any]) -> None:
        self._record, self._own = record, own
        self._text: str = record["text"]
        self._unit = str(own.get("unit", "code points"))
        pieces = [one for one in items(own.get("pieces")) if _is_piece(one)]
        self._pieces: list[tuple[tuple[int, ...], int, int, int]] = [
            (tuple(path), offset, start, end) for path, offset, start, end in pieces
        ] or [((0,), 0, 0, len(self._text))]
        marks = [*record["mentions"], *record["events"], *record["relations"], *record["clusters"]]
        self._taken = {mark["id"] for mark in marks}
        self._found: dict[tuple[int, ...], dict[str, list[tuple[Any, Record]]]] = {}

    def made(self) -> Record:
        """The document."""
        for mention in self._record["mentions"]:
            own = own_of(mention, NAME)
            self._annotate(mention["id"], mention, mention["spans"], own)
        for event in self._record["events"]:
            self._add_event(event)
        for relation in self._record["relations"]:
            self._relate(relation, "relation", self._ends(relation))
        for cluster in self._record["clusters"]:
            self._relate(
                {"type": COREFERENCE, "attributes": {}, **cluster},
                "cluster",
                [(member, "member") for member in cluster["members"]],
            )
        if self._own.get("document"):
            return self._filled(self._own["document"], ())
        return {
            "id": self._record["id"],
            "infons": self._infons(),
            "passages": [
                {
                    "offset": 0,
                    "infons": {},
                    "text": self._text,
                    "sentences": [],
                    **self._lists((0,)),
                }
            ],
            **self._lists(()),
        }

    def _infons(self) -> Record:
        head = head_data(self._record)
        plain = ("title", "source", "url", "language")
        made: Record = {key: head[key] for key in plain if key in head}
        if "published" in head:
            made["published"] = head["published"]["value"]
        return {**made, OURS: orjson.dumps(article_facts(self._record)).decode()}

    def _lists(self, path: tuple[int, ...]) -> Record:
        found = self._found.get(path, {})
        return {
            key: [made for _, made in sorted(found.get(key, ()), key=lambda one: one[0])]
            for key in LISTS
        }

    def _filled(self, skeleton: Any, path: tuple[int, ...]) -> Record:
        """A document, passage or sentence as it was read, with the text and the marks of now."""
        made = dict(mapping(skeleton))
        piece = next((one for one in self._pieces if one[0] == path), None)
        if piece is not None:
            made["text"] = self._text[piece[2] : piece[3]]
        elif "text" in made:
            made["text"] = ""
        for key in ("passages", "sentences"):
            if key in made:
                made[key] = [
                    self._filled(part, (*path, number))
                    for number, part in enumerate(items(made[key]))
                ]
        for key, value in self._lists(path).items():
            if value or key in made:
                made[key] = value
        return made

    # -- marks -------------------------------------------------------------------------------

    def _annotate(
        self,
        identifier: str,
        mark: Record,
        spans: Sequence[Sequence[int]],
        own: Mapping[str, Any],
        infons: Record | None = None,
    ) -> None:
        quote = " ".join(self._text[start:end] for start, end in spans)
        home = self._home(spans[0][0])
        made = restored(
            {
                "id": identifier,
                "infons": self._told(mark, own) if infons is None else infons,
                "text": text_of(own.get("text")) or quote,
                "locations": [self._location(start, end) for start, end in spans],
            },
            own,
        )
        self._put("annotations", made, own, home[0])

    def _home(self, start: int) -> tuple[tuple[int, ...], int, int, int]:
        before = [one for one in self._pieces if one[2] <= start]
        return before[-1] if before else self._pieces[0]

    def _location(self, start: int, end: int) -> Record:
        first, last = self._position(start, begins=True), self._position(end, begins=False)
        return {"offset": first, "length": last - first}

    def _position(self, at: int, *, begins: bool) -> int:
        _, offset, start, _ = self._home(at if begins else at - 1)
        return offset + measured(self._text[start:at], self._unit)

    def _put(
        self, kind: str, made: Record, own: Mapping[str, Any], path: tuple[int, ...] = ()
    ) -> None:
        """Add what was made where it was read, in its order there; what is new comes behind."""
        known = items(own.get("at")) if "at" in own else path
        number = own.get("n")
        into = self._found.setdefault(tuple(known), {}).setdefault(kind, [])
        order = (0, number) if isinstance(number, int) else (1, len(into))
        if not any(other["id"] == made.get("id") for _, other in into if "id" in other):
            into.append((order, made))

    def _told(self, mark: Record, own: Mapping[str, Any], kind: str = "mention") -> Record:
        """The infons of a mark: its label, its attributes, and the rest as JSON of ours."""
        attributes = mark["attributes"]
        label = {"type": mark["type"]}
        if "label" in own:
            label = {own["label"]: mark["type"]} if text_of(own["label"]) else {}
        plain = {
            name: value
            for name, value in attributes.items()
            if own or (isinstance(value, str) and name not in ("type", "kind", "label", OURS))
        }
        made: Record = {**label, **({} if own else {"kind": kind}), **plain}
        made |= mapping(own.get("odd"))
        facts = facts_of(mark, read=bool(own), without={"attributes"})
        if len(plain) < len(attributes) or (facts and attributes and own):
            facts["attributes"] = attributes
        if facts:
            facts["kind"] = kind
        if kind == "event":
            values = [
                [number, argument["role"], argument["value"]]
                for number, argument in enumerate(mark["arguments"])
                if "value" in argument
            ]
            if values:
                facts = {"kind": kind, **facts, "values": values}
        if facts:
            made[OURS] = orjson.dumps(facts).decode()
        keys = [key for key in items(own.get("infons")) if key in made]
        return {key: made[key] for key in (*keys, *(key for key in made if key not in keys))}

    def _add_event(self, event: Record) -> None:
        own = own_of(event, NAME)
        if own and "nodes" not in own:  # an annotation that the schema knew as an event
            if len(event["triggers"]) == 1 and not event["arguments"]:
                self._annotate(event["id"], event, event["triggers"][0]["spans"], own)
                return
            own = {}
        known = [mapping(one) for one in items(own.get("triggers"))]
        nodes: list[tuple[str, str]] = []
        for number, trigger in enumerate(event["triggers"]):
            before = known[number] if number < len(known) else {}
            key = text_of(before.get("id")) or self._fresh(f"{event['id']}-t")
            self._taken.add(key)
            infons = before.get("told") if before else {"type": event["type"], "kind": "trigger"}
            kept = {k: v for k, v in before.items() if k in ("n", "at", "more", "keys", "text")}
            self._annotate(key, event, trigger["spans"], kept, dict(mapping(infons)))
            nodes.append((key, TRIGGER))
        nodes += [
            (argument["mention"] if "mention" in argument else argument["event"], argument["role"])
            for argument in event["arguments"]
            if "value" not in argument
        ]
        before_nodes = [(n[0], n[1]) for n in items(own.get("nodes")) if len(n) == 2]
        if sorted(map(_lowered, before_nodes)) == sorted(map(_lowered, nodes)):
            nodes = before_nodes  # the trigger where it was, and written as it was
        self._relate(event, "event", nodes)

    def _ends(self, relation: Record) -> Iterator[tuple[str, str]]:
        roles = items(own_of(relation, NAME).get("roles")) or ("source", "target")
        for end, role in zip((relation["source"], relation["target"]), roles, strict=False):
            yield end["mention"] if "mention" in end else end["event"], role

    def _relate(self, mark: Record, kind: str, nodes: Any) -> None:
        own = own_of(mark, NAME)
        if kind == "event" and "nodes" not in own:
            own = {}
        roles = items(own.get("roles")) if kind == "cluster" else ()
        ends = list(nodes)
        if len(roles) == len(ends):
            ends = [(refid, role) for (refid, _), role in zip(ends, roles, strict=True)]
        made = restored(
            {
                "id": mark["id"],
                "infons": self._told(mark, own, kind),
                "nodes": [{"refid": refid, "role": role} for refid, role in ends],
            },
            own,
        )
        self._put("relations", made, own, self._pieces[0][0])

    def _fresh(self, stem: str) -> str:
        number = 1
        while f"{stem}{number}" in self._taken:
            number += 1
        return f"{stem}{number}"


def _lowered(node: tuple[str, str]) -> tuple[str, str]:
    return node[0], node[1].lower() if node[1].lower() == "trigger" else node[1]


def _is_piece(value: Any) -> bool:
    return (
        isinstance(value, list)
        and len(value) == 4
        and isinstance(value[0], list)
        and all(isinstance(one, int) for one in (*value[0], *value[1:]))
    )
