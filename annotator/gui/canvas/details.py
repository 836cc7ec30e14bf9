"""What is known of a mark or an argument, in plain words, for the card that tells of it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from annotator.gui.canvas.presentation import describe
from annotator.gui.time_text import time_words
from annotator.gui.words import shown, tr
from annotator.model.identity import ActorId
from annotator.model.mark_set import MarkSet
from annotator.model.marks import (
    Actor,
    Annotation,
    Event,
    Mark,
    MarkRef,
    Mention,
    Provenance,
    Relation,
    spans_of,
)
from annotator.model.problems import Problem
from annotator.model.rules import kind_word
from annotator.model.said import said
from annotator.model.schema import EventType, MentionType, RelationType, Role, Schema
from annotator.model.shortening import shortened

LONGEST_QUOTE = 120  # code points
LONGEST_GUIDELINE = 280
LONGEST_VALUE = 70
MOST_LINES = 6  # of one kind, such as roles; the rest is counted
METHODS = {"manual": said("by hand")}
KINDS = {
    "mention": said("mention"),
    "event": said("event"),
    "relation": said("relation"),
    "role": said("role"),
}

Row = tuple[str, str]
Subject = str | tuple[str, int]


@dataclass(frozen=True, slots=True)
class Details:
    """A title with its colour and kind, the marked words, the guideline, and named facts."""

    title: str
    kind: str
    color: str
    quote: str = ""
    guideline: str = ""
    rows: tuple[Row, ...] = ()
    problems: tuple[str, ...] = ()

    @property
    def words(self) -> str:
        """Everything in one line, for screen readers."""
        facts = [f"{name} {value}" for name, value in self.rows]
        parts = (f"{self.title}, {self.kind}", self.quote, *self.problems, *facts, self.guideline)
        return ". ".join(part.rstrip(".") for part in parts if part)


@dataclass(frozen=True, slots=True)
class Known:
    """What details are taken from: an article with all that belongs to it."""

    schema: Schema
    text: str
    marks: MarkSet
    actors: Mapping[ActorId, Actor]
    problems: Sequence[Problem] = ()
    unsaved: Collection[str] = ()

    def details(self, subject: Subject) -> Details | None:
        """Of a mark by its id, or of an arc as (event or relation id, index); None if there is none."""
        if not isinstance(subject, str):
            return self._argument(*subject)
        mark = self.marks.get(subject)
        return self._mark(mark) if isinstance(mark, Annotation) else None

    def _mark(self, mark: Annotation) -> Details:
        about: Iterator[Row]
        declared: MentionType | EventType | RelationType | None
        if isinstance(mark, Mention):
            about, declared = self._mention(mark), self.schema.mention_type(mark.type)
        elif isinstance(mark, Event):
            about, declared = self._event(mark), self.schema.event_type(mark.type)
        else:
            about, declared = self._ends(mark), self.schema.relation_type(mark.type)
        quote = " · ".join(span.quote(self.text) for span in spans_of(mark))
        return Details(
            mark.type,
            shown(KINDS[kind_word(mark)]),
            self.schema.color_of(mark.type),
            tr("“{words}”", words=shortened(quote, LONGEST_QUOTE)) if quote else "",
            shortened(declared.guideline, LONGEST_GUIDELINE) if declared else "",
            tuple(_cut([*about, *self._common(mark)])),
            tuple(shown(problem.message) for problem in self.problems if problem.mark == mark.id),
        )

    def _argument(self, identifier: str, index: int) -> Details | None:
        relation = self.marks.relation(identifier)
        if relation is not None:
            return self._mark(relation)  # an arc too
        event = self.marks.event(identifier)
        if event is None or index >= len(event.arguments):
            return None
        argument = event.arguments[index]
        declared = self.schema.event_type(event.type)
        role = declared.role(argument.role) if declared else None
        rows = [
            (tr("of"), describe(event, self.text, LONGEST_VALUE)),
            (tr("filled by"), self._named(argument.filler)),
            *self._made(event.by),
        ]
        return Details(
            argument.role,
            shown(KINDS["role"]),
            self.schema.color_of(event.type),
            guideline=shortened(role.guideline, LONGEST_GUIDELINE) if role else "",
            rows=(*rows, *_needed(role)),
        )

    def _mention(self, mention: Mention) -> Iterator[Row]:
        if mention.time is not None:
            yield tr("time"), time_words(mention.time)
        actor = self.actors.get(mention.actor) if mention.actor is not None else None
        if actor is not None:
            codes = (str(code) for code in actor.codes.values() if isinstance(code, str | int))
            yield tr("actor"), " · ".join((actor.name, *codes))
        elif mention.actor is not None:
            yield tr("actor"), str(mention.actor)

    def _event(self, event: Event) -> Iterator[Row]:
        if event.time is not None:
            yield tr("time"), time_words(event.time)
        yield from _first((a.role, self._named(a.filler)) for a in event.arguments)

    def _ends(self, relation: Relation) -> Iterator[Row]:
        yield tr("from"), self._named(relation.source)
        yield tr("to"), self._named(relation.target)

    def _common(self, mark: Annotation) -> Iterator[Row]:
        for name, value in mark.attributes.items():
            yield name, ", ".join(map(str, value)) if isinstance(value, list) else str(value)
        yield from _first(self._uses(mark))
        if mark.note:
            yield tr("note"), " ".join(mark.note.split())
        yield from self._made(mark.by)
        if mark.id in self.unsaved:
            yield tr("saved"), tr("not yet")

    def _uses(self, mark: Annotation) -> Iterator[Row]:
        """The roles that a mark fills and the relations it stands in."""
        for user in self.marks.dependents(mark.id):
            match user:
                case Event():
                    for argument in user.arguments:
                        if isinstance(argument.filler, MarkRef) and argument.filler.id == mark.id:
                            yield (
                                tr("{role} of", role=argument.role),
                                describe(user, self.text, LONGEST_VALUE),
                            )
                case Relation() if user.source.id == mark.id:
                    yield user.type, f"→ {self._named(user.target)}"
                case Relation():
                    yield user.type, f"← {self._named(user.source)}"
                case _:
                    continue

    def _named(self, filler: MarkRef | str) -> str:
        if isinstance(filler, str):
            return tr("“{filler}” (written)", filler=filler)
        mark: Mark | None = self.marks.get(filler.id)
        return str(filler.id) if mark is None else describe(mark, self.text, LONGEST_VALUE)

    @staticmethod
    def _made(by: Provenance) -> Iterator[Row]:
        yield tr("made"), made_by(by)
        if by.modified != by.created:
            yield tr("changed"), moment_text(by.modified)
        if by.confidence is not None:
            yield tr("confidence"), tr("{confidence:.2f}", confidence=by.confidence)
        if by.derived_from:
            yield tr("taken from"), ", ".join(map(str, by.derived_from))


def made_by(by: Provenance) -> str:
    """Who made a mark, how and when, in one line."""
    method = shown(METHODS.get(by.method, by.method))
    return " · ".join(part for part in (by.author, method, moment_text(by.created)) if part)


def _needed(role: Role | None) -> Iterator[Row]:
    if role is not None and role.min:
        yield tr("needed"), tr("at least {count}", count=role.min)


def moment_text(written: str) -> str:
    """`2026-11-22T10:15:30Z` as `2026-11-22 10:15 UTC`; anything else as it is."""
    day, _, time = written.partition("T")
    return tr("{day} {time} UTC", day=day, time=time[:5]) if time.endswith("Z") else written


def _first(rows: Iterable[Row]) -> Iterator[Row]:
    """So many rows of one kind, and how many more there are."""
    more = 0
    for number, row in enumerate(rows):
        if number < MOST_LINES:
            yield row
        else:
            more += 1
    if more:
        yield "", tr("and {more} more", more=more)


def _cut(rows: Iterable[Row]) -> Iterator[Row]:
    for name, value in rows:
        yield name, shortened(value, 2 * LONGEST_VALUE)
