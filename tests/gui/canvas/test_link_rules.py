from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication

from annotator.gui.canvas.link_rules import LinkRules
from annotator.gui.canvas.targets import relation_targets, relations_from, role_targets
from annotator.model.mark_set import MarkSet
from annotator.model.marks import Event, Mention
from tests.builders import a_mark_set, a_mention, a_relation, a_schema, an_argument, an_event, ref
from tests.gui.desk import Desk, a_desk

SCHEMA = a_schema()
EVENTS = (
    an_event("e5", "Visit", (39, 46), arguments=(an_argument("agent", ref("m1")),)),
    an_event("e6", "Attack", (52, 54), arguments=(an_argument("cause", ref("e5")),)),
)
PEOPLE = (
    a_mention("m1", "Person", 0, 9),
    a_mention("m2", "Organization", 29, 38),
    a_mention("m3", "Place", 47, 51),
    a_mention("m4", "Time", 55, 61),
)
RELATIONS = (a_relation("r7", "member-of", "m1", "m2"), a_relation("r8", "about", "m1", "m3"))
MARKS = a_mark_set(*PEOPLE, *EVENTS, *RELATIONS)
NAMES = [mark.id for mark in (*PEOPLE, *EVENTS)]


def rules(source: str, marks: MarkSet = MARKS) -> LinkRules:
    mark = marks.get(source)
    assert isinstance(mark, Mention | Event)
    return LinkRules(SCHEMA, marks, mark)


@given(st.sampled_from(NAMES), st.sampled_from(NAMES))
def test_it_says_the_same_as_looking_at_all_marks(source: str, target: str) -> None:
    one, other = MARKS.get(source), MARKS.get(target)
    assert isinstance(one, Mention | Event)
    assert isinstance(other, Mention | Event)
    found = rules(source).links_to(other)
    declared = SCHEMA.event_type(one.type) if isinstance(one, Event) else None
    roles = [
        role.name
        for role in (declared.roles if declared else ())
        if isinstance(one, Event) and target in role_targets(SCHEMA, MARKS, one, role)
    ]
    relations = [
        relation.name
        for relation in relations_from(SCHEMA, MARKS, one)
        if target in relation_targets(SCHEMA, MARKS, one, relation)
    ]
    assert [link.name for link in found] == roles + relations
    if not found:
        assert rules(source).why_not(target).endswith(".")


def test_legal_ones() -> None:
    assert rules("m3").first_legal(("m3", "m1")) == "m1"
    assert rules("m3").first_legal(("m3", "r7", "nowhere")) is None
    assert rules("m3").legal_among([*PEOPLE]) == {"m1", "m2", "m4"}


def test_why_not() -> None:
    assert rules("e5").why_not("e6") == "Attack has this Visit among its own arguments already."
    assert "accept it first" in rules("e5").why_not("s1")


def test_the_marks_in_view(desk: Desk) -> None:
    assert {m.id for m in desk.editor.marks_in_view()} == {"m1", "m2", "m3", "m4", "e5"}


def test_marks_out_of_sight_are_left_out(qapp: QApplication) -> None:
    text = "\n".join(f"Here is word{number:03}." for number in range(120))
    last = text.index("word119")
    marks = a_mention("m1", "Person", 8, 15), a_mention("m2", "Person", last, last + 7)
    with a_desk(*marks, text=text) as desk:
        assert [m.id for m in desk.editor.marks_in_view()] == ["m1"]
        bar = desk.surface.verticalScrollBar()
        bar.setValue(bar.maximum())
        assert [m.id for m in desk.editor.marks_in_view()] == ["m2"]
