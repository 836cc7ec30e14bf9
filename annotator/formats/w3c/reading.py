"""Reads Web Annotations: tagged stretches as mentions and events, links as relations and arguments.

The text is not part of the standard. It is looked for in a body that describes the article, in a
source that is a resource with a value, and in a text file beside the file.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from annotator.formats.base import Finding, ReadContext, ReadRecord, Record
from annotator.formats.building import RecordBuilder
from annotator.formats.loose_json import json_objects
from annotator.formats.mark_facts import Facts, is_event
from annotator.formats.offset_units import Positions, Quoted, find_counting, stored_text
from annotator.formats.record_facts import items, mapping, storable, text_of, whole_number
from annotator.formats.w3c.terms import NAME, OURS, POSITION, QUOTE, list_of
from annotator.model.marks import Event, MarkRef
from annotator.model.said import said
from annotator.untrusted.incoming import Incoming

_TOLD = 5  # examples in a finding
_NO_LABEL = "annotation"


def read_collections(file: Incoming, context: ReadContext) -> Iterator[ReadRecord | Finding]:
    """An article for each collection; annotations that stand alone in a file are of one article.

    Raises:
        BadInput: the file cannot be read, or not further.
    """
    alone: list[Any] = []
    first = 1
    for item in json_objects(file):
        if isinstance(item, Finding):
            yield item
            continue
        line, value = item
        try:
            data = storable(value)
        except ValueError:
            yield Finding(file.name, said("Lists or objects are nested too deeply."), line=line)
            continue
        found = _annotations(data)
        if found is None:
            first = first if alone else line
            alone.append(data)
        else:
            yield from _record(file, context, found, mapping(data.get(OURS)), line)
    if alone:
        yield from _record(file, context, alone, {}, first)


def _annotations(data: Mapping[str, Any]) -> list[Any] | None:
    """The annotations of a collection, page or graph; None for an annotation."""
    kinds = list_of(data.get("type", data.get("@type")))
    if "AnnotationCollection" in kinds:
        pages = list_of(data.get("first"))
        return [one for page in pages for one in items(mapping(page).get("items"))]
    if "AnnotationPage" in kinds:
        return list(items(data.get("items")))
    if isinstance(data.get("@graph"), list):
        return list(data["@graph"])
    return None


def _record(
    file: Incoming, context: ReadContext, found: Sequence[Any], ours: Mapping[str, Any], line: int
) -> Iterator[ReadRecord | Finding]:
    annotations = [one for one in found if isinstance(one, dict)]
    raw, at = _text_of(file, annotations)
    if raw is None:
        yield Finding(
            file.name,
            said("The text that these annotations are about is not in the file."),
            said("Put it beside the file, as a text file of the same name."),
            line,
        )
        return
    builder = RecordBuilder(
        context, file.name, stored_text(raw), reader=NAME, id=text_of(ours.get("id"))
    )
    builder.line = line
    facts = Facts(builder, ours)
    if not ours and at is not None:
        target = list_of(at.get("target"))
        builder.describe(
            url=text_of(target[0]) if target else None,
            language=text_of(mapping(at.get("body")).get("language")),
        )
    _Marks(builder, facts, raw, [one for one in annotations if one is not at]).read()
    record = builder.record(line)
    yield from builder.findings
    if record is not None:
        yield record


def _text_of(
    file: Incoming, annotations: Sequence[Mapping[str, Any]]
) -> tuple[str | None, Mapping[str, Any] | None]:
    """(the text, the annotation that describes the article by it)."""
    for one in annotations:
        body = mapping(one.get("body"))
        if "describing" in list_of(one.get("motivation")) and isinstance(body.get("value"), str):
            return body["value"], one
    for one in annotations:
        for target in map(mapping, list_of(one.get("target"))):
            value = mapping(target.get("source")).get("value")
            if isinstance(value, str):
                return value, None
    beside = file.sibling(f"{file.stem}.txt")
    if beside is None or beside.name == file.name:
        return None, None
    return beside.read().decode("utf-8-sig", "replace"), None


@dataclass
class _Place:
    """A target in the text, by its position, by its words, or by both."""

    start: int | None = None
    end: int | None = None
    exact: str | None = None
    prefix: str = ""
    suffix: str = ""


def _place_of(target: object) -> _Place | None:
    found = _Place()
    waiting = list_of(mapping(target).get("selector"))[:20]
    while waiting:
        selector = mapping(waiting.pop())
        kind = selector.get("type", selector.get("@type"))
        waiting += list_of(selector.get("refinedBy"))[:20] if len(waiting) < 20 else []
        if kind == POSITION:
            found.start, found.end = (whole_number(selector.get(key)) for key in ("start", "end"))
        elif kind == QUOTE:
            found.exact = text_of(selector.get("exact"))
            found.prefix = text_of(selector.get("prefix")) or ""
            found.suffix = text_of(selector.get("suffix")) or ""
    return found if found.start is not None or found.exact is not None else None


class _Marks:
    """The marks of one article as they are put together."""

    def __init__(
        self, builder: RecordBuilder, facts: Facts, raw: str, annotations: Sequence[Record]
    ) -> None:
        self._builder, self._facts, self._raw = builder, facts, raw
        self._annotations = annotations
        self._refs: dict[str, MarkRef] = {}
        self._rest: list[Record] = []

    def read(self) -> None:
        """Add every mark to the record."""
        links = []
        found = []
        for one in self._annotations:
            places = [_place_of(target) for target in list_of(one.get("target"))]
            kind = mapping(one.get(OURS)).get("kind")
            linked = kind in ("argument", "relation", "cluster")
            if not linked and (all(places) or kind == "event") and places:
                found.append((one, [place for place in places if place is not None]))
            else:
                links.append(one)
        quoted = [
            Quoted(place.start, place.end, place.exact)
            for _, places in found
            for place in places
            if place.start is not None and place.end is not None
        ]
        counting = find_counting(self._raw, quoted)
        self._builder.counted(counting)
        self._positions = Positions(self._raw, counting.unit, counting.line_ends)
        for one, known in found:
            self._add(one, known)
        for link in links:
            self._add_link(link)
        self._tell_rest()
        self._facts.mend_times()

    def _tell_rest(self) -> None:
        if self._rest:
            names = [str(one.get("id", one.get("@id"))) for one in self._rest[:_TOLD]]
            self._builder.find(
                said(
                    "{count} annotations are about no stretch of the text and no mark ({ids}); they are kept, but are no marks.",
                    count=len(self._rest),
                    ids=names,
                )
            )
            self._builder.describe(foreign={NAME: {"rest": self._rest}})

    # -- marks -------------------------------------------------------------------------------

    def _range(self, place: _Place) -> tuple[int, int] | None:
        """Where a target is: its position, or the only place where its words stand."""
        text = self._builder.text
        at = None
        if place.start is not None and place.end is not None:
            at = self._positions.range(place.start, place.end)
        if place.exact is None or (at is not None and text[slice(*at)] == place.exact):
            return at
        around = place.prefix + place.exact + place.suffix
        first = text.find(around)
        if first >= 0 and text.find(around, first + 1) < 0:
            start = first + len(place.prefix)
            return start, start + len(place.exact)
        return at

    def _add(self, one: Record, places: Sequence[_Place]) -> None:
        facts = mapping(one.get(OURS))
        spans = [found for place in places if (found := self._range(place)) is not None]
        if len(spans) < len(places):
            self._builder.find(
                said("The annotation {id} has no place in the text.", id=str(one.get("id", "?"))),
                said("It was left out."),
                severity="error",
            )
            return
        label, note = words_of(one, "tagging"), words_of(one, "commenting")
        if label is None:
            label, note = note or _NO_LABEL, None
        given = self._facts.given({**facts, "note": note})
        if not facts:
            given["extra"] = {"foreign": {NAME: {"annotation": one}}}
        if is_event(self._builder, label, facts.get("kind")):
            ref = self._builder.event(label, _groups(spans, facts.get("triggers")), **given)
        else:
            given["actor"] = self._facts.actor(facts)
            ref = self._builder.mention(label, spans, **given)
        name = one.get("id", one.get("@id"))
        if ref is not None:
            self._facts.made(facts, ref)
            if isinstance(name, str):
                self._refs.setdefault(name, ref)

    # -- links -------------------------------------------------------------------------------

    def _ends(self, values: object, key: str) -> list[MarkRef]:
        """The marks that targets or bodies name."""
        found = []
        for value in list_of(values):
            name = value if isinstance(value, str) else mapping(value).get(key)
            if isinstance(name, str) and name in self._refs:
                found.append(self._refs[name])
        return found

    def _add_link(self, one: Record) -> None:
        facts = mapping(one.get(OURS))
        targets = self._ends(one.get("target"), "source") or self._ends(one.get("target"), "id")
        others = self._ends(one.get("body"), "source") or self._ends(one.get("body"), "id")
        label, value = words_of(one, "tagging"), words_of(one, "describing")
        kind = facts.get("kind")
        same = len({target.kind for target in targets}) == 1
        given = self._facts.given({**facts, "note": words_of(one, "commenting")})
        if same and (kind == "cluster" or (len(targets) > 1 and not others)):
            self._builder.cluster(targets, layer=given["layer"], id=given["id"], by=given["by"])
        elif targets and label and kind != "relation" and self._is_role(targets[0], label, kind):
            filler = others[0] if others else value
            if filler is not None:
                self._builder.argument(targets[0], label, filler)
            else:
                self._rest.append(one)
        elif targets and others and kind != "argument":
            del given["time"]
            self._builder.relation(label or "linking", targets[0], others[0], **given)
        else:
            self._rest.append(one)

    def _is_role(self, event: MarkRef, label: str, kind: object) -> bool:
        if event.kind != "event":
            return False
        mark = self._builder.mark(event)
        assert isinstance(mark, Event)
        known = self._builder.context.schema.event_type(mark.type)
        return kind == "argument" or (known is not None and known.role(label) is not None)


def _groups(spans: list[tuple[int, int]], counts: object) -> list[list[tuple[int, int]]]:
    """Spans as the triggers they belong to; one trigger of all where it is not said."""
    numbers = [n for one in items(counts) if (n := whole_number(one)) is not None and n > 0]
    if not spans or sum(numbers) != len(spans):
        return [spans] if spans else []
    found, at = [], 0
    for number in numbers:
        found.append(spans[at : at + number])
        at += number
    return found


def words_of(one: Mapping[str, Any], purpose: str) -> str | None:
    """The text of the body that has this purpose; a body without one tags, and so does a string."""
    for body in list_of(one.get("body")):
        if isinstance(body, str) and purpose == "tagging" and not body.startswith(("urn:", "http")):
            return text_of(body)
        data = mapping(body)
        given = list_of(data.get("purpose")) or ["tagging"]
        value = data.get("value", data.get("chars"))
        if purpose in given and text_of(value):
            return text_of(value)
    return text_of(one.get("bodyValue")) if purpose == "tagging" else None
