"""Rules: the reasons given to people, and their absence where all is well."""

from __future__ import annotations

import pytest

from annotator.model.marks import MarkRef
from annotator.model.rules import (
    accepted_words,
    kind_word,
    reaches,
    same_argument,
    why_not_attribute,
    why_not_end,
    why_not_filler,
)
from annotator.model.schema import Role
from tests.builders import (
    a_cluster,
    a_mark_set,
    a_mention,
    a_relation,
    a_schema,
    an_argument,
    an_event,
    ref,
)

MARKS = a_mark_set(
    a_mention("m1", "Person"),
    a_mention("m2", "Place"),
    an_event("e1", "Visit"),
    a_relation("r1"),
    a_cluster("c1"),
)


def test_kind_word() -> None:
    assert [kind_word(m) for m in (a_mention(), an_event(), a_relation())] == [
        "mention",
        "event",
        "relation",
    ]


@pytest.mark.parametrize(
    ("accepted", "words"),
    [
        (("Place",), "Place"),
        (("actor", "value"), "any actor or a written value"),
        (("Place", "event", "mention"), "Place, any event or any mention"),
    ],
)
def test_accepted_words(accepted: tuple[str, ...], words: str) -> None:
    assert accepted_words(accepted) == words


ACTOR, VALUE = Role("agent", ("actor",)), Role("topic", ("value", "event"))


@pytest.mark.parametrize(
    ("role", "filler", "reason"),
    [
        (ACTOR, ref("m1"), None),
        (ACTOR, ref("m2"), "The role “agent” of Visit takes any actor, not Place."),
        (ACTOR, ref("e1"), "The role “agent” of Visit takes any actor, not Visit."),
        (ACTOR, "he", "The role “agent” of Visit takes any actor, not a written value."),
        (ACTOR, ref("m9"), "There is no mention m9 in this article."),
        (ACTOR, MarkRef("event", "m1"), "There is no event m1 in this article."),
        (ACTOR, MarkRef("mention", "r1"), "There is no mention r1 in this article."),
        (ACTOR, MarkRef("mention", "c1"), "There is no mention c1 in this article."),
        (VALUE, "words", None),
        (VALUE, " ", "The value for “topic” is empty."),
        (VALUE, ref("e1"), None),
    ],
)
def test_why_not_filler(role: Role, filler: MarkRef | str, reason: str | None) -> None:
    assert why_not_filler(a_schema(), MARKS, "Visit", role, filler) == reason


@pytest.mark.parametrize(
    ("relation", "pointer", "end", "reason"),
    [
        ("member-of", ref("m1"), "source", None),
        ("member-of", ref("m1"), "target",
         "The target of “member-of” must be Organization, not Person."),
        ("about", ref("m2"), "target", None),
        ("no-such", ref("m1"), "source", "The schema has no relation “no-such”."),
        ("member-of", ref("m9"), "source", "There is no mention m9 in this article."),
        ("member-of", MarkRef("mention", "e1"), "source",
         "There is no mention e1 in this article."),
    ],
)  # fmt: skip
def test_why_not_end(relation: str, pointer: MarkRef, end: str, reason: str | None) -> None:
    assert why_not_end(a_schema(), MARKS, relation, pointer, end=end) == reason


@pytest.mark.parametrize(
    ("name", "value", "reason"),
    [
        ("gender", "f", None),
        ("gender", "x", "“x” is not a value of gender; it takes f, m."),
        ("realis", "actual", "Person has no attribute “realis”."),
        ("nothing", "x", "Person has no attribute “nothing”."),
    ],
)
def test_why_not_attribute(name: str, value: str, reason: str | None) -> None:
    assert why_not_attribute(a_schema(), a_mention(), name, value) == reason


def test_an_attribute_without_values_takes_any() -> None:
    assert why_not_attribute(a_schema(), an_event(), "remark", "anything") is None


def test_reaches_follows_events_round_cycles() -> None:
    marks = a_mark_set(
        an_event("e1", arguments=(an_argument("p", ref("e2")), an_argument("p", ref("m1")))),
        an_event("e2", arguments=(an_argument("p", ref("e3")), an_argument("p", "words"))),
        an_event("e3", arguments=(an_argument("p", ref("e2")), an_argument("p", ref("e8")))),
        an_event("e4"),
    )
    assert reaches(marks, "e1", "e3")
    assert reaches(marks, "e1", "e1")
    assert not reaches(marks, "e3", "e1")
    assert not reaches(marks, "e1", "e4")
    assert not reaches(marks, "m1", "e1")


def test_same_argument() -> None:
    argument = an_argument("agent", ref("m1"))
    assert same_argument(argument, "agent", ref("m1"))
    assert not same_argument(argument, "agent", ref("m2"))
    assert not same_argument(argument, "host", ref("m1"))
