"""Entries of a box are ticked by mouse and keyboard; none of them means all."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from annotator.gui.dialogs.checked_choice import CheckedChoice


def choice(qtbot: QtBot) -> CheckedChoice:
    made = CheckedChoice("Labels", "All labels")
    qtbot.addWidget(made)
    made.offer([("Person", "Person"), ("City", "City"), ("None", None)])
    made.show()
    return made


def test_nothing_ticked_means_everything(qtbot: QtBot) -> None:
    made = choice(qtbot)
    assert (made.values, made.words) == ([], "All labels")
    made.grab()


def test_the_mouse_ticks_and_the_list_stays_open(qtbot: QtBot) -> None:
    made = choice(qtbot)
    made.showPopup()
    view = made.view()
    for row in (0, 2):
        place = view.visualRect(made.model().index(row, 0)).center()
        with qtbot.waitSignal(made.changed):
            qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert view.isVisible()
    assert made.values == ["Person", None]
    assert made.words == "Person, None"
    assert made.accessibleDescription() == "Person, None"
    made.hidePopup()


def test_the_space_bar_ticks(qtbot: QtBot) -> None:
    made = choice(qtbot)
    made.showPopup()
    view = made.view()
    view.setCurrentIndex(made.model().index(1, 0))
    qtbot.keyClick(view, Qt.Key.Key_Space)
    assert made.values == ["City"]
    qtbot.keyClick(view, Qt.Key.Key_Space)
    assert made.values == []
    made.hidePopup()


def test_many_are_counted_and_stay_ticked_in_another_offer(qtbot: QtBot) -> None:
    made = choice(qtbot)
    for value in ("Person", "City", None):
        made.tick(value)
    assert made.words == "Person and 2 more"
    made.offer([("City", "City"), ("Group", "Group")])
    assert made.values == ["City"]
    made.offer([])
    assert not made.isEnabled()
