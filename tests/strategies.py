"""Hypothesis strategies for domain values.

`texts()` texts of the scripts and line ends that break offsets; `visible_texts()` the same with
something to mark; `spans(text)` legal spans of a text; `json_objects()` unknown keys with any
plain value; `items(text)` marks, actors and layers as a record may hold them, with `mentions`,
`events`, `relations`, `clusters`, `actors`, `layers` for one kind each; `articles()`;
`mark_lists(text)` marks of one layer with ids of their own, wherever they point;
`commands(context)` commands that may or may not be legal there.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any, Literal, TypeVar, cast

from hypothesis import strategies as st

from annotator.commands.base import Command, Context
from annotator.commands.clusters import ClusterMarks, RemoveFromCluster
from annotator.commands.details import (
    AddAlias,
    CreateActor,
    LinkActor,
    SetAttribute,
    SetNote,
    SetStatus,
    SetTime,
)
from annotator.commands.events import (
    AddEvent,
    AddTrigger,
    ClearRole,
    FillRole,
    MoveArgument,
    RemoveTrigger,
    RetypeEvent,
)
from annotator.commands.macro import Macro
from annotator.commands.mentions import AddMention, RetypeMention
from annotator.commands.relations import AddRelation, RetypeRelation, ReverseRelation
from annotator.commands.removal import RemoveMark
from annotator.commands.spans import AddFragment, MoveEdge, RemoveFragment
from annotator.model.article import Article, Byline, Published
from annotator.model.marks import (
    Actor,
    Argument,
    Cluster,
    Event,
    Layer,
    Mark,
    MarkRef,
    Mention,
    NormalizedTime,
    Provenance,
    Relation,
)
from annotator.model.span import Span

T = TypeVar("T")

PIECES = (
    "Baku", "visited", " ", "  ", "\n", "\r\n", "\t", ".", "a", "1", "x" * 300,
    "é", "e\u0301", "ﬁ", "ß", "\u00a0", "\u200b", "\u2028", "\u2029", "\u0085", "\ufeff",
    "𝒜", "😀", "👩\u200d👩\u200d👧", "🇦🇿", "👍🏽", "\U0010ffff", "\uffff",
    "שלום", "سلام", "\u202e", "نیویورک", "東京", "क्षि", "한국",
)  # fmt: skip


def texts(max_pieces: int = 24) -> st.SearchStrategy[str]:
    """Texts that mix scripts, astral and combining characters, joiners and line ends."""
    anything = st.text(st.characters(exclude_categories=("Cs",)), max_size=8)
    piece = st.sampled_from(PIECES) | anything
    return st.lists(piece, max_size=max_pieces).map("".join)


def visible_texts() -> st.SearchStrategy[str]:
    """Texts with at least one character that can be marked."""
    return texts().map(lambda text: f"Ana {text} Ben")


@st.composite
def spans(draw: st.DrawFn, text: str, max_fragments: int = 3) -> Span:
    """Spans inside this text, of which each fragment shows something."""
    fragments = []
    for _ in range(draw(st.integers(1, max_fragments))):
        start = draw(st.integers(0, len(text) - 1))
        end = draw(st.integers(start + 1, min(len(text), start + 40)))
        if text[start:end].strip():
            fragments.append((start, end))
    if not fragments:
        shown = next(i for i, character in enumerate(text) if character.strip())
        fragments = [(shown, shown + 1)]
    return Span.of(fragments)


def json_values() -> st.SearchStrategy[Any]:
    """Plain data as JSON has it."""
    simple = (
        st.none()
        | st.booleans()
        | st.integers(-(2**53), 2**53)
        | st.floats(allow_nan=False, allow_infinity=False)
        | st.text(st.characters(exclude_categories=("Cs",)), max_size=6)
    )
    return st.recursive(
        simple,
        lambda inner: (
            st.lists(inner, max_size=3) | st.dictionaries(st.text("ab"), inner, max_size=3)
        ),
        max_leaves=4,
    )


def json_objects() -> st.SearchStrategy[dict[str, Any]]:
    """Keys that no version of the record knows, in any order, with any plain value."""
    key = st.text("xyzé", min_size=1, max_size=4).map("x-".__add__)
    return st.dictionaries(key, json_values(), max_size=3)


_words = st.text(st.characters(exclude_categories=("Cs",)), min_size=1, max_size=10)
_maybe_words = st.none() | _words
_moments = st.sampled_from(("2026-11-22T10:15:30Z", "1999-01-01T00:00:00Z"))


def _ids(prefix: str) -> st.SearchStrategy[Any]:
    return st.integers(1, 40).map(lambda number: f"{prefix}{number}")


def refs() -> st.SearchStrategy[MarkRef]:
    """Pointers to mentions and events that may not exist."""
    mentions = st.builds(MarkRef, st.just("mention"), _ids("m"))
    return mentions | st.builds(MarkRef, st.just("event"), _ids("e"))


def provenances() -> st.SearchStrategy[Provenance]:
    """Who made a mark."""
    return st.builds(
        Provenance,
        author=_words,
        method=_words,
        created=_moments,
        modified=_moments,
        confidence=st.none() | st.floats(0, 1),
        derived_from=st.lists(_ids("m"), max_size=2).map(tuple),
        extra=json_objects(),
    )


def times() -> st.SearchStrategy[NormalizedTime]:
    """Well-formed normalised times that were read from any mention."""
    return st.builds(
        NormalizedTime,
        start=st.sampled_from(("2022-10-12", "2022-10-13")),
        end=st.none() | st.just("2022-10-13"),
        precision=st.sampled_from(("year", "month", "day")),
        approximate=st.booleans(),
        anchor=_maybe_words,
        source=st.none() | _ids("m"),
        extra=json_objects(),
    )


_attributes = st.dictionaries(
    _words, _words | st.booleans() | st.lists(_words, max_size=2), max_size=2
)


def mentions(text: str) -> st.SearchStrategy[Mention]:
    """Mentions of any label on legal spans."""
    return st.builds(
        Mention,
        id=_ids("m"),
        type=_words,
        span=spans(text),
        by=provenances(),
        actor=st.none() | _ids("a"),
        attributes=_attributes,
        time=st.none() | times(),
        note=_maybe_words,
        extra=json_objects(),
    )


def arguments() -> st.SearchStrategy[Argument]:
    """Arguments with any filler."""
    return st.builds(Argument, role=_words, filler=refs() | _words, extra=json_objects())


def events(text: str) -> st.SearchStrategy[Event]:
    """Events of any label on legal spans."""
    return st.builds(
        Event,
        id=_ids("e"),
        type=_words,
        by=provenances(),
        triggers=st.lists(spans(text), max_size=2).map(tuple),
        arguments=st.lists(arguments(), max_size=3).map(tuple),
        attributes=_attributes,
        time=st.none() | times(),
        note=_maybe_words,
        extra=json_objects(),
    )


def relations() -> st.SearchStrategy[Relation]:
    """Relations of any label between any two marks."""
    return st.builds(
        Relation,
        id=_ids("r"),
        type=_words,
        source=refs(),
        target=refs(),
        by=provenances(),
        attributes=_attributes,
        note=_maybe_words,
        extra=json_objects(),
    )


def clusters() -> st.SearchStrategy[Cluster]:
    """Clusters of any marks."""
    return st.builds(
        Cluster,
        id=_ids("c"),
        kind=st.sampled_from(("actor", "event")),
        members=st.lists(_ids("m"), unique=True, max_size=4).map(tuple),
        by=provenances(),
        extra=json_objects(),
    )


def actors() -> st.SearchStrategy[Actor]:
    """Entries of the registry."""
    return st.builds(
        Actor,
        id=_ids("a"),
        name=_words,
        type=_words,
        aliases=st.lists(_words, max_size=3).map(tuple),
        codes=json_objects(),
        extra=json_objects(),
    )


def layers() -> st.SearchStrategy[Layer]:
    """Layers in any state."""
    return st.builds(
        Layer,
        id=_ids("L"),
        annotator=_words,
        kind=st.sampled_from(("manual", "import", "model", "adjudicated")),
        status=st.sampled_from(("new", "in_progress", "complete", "flagged")),
        nothing_to_mark=st.booleans(),
        seconds=st.integers(0, 10_000),
        labels=json_objects(),
        extra=json_objects(),
    )


def items(text: str) -> st.SearchStrategy[Mark | Actor | Layer]:
    """Anything a record or a journal holds."""
    marks = mentions(text) | events(text) | relations() | clusters()
    return marks | actors() | layers()


def articles() -> st.SearchStrategy[Article]:
    """Articles with any head."""
    return st.builds(
        Article,
        id=st.just("01J9ZK3V7Q8W5T2N4B6C0D1E2F"),
        text=texts(),
        title=_maybe_words,
        source=_maybe_words,
        authors=st.lists(
            st.builds(Byline, _words, st.sampled_from(("person", "organization")), json_objects()),
            max_size=2,
        ).map(tuple),
        published=st.none()
        | st.builds(Published, st.just("2022-10-13"), st.just("day"), _maybe_words, json_objects()),
        language=_maybe_words,
        url=_maybe_words,
        extra=json_objects(),
        origin=json_objects(),
        foreign=json_objects(),
        unknown=json_objects(),
    )


_PLAIN = Provenance("A1", "manual", "2026-11-22T10:15:30Z", "2026-11-22T10:15:30Z")


@st.composite
def mark_lists(draw: st.DrawFn, text: str, max_size: int = 12) -> list[Mark]:
    """Marks of one layer, no id twice, anywhere in the text; what they point to may not exist.

    Only places, ids and pointers vary: for look-up that is all that matters, and it is fast.
    """
    place, number = spans(text), st.integers(1, 15)
    marks: dict[str, Mark] = {}
    for kind in draw(st.lists(st.sampled_from("mmeerc"), max_size=max_size)):
        identifier: Any = f"{kind}{draw(number)}"
        one, two = (
            MarkRef("mention", cast("Any", f"{draw(st.sampled_from('me'))}{draw(number)}"))
            for _ in range(2)
        )
        match kind:
            case "m":
                time = NormalizedTime("2022", source=one.id) if draw(st.booleans()) else None
                marks[identifier] = Mention(identifier, "Person", draw(place), _PLAIN, time=time)
            case "e":
                triggers = tuple(draw(st.lists(place, max_size=2)))
                arguments = (Argument("agent", one), Argument("topic", two))
                marks[identifier] = Event(identifier, "Visit", _PLAIN, triggers, arguments)
            case "r":
                marks[identifier] = Relation(identifier, "about", one, two, _PLAIN)
            case _:
                members = tuple(dict.fromkeys((one.id, two.id)))
                marks[identifier] = Cluster(identifier, "actor", members, _PLAIN)
    return list(marks.values())


# -- commands ----------------------------------------------------------------------------------


@st.composite
def commands(draw: st.DrawFn, on: Context, *, macros: bool = True) -> Command:
    """Commands on these marks: mostly of things that exist, not always legal."""
    pick = _Pick(draw, on)
    if macros and pick.one((True, *(False,) * 9)):
        return Macro("Several", tuple(pick.one(_MAKERS)(pick) for _ in range(pick.few())))
    return pick.one(_MAKERS)(pick)


class _Pick:
    """Draws what commands are made of from what is there.

    Values are drawn one by one from plain lists; strategies built anew for every state of the
    marks cost far more than the commands they would make.
    """

    def __init__(self, draw: st.DrawFn, on: Context) -> None:
        self.draw = draw
        self.on = on

    def one(self, choices: Sequence[T]) -> T:
        return self.draw(st.sampled_from(choices))

    def few(self) -> int:
        return self.one((0, 1, 0, 1, 2))

    def _id(self, marks: Iterable[Mark], missing: str) -> Any:
        known = [mark.id for mark in marks]
        return self.one([*known * 4, missing])

    def mention(self) -> Any:
        return self._id(self.on.marks.mentions, "m999")

    def event(self) -> Any:
        return self._id(self.on.marks.events, "e999")

    def relation(self) -> Any:
        return self._id(self.on.marks.relations, "r999")

    def mark(self) -> Any:
        return self._id(self.on.marks, "x999")

    def actor(self) -> Any:
        return self.one([*self.on.actors, *self.on.actors, "a999"])

    def pointer(self) -> MarkRef:
        if self.one((True, True, False)):
            return MarkRef("mention", self.mention())
        return MarkRef("event", self.event())

    def pointer_to(self, accepted: Iterable[str]) -> MarkRef:
        """Mostly a pointer to something that may stand where this is asked for."""
        marks, schema = self.on.marks, self.on.schema
        targets = [MarkRef("mention", m.id) for m in marks.mentions]
        targets += [MarkRef("event", e.id) for e in marks.events]
        legal = [
            target
            for target in targets
            if schema.accepts(accepted, target.kind, getattr(marks.get(target.id), "type", ""))
        ]
        return self.one(legal) if legal and self.few() < 2 else self.pointer()

    def position(self) -> int:
        return self.draw(st.integers(0, len(self.on.article.text) + 1))

    def span(self) -> Span:
        return self.draw(spans(self.on.article.text))

    def mention_label(self) -> str:
        return self.one([label.name for label in self.on.schema.mention_types])

    def event_label(self) -> str:
        return self.one([label.name for label in self.on.schema.event_types])

    def relation_label(self) -> str:
        return self.one([label.name for label in self.on.schema.relation_types])

    def role(self, event: str) -> str:
        """A role of this event's type, or sometimes any."""
        found = self.on.marks.event(event)
        labels = self.on.schema.event_types
        own = [label for label in labels if found is not None and label.name == found.type]
        mostly_own = own if own and self.one((True, True, True, False)) else labels
        return self.one([role.name for label in mostly_own for role in label.roles] or ["agent"])

    def edge(self, identifier: str) -> tuple[int, int]:
        """Edges near those of a mark, or anywhere."""
        found = self.on.marks.get(identifier)
        if not isinstance(found, Mention) or self.one((True, False)):
            return self.position(), self.position()
        return found.span.start + self.one((-1, 0, 1)), found.span.end + self.one((-1, 0, 1))

    def time(self) -> NormalizedTime | None:
        return self.one((
            None,
            NormalizedTime("2022-10-12", self.one((None, "2022-10-13"))),
            NormalizedTime("2022-10-12", source=self.mention()),
            NormalizedTime("2022-10-14", "2022-10-13"),
        ))  # fmt: skip


def _move_edge(pick: _Pick) -> Command:
    identifier = pick.mark()
    return MoveEdge(identifier, pick.few(), *pick.edge(identifier), pick.few())


def _fill_role(pick: _Pick) -> Command:
    event = pick.event()
    role = pick.role(event)
    accepted = [
        word
        for label in pick.on.schema.event_types
        if (declared := label.role(role)) is not None
        for word in declared.accepts
    ]
    return FillRole(event, role, pick.pointer_to(accepted) if pick.few() < 2 else "home")


def _add_relation(pick: _Pick) -> Command:
    label = pick.one(pick.on.schema.relation_types)
    return AddRelation(label.name, pick.pointer_to(label.source), pick.pointer_to(label.target))


def _clear_role(pick: _Pick) -> Command:
    event = pick.event()
    found = pick.on.marks.event(event)
    filled = [(a.role, a.filler) for a in found.arguments] if found is not None else []
    if filled and pick.few() < 2:
        role, filler = pick.one(filled)
        return ClearRole(event, role, pick.one((None, filler)))
    return ClearRole(event, pick.role(event))


def _set_attribute(pick: _Pick) -> Command:
    name = pick.one([attribute.name for attribute in pick.on.schema.attributes])
    return SetAttribute(pick.mark(), name, pick.one((None, "actual", "future", "f", "low")))


def _cluster_marks(pick: _Pick) -> Command:
    kind: Literal["actor", "event"] = pick.one(("actor", "event"))
    member = pick.mention if kind == "actor" else pick.event
    return ClusterMarks(kind, tuple(member() for _ in range(pick.one((1, 2, 3)))))


_MAKERS: tuple[Callable[[_Pick], Command], ...] = (
    lambda pick: AddMention(pick.mention_label(), pick.span(), time=pick.time()),
    lambda pick: AddMention("Person", pick.span(), pick.one((None, pick.actor()))),
    lambda pick: RetypeMention(pick.mention(), pick.mention_label()),
    _move_edge,
    lambda pick: AddFragment(pick.mark(), pick.position(), pick.position(), pick.few()),
    lambda pick: RemoveFragment(pick.mark(), pick.few(), pick.few()),
    lambda pick: AddEvent(pick.event_label(), pick.one((None, pick.span()))),
    lambda pick: RetypeEvent(pick.event(), pick.event_label(), pick.one((True, False))),
    lambda pick: AddTrigger(pick.event(), pick.span()),
    lambda pick: RemoveTrigger(pick.event(), pick.few()),
    _fill_role,
    _fill_role,
    _fill_role,
    _clear_role,
    lambda pick: MoveArgument(pick.event(), pick.few(), pick.few()),
    _add_relation,
    _add_relation,
    lambda pick: RetypeRelation(pick.relation(), pick.relation_label()),
    lambda pick: ReverseRelation(pick.relation()),
    _set_attribute,
    lambda pick: SetTime(pick.mark(), pick.time()),
    lambda pick: SetNote(pick.mark(), pick.one((None, "", "so", "or so"))),
    lambda pick: LinkActor(pick.mention(), pick.one((None, pick.actor()))),
    lambda pick: CreateActor(pick.mention(), pick.one((None, "Ana")), ("Anna", "Ana")),
    lambda pick: AddAlias(pick.actor(), pick.one(("Anna", "Annie"))),
    lambda pick: SetStatus(pick.one(("in_progress", "complete")), pick.one((True, False))),
    _cluster_marks,
    _cluster_marks,
    lambda pick: RemoveFromCluster(pick.mark()),
    lambda pick: RemoveMark(pick.mark()),
)
