from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolButton

from annotator.gui.panels.inspector.chip import EndsButton
from annotator.gui.panels.inspector.connections import MOST, connections_of
from annotator.model.marks import Mark
from tests.builders import a_mark_set, a_mention, a_relation, an_argument, an_event, ref
from tests.gui.desk import STANDARD, Desk, a_desk
from tests.gui.panels.inspector.cards import (
    a_desk_of_cards,
    choose,
    click,
    has_keyboard,
    named,
    words_in,
)

VISIT = "Visit “visited” → agent → Person “Anna Kral”"
MEMBER = "Person “Ben Ode of the Red Cross” → member-of → Organization “Red Cross”"


@pytest.fixture
def desk(qapp: QApplication) -> Iterator[Desk]:
    with a_desk_of_cards() as made:
        yield made


def test_each_link_is_found_with_its_far_end() -> None:
    marks = a_mark_set(*STANDARD)
    (agent,) = connections_of(marks.dependents("m1"), "m1")
    assert (agent.arc, agent.name, agent.source, agent.target, agent.far) == (
        ("e5", 0),
        "agent",
        "e5",
        "m1",
        "e5",
    )
    for near, far in (("m2", "m3"), ("m3", "m2")):
        (member,) = connections_of(marks.dependents(near), near)
        assert (member.arc, member.source, member.target) == (("r6", 0), "m2", "m3")
        assert member.far == far


def test_a_connection_shows_the_words_at_both_ends(desk: Desk) -> None:
    choose(desk, "m1")
    assert named(desk, EndsButton, VISIT).toolTip().count("Anna Kral") == 1
    for end in ("m2", "m3"):
        choose(desk, end)
        named(desk, EndsButton, MEMBER)


def test_a_connection_leads_to_its_far_end(desk: Desk) -> None:
    choose(desk, "m1")
    click(desk, named(desk, EndsButton, VISIT))
    assert desk.editor.selection.mark == "e5"
    choose(desk, "m3")
    button = named(desk, EndsButton, MEMBER)
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Return)
    desk.settle()
    assert desk.editor.selection.mark == "m2"
    assert has_keyboard(desk, desk.surface)


def test_with_shift_it_leads_back_to_the_near_end(desk: Desk) -> None:
    choose(desk, "m1")
    button = named(desk, EndsButton, VISIT)
    button.setFocus()
    desk.editor.select_mark("m4")  # the panel follows in a moment
    QTest.keyClick(button, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert desk.editor.selection.mark == "m1"
    desk.settle()


def test_an_arc_is_shown_while_its_connection_is_looked_at(desk: Desk) -> None:
    choose(desk, "m1")
    button = named(desk, EndsButton, VISIT)
    assert desk.surface.context.hovered_link is None
    button.setFocus()
    assert desk.surface.context.hovered_link == ("e5", 0)
    QTest.keyClick(button, Qt.Key.Key_Tab)
    assert desk.surface.context.hovered_link is None
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Return)
    desk.settle()
    assert desk.surface.context.hovered_link is None


def test_many_connections_are_counted(qapp: QApplication) -> None:
    events: list[Mark] = [
        an_event(f"e{n}", "Visit", (39, 46), arguments=(an_argument("agent", ref("m1")),))
        for n in range(2, MOST + 7)
    ]
    with a_desk(a_mention("m1"), *events) as desk:
        choose(desk, "m1")
        assert len(desk.window.inspector.findChildren(EndsButton)) == MOST
        assert "and 5 more" in words_in(desk)


def test_an_argument_is_cleared_at_its_filler(desk: Desk) -> None:
    choose(desk, "m1")
    click(desk, named(desk, QToolButton, "Remove this agent"))
    assert desk.fillers("agent") == []


def test_a_relation_to_itself_is_one_connection() -> None:
    marks = a_mark_set(a_mention("m1"), a_relation("r2", "ally-of", "m1", "m1"))
    (found,) = connections_of(marks.dependents("m1"), "m1")
    assert found.far == "m1"


def test_a_relation_is_removed_at_its_end(desk: Desk) -> None:
    choose(desk, "m2")
    click(desk, named(desk, QToolButton, "Remove this member-of"))
    assert desk.marks.relation("r6") is None
