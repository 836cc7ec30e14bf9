"""Makes a record of a spaCy document: its spans say what is marked, what it carries the rest."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import count
from typing import Any

from annotator.formats.base import Finding, ReadContext, ReadRecord
from annotator.formats.building import RecordBuilder
from annotator.formats.carried_marks import fragments_of, read_carried
from annotator.formats.offset_units import Counting, Positions, stored_text
from annotator.formats.record_facts import items, mapping, text_of
from annotator.formats.spacy_docs.doc import NAME, Range, SpacyDoc, SpanOf
from annotator.formats.tokenized import TokenizedText, tokenized

MENTIONS = ("mentions", "sc")
TRIGGERS = "triggers"
_OURS = frozenset({*MENTIONS, TRIGGERS, "fragments"})
_COREFERENCE = re.compile(r"coref_clusters_[0-9]+")
_UNNAMED = "Entity"

Data = dict[str, Any]


def read_doc(
    doc: SpacyDoc, context: ReadContext, file: str, line: int, counting: Counting | None = None
) -> Iterator[ReadRecord | Finding]:
    """The record of a document in the stored text, and what is to be said of it."""
    builder = RecordBuilder(context, file, doc.text, reader=NAME, id=text_of(doc.carried.get("id")))
    builder.line = line
    if counting is not None:
        builder.counted(counting)
    marks = _Marks(doc, context)
    read_carried(builder, {**doc.carried, **marks.made()})
    builder.describe(foreign=_kept(doc))
    made = builder.record(line)
    yield from builder.findings
    if made is not None:
        yield made


def in_stored_text(doc: SpacyDoc, positions: Positions) -> SpacyDoc:
    """A document as a file has it, in the text that is stored; places outside it are -1."""

    def place(span: SpanOf) -> SpanOf:
        start, end = positions.stored(span.start), positions.stored(span.end)
        return replace(span, start=-1 if start is None else start, end=-1 if end is None else end)

    tokens: list[Range] = []
    sentences: set[int] = set()
    for number, (start, end) in enumerate(doc.tokens):
        if number in doc.sentences:
            sentences.add(len(tokens))
        found = positions.range(start, end)
        if found is not None:
            tokens.append(found)
    return replace(
        doc,
        text=stored_text(doc.text),
        tokens=tokens,
        sentences=sentences,
        ents=[place(ent) for ent in doc.ents],
        spans={name: [place(span) for span in group] for name, group in doc.spans.items()},
    )


def _kept(doc: SpacyDoc) -> Data:
    """What these formats get back when they are written again: foreign tokens, and categories."""
    kept: Data = {}
    words = [doc.text[start:end] for start, end in doc.tokens]
    full = [(number, word) for number, word in enumerate(words) if word.strip()]
    if full and [word for _, word in full] != tokenized(doc.text).words():
        sentences: list[list[str]] = [[]]
        for number, word in full:
            if number in doc.sentences and sentences[-1]:
                sentences.append([])
            sentences[-1].append(word)
        kept["sentences"] = sentences
    if doc.cats:
        kept["cats"] = dict(doc.cats)
    return {NAME: kept} if kept else {}


class _Marks:
    """What is carried, made to agree with the spans: somebody may have changed them.

    A span is that carried mark that has its id, else one of its label in its place; what is not
    among the spans any more is gone, and what is new becomes a mark.
    """

    def __init__(self, doc: SpacyDoc, context: ReadContext) -> None:
        self._doc = doc
        self._schema = context.schema
        full = tuple(t for t in doc.tokens if doc.text[slice(*t)].strip())
        self._tokens = TokenizedText(doc.text, full, ())
        self._mentions = [dict(mapping(m)) for m in items(doc.carried.get("mentions"))]
        self._events = [dict(mapping(e)) for e in items(doc.carried.get("events"))]
        spans = (span.id for group in doc.spans.values() for span in group)
        taken = {*spans, *(str(mention.get("id")) for mention in self._mentions)}
        # What is gone keeps its id: something may point to it still.
        self._free = (name for number in count(1) if (name := f"m{number}") not in taken)

    def made(self) -> Data:
        """The mentions, events and clusters to read."""
        found: list[tuple[str, SpanOf]] = []
        triggers: list[tuple[str, SpanOf]] = []
        for name, group in self._doc.spans.items():
            if name == "fragments" or _COREFERENCE.fullmatch(name):
                continue
            for span in group:
                is_event = name == TRIGGERS or (
                    name not in _OURS and self._schema.event_type(span.label) is not None
                )
                (triggers if is_event else found).append((name, span))
        known = any(name in self._doc.spans for name in MENTIONS)
        mentions = self._agreed(self._mentions, found, _places_of_mention, gone=known)
        for mention, spans in mentions:
            if spans is not None:
                mention["spans"] = [list(span.range) for span in spans]
        made = [mention for mention, _ in mentions]
        made += self._entities(made)
        self._name_all(made)
        events = self._agreed(
            self._events, triggers, _places_of_event, gone=TRIGGERS in self._doc.spans
        )
        for event, spans in events:
            if spans is not None:
                event["triggers"] = [{"spans": [list(span.range)]} for span in spans]
        return {
            "mentions": made,
            "events": [event for event, _ in events],
            "clusters": list(self._clusters(made)),
        }

    def _name_all(self, mentions: Sequence[Data]) -> None:
        """Give ids that nothing names yet to the mentions that have none."""
        for mention in mentions:
            if not isinstance(mention.get("id"), str):
                mention["id"] = next(self._free)

    def _agreed(
        self, known: list[Data], spans: Sequence[tuple[str, SpanOf]], places_of: Any, *, gone: bool
    ) -> list[tuple[Data, list[SpanOf] | None]]:
        """Every mark that is left or new, with its spans where they are others than it says."""
        places = [places_of(mark) for mark in known]
        widened = [[self._widened(place) for place in found] for found in places]
        by_id = {mark["id"]: n for n, mark in enumerate(known) if isinstance(mark.get("id"), str)}
        at: dict[tuple[object, Range], list[int]] = {}
        for number, mark in enumerate(known):
            for place in widened[number]:
                if place is not None and isinstance(mark.get("type"), str):
                    at.setdefault((mark["type"], place), []).append(number)
        matched: dict[int, list[SpanOf]] = {}
        new: list[tuple[Data, list[SpanOf] | None]] = []
        for name, span in spans:
            waiting = at.get((span.label, span.range), [])
            found = by_id.get(span.id) if span.id else waiting.pop(0) if waiting else None
            if found is None:
                new.append((_new(name, span), [span]))
            else:
                matched.setdefault(found, []).append(span)
        made: list[tuple[Data, list[SpanOf] | None]] = []
        for number, mark in enumerate(known):
            own = matched.get(number, [])
            stood = sorted(place for place in widened[number] if place is not None)
            if own:
                mark["type"] = own[0].label
                same = sorted(span.range for span in own) == stood
                made.append((mark, None if same else own))
            elif not stood or not gone:
                made.append((mark, None))
        return made + new

    def _widened(self, place: Range) -> Range | None:
        covered = self._tokens.cover(*place)
        return None if covered is None else self._tokens.range(covered)

    def _entities(self, made: Sequence[Data]) -> Iterator[Data]:
        """Entities that are no mention yet."""
        there = set()
        for mention in made:
            for place in _places_of_mention(mention):
                there.add((mention.get("type"), self._widened(place) or place))
        for ent in self._doc.ents:
            if (ent.label, ent.range) not in there:
                yield {**_new("", ent), "spans": [list(ent.range)]}

    def _clusters(self, made: list[Data]) -> Iterator[Data]:
        """The clusters that are carried, else those of groups named as coreference has them."""
        if "clusters" in self._doc.carried:
            yield from items(self._doc.carried["clusters"])
            return
        at: dict[Range, Data] = {}
        for mention in made:
            for place in _places_of_mention(mention):
                at.setdefault(place, mention)
        for name, group in self._doc.spans.items():
            if not _COREFERENCE.fullmatch(name):
                continue
            members = []
            for span in group:
                if span.range not in at:
                    at[span.range] = {**_new("", span), "spans": [list(span.range)]}
                    made.append(at[span.range])
                    self._name_all(made)
                members.append(at[span.range]["id"])
            if len(members) > 1:
                yield {"members": members}


def _new(group: str, span: SpanOf) -> Data:
    made: Data = {"type": span.label or _UNNAMED}
    if span.id:
        made["id"] = span.id
    kept = {}
    if group and group not in _OURS:
        kept["group"] = group
    if span.kb_id:
        kept["kb_id"] = span.kb_id
    if kept:
        made["foreign"] = {NAME: kept}
    return made


def _places_of_mention(mention: Mapping[str, Any]) -> list[Range]:
    found = fragments_of(mention.get("spans"))
    return [(min(s for s, _ in found), max(e for _, e in found))] if found else []


def _places_of_event(event: Mapping[str, Any]) -> list[Range]:
    return [
        place
        for trigger in items(event.get("triggers"))
        for place in _places_of_mention(mapping(trigger))
    ]
