"""Writes records as collections of Web Annotations, the text among them.

The first annotation describes the article by its text; the others have that text as their source.
A span of parts has several targets, and so has an event with several triggers; which target belongs
to which trigger stands with what is ours. A relation, argument or cluster links annotations.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import orjson

from annotator.formats.base import Record, WriteContext
from annotator.formats.mark_facts import article_facts, facts_of, own_of
from annotator.formats.record_facts import items, mapping
from annotator.formats.w3c.reading import words_of
from annotator.formats.w3c.terms import CONTEXT, NAME, OURS, POSITION, QUOTE, QUOTED, name_of


def written_collection(record: Record, _context: WriteContext) -> bytes:
    """The record's collection, on one line."""
    return orjson.dumps(_Collection(record).made())


class _Collection:
    """One record on its way."""

    def __init__(self, record: Record) -> None:
        self._record = record
        self._text: str = record["text"]
        self._items: list[Record] = []
        self._known = {
            mark["id"]: read
            for kind in ("mentions", "events")
            for mark in record[kind]
            if (read := mapping(own_of(mark, NAME).get("annotation")))
        }
        self._source = self._name("text")

    def _name(self, thing: str) -> str:
        """The name of a mark or other thing: as it was read, or one of ours."""
        read = self._known.get(thing, {}).get("id")
        return read if isinstance(read, str) else name_of(self._record["id"], thing)

    def made(self) -> Record:
        """The collection with its only page."""
        head = self._record["article"]
        self._describe(head)
        for mention in self._record["mentions"]:
            self._mark(mention, "mention", [mention["spans"]])
        for event in self._record["events"]:
            self._mark(event, "event", [trigger["spans"] for trigger in event["triggers"]])
        for event in self._record["events"]:
            self._arguments(event)
        for relation in self._record["relations"]:
            self._link(relation, "relation", [relation["source"]], [relation["target"]])
        for cluster in self._record["clusters"]:
            self._cluster(cluster)
        for one in items(own_of(self._record, NAME).get("rest")):
            if isinstance(one, dict):
                self._items.append(one)
        return {
            "@context": CONTEXT,
            "id": self._name("collection"),
            "type": "AnnotationCollection",
            **({"label": head["title"]} if head.get("title") else {}),
            "total": len(self._items),
            "first": {
                "id": self._name("page"),
                "type": "AnnotationPage",
                "startIndex": 0,
                "items": self._items,
            },
            OURS: article_facts(self._record),
        }

    def _describe(self, head: Record) -> None:
        body = {
            "id": self._source,
            "type": "TextualBody",
            "purpose": "describing",
            "format": "text/plain",
            **({"language": head["language"]} if head.get("language") else {}),
            "value": self._text,
        }
        self._items.append(
            {
                "id": self._name("article"),
                "type": "Annotation",
                "motivation": "describing",
                "body": body,
                "target": head.get("url") or self._name("source"),
            }
        )

    def _mark(self, mark: Record, kind: str, groups: Sequence[Sequence[Sequence[int]]]) -> None:
        targets = [self._target(start, end) for spans in groups for start, end in spans]
        bodies = [_body(mark["type"], "tagging")]
        if mark.get("note"):
            bodies.append(_body(mark["note"], "commenting"))
        ours = {"kind": kind, **facts_of(mark, without={"note"})}
        if len(groups) != 1:
            ours["triggers"] = [len(spans) for spans in groups]
        read = self._known.get(mark["id"], {})
        same = (words_of(read, "tagging"), words_of(read, "commenting") or None)
        self._items.append(
            {
                **self._frame(mark, "tagging"),
                **{key: value for key, value in read.items() if key not in (OURS, "target")},
                "body": read["body"]
                if "body" in read and same == (mark["type"], mark["note"])
                else _one(bodies),
                "target": _one(targets) if targets else self._source,
                OURS: ours,
            }
        )

    def _frame(self, mark: Record, motivation: str) -> Record:
        by = mark.get("by") or {}
        return {
            "id": self._name(mark["id"]),
            "type": "Annotation",
            "motivation": motivation,
            **({"creator": {"type": "Person", "name": by["author"]}} if by.get("author") else {}),
            **{key: by[key] for key in ("created", "modified") if by.get(key)},
        }

    def _target(self, start: int, end: int) -> Record:
        return {
            "source": self._source,
            "selector": [
                {"type": POSITION, "start": start, "end": end},
                {
                    "type": QUOTE,
                    "exact": self._text[start:end],
                    "prefix": self._text[max(0, start - QUOTED) : start],
                    "suffix": self._text[end : end + QUOTED],
                },
            ],
        }

    def _arguments(self, event: Record) -> None:
        for number, argument in enumerate(event["arguments"]):
            bodies = [_body(argument["role"], "tagging")]
            if "value" in argument:
                bodies.append(_body(argument["value"], "describing"))
            else:
                bodies.append(self._linked(argument))
            self._items.append(
                {
                    **self._frame({"id": f"{event['id']} {number}"}, "linking"),
                    "body": bodies,
                    "target": self._name(event["id"]),
                    OURS: {"kind": "argument"},
                }
            )

    def _linked(self, end: Record) -> Record:
        thing = self._name(end["mention"] if "mention" in end else end["event"])
        return {"type": "SpecificResource", "purpose": "linking", "source": thing}

    def _link(
        self, mark: Record, kind: str, targets: Sequence[Record], others: Sequence[Record]
    ) -> None:
        bodies = [_body(mark["type"], "tagging"), *(self._linked(other) for other in others)]
        if mark.get("note"):
            bodies.append(_body(mark["note"], "commenting"))
        self._items.append(
            {
                **self._frame(mark, "linking"),
                "body": _one(bodies),
                "target": _one([self._linked(target)["source"] for target in targets]),
                OURS: {"kind": kind, **facts_of(mark, without={"note"})},
            }
        )

    def _cluster(self, cluster: Record) -> None:
        end = "mention" if cluster["kind"] == "actor" else "event"
        members = [{end: member} for member in cluster["members"]]
        self._link({"type": "coreference", **cluster}, "cluster", members, ())


def _body(words: str, purpose: str) -> Record:
    return {"type": "TextualBody", "purpose": purpose, "value": words}


def _one(found: list[Any]) -> Any:
    """A list, or its only item, as JSON-LD writes it."""
    return found[0] if len(found) == 1 else found
