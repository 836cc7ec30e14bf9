from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox

from annotator.gui.panels.inspector.calendar_popup import CalendarPopup
from annotator.gui.panels.inspector.fields import ValueField
from annotator.model.article import Published
from tests.builders import a_mention
from tests.gui.desk import Desk, a_desk
from tests.gui.panels.inspector.cards import (
    a_desk_of_cards,
    button,
    choose,
    click,
    has_keyboard,
    named,
    pick,
    type_into,
    words_in,
)


@pytest.fixture
def desk(qapp: QApplication) -> Iterator[Desk]:
    with a_desk_of_cards() as made:
        yield made


def test_choosing_what_stands_there_changes_nothing(desk: Desk) -> None:
    choose(desk, "m1")
    before = desk.state()
    pick(desk, named(desk, QComboBox, "Label"), "Person")
    assert (desk.state(), desk.note) == (before, "")


def test_an_attribute_is_set_changed_and_taken_away(desk: Desk) -> None:
    choose(desk, "m1")
    assert named(desk, QComboBox, "gender").currentText() == "not set"
    pick(desk, named(desk, QComboBox, "gender"), "f")
    assert desk.mention("m1").attributes == {"gender": "f"}
    pick(desk, named(desk, QComboBox, "gender"), "m")
    assert desk.mention("m1").attributes == {"gender": "m"}
    pick(desk, named(desk, QComboBox, "gender"), "not set")
    assert desk.mention("m1").attributes == {}


def test_an_attribute_from_elsewhere_is_shown(qapp: QApplication) -> None:
    strange = a_mention("m1", "Person", 0, 9, attributes={"gender": "robot"})
    with a_desk(strange) as desk:
        choose(desk, "m1")
        assert named(desk, QComboBox, "gender").currentText() == "robot"


@pytest.mark.parametrize("end", [Qt.Key.Key_Return, Qt.Key.Key_Tab])
def test_a_time_is_typed(desk: Desk, end: Qt.Key) -> None:
    choose(desk, "m7")
    field = named(desk, ValueField, "Normalised time")
    type_into(desk, field, "2022-10-14")
    QTest.keyClick(field, end)
    desk.settle()
    time = desk.mention("m7").time
    assert time is not None
    assert (time.start, time.precision) == ("2022-10-14", "day")
    assert desk.note == ""
    desk.window.undo()
    assert desk.mention("m7").time is None
    assert desk.window.workspace is not None
    assert desk.window.workspace.undo_label is None  # it was one step


@pytest.mark.parametrize("typed", ["last Friday", "2022-13-40", "2022-10-14/12", "soon"])
def test_what_is_no_time_stays_for_correction_with_the_reason(desk: Desk, typed: str) -> None:
    choose(desk, "m7")
    type_into(desk, named(desk, ValueField, "Normalised time"), "2022-10")
    QTest.keyClick(named(desk, ValueField, "Normalised time"), Qt.Key.Key_Return)
    desk.settle()
    before = desk.state()
    field = named(desk, ValueField, "Normalised time")
    type_into(desk, field, typed)
    QTest.keyClick(field, Qt.Key.Key_Return)
    desk.settle()
    assert desk.state() == before
    assert desk.note
    field = named(desk, ValueField, "Normalised time")
    assert (field.text(), bool(field.property("invalid"))) == (typed, True)
    assert field.accessibleDescription() in words_in(desk)
    assert has_keyboard(desk, field)
    type_into(desk, field, "2022-10-15")
    QTest.keyClick(field, Qt.Key.Key_Return)
    desk.settle()
    time = desk.mention("m7").time
    assert time is not None
    assert time.start == "2022-10-15"
    assert not named(desk, ValueField, "Normalised time").property("invalid")


def test_what_was_refused_outlives_a_change_elsewhere_but_not_another_mark(desk: Desk) -> None:
    choose(desk, "e5")
    field = named(desk, ValueField, "Normalised time")
    type_into(desk, field, "soon")
    QTest.keyClick(field, Qt.Key.Key_Return)
    desk.settle()
    pick(desk, named(desk, QComboBox, "realis"), "future")
    assert named(desk, ValueField, "Normalised time").text() == "soon"
    choose(desk, "m1")
    choose(desk, "e5")
    assert named(desk, ValueField, "Normalised time").text() == ""


def test_esc_puts_back_what_stood_there(desk: Desk) -> None:
    choose(desk, "m7")
    field = named(desk, ValueField, "Normalised time")
    type_into(desk, field, "soon")
    QTest.keyClick(field, Qt.Key.Key_Return)
    desk.settle()
    field = named(desk, ValueField, "Normalised time")
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert (field.text(), field.property("invalid")) == ("", False)
    assert has_keyboard(desk, field)
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert has_keyboard(desk, desk.surface)


@pytest.fixture
def dated(qapp: QApplication) -> Iterator[Desk]:
    """A desk whose article appeared on Thursday, 13 October 2022."""
    published = Published("2022-10-13")
    with a_desk(a_mention("m7", "Time", 55, 61), published=published) as made:
        assert QTest.qWaitForWindowActive(made.window)
        yield made


def test_words_are_resolved_against_the_day_of_the_article(dated: Desk) -> None:
    choose(dated, "m7")
    field = named(dated, ValueField, "Normalised time")
    type_into(dated, field, "last Friday")
    QTest.keyClick(field, Qt.Key.Key_Return)
    dated.settle()
    time = dated.mention("m7").time
    assert time is not None
    assert (time.start, time.anchor) == ("2022-10-07", "published")
    assert named(dated, ValueField, "Normalised time").text() == "2022-10-07"
    assert "exact to the day; resolved from the date of the article" in words_in(dated)


def test_what_the_words_of_a_mention_mean_is_offered(dated: Desk) -> None:
    choose(dated, "m7")  # “Friday”
    click(dated, button(dated, "Use 2022-10-14"))
    time = dated.mention("m7").time
    assert time is not None
    assert (time.start, time.precision, time.anchor) == ("2022-10-14", "day", "published")


def test_a_day_is_chosen_in_the_calendar_by_key(dated: Desk) -> None:
    choose(dated, "m7")
    field = named(dated, ValueField, "Normalised time")
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_F4)
    (popup,) = field.findChildren(CalendarPopup)
    QTest.keyClick(popup.grid, Qt.Key.Key_Down)
    QTest.keyClick(popup.grid, Qt.Key.Key_Return)
    dated.settle()
    time = dated.mention("m7").time
    assert time is not None
    assert (time.start, time.precision) == ("2022-10-20", "day")


def test_a_time_is_taken_away(desk: Desk) -> None:
    choose(desk, "m7")
    for words in ("2022", ""):
        type_into(desk, named(desk, ValueField, "Normalised time"), words)
        QTest.keyClick(named(desk, ValueField, "Normalised time"), Qt.Key.Key_Return)
        desk.settle()
    assert desk.mention("m7").time is None


def test_realis_is_chosen(desk: Desk) -> None:
    choose(desk, "e5")
    pick(desk, named(desk, QComboBox, "realis"), "future")
    assert desk.event().attributes == {"realis": "future"}


def test_an_attribute_of_any_words_is_typed(desk: Desk) -> None:
    choose(desk, "e5")
    for words, expected in (("by land", {"remark": "by land"}), ("", {})):
        type_into(desk, named(desk, ValueField, "remark"), words)
        QTest.keyClick(named(desk, ValueField, "remark"), Qt.Key.Key_Return)
        desk.settle()
        assert desk.event().attributes == expected


def test_an_event_has_a_time_of_its_own(desk: Desk) -> None:
    choose(desk, "e5")
    type_into(desk, named(desk, ValueField, "Normalised time"), "2022-10-12/13")
    desk.surface.setFocus()
    time = desk.event().time
    assert time is not None
    assert (time.start, time.end) == ("2022-10-12", "2022-10-13")


def test_a_label_that_the_schema_lacks_is_still_offered(qapp: QApplication) -> None:
    ship = a_mention("m1", "Ship", 0, 4)
    with a_desk(ship) as desk:
        choose(desk, "m1")
        assert named(desk, QComboBox, "Label").currentText() == "Ship"
        pick(desk, named(desk, QComboBox, "Label"), "Person")
        assert desk.mention("m1").type == "Person"
