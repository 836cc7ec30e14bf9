from __future__ import annotations

from annotator.gui.canvas.targets import (
    position_of,
    reference,
    relation_targets,
    relations_from,
    role_targets,
)
from annotator.model.marks import MarkRef
from annotator.model.schema import EventType, RelationType, Role
from tests.builders import (
    a_mark_set,
    a_mention,
    a_relation,
    a_schema,
    an_argument,
    an_event,
    ref,
)

SCHEMA = a_schema()
ANNA = a_mention("m1", "Person", 0, 9)
BEN = a_mention("m2", "Person", 14, 17)
CROSS = a_mention("m3", "Organization", 29, 38)
BAKU = a_mention("m4", "Place", 47, 51)
VISIT = an_event("e5", "Visit", (39, 46))
ATTACK = an_event("e6", "Attack", (68, 71))
EVERYTHING = (ANNA, BEN, CROSS, BAKU, VISIT, ATTACK)


def visit() -> EventType:
    declared = SCHEMA.event_type("Visit")
    assert declared is not None
    return declared


def role(name: str) -> Role:
    declared = visit().role(name)
    assert declared is not None
    return declared


def relation(name: str) -> RelationType:
    declared = SCHEMA.relation_type(name)
    assert declared is not None
    return declared


def test_positions() -> None:
    late_first = an_event("e7", "Visit", (39, 46), (2, 4))
    nowhere = an_event("e8", "Silence", triggers=())
    marks = a_mark_set(BEN, late_first, nowhere, a_relation("r9", "about", "m2", "e7"))
    assert position_of(marks, "m2") == 14
    assert position_of(marks, "e7") == 2
    assert position_of(marks, "e8") is None
    assert position_of(marks, "r9") == 14
    assert position_of(marks, "gone") is None


def test_references() -> None:
    assert reference(ANNA) == MarkRef("mention", ANNA.id)
    assert reference(VISIT) == MarkRef("event", VISIT.id)


def test_a_role_takes_legal_marks_nearest_first() -> None:
    marks = a_mark_set(*EVERYTHING)
    assert role_targets(SCHEMA, marks, VISIT, role("host")) == ["m3", "m2", "m1"]
    assert role_targets(SCHEMA, marks, VISIT, role("place")) == ["m4"]
    assert role_targets(SCHEMA, marks, VISIT, role("purpose")) == ["e6"]
    assert role_targets(SCHEMA, marks, VISIT, role("nobody")) == []


def test_a_role_does_not_take_what_it_has() -> None:
    event = an_event("e5", "Visit", (39, 46), arguments=(an_argument("host", ref("m3")),))
    marks = a_mark_set(ANNA, CROSS, event)
    assert role_targets(SCHEMA, marks, event, role("host")) == ["m1"]
    assert set(role_targets(SCHEMA, marks, event, role("agent"))) == {"m1", "m3"}


def test_events_do_not_contain_each_other() -> None:
    inner = an_event("e5", "Visit", (39, 46))
    outer = an_event("e6", "Visit", (68, 71), arguments=(an_argument("purpose", ref("e5")),))
    marks = a_mark_set(inner, outer)
    assert role_targets(SCHEMA, marks, inner, role("purpose")) == []
    assert role_targets(SCHEMA, marks, outer, role("topic")) == ["e5"]


def test_relations_start_where_the_schema_says() -> None:
    marks = a_mark_set(*EVERYTHING)
    names = [label.name for label in relations_from(SCHEMA, marks, BAKU)]
    assert names == ["about"]
    names = [label.name for label in relations_from(SCHEMA, marks, VISIT)]
    assert names == ["causes", "about"]


def test_relation_targets_are_legal_and_not_linked_yet() -> None:
    marks = a_mark_set(*EVERYTHING, a_relation("r7", "opponent-of", "m1", "m2"))
    opponent = relation("opponent-of")
    assert relation_targets(SCHEMA, marks, ANNA, opponent) == ["m3"]
    assert relation_targets(SCHEMA, marks, BEN, opponent) == ["m1", "m3"]


def test_a_relation_without_direction_is_not_offered_from_the_other_end() -> None:
    marks = a_mark_set(*EVERYTHING, a_relation("r7", "ally-of", "m1", "m2"))
    ally = relation("ally-of")
    assert relation_targets(SCHEMA, marks, ANNA, ally) == ["m3"]
    assert relation_targets(SCHEMA, marks, BEN, ally) == ["m3"]
