from __future__ import annotations

from annotator.gui.canvas.far_ends import (
    LONGEST_WORDS,
    end_of,
    ends_of,
    extent_of,
    moves_an_end,
    words_of,
)
from annotator.model.change import Change, Edit
from tests.builders import (
    TEXT,
    a_mark_set,
    a_mention,
    a_relation,
    a_span,
    an_argument,
    an_event,
    ref,
)
from tests.gui.desk import STANDARD

MARKS = a_mark_set(*STANDARD)


def captions(identifier: str) -> list[str]:
    return [end.caption for end in ends_of(MARKS, TEXT, identifier)]


def test_an_event_leads_to_what_fills_its_roles_in_the_order_of_the_text() -> None:
    assert captions("e5") == ["agent: Anna Kral", "place: Baku"]
    assert [end.position for end in ends_of(MARKS, TEXT, "e5")] == [0, 47]


def test_a_mention_leads_to_the_events_and_relations_it_is_in() -> None:
    assert captions("m1") == ["agent of visited"]
    assert captions("m3") == ["member-of of Ben Ode of the Red Cr…"]
    assert captions("m2") == ["member-of: Red Cross"]


def test_a_relation_leads_to_both_its_ends() -> None:
    assert [end.mark for end in ends_of(MARKS, TEXT, "r6")] == ["m2", "m3"]


def test_what_is_not_on_the_text_is_no_end() -> None:
    event = an_event("e1", "Visit", arguments=(an_argument("agent", ref("m1")),), triggers=())
    marks = a_mark_set(a_mention("m1"), event)
    assert ends_of(marks, TEXT, "m1") == []
    assert ends_of(marks, TEXT, "nobody") == []
    assert end_of(marks, TEXT, "e1") is None
    literal = an_event("e2", "Visit", (0, 3), arguments=(an_argument("agent", "somebody"),))
    assert ends_of(a_mark_set(literal), TEXT, "e2") == []


def test_long_words_are_shortened_to_one_line() -> None:
    marks = a_mark_set(a_mention("m1", start=0, end=len(TEXT)))
    end = end_of(marks, TEXT, "m1")
    assert end is not None
    assert end[1].endswith("…")
    assert len(end[1]) == LONGEST_WORDS
    assert "\n" not in end[1]


def test_only_moved_ends_of_arcs_matter_elsewhere() -> None:
    before = MARKS.mention("m1")
    lone = a_mention("m9", start=0, end=4)
    marks = a_mark_set(*STANDARD, lone)
    moved = Change("", (Edit(before, a_mention("m1", start=0, end=4)),))
    assert moves_an_end(moved, marks)
    assert not moves_an_end(
        Change(
            "",
            (
                Edit(
                    before,
                    a_mention("m1", "Place"),
                ),
            ),
        ),
        marks,
    )
    assert not moves_an_end(Change("", (Edit(lone, a_mention("m9", start=0, end=9)),)), marks)
    assert not moves_an_end(Change("", (Edit(None, a_relation("r9")),)), marks)


def test_a_mark_reaches_from_its_first_to_its_last_character() -> None:
    assert extent_of(MARKS, "m2") == (14, 38)
    assert extent_of(MARKS, "r6") == (14, 38)
    assert extent_of(MARKS, "nobody") is None
    assert extent_of(a_mark_set(an_event("e1", triggers=())), "e1") is None
    apart = a_mention("m1", span=a_span((0, 4), (20, 24)))
    assert extent_of(a_mark_set(apart), "m1") == (0, 24)


def test_words_from_right_to_left_do_not_turn_the_arrow_beside_them() -> None:
    assert words_of("قال أردوغان", [(0, 3)]) == "\u2068قال\u2069"
    assert words_of("été", [(0, 3)]) == "été"
    assert words_of("North and South Korea", [(0, 5), (16, 21)]) == "North Korea"
