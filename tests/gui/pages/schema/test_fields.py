"""The fields of the forms, one by one, by real keys."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QStandardItemModel, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.gui.pages.schema.fields import (
    CountBox,
    Field,
    KeyBox,
    LongLine,
    NameLine,
    NamesButton,
    button,
)


def test_a_name_counts_when_it_is_finished(qtbot: QtBot) -> None:
    line = NameLine("Person")
    qtbot.addWidget(line)
    told: list[str] = []
    line.entered.connect(told.append)
    line.end(False)
    QTest.keyClicks(line, "s")
    assert told == []
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert told == ["Persons"]
    line.restore()
    assert line.text() == "Person"
    line.selectAll()
    QTest.keyClick(line, Qt.Key.Key_Delete)
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert (line.text(), told) == ("Person", ["Persons"])


def test_long_lines_tell_one_line(qtbot: QtBot) -> None:
    line = LongLine("")
    qtbot.addWidget(line)
    told: list[str] = []
    line.edited.connect(told.append)
    line.setPlainText("one\n\ntwo ")
    assert told[-1] == "one two"


def test_a_key_that_is_taken_or_reserved_cannot_be_chosen(qtbot: QtBot) -> None:
    box = KeyBox("abe", "a", {"b": "host"}, {"e"})
    qtbot.addWidget(box)
    told: list[str] = []
    box.chosen.connect(told.append)
    assert [box.itemText(row) for row in range(box.count())] == [
        "none", "A", "B — host", "E — used by the program",
    ]  # fmt: skip
    model = box.model()
    assert isinstance(model, QStandardItemModel)
    assert [model.item(row).isEnabled() for row in range(4)] == [True, True, False, False]
    assert box.currentText() == "A"
    QTest.keyClick(box, Qt.Key.Key_Up)
    assert told == [""]
    strange = KeyBox("ab", "ü", {})
    qtbot.addWidget(strange)
    assert strange.currentText() == "ü"


def test_the_wheel_changes_nothing(qtbot: QtBot) -> None:
    box = KeyBox("ab", "a", {})
    qtbot.addWidget(box)
    wheel = QWheelEvent(
        QPointF(5, 5), QPointF(5, 5), QPoint(0, -120), QPoint(0, -120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(box, wheel)
    assert box.currentText() == "A"


def test_names_are_ticked_in_their_order_and_the_menu_stays(qtbot: QtBot) -> None:
    made = NamesButton([("actor", "any actor")], ["Person", "Place"], ["Place", "Ship"])
    qtbot.addWidget(made)
    told: list[tuple[str, ...]] = []
    made.changed.connect(told.append)
    made.resize(400, 30)
    made.show()
    assert made.text() == "Place or Ship"
    actions = {action.text(): action for action in made.menu().actions() if action.text()}
    assert list(actions) == ["any actor", "Person", "Place", "Ship"]
    menu = made.menu()
    menu.popup(QPoint(0, 0))
    menu.setActiveAction(actions["any actor"])
    QTest.keyClick(menu, Qt.Key.Key_Space)
    assert menu.isVisible()
    menu.setActiveAction(actions["Ship"])
    QTest.keyClick(menu, Qt.Key.Key_Space)
    menu.close()
    assert told == [("actor", "Place", "Ship"), ("actor", "Place")]
    actions["any actor"].toggle()
    actions["Place"].toggle()
    assert made.text() == "choose…"


@pytest.mark.usefixtures("qapp")
def test_a_fault_is_shown_and_spoken_at_its_field(qtbot: QtBot) -> None:
    field = Field("Name & more", NameLine("x"), hint="short")
    qtbot.addWidget(field)
    assert not field.fault.isVisibleTo(field)
    field.show_fault("It is <b>wrong</b>.")
    assert field.fault.isVisibleTo(field)
    assert field.control.accessibleDescription() == "It is <b>wrong</b>."
    assert field.fault.textFormat() == Qt.TextFormat.PlainText
    field.show_fault("")
    assert not field.fault.isVisibleTo(field)
    calls: list[int] = []
    button("Go", lambda: calls.append(1), role="link").click()
    assert calls == [1]


def test_the_wheel_passes_over_a_number(qtbot: QtBot) -> None:
    box = CountBox(0, 9, zero="any")
    qtbot.addWidget(box)
    assert (box.value(), box.text()) == (0, "any")
    middle = QPointF(box.rect().center())
    wheel = QWheelEvent(
        middle,
        middle,
        QPoint(),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(box, wheel)
    assert (box.value(), wheel.isAccepted()) == (0, False)
    QTest.keyClick(box, Qt.Key.Key_Up)
    assert box.value() == 1
