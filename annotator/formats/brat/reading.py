"""Reads a file of marks and the text beside it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from annotator.formats.base import Finding, ReadContext, ReadRecord
from annotator.formats.brat.about import About, Actor, facts_of
from annotator.formats.brat.naming import label_names, role_names
from annotator.formats.brat.standoff import (
    ACTOR_NOTE,
    OWN_ACTOR,
    TIME,
    VALUE_NOTE,
    Line,
    joined,
    lines_of,
    role_of,
    unescaped,
)
from annotator.formats.brat.times import WrittenTime, time_of
from annotator.formats.building import RecordBuilder
from annotator.formats.offset_units import Counting, Positions, Quoted, find_counting, stored_text
from annotator.model.errors import BadInput
from annotator.model.identity import ActorId, MarkId
from annotator.model.marks import Event, MarkRef
from annotator.model.said import said
from annotator.untrusted.incoming import Incoming

_OURS = re.compile(r"[0-9A-HJKMNP-TV-Z]{26}\Z")
_BOM = "\ufeff"


def read_article(file: Incoming, context: ReadContext) -> Iterator[ReadRecord | Finding]:
    """The article whose marks are in this file.

    Raises:
        BadInput: there is no text beside it, or one of the two is not UTF-8.
    """
    if file.suffix == ".txt":
        beside = file.sibling(f"{file.stem}.ann")
        marks, text = beside or file, file
    else:
        marks = file
        found = file.sibling(f"{file.stem}.txt")
        if found is None:
            raise BadInput(
                said(
                    "There is no text {name}.txt beside {where}.", name=file.stem, where=file.where
                ),
                hint=said("brat keeps the text and its marks in two files of the same name."),
            )
        text = found
    ann = "" if marks is text else _decoded(marks)
    reading = _Reading(marks, context, _decoded(text), ann)
    record = reading.record()
    yield from reading.builder.findings
    if record is not None:
        yield record


def _decoded(file: Incoming) -> str:
    try:
        return file.read().decode("utf-8")
    except UnicodeDecodeError as failure:
        raise BadInput(
            said("{where} is not in UTF-8 (byte {at}).", where=file.where, at=failure.start),
            hint=said("Save it again as plain text in UTF-8."),
        ) from None


class _Reading:
    """One article on its way."""

    def __init__(self, file: Incoming, context: ReadContext, raw: str, ann: str) -> None:
        self._context = context
        self._ann = ann.removeprefix(_BOM)
        self._bom = raw.startswith(_BOM)
        self._raw = raw.removeprefix(_BOM)
        self._labels = label_names(context.schema)
        self._roles = role_names(context.schema)
        text = stored_text(self._raw)
        identifier = file.stem if _OURS.match(file.stem) else None
        self.builder = RecordBuilder(context, file.where, text, reader="brat", id=identifier)
        self._left_out: list[int] = []
        self._lines: list[Line] = []
        self._by_kind: dict[str, list[Line]] = defaultdict(list)
        self._about: dict[str, About] = defaultdict(About)
        self._spans: dict[str, tuple[tuple[int, int], ...]] = {}
        self._refs: dict[str, MarkRef] = {}  # ids in the file, to marks
        self._relations: dict[str, MarkId] = {}
        self._events_of: dict[str, str] = {}  # triggers, to the first event with it
        self._actors: dict[str, Actor] = {}  # by their references
        self._times: list[tuple[str, WrittenTime]] = []

    def record(self) -> ReadRecord | None:
        """The record; what is wrong is in the builder's findings."""
        self._take_apart()
        counting, shift = self._counting()
        self._place(
            Positions(_BOM + self._raw if shift else self._raw, counting.unit, counting.line_ends),
            shift,
        )
        self._collect()
        self._link()
        self._mentions()
        self._events()
        self._links()
        self._mend_times()
        self._keep(counting, shift)
        self.builder.line = None
        return self.builder.record(line=1)

    # -- lines and positions -----------------------------------------------------------------

    def _take_apart(self) -> None:
        taken: set[str] = set()
        for line in lines_of(self._ann):
            if not isinstance(line, Line):
                if line[1].strip():
                    self.builder.line = line[0]
                    self.builder.find(
                        said("This is no line of brat's: {line}", line=line[1].strip()[:80]),
                        severity="error",
                    )
                continue
            if line.id and line.id in taken:
                self._leave(line, said("The id {id} stands twice.", id=line.id))
                continue
            taken.add(line.id)
            self._lines.append(line)
            self._by_kind[line.kind].append(line)
        for line in self._by_kind["E"]:
            self._events_of.setdefault(line.refs[0][1], line.id)

    def _counting(self) -> tuple[Counting, int]:
        """How positions count, and 1 where they count the mark at the start of the file."""
        quoted = [Quoted(*one) for line in self._by_kind["T"] for one in _quotes(line)]
        found, shift = find_counting(self._raw, quoted), 0
        if self._bom:
            other = find_counting(_BOM + self._raw, quoted)
            # A text of one way to count is not looked at.
            fitting = sum(self._raw[one.start : one.end] == one.quote for one in quoted)
            if other.fitting > max(fitting, 0 if self._raw.isascii() else found.fitting):
                found, shift = other, 1
        if not found.certain or found.unit != "code points" or found.line_ends != "as stored":
            self.builder.find(
                said(
                    "Positions were taken as {unit}, line ends {line_ends}: {fitting} of {tried} "
                    "marks stand where their words are. Examples: {examples}.",
                    unit=found.unit,
                    line_ends=found.line_ends,
                    fitting=found.fitting,
                    tried=found.tried,
                    examples=" · ".join(found.examples),
                )
            )
        return found, shift

    def _place(self, positions: Positions, shift: int) -> None:
        text = self.builder.text
        for line in self._by_kind["T"]:
            ranges = [positions.range(start, end) for start, end in line.spans]
            spans = [(found[0] - shift, found[1] - shift) for found in ranges if found is not None]
            if len(spans) < len(ranges) or spans[0][0] < 0:
                self._leave(
                    line,
                    said(
                        "“{type}” at {start}–{end} marks nothing of the text.",
                        type=line.type,
                        start=line.spans[0][0],
                        end=line.spans[-1][1],
                    ),
                )
                continue
            self._spans[line.id] = joined(spans, text)
            quote = "".join(text[start:end] for start, end in spans)
            if "".join(quote.split()) != "".join(line.value.split()) and line.value:
                self.builder.line = line.number
                self.builder.find(
                    said(
                        "{id} stands on “{text}”, but says “{quote}”; its place counts.",
                        id=line.id,
                        text=quote[:80],
                        quote=line.value.strip()[:80],
                    )
                )

    # -- what is said of marks ---------------------------------------------------------------

    def _collect(self) -> None:
        there = {line.id for kind in "TER" for line in self._by_kind[kind]}
        for kind in "AN#":
            for line in self._by_kind[kind]:
                target = line.refs[0][1]
                if target not in there:
                    self._leave(line, said("{id} is about a mark that is not there.", id=line.id))
                else:
                    self._say(self._about[self._events_of.get(target, target)], target, line)

    def _say(self, about: About, target: str, line: Line) -> None:
        match line.kind:
            case "A":
                self._attribute(about, line)
            case "N":
                time = time_of(line.value.removeprefix(f"{TIME}:"))
                if line.value.startswith(f"{TIME}:") and time and target[0] != "R":
                    about.time = time
                else:
                    about.references.append(line)
            case _:
                self._note(about, target, line)

    def _attribute(self, about: About, line: Line) -> None:
        name = self._labels.ours(line.type)
        declared = self._context.schema.attribute(name)
        value: Any = line.value or True
        if declared is not None and value is True and len(declared.values) == 1:
            value = declared.values[0].name
        elif declared is not None and isinstance(value, str):
            ours = self._labels.ours(value)
            value = ours if declared.choice(ours) is not None else value
        if name in about.attributes and about.attributes[name] != value:
            before = about.attributes[name]
            listed = before if isinstance(before, list) else [str(before)]
            value = [*listed, str(value)]
        about.attributes[name] = value

    def _note(self, about: About, target: str, line: Line) -> None:
        words = unescaped(line.value.rstrip("\r")).strip()
        if line.type == ACTOR_NOTE and target.startswith("T"):
            facts = facts_of(words)
            if facts is not None:
                about.facts = facts
                return
        if line.type == VALUE_NOTE and target.startswith("E"):
            role, colon, value = words.partition(": ")
            if colon and value.strip() and len(role.split()) == 1:
                about.values.append((self._roles.ours(role), value))
                return
        if words:
            about.notes.append(words)
        else:
            self._left_out.append(line.number)

    # -- marks -------------------------------------------------------------------------------

    def _mentions(self) -> None:
        schema = self._context.schema
        for line in self._by_kind["T"]:
            spans = self._spans.get(line.id)
            if spans is None or line.id in self._events_of:
                continue
            self.builder.line = line.number
            label = self._labels.ours(line.type)
            about = self._about[line.id]
            parts: dict[str, Any] = {
                "attributes": about.attributes,
                "note": "\n".join(about.notes),
                "extra": {"foreign": {"brat": {"id": line.id}}},
            }
            if schema.event_type(label) is not None:
                self._drop_references(about)
                ref = self.builder.event(label, [spans], **parts)
            else:
                actor = None if about.actor is None else self._actor(about.actor)
                if actor is None:
                    self._drop_references(about)
                else:
                    brat = parts["extra"]["foreign"]["brat"]
                    brat["references"] = [one.value for one in about.references]
                ref = self.builder.mention(label, spans, actor=actor, **parts)
            self._made(line, about, ref)

    def _events(self) -> None:
        for line in self._by_kind["E"]:
            self.builder.line = line.number
            trigger = line.refs[0][1]
            spans = self._spans.get(trigger)
            if spans is None:
                self._leave(line, said("The event {id} has no trigger.", id=line.id))
                continue
            about = self._about[line.id]
            self._drop_references(about)
            ref = self.builder.event(
                self._labels.ours(line.type),
                [spans],
                attributes=about.attributes,
                note="\n".join(about.notes),
                extra={"foreign": {"brat": {"id": line.id, "trigger": trigger}}},
            )
            self._made(line, about, ref)
        for line in self._by_kind["E"]:
            if line.id in self._refs:
                self.builder.line = line.number
                self._arguments(line)

    def _arguments(self, line: Line) -> None:
        ref = self._refs[line.id]
        event = self.builder.mark(ref)
        declared = self._context.schema.event_type(event.type) if isinstance(event, Event) else None
        seen: set[str] = set()
        for name, target in line.refs[1:]:
            ours = self._roles.ours(name)
            base = role_of(name)
            if base in seen and (declared is None or declared.role(ours) is None):
                ours = self._roles.ours(base)
            seen.add(name)
            filler = self._ref(target)
            if filler is None:
                self.builder.find(
                    said("{id} points to {target}, which is not there.", id=line.id, target=target),
                    severity="error",
                )
            else:
                self.builder.argument(ref, ours, filler)
        for role, value in self._about[line.id].values:
            self.builder.argument(ref, role, value)

    def _links(self) -> None:
        for line in self._by_kind["R"]:
            self.builder.line = line.number
            ends = [self._ref(target) for _, target in line.refs]
            source, target = ends
            if source is None or target is None:
                self._leave(line, said("{id} points to a mark that is not there.", id=line.id))
                continue
            about = self._about[line.id]
            self._drop_references(about)
            self.builder.relation(
                self._labels.ours(line.type),
                source,
                target,
                attributes=about.attributes,
                note="\n".join(about.notes),
                extra={"foreign": {"brat": {"id": line.id}}},
            )
        for line in self._by_kind["*"]:
            self.builder.line = line.number
            members = [self._ref(target) for _, target in line.refs]
            found = [member for member in members if member is not None]
            if len(found) < len(members):
                self._leave(line, said("A member of this group is not there."))
            elif self.builder.cluster(found) is None:
                self._left_out.append(line.number)

    def _made(self, line: Line, about: About, ref: MarkRef | None) -> None:
        if ref is None:
            self._left_out.append(line.number)
            return
        self._refs[line.id] = ref
        if about.time is not None:
            self._times.append((line.id, about.time))

    def _ref(self, identifier: str) -> MarkRef | None:
        return self._refs.get(self._events_of.get(identifier, identifier))

    def _mend_times(self) -> None:
        """Times, now that the marks they were read from are known."""
        for identifier, written in self._times:
            source = self._ref(written.source) if written.source else None
            time = replace(written.time, source=source.id if source else None)
            self.builder.change_mark(self._refs[identifier], time=time)

    # -- actors ------------------------------------------------------------------------------

    def _link(self) -> None:
        """Say which mentions are of one actor: those that share a reference."""
        for line in self._by_kind["T"]:
            about = self._about.get(line.id)
            if about is None or not about.references or line.id not in self._spans:
                continue
            label = self._labels.ours(line.type)
            declared = self._context.schema.mention_type(label)
            own = any(one.value.startswith(f"{OWN_ACTOR}:") for one in about.references)
            event = line.id in self._events_of or self._context.schema.event_type(label) is not None
            if event or not (own or declared is None or declared.kind == "actor"):
                continue
            values = [one.value for one in about.references]
            known = (self._actors[value] for value in values if value in self._actors)
            about.actor = next(known, None) or Actor(label)
            left_out = about.actor.take(about)
            for value in values:
                self._actors.setdefault(value, about.actor)
            about.references = [one for one in about.references if one not in left_out]
            self._left_out += [one.number for one in left_out]

    def _actor(self, actor: Actor) -> ActorId:
        return self.builder.actor(
            actor.name, actor.type, aliases=actor.aliases, codes=actor.codes, id=actor.id or None
        )

    def _drop_references(self, about: About) -> None:
        """References for which a mark has no place stay lines of the file."""
        self._left_out += [line.number for line in about.references]

    # -- the rest ----------------------------------------------------------------------------

    def _leave(self, line: Line, why: str) -> None:
        self.builder.line = line.number
        self.builder.find(why, severity="error", mark=line.id or None)
        self._left_out.append(line.number)

    def _keep(self, counting: Counting, shift: int) -> None:
        """What makes the file come out again as it was."""
        kept: dict[str, Any] = {}
        exact = counting.unit == "code points" and counting.line_ends == "as stored" and not shift
        lines = self._raw.count("\n")
        crlf = self._raw.count("\r\n")
        if crlf and crlf == lines == self._raw.count("\r"):
            kept["newline"] = "crlf"
        elif "\r" in self._raw:
            exact = False
        if exact:
            kept["ann"] = self._ann
            if self._left_out:
                kept["left_out"] = sorted(set(self._left_out))
        self.builder.describe(foreign={"brat": kept} if kept else None)


def _quotes(line: Line) -> Iterator[tuple[int, int, str]]:
    """The words of each fragment, where the text says them; files of old join them by nothing."""
    text = line.value.rstrip("\r\n")
    if len(line.spans) == 1:
        yield (*line.spans[0], text)
        return
    lengths = [end - start for start, end in line.spans]
    blank = 1 if len(text) == sum(lengths) + len(lengths) - 1 else 0
    if not blank and len(text) != sum(lengths):
        return
    at = 0
    for (start, end), length in zip(line.spans, lengths, strict=True):
        yield start, end, text[at : at + length]
        at += length + blank
