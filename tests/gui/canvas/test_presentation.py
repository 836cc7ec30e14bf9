from __future__ import annotations

from annotator.gui.canvas.presentation import (
    UNKNOWN_COLOR,
    caption,
    color_of,
    describe,
    link_items,
    mark_counts,
    shown_change,
    shown_marks,
    span_items,
)
from annotator.layout.geometry import LinkItem, SpanItem
from annotator.layout.placement import Shown
from annotator.model.change import Change, Edit
from annotator.model.marks import NormalizedTime
from tests.builders import (
    TEXT,
    a_cluster,
    a_mark_set,
    a_mention,
    a_relation,
    a_schema,
    a_span,
    an_argument,
    an_event,
    ref,
)

PARTED = a_mention("m1", "Person", span=a_span((0, 4), (14, 17)))
TIME = a_mention("m2", "Time", 55, 61, time=NormalizedTime("2022-10-14"))
VISIT = an_event(
    "e3",
    "Visit",
    (39, 46),
    (68, 71),
    arguments=(an_argument("purpose", "peace"), an_argument("agent", ref("m1"))),
)
BARE = an_event("e4", "Silence", triggers=())
ALLY = a_relation("r5", "ally-of", "m1", "e3")
MARKS = a_mark_set(PARTED, TIME, VISIT, BARE, ALLY, a_cluster("c6", "actor", "m1", "m2"))


def test_every_span_is_shown_once() -> None:
    assert span_items(MARKS, a_schema()) == [
        SpanItem("m1", 0, "mention", "Person", ((0, 4), (14, 17))),
        SpanItem("e3", 0, "event", "Visit", ((39, 46),)),
        SpanItem("e3", 1, "event", "Visit", ((68, 71),)),
        SpanItem("m2", 0, "mention", "2022-10-14", ((55, 61),)),
    ]


def test_what_a_change_leaves_of_each_mark() -> None:
    moved = a_mention("m2", "Time", 47, 51)
    added = a_relation("r7", "ally-of", "m1", "m2")
    change = Change("Mix", (Edit(TIME, moved), Edit(PARTED, None), Edit(None, added)))
    changed = shown_change(change, a_schema())
    assert changed["m1"] == Shown()
    assert changed["m2"].spans[0].fragments == ((47, 51),)
    assert [link.target for link in changed["r7"].links] == ["m2"]
    assert changed == {"m1": Shown(), **shown_marks([moved, added], a_schema())}


def test_counts_in_words() -> None:
    assert mark_counts(MARKS) == "2 mentions, 2 events, 1 relation"


def test_arcs_carry_the_number_of_their_argument() -> None:
    assert link_items(MARKS, a_schema()) == [
        LinkItem("e3", 1, "role", "agent", "e3", "m1"),
        LinkItem("r5", 0, "relation", "ally-of", "m1", "e3", symmetric=True),
    ]


def test_a_relation_the_schema_does_not_know_has_a_direction() -> None:
    marks = a_mark_set(PARTED, TIME, a_relation("r5", "gone", "m1", "m2"))
    assert [link.symmetric for link in link_items(marks, a_schema())] == [False]


def test_captions() -> None:
    assert caption(PARTED) == "Person"
    assert caption(TIME) == "2022-10-14"
    about = a_mention("m2", "Time", time=NormalizedTime("2022", "2023", approximate=True))
    assert caption(about) == "about 2022 – 2023"


def test_colours_come_from_the_schema() -> None:
    schema = a_schema()
    org = a_mention("m9", "Organization")
    marks = a_mark_set(org, a_cluster("c1", "actor", "m9", "m9"))
    assert color_of(marks, schema, "m9") == "#123456"
    assert color_of(marks, schema, "c1") == UNKNOWN_COLOR
    assert color_of(marks, schema, "gone") == UNKNOWN_COLOR
    assert color_of(a_mark_set(a_mention("m1", "Alien")), schema, "m1") == UNKNOWN_COLOR


def test_marks_in_words() -> None:
    assert describe(a_mention("m1", "Person", 0, 9), TEXT) == "Person “Anna Kral”"
    assert describe(VISIT, TEXT) == "Visit “visited”"
    assert describe(BARE, TEXT) == "Silence “no trigger”"
    assert describe(ALLY, TEXT) == "ally-of"
    assert describe(a_cluster("c1", "actor", "m1", "m2"), TEXT) == "2 marks that are the same"
