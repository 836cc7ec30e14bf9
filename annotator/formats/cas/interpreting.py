"""Makes records of a CAS: of our own layers, and of whatever other tools have layers for.

What a structure is shows in how it is built: slots with roles and targets make an event of their
host, `Governor` and `Dependent` a relation, `first` and `next` a cluster, any other annotation a
mention, or an event where the schema knows its label as one.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from typing import Any

from annotator.formats.base import Finding, ReadContext, ReadRecord
from annotator.formats.building import RecordBuilder
from annotator.formats.cas.facts import (
    actors_in,
    begin_layer,
    describe,
    facts_in,
    provenance_in,
    time_in,
)
from annotator.formats.cas.own_types import (
    ARTICLE,
    CHAINS,
    EVENT,
    JSON_ENDING,
    MENTION,
    OF_MARKS,
    OWN,
    SAID,
)
from annotator.formats.cas.placing import Placing
from annotator.formats.cas.recognizing import LABELS, Recognizer
from annotator.formats.cas.structure import Cas, Ref, Sofa, Structure
from annotator.formats.offset_units import (
    Counting,
    Positions,
    Quoted,
    Range,
    find_counting,
    stored_text,
)
from annotator.model.errors import BadInput
from annotator.model.identity import ActorId
from annotator.model.marks import LayerKind, MarkRef
from annotator.model.said import said
from annotator.untrusted.json_text import parse_json

Data = Mapping[str, Any]
NOTES = ("note", "comment")
_PLACES = frozenset({"sofa", "begin", "end"})
_OWN_LAYERS = frozenset(
    {f"{OWN}{name}" for name in ("Mention", "Event", "Relation", "EventRelation")}
)
MAX_TEXTS = 100  # of one document; those that are made by people have one or two
_UNSPECIFIED = "x-unspecified"


@dataclass(frozen=True, slots=True)
class Source:
    """Where a CAS is from: file, format, and what its place says of whose it is.

    `grammar` asks for parts of speech, lemmas and the like, which are left out otherwise.
    """

    where: str
    reader: str
    annotator: str | None = None
    kind: LayerKind | None = None
    grammar: bool = False


def records_in(cas: Cas, source: Source, context: ReadContext) -> Iterator[ReadRecord | Finding]:
    """A record for each text, and what is wrong.

    Raises:
        BadInput: it has no text at all.
    """
    if len(cas.sofas) > MAX_TEXTS:
        raise BadInput(
            said("{where} holds more than {count} texts.", where=source.where, count=MAX_TEXTS)
        )
    if not cas.sofas:
        raise BadInput(said("{where} holds no text.", where=source.where))
    for sofa in cas.sofas:
        reading = _Reading(cas, sofa, source, context)
        record = reading.record()
        yield from reading.builder.findings
        if record is not None:
            yield record


class _Reading:
    """One text with its annotations."""

    def __init__(self, cas: Cas, sofa: Sofa, source: Source, context: ReadContext) -> None:
        self._cas = cas
        self._source = source
        only = len(cas.sofas) == 1
        self._here = [
            one
            for one in cas.structures.values()
            if one.ref("sofa") == sofa.id or (only and "sofa" not in one.features)
        ]
        article = next((one for one in self._here if one.type == ARTICLE), None)
        self._facts = facts_in(article.words("record")) if article else {}
        self._actors = actors_in(self._facts)
        renamed = self._facts.get("attributes")
        self._renamed: Mapping[str, Any] = renamed if isinstance(renamed, dict) else {}
        self.builder = RecordBuilder(
            context,
            source.where,
            stored_text(sofa.text),
            reader=source.reader,
            id=article.words("mark") if article else None,
        )
        self._refs: dict[int, MarkRef] = {}
        self._ids: dict[str, MarkRef] = {}  # marks by the ids that the file gives them
        self._standing: dict[tuple[str, Range | None], MarkRef] = {}  # the first of its place
        self._values: dict[int, str] = {}
        self._unsaid: set[str] = set()
        self._what = Recognizer(cas, context.schema, grammar=source.grammar)
        self._kinds = {one.id: self._what.kind(one) for one in self._here}
        self._placing = Placing(self.builder, self._counted(sofa, own=article is not None))
        self._describe(context)

    # -- the article -------------------------------------------------------------------------

    def _describe(self, context: ReadContext) -> None:
        builder, source = self.builder, self._source
        for one in self._here:
            if one.short in {"DocumentMetaData", "DocumentAnnotation"}:
                uri = one.words("documentUri") or ""
                language = one.words("language")
                builder.describe(
                    title=one.words("documentTitle"),
                    url=uri if uri.startswith(("http://", "https://")) else None,
                    language=None if language == _UNSPECIFIED else language,
                )
        describe(builder, self._facts)
        if context.annotator is not None:
            builder.layer(kind=source.kind)
        elif source.annotator is not None:
            builder.layer(source.annotator, kind=source.kind)
        elif begin_layer(builder, self._facts) is None:
            builder.layer(kind=source.kind)

    def _counted(self, sofa: Sofa, *, own: bool) -> Positions:
        """Positions by UTF-16, as the standard has it, unless another unit alone fits all marks."""
        if own:
            return Positions(sofa.text, "UTF-16 units")
        marks = [
            Quoted(*stretch)
            for one in self._here
            if (stretch := one.stretch) and (self._kinds[one.id] or one.short == "Token")
        ]
        found = find_counting(sofa.text, marks, expected="UTF-16 units")
        if not found.certain or (found.unit == "UTF-16 units" and found.line_ends == "as stored"):
            found = Counting("UTF-16 units", "as stored", len(marks), len(marks), found.examples)
        if marks:
            self.builder.counted(found)
        return Positions(sofa.text, found.unit, found.line_ends)

    # -- marks -------------------------------------------------------------------------------

    def record(self) -> ReadRecord | None:
        """The record with everything that could be read."""
        wanted = self._ends()
        for one in self._here:
            self.builder.line = one.line
            match self._kinds[one.id]:
                case "mention":
                    self._mention(one)
                case "event":
                    self._event(one)
                case "value":
                    self._values[one.id] = one.words("value") or ""
                case "" if one.id in wanted and one.stretch is not None:
                    self._mention(one)  # a token, say: what a relation is between
        for one in self._here:
            self.builder.line = one.line
            match self._kinds[one.id]:
                case "event":
                    self._arguments(one)
                case "relation":
                    self._relation(one)
                case "chain":
                    self._chain(one)
        self._mend_times()
        self.builder.line = None
        return self.builder.record()

    def _ends(self) -> set[int]:
        """Ids of what relations and slots point to."""
        found: set[int] = set()
        for one in self._here:
            if self._kinds[one.id] == "relation":
                found |= {
                    i for name in ("Governor", "Dependent") if (i := one.ref(name)) is not None
                }
            elif self._kinds[one.id] == "event":
                for name in self._what.slots(one):
                    for slot in one.refs(name):
                        target = self._cas.structures.get(slot)
                        if target is not None and (to := target.ref("target")) is not None:
                            found.add(to)
        return found

    def _mention(self, one: Structure) -> None:
        label = self._what.label(one)
        span = self._placing.span(one, label)
        if span is None:
            return
        own = one.type == MENTION
        rest = facts_in(one.words("record")) if own else {}
        made = self.builder.mention(
            label,
            span,
            id=self._own_id(one),
            actor=self._actor(one, rest, label) if own else None,
            time=time_in(rest),
            **self._common(one, rest),
        )
        self._keep(one, made)

    def _event(self, one: Structure) -> None:
        label = self._what.label(one)
        begin, end = one.stretch or (0, 0)
        triggers: list[list[Range]] = []
        several = one.lines("triggers") if one.type == EVENT else ()
        if several:
            triggers = self._placing.triggers(one, several, label)
        elif begin != end:
            span = self._placing.place(begin, end, label)
            if span is None:
                return
            triggers = [[span]]
        rest = facts_in(one.words("record")) if one.type == EVENT else {}
        made = self.builder.event(
            label, triggers, id=self._own_id(one), time=time_in(rest), **self._common(one, rest)
        )
        self._keep(one, made)

    def _keep(self, one: Structure, made: MarkRef | None) -> None:
        if made is not None:
            self._refs[one.id] = made
            self._standing.setdefault((made.kind, one.stretch), made)
            self._ids.setdefault(self._own_id(one) or made.id, made)

    def _arguments(self, one: Structure) -> None:
        event = self._refs.get(one.id)
        if event is None:
            return
        for name in self._what.slots(one):
            for slot in one.refs(name):
                link = self._cas.structures.get(slot)
                target = link.ref("target") if link is not None else None
                if link is None or target is None:
                    continue
                role = link.words("role") or name
                if target in self._values:
                    self.builder.argument(event, role, self._values[target])
                elif target in self._refs:
                    self.builder.argument(event, role, self._refs[target])
                else:
                    self._points_nowhere(role)

    def _relation(self, one: Structure) -> None:
        label = self._what.label(one)
        source, target = (self._refs.get(one.ref(name) or 0) for name in ("Governor", "Dependent"))
        if source is None or target is None:
            self._points_nowhere(label)
            return
        rest = facts_in(one.words("record")) if one.type in _OWN_LAYERS else {}
        self.builder.relation(
            label, source, target, id=self._own_id(one), **self._common(one, rest)
        )

    def _points_nowhere(self, label: str) -> None:
        self.builder.find(
            said("“{label}” points to a mark that is not there; that was left out.", label=label),
            severity="error",
        )

    def _chain(self, one: Structure) -> None:
        members: list[MarkRef] = []
        seen: set[int] = set()
        at = one.ref("first")
        while at is not None and at not in seen:
            seen.add(at)
            link = self._cas.structures.get(at)
            if link is None:
                self._points_nowhere(one.short)
                break
            member = self._member(link)
            if member is not None:
                members.append(member)
            at = link.ref("next")
        if members:
            rest = facts_in(one.words("record")) if one.type.startswith(OWN) else {}
            self.builder.cluster(
                members, id=self._own_id(one), by=provenance_in(rest), extra=_unknown(rest)
            )

    def _member(self, link: Structure) -> MarkRef | None:
        """The mark that a link of a chain stands for; a mention of its own where there is none."""
        if link.type.startswith(OWN) and (known := self._ids.get(link.words("mark") or "")):
            return known
        kind = "event" if link.type == f"{CHAINS['event']}Link" else "mention"
        there = self._standing.get((kind, link.stretch))
        if there is not None:
            return there
        label = link.words("referenceType") or link.short
        span = self._placing.span(link, label)
        made = None if span is None else self.builder.mention(label, span, **self._common(link, {}))
        self._keep(link, made)
        return made

    def _mend_times(self) -> None:
        """A time that was read from a mark that is gone was read from nothing."""
        for ref in self._refs.values():
            time = getattr(self.builder.mark(ref), "time", None)
            if time is not None and time.source is not None and time.source not in self._ids:
                self.builder.change_mark(ref, time=replace(time, source=None))

    # -- parts of marks ----------------------------------------------------------------------

    def _own_id(self, one: Structure) -> str | None:
        return one.words("mark") if one.type.startswith(OWN) else None

    def _common(self, one: Structure, rest: Data) -> Data:
        """Attributes, note, provenance and what else a record says of a mark."""
        own = one.type in _OWN_LAYERS
        note = None
        attributes: dict[str, Any] = {}
        label = next((name for name in LABELS if one.words(name)), None)
        for name, value in one.features.items():
            if name in _PLACES or name == label or (own and name in OF_MARKS):
                continue
            if name in NOTES and isinstance(value, str) and not own:
                note = value
            elif isinstance(value, Ref) or (isinstance(value, tuple) and _refers(value)):
                self._not_read(one, name)
            else:
                key, plain = self._attribute(name, value, own=own)
                attributes[key] = plain
        return {
            "attributes": attributes,
            "note": one.words("note") if own else note,
            "by": provenance_in(rest),
            "extra": _unknown(rest) if own else {"foreign": {"uima": {"type": one.type}}},
        }

    def _attribute(self, name: str, value: Any, *, own: bool) -> tuple[str, Any]:
        """(name, value) of an attribute, as it was before it became a feature."""
        if isinstance(value, tuple):
            value = [_clean(one) for one in value]
        renamed = self._renamed.get(name) if own else None
        if not isinstance(renamed, str) or not renamed.strip():
            return _clean(name), _clean(value)
        if name.endswith(JSON_ENDING) and isinstance(value, str):
            with suppress(BadInput):  # somebody wrote something else there: that is its value
                value = parse_json(value.encode("utf-8", "replace"), name)
        return _clean(renamed), _clean(value)

    def _not_read(self, one: Structure, feature: str) -> None:
        """Say once that a feature points somewhere in a manner that is not known."""
        if feature in {"next", "first"} or feature in self._what.slots(one):
            return
        if self._kinds.get(one.id) == "relation" and feature in {"Governor", "Dependent"}:
            return
        name = f"{one.type}:{feature}"
        if name not in self._unsaid:
            self._unsaid.add(name)
            self.builder.find(
                said(
                    "The feature “{name}” points to other annotations and was left out.", name=name
                )
            )

    def _actor(self, one: Structure, rest: Data, label: str) -> ActorId | None:
        name = one.words("actor")
        if name is None:
            return None
        known = self._actors.get(str(rest.get("actor")))
        if known is None or known["name"] != name:
            return self.builder.actor(name, label)
        return self.builder.actor(
            name,
            known["type"],
            aliases=known.get("aliases") or (),
            codes=known.get("codes") or {},
            id=known["id"],
        )


def _refers(value: tuple[object, ...]) -> bool:
    return any(isinstance(one, Ref) for one in value)


def _clean(value: Any) -> Any:
    """A value without the character that nothing stored may hold."""
    return value.replace("\0", "\N{REPLACEMENT CHARACTER}") if isinstance(value, str) else value


def _unknown(rest: Data) -> Data:
    """What a record said of a mark beside what this version knows."""
    return {k: v for k, v in rest.items() if k not in SAID and k not in {"by", "time", "actor"}}
