from __future__ import annotations

from dataclasses import replace

from annotator.gui.canvas.details import MOST_LINES, Details, Known, Subject
from annotator.model.identity import MarkId
from annotator.model.marks import Actor, Mark, MarkRef, NormalizedTime
from annotator.model.problems import Problem
from annotator.model.span import Span
from tests.builders import (
    TEXT,
    a_by,
    a_mark_set,
    a_mention,
    a_relation,
    a_schema,
    an_actor,
    an_argument,
    an_event,
    ref,
)

SCHEMA = replace(
    a_schema(),
    mention_types=tuple(
        replace(label, guideline="One human being.") if label.name == "Person" else label
        for label in a_schema().mention_types
    ),
)
ANNA = a_mention("m1", "Person", 0, 9)


def told(subject: Subject, *marks: Mark, actors: tuple[Actor, ...] = (), **more: object) -> Details:
    known = Known(
        SCHEMA,
        TEXT,
        a_mark_set(*marks),
        {actor.id: actor for actor in actors},
        **more,  # type: ignore[arg-type]
    )
    details = known.details(subject)
    assert details is not None
    return details


def test_a_mention_with_everything() -> None:
    actor = an_actor("a1", "Anna Kral", codes={"cow": "AZE", "wikidata": "Q1"})
    mention = replace(
        ANNA,
        actor=actor.id,
        attributes={"realis": "actual"},
        note="Who is\nshe?",
        time=NormalizedTime("2022-10-12"),
        by=a_by(confidence=0.974, derived_from=("s1",)),
    )
    mention = replace(mention, by=replace(mention.by, modified="2026-11-23T08:00:00Z"))
    event = an_event("e2", "Visit", arguments=(an_argument("agent", ref("m1")),))
    relations = a_relation("r3", "member-of", "m1", "m4"), a_relation("r5", "about", "m4", "m1")
    cross = a_mention("m4", "Organization", 29, 38)
    problem = Problem(MarkId("m1"), "x", "Something is missing.")
    other = Problem(MarkId("m4"), "x", "Elsewhere.")
    details = told(
        "m1", mention, event, cross, *relations,
        actors=(actor,), problems=[other, problem], unsaved={"m1"},
    )  # fmt: skip
    assert (details.title, details.kind, details.quote) == ("Person", "mention", "“Anna Kral”")
    assert details.guideline == "One human being."
    assert details.color == SCHEMA.color_of("Person")
    assert details.problems == ("Something is missing.",)
    assert details.rows == (
        ("time", "2022-10-12"),
        ("actor", "Anna Kral · AZE · Q1"),
        ("realis", "actual"),
        ("agent of", "Visit “visited”"),
        ("member-of", "→ Organization “Red Cross”"),
        ("about", "← Organization “Red Cross”"),
        ("note", "Who is she?"),
        ("made", "A1 · by hand · 2026-11-22 10:15 UTC"),
        ("changed", "2026-11-23 08:00 UTC"),
        ("confidence", "0.97"),
        ("taken from", "s1"),
        ("saved", "not yet"),
    )
    assert details.words.startswith("Person, mention. “Anna Kral”. Something is missing. time 2022")


def test_an_event_with_its_roles() -> None:
    event = an_event(
        "e2", "Visit", (39, 46), (0, 4),
        arguments=(an_argument("agent", ref("m1")), an_argument("purpose", "talks")),
    )  # fmt: skip
    details = told("e2", ANNA, event)
    assert details.quote == "“visited · Anna”"
    assert details.rows[:2] == (("agent", "Person “Anna Kral”"), ("purpose", "“talks” (written)"))


def test_a_relation_and_its_ends() -> None:
    details = told(
        "r3", ANNA, a_mention("m4", "Place", 47, 51), a_relation("r3", "about", "m1", "m4")
    )
    assert (details.title, details.kind, details.quote) == ("about", "relation", "")
    assert told(("r3", 0), ANNA, a_relation("r3", "about", "m1", "m4")).title == "about"
    assert details.rows[:2] == (("from", "Person “Anna Kral”"), ("to", "Place “Baku”"))


def test_an_argument() -> None:
    event = an_event("e2", "Visit", arguments=(an_argument("agent", ref("m1")),))
    details = told(("e2", 0), ANNA, event)
    assert (details.title, details.kind) == ("agent", "role")
    assert details.rows[:2] == (("of", "Visit “visited”"), ("filled by", "Person “Anna Kral”"))
    assert ("needed", "at least 1") in details.rows


def test_what_is_not_there_has_none() -> None:
    known = Known(SCHEMA, TEXT, a_mark_set(ANNA, an_event("e2", "Visit")), {})
    for subject in ("m9", "", ("e9", 0), ("e2", 0), ("m1", 0)):
        assert known.details(subject) is None


def test_what_the_schema_or_the_registry_does_not_know_is_told_as_it_is() -> None:
    stranger = replace(ANNA, type="Ghost", actor=an_actor("a7").id, by=a_by(at="yesterday"))
    details = told("m1", stranger)
    assert (details.title, details.guideline) == ("Ghost", "")
    assert details.rows[0] == ("actor", "a7")
    assert details.rows[1] == ("made", "A1 · by hand · yesterday")
    lost = an_event(
        "e2", "Visit", arguments=(an_argument("agent", MarkRef("mention", MarkId("m9"))),)
    )
    assert told("e2", lost).rows[0] == ("agent", "m9")


def test_long_things_are_cut_and_many_are_counted() -> None:
    long = a_mention("m1", "Person", span=Span.single(0, len(TEXT)), note="word " * 100)
    events = [
        an_event(f"e{number}", "Attack", arguments=(an_argument("agent", ref("m1")),))
        for number in range(2, 12)
    ]
    details = told("m1", long, *events)
    assert [name for name, _ in details.rows].count("agent of") == MOST_LINES
    assert ("", "and 4 more") in details.rows
    note = dict(details.rows)["note"]
    assert note.endswith("…")
    assert len(note) <= 140
