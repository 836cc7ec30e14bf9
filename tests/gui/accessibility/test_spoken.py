from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from annotator.gui.accessibility.spoken import LONGEST, MOST_HINTS, MOST_LINKS, Speaker
from annotator.model.identity import ActorId
from annotator.model.mark_set import MarkSet
from annotator.model.marks import Event, Mark
from tests.builders import (
    TEXT,
    a_mark_set,
    a_mention,
    an_actor,
    an_argument,
    an_event,
    ref,
)
from tests.gui.desk import STANDARD


def said(marks: MarkSet, identifier: str, text: str = TEXT) -> str:
    mark = marks.get(identifier)
    assert mark is not None
    return Speaker(text, marks, {}).mark(mark)  # type: ignore[arg-type]


def test_a_mention_is_said_with_what_it_takes_part_in() -> None:
    marks = a_mark_set(*STANDARD)
    assert said(marks, "m1") == "Person, Anna Kral, agent of Visit"
    assert said(marks, "m2") == "Person, Ben Ode of the Red Cross, member-of Red Cross"
    spoken = said(marks, "m3")
    assert spoken == "Organization, Red Cross, target of member-of from Ben Ode of the Red Cross"


def test_an_event_is_said_with_its_arguments() -> None:
    marks = a_mark_set(*STANDARD)
    assert said(marks, "e5") == "Visit event, visited, agent Anna Kral, place Baku"


def test_a_relation_is_said_with_both_ends() -> None:
    marks = a_mark_set(*STANDARD)
    assert said(marks, "r6") == ("member-of relation, from Ben Ode of the Red Cross, to Red Cross")


def test_attributes_values_notes_and_missing_triggers_are_said() -> None:
    event = an_event(
        "e1",
        "Visit",
        arguments=(an_argument("topic", "grain"),),
        attributes={"realis": "future"},
        note="Why?",
    )
    event = replace(event, triggers=())
    assert said(a_mark_set(event), "e1") == (
        "Visit event, no trigger, topic grain, realis future, has a note"
    )


def test_the_actor_is_said_where_the_words_are_others() -> None:
    linked = replace(a_mention("m1", "Person", 0, 4), actor=ActorId("a1"))
    marks = a_mark_set(linked)
    anna = an_actor("a1", "Anna Kral")
    assert Speaker(TEXT, marks, {anna.id: anna}).mark(linked) == "Person, Anna, actor Anna Kral"
    same = replace(anna, name="Anna")
    assert Speaker(TEXT, marks, {anna.id: same}).mark(linked) == "Person, Anna"


def test_an_argument_is_said_between_its_ends() -> None:
    marks = a_mark_set(*STANDARD)
    event = marks.event("e5")
    assert event is not None
    spoken = Speaker(TEXT, marks, {}).link(event, event.arguments[1])
    assert spoken == "Visit, visited, place Baku"


def test_many_links_are_counted() -> None:
    events: list[Mark] = [
        an_event(f"e{n}", "Visit", (39, 46), arguments=(an_argument("agent", ref("m1")),))
        for n in range(2, 2 + MOST_LINKS + 3)
    ]
    assert all(isinstance(event, Event) for event in events)
    spoken = said(a_mark_set(a_mention("m1"), *events), "m1")
    assert spoken.count("agent of Visit") == MOST_LINKS
    assert spoken.endswith("and 3 more")


def test_a_selection_is_said_and_a_long_one_counted() -> None:
    speaker = Speaker(TEXT, a_mark_set(), {})
    assert speaker.selection(0, 4) == "selected: Anna"
    assert speaker.selection(4, 5) == "blank selected"
    text = "word " * 50
    spoken = Speaker(text, a_mark_set(), {}).selection(0, len(text))
    assert spoken.startswith("250 characters selected, from word word")


@given(st.text(min_size=1, max_size=300))
def test_what_is_said_is_short(text: str) -> None:
    mention = a_mention("m1", "Person", 0, len(text))
    spoken = said(a_mark_set(mention), "m1", text)
    assert len(spoken) <= LONGEST + len("Person, ")
    assert len(Speaker(text, a_mark_set(), {}).selection(0, len(text))) <= LONGEST + 40


def test_hints_are_said_before_their_marks_and_many_are_counted() -> None:
    marks = a_mark_set(*STANDARD)
    speaker = Speaker(TEXT, marks, {})
    assert speaker.hints({"m1": "a", "e5": "s"}) == "a: Anna Kral; s: Visit event, visited"
    many = {f"m{n}": "x" for n in range(1, MOST_HINTS + 5)}
    assert speaker.hints(many).endswith("; and 4 more")
