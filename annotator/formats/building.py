"""Builds a record of what a file of another format says, refusing what no record may hold."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any, Literal

from annotator.formats.base import Finding, ReadContext, ReadRecord
from annotator.formats.offset_units import Counting
from annotator.formats.record_data import record_of_new
from annotator.formats.validation import rule_faults, shape_faults
from annotator.model.article import Article, Byline, Published
from annotator.model.identity import ActorId, ArticleId, LayerId, MarkId, mark_id
from annotator.model.marks import (
    Actor,
    Argument,
    Cluster,
    Event,
    Layer,
    LayerKind,
    Mark,
    MarkRef,
    Mention,
    NormalizedTime,
    Provenance,
    Relation,
    Status,
)
from annotator.model.problems import Severity
from annotator.model.project import NewRecord
from annotator.model.said import said
from annotator.model.schema import Schema
from annotator.model.span import Fragment, Span

_ANY_SCHEMA = Schema("any", "1", sha256="0" * 64)  # its rules are not those of records
MAX_ID = 100  # characters of an id that is kept
MAX_DEPTH = 500  # events inside events
# As the record's JSON Schema has it.
_MOMENT = re.compile(
    r"-?[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01])(T([01][0-9]|2[0-3])(:[0-5][0-9](:([0-5][0-9]|60)(\.[0-9]+)?)?)?(Z|[+-]([01][0-9]|2[0-3]):[0-5][0-9])?)?)?)?"
)
_REPLACEMENT = "\N{REPLACEMENT CHARACTER}"


class RecordBuilder:
    """One article and its marks as a reader finds them.

    Marks that no record may hold (positions outside the text, nothing marked, dangling references)
    are left out and become findings, each with the line that was set last; whatever is right stays.
    The text must have line feeds only: see `offset_units.stored_text`.

    Args:
        context: What the reader was told.
        file: The file, for findings.
        text: The article's text.
        reader: Name of the format, kept as where the article is from.
        id: The article's id where the file gives one of ours; else it gets a new one.
    """

    def __init__(
        self,
        context: ReadContext,
        file: str,
        text: str,
        *,
        reader: str,
        id: str | None = None,  # noqa: A002  # the record's word
    ) -> None:
        self.context = context
        self.text = text
        self.findings: list[Finding] = []
        self.line: int | None = None
        self._file = file
        self._article = Article(
            ArticleId(id) if id and usable_id(id) else context.new_id(),
            text,
            origin={"reader": reader, "file": file.replace("\\", "/").rsplit("/", 1)[-1]},
        )
        self._layers: list[Layer] = []
        self._marks: dict[LayerId, dict[str, Mark]] = {}
        self._actors: dict[tuple[str, str], Actor] = {}
        self._actor_ids: set[str] = set()
        self._taken: set[str] = set()
        self._serials: dict[tuple[str, LayerId], int] = {}
        self._unknown: dict[str, object] = {}
        self._waiting: dict[MarkId, list[Argument]] = {}

    # -- the article -------------------------------------------------------------------------

    @property
    def article(self) -> Article:
        """The article as it is known so far."""
        return self._article

    def describe(
        self,
        *,
        title: str | None = None,
        source: str | None = None,
        authors: Sequence[Byline] | None = None,
        published: Published | None = None,
        language: str | None = None,
        url: str | None = None,
        extra: Mapping[str, Any] | None = None,
        origin: Mapping[str, Any] | None = None,
        foreign: Mapping[str, Any] | None = None,
    ) -> None:
        """Add what the file says about the article; what is None stays as it is.

        `foreign` is what only this format understands and gets back when it is written again
        (under the format's name); `origin` is added to how the article was imported.
        """
        article = self._article
        self._article = replace(
            article,
            title=_clean(title) or article.title,
            source=_clean(source) or article.source,
            authors=article.authors if authors is None else tuple(authors),
            published=self._published(published) or article.published,
            language=_clean(language) or article.language,
            url=_clean(url) or article.url,
            extra={**article.extra, **(extra or {})},
            origin={**article.origin, **(origin or {})},
            foreign={**article.foreign, **(foreign or {})},
        )

    def find(
        self,
        message: str,
        hint: str = "",
        *,
        severity: Severity = "warning",
        mark: str | None = None,
    ) -> None:
        """Note something about this record; a warning, unless something was left out of it."""
        self.findings.append(
            Finding(self._file, message, hint, self.line, self._article.id, mark, severity)
        )

    def counted(self, counting: Counting) -> None:
        """Keep in which unit the file counts, with examples; say so where not every mark fits."""
        self.describe(
            origin={
                "offsets": {
                    "unit": counting.unit,
                    "line_ends": counting.line_ends,
                    "fitting": counting.fitting,
                    "tried": counting.tried,
                    "examples": list(counting.examples),
                }
            }
        )
        if not counting.certain:
            self.find(
                said(
                    "Positions were counted in {unit}: {fitting} of {tried} marks stand where the "
                    "file says then (such as {examples}).",
                    unit=counting.unit,
                    fitting=counting.fitting,
                    tried=counting.tried,
                    examples=tuple(f"“{words}”" for words in counting.examples),
                ),
                said("Look at the first marks; if they are off, the file's text was changed."),
            )

    # -- layers and actors -------------------------------------------------------------------

    def layer(
        self,
        annotator: str | None = None,
        *,
        kind: LayerKind | None = None,
        status: Status = "in_progress",
        id: str | None = None,  # noqa: A002
        nothing_to_mark: bool = False,
        seconds: int = 0,
        labels: Mapping[str, Any] | None = None,
    ) -> LayerId:
        """Begin a layer; marks that are made without a layer go to the first, which is made then.

        Without an annotator it belongs to the person who imports, or is a layer of kind "import"
        of the file's format.
        """
        named = _clean(annotator)
        whose = named or self.context.annotator or str(self._article.origin["reader"])
        chosen: LayerKind = kind or ("manual" if named or self.context.annotator else "import")
        number = len(self._layers) + 1
        taken = {layer.id for layer in self._layers}
        identifier = LayerId(id if id and usable_id(id) and id not in taken else f"L{number}")
        self._layers.append(
            Layer(identifier, whose, chosen, status, nothing_to_mark, max(0, seconds), labels or {})
        )
        self._marks[identifier] = {}
        return identifier

    def actor(
        self,
        name: str,
        type: str,  # noqa: A002
        *,
        aliases: Iterable[str] = (),
        codes: Mapping[str, str] | None = None,
        id: str | None = None,  # noqa: A002
    ) -> ActorId:
        """The actor of this name and type; the same ones give the same id."""
        key = (_clean(name) or "?", type)
        found = self._actors.get(key)
        if found is None:
            identifier = id if id and usable_id(id) and id not in self._actor_ids else None
            number = len(self._actors) + 1
            while identifier is None or identifier in self._actor_ids:
                identifier, number = f"a{number}", number + 1
            found = Actor(ActorId(identifier), key[0], type, tuple(aliases), dict(codes or {}))
            self._actors[key] = found
            self._actor_ids.add(identifier)
        return found.id

    # -- marks -------------------------------------------------------------------------------

    def mention(
        self,
        type: str,  # noqa: A002
        fragments: Iterable[Fragment],
        *,
        layer: LayerId | None = None,
        id: str | None = None,  # noqa: A002
        actor: ActorId | None = None,
        attributes: Mapping[str, Any] | None = None,
        time: NormalizedTime | None = None,
        note: str | None = None,
        by: Provenance | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> MarkRef | None:
        """Add a mention; None, with a finding, where nothing of the text is marked by it.

        `fragments` are code points; overlapping and touching ones are joined.
        """
        span = self._span(fragments, type)
        name = self._type(type)
        if span is None or name is None:
            return None
        own, identifier = self._place(layer, "m", id)
        self._marks[own][identifier] = Mention(
            identifier,
            name,
            span,
            by or self._by(own),
            actor,
            dict(attributes or {}),
            time,
            _note(note),
            extra or {},
        )
        return MarkRef("mention", identifier)

    def event(
        self,
        type: str,  # noqa: A002
        triggers: Iterable[Iterable[Fragment]],
        arguments: Iterable[tuple[str, MarkRef | str]] = (),
        *,
        layer: LayerId | None = None,
        id: str | None = None,  # noqa: A002
        attributes: Mapping[str, Any] | None = None,
        time: NormalizedTime | None = None,
        note: str | None = None,
        by: Provenance | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> MarkRef | None:
        """Add an event; None, with a finding, where its type is no name.

        Arguments may also be given later, by `argument`, when their fillers are known.
        """
        name = self._type(type)
        if name is None:
            return None
        given = [list(trigger) for trigger in triggers]
        spans = tuple(dict.fromkeys(s for t in given if (s := self._span(t, type)) is not None))
        if given and not spans:
            return None
        own, identifier = self._place(layer, "e", id)
        self._marks[own][identifier] = Event(
            identifier,
            name,
            by or self._by(own),
            spans,
            (),
            dict(attributes or {}),
            time,
            _note(note),
            extra or {},
        )
        ref = MarkRef("event", identifier)
        for role, filler in arguments:
            self.argument(ref, role, filler)
        return ref

    def argument(
        self,
        event: MarkRef,
        role: str,
        filler: MarkRef | str,
        extra: Mapping[str, Any] | None = None,
    ) -> None:
        """Give an event one more argument; the filler may be made later, but must be in the end."""
        name = self._type(role)
        if name is None:
            return
        if isinstance(filler, str):
            filler = _clean(filler) or ""
            if not filler:
                return
        # Given to the event when somebody looks: a tuple for each would take for ever.
        self._waiting.setdefault(event.id, []).append(Argument(name, filler, extra or {}))

    def relation(
        self,
        type: str,  # noqa: A002
        source: MarkRef,
        target: MarkRef,
        *,
        layer: LayerId | None = None,
        id: str | None = None,  # noqa: A002
        attributes: Mapping[str, Any] | None = None,
        note: str | None = None,
        by: Provenance | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> MarkId | None:
        """Add a relation; None, with a finding, where its type is no name."""
        name = self._type(type)
        if name is None:
            return None
        own, identifier = self._place(layer or self._layer_of(source.id), "r", id)
        self._marks[own][identifier] = Relation(
            identifier,
            name,
            source,
            target,
            by or self._by(own),
            dict(attributes or {}),
            _note(note),
            extra or {},
        )
        return identifier

    def cluster(
        self,
        members: Sequence[MarkRef],
        *,
        layer: LayerId | None = None,
        id: str | None = None,  # noqa: A002
        by: Provenance | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> MarkId | None:
        """Add a cluster of mentions or of events; None, with a finding, where it mixes them."""
        kinds = {member.kind for member in members}
        if len(kinds) != 1:
            if members:
                self.find(said("A cluster of mentions and events was left out."), severity="error")
            return None
        own, identifier = self._place(layer or self._layer_of(members[0].id), "c", id)
        kind: Literal["actor", "event"] = "actor" if kinds == {"mention"} else "event"
        ids = tuple(dict.fromkeys(member.id for member in members))
        self._marks[own][identifier] = Cluster(
            identifier, kind, ids, by or self._by(own), extra or {}
        )
        return identifier

    def change_mark(self, ref: MarkRef | MarkId, **values: Any) -> None:
        """Set fields of a mark that was added, where they come later in the file than the mark."""
        self._give_arguments()
        identifier = ref.id if isinstance(ref, MarkRef) else ref
        layer = self._layer_of(identifier)
        self._marks[layer][identifier] = replace(self._marks[layer][identifier], **values)

    def mark(self, ref: MarkRef) -> Mark:
        """A mark that was added."""
        self._give_arguments()
        return self._marks[self._layer_of(ref.id)][ref.id]

    # -- the end -----------------------------------------------------------------------------

    def keep_unknown(self, key: str, value: object) -> None:
        """Keep a top-level key of the record that this version does not know."""
        self._unknown[key] = value

    def record(self, line: int | None = None) -> ReadRecord | None:
        """The record, once everything was added; None, with a finding, where it has no words."""
        if not self.text.strip():
            self.find(said("There are no words in it."), severity="error")
            return None
        made = self._checked()
        if made is None:
            return None
        return ReadRecord(made, line if line is not None else self.line or 1)

    def _checked(self) -> NewRecord | None:
        """The record, by the rules of any record; marks that break one are left out."""
        self._give_arguments()
        while True:
            for layer in list(self._marks):
                self._sweep(layer)
            made = self._made()
            data = record_of_new(made, _ANY_SCHEMA)
            faults = [f for f in shape_faults(data) or rule_faults(data) if f.refuses]
            if not faults:
                return made
            bad = {fault.id: fault for fault in faults if self._forget(fault.id)}
            for identifier, fault in bad.items():
                words = said("{id} was left out: {reason}", id=identifier, reason=fault.message)
                self.find(words, fault.hint, severity="error", mark=identifier)
            if not bad:
                self.find(faults[0].message, faults[0].hint, severity="error")
                return None

    def _give_arguments(self) -> None:
        for identifier, arguments in self._waiting.items():
            layer = self._layer_of(identifier)
            event = self._marks[layer][identifier]
            assert isinstance(event, Event)
            self._marks[layer][identifier] = replace(
                event, arguments=(*event.arguments, *arguments)
            )
        self._waiting.clear()

    def _made(self) -> NewRecord:
        return NewRecord(
            self._article,
            tuple(self._layers),
            {layer: tuple(marks.values()) for layer, marks in self._marks.items() if marks},
            self._linked_actors(),
            self._unknown,
        )

    def _forget(self, identifier: str | None) -> bool:
        """Take a mark out; whether there was one of this id."""
        if identifier is None:
            return False
        return any(marks.pop(identifier, None) is not None for marks in self._marks.values())

    # -- inside ------------------------------------------------------------------------------

    def _linked_actors(self) -> tuple[Actor, ...]:
        linked = {
            mark.actor
            for marks in self._marks.values()
            for mark in marks.values()
            if isinstance(mark, Mention)
        }
        return tuple(actor for actor in self._actors.values() if actor.id in linked)

    def _published(self, published: Published | None) -> Published | None:
        """The date, where it is one."""
        if published is None or _MOMENT.fullmatch(published.value):
            return published
        words = published.raw or published.value
        self.find(said("“{words}” is not a date that can be understood.", words=words))
        return None

    def _by(self, layer: LayerId) -> Provenance:
        whose = next(one.annotator for one in self._layers if one.id == layer)
        return Provenance(whose, "import", self.context.now, self.context.now)

    def _place(
        self, layer: LayerId | None, prefix: str, wanted: str | None
    ) -> tuple[LayerId, MarkId]:
        """The layer of a new mark, and its id."""
        own = layer or (self._layers[0].id if self._layers else self.layer())
        if wanted and usable_id(wanted) and wanted not in self._taken:
            self._taken.add(wanted)
            return own, MarkId(wanted)
        number = self._serials.get((prefix, own), 0) + 1
        while (identifier := mark_id(prefix, number, own)) in self._taken:
            number += 1
        self._serials[prefix, own] = number
        self._taken.add(identifier)
        return own, identifier

    def _layer_of(self, identifier: MarkId) -> LayerId:
        return next(layer for layer, marks in self._marks.items() if identifier in marks)

    def _type(self, name: str) -> str | None:
        shown = _clean(name)
        if not shown:
            self.find(said("A mark without a label was left out."), severity="error")
        return shown

    def _span(self, fragments: Iterable[Fragment], type: str) -> Span | None:  # noqa: A002
        length = len(self.text)
        given = list(fragments)
        for start, end in given:
            if not 0 <= start < end <= length:
                self.find(
                    said(
                        "“{type}” at {start}–{end} was left out: the text has {length} characters.",
                        type=type,
                        start=start,
                        end=end,
                        length=length,
                    ),
                    severity="error",
                )
                return None
        if not given:
            self.find(said("“{type}” marks nothing and was left out.", type=type), severity="error")
            return None
        return Span.of(given)

    def _sweep(self, layer: LayerId) -> None:
        """Leave out what points to a mark that is not there, and events inside themselves."""
        marks = self._marks[layer]
        while True:
            bad = [mark for mark in marks.values() if self._dangles(mark, marks)]
            if not bad:
                break
            for mark in bad:
                self._without_dangling(mark, marks)
        for identifier in _in_circles(marks):
            event = marks[identifier]
            assert isinstance(event, Event)
            self.find(
                said(
                    "The event {id} is an argument of itself; that argument was left out.",
                    id=identifier,
                ),
                severity="error",
                mark=identifier,
            )
            kept = tuple(
                a
                for a in event.arguments
                if not (isinstance(a.filler, MarkRef) and a.filler.kind == "event")
            )
            marks[identifier] = replace(event, arguments=kept)

    def _dangles(self, mark: Mark, marks: Mapping[str, Mark]) -> bool:
        match mark:
            case Event():
                return any(
                    isinstance(a.filler, MarkRef) and not _there(a.filler, marks)
                    for a in mark.arguments
                )
            case Relation():
                return not (_there(mark.source, marks) and _there(mark.target, marks))
            case Cluster():
                return any(member not in marks for member in mark.members)
            case _:
                return False

    def _without_dangling(self, mark: Mark, marks: dict[str, Mark]) -> None:
        self.find(
            said("{id} points to a mark that is not there; that was left out.", id=mark.id),
            severity="error",
            mark=mark.id,
        )
        match mark:
            case Event():
                kept = tuple(
                    a
                    for a in mark.arguments
                    if not isinstance(a.filler, MarkRef) or _there(a.filler, marks)
                )
                marks[mark.id] = replace(mark, arguments=kept)
            case Cluster():
                members = tuple(member for member in mark.members if member in marks)
                if members:
                    marks[mark.id] = replace(mark, members=members)
                else:
                    del marks[mark.id]
            case _:
                del marks[mark.id]


def usable_id(identifier: str) -> bool:
    """Whether an id that a file gives can be one of a record."""
    return (
        0 < len(identifier) <= MAX_ID
        and identifier.isprintable()  # of blanks, only the space is
        and " " not in identifier
    )


def _there(ref: MarkRef, marks: Mapping[str, Mark]) -> bool:
    found = marks.get(ref.id)
    return isinstance(found, Mention if ref.kind == "mention" else Event)


def _in_circles(marks: Mapping[str, Mark]) -> list[MarkId]:
    """Events that are, perhaps through others, arguments of themselves."""
    inner = {
        mark.id: {
            a.filler.id
            for a in mark.arguments
            if isinstance(a.filler, MarkRef) and a.filler.kind == "event"
        }
        for mark in marks.values()
        if isinstance(mark, Event)
    }
    waiting = {identifier: set(targets) for identifier, targets in inner.items()}
    while True:
        free = [identifier for identifier, targets in waiting.items() if not targets]
        if not free:
            return list(waiting)
        for identifier in free:
            del waiting[identifier]
        done = set(free)
        for targets in waiting.values():
            targets.difference_update(done)


def _clean(words: str | None) -> str | None:
    """Words without what no text can hold; None where none are left."""
    if words is None:
        return None
    shown = words.replace("\0", _REPLACEMENT).encode("utf-8", "replace").decode("utf-8").strip()
    return shown or None


def _note(words: str | None) -> str | None:
    return _clean(words)
