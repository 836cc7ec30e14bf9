from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMainWindow, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from annotator.gui.keys.recorder import WAITING, KeyRecorder

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier
NONE = Qt.KeyboardModifier.NoModifier


class Place:
    """A recorder in a window that has a shortcut and a field besides."""

    def __init__(self, qtbot: QtBot) -> None:
        self.window = QMainWindow()
        qtbot.addWidget(self.window)
        ground = QWidget()
        column = QVBoxLayout(ground)
        self.recorder = KeyRecorder()
        self.field = QLineEdit()
        column.addWidget(self.recorder)
        column.addWidget(self.field)
        self.window.setCentralWidget(ground)
        self.used: list[str] = []
        shortcut = QAction("x", self.window)
        shortcut.setShortcut(QKeySequence("Ctrl+I"))
        shortcut.triggered.connect(lambda: self.used.append("shortcut"))
        self.window.addAction(shortcut)
        self.keys: list[str] = []
        self.recorder.pressed.connect(self.keys.append)
        self.recorder.left.connect(lambda: self.keys.append("left"))
        with qtbot.waitActive(self.window):
            self.window.show()
            self.window.activateWindow()
        self.recorder.start()


@pytest.fixture
def place(qtbot: QtBot) -> Place:
    return Place(qtbot)


@pytest.mark.parametrize(
    ("key", "held", "recorded"),
    [
        (Qt.Key.Key_E, NONE, "e"),
        (Qt.Key.Key_I, CTRL, "Ctrl+I"),
        (Qt.Key.Key_Tab, NONE, "Tab"),
        (Qt.Key.Key_Tab, SHIFT, "Shift+Tab"),
        (Qt.Key.Key_1, SHIFT, "Shift+1"),
        (Qt.Key.Key_Left, ALT | SHIFT, "Alt+Shift+Left"),
        (Qt.Key.Key_F5, NONE, "F5"),
        (Qt.Key.Key_Space, NONE, "Space"),
        (Qt.Key.Key_Return, NONE, "Enter"),
        (Qt.Key.Key_Escape, NONE, "left"),
    ],
)
def test_any_key_is_taken(
    place: Place, key: Qt.Key, held: Qt.KeyboardModifier, recorded: str
) -> None:
    QTest.keyClick(place.recorder, key, held)
    assert place.keys == [recorded]
    assert place.used == []


def test_keys_that_are_held_are_shown(place: Place) -> None:
    recorder = place.recorder
    QTest.keyPress(recorder, Qt.Key.Key_Control, CTRL)
    assert recorder.text() == "Ctrl+…"
    QTest.keyPress(recorder, Qt.Key.Key_Shift, CTRL | SHIFT)
    assert recorder.text() == "Ctrl+Shift+…"
    QTest.keyRelease(recorder, Qt.Key.Key_Shift, CTRL)
    QTest.keyRelease(recorder, Qt.Key.Key_Control, NONE)
    assert recorder.text() == WAITING
    assert place.keys == []


def test_a_foreign_letter_is_recorded_by_its_place(place: Place) -> None:
    press = QKeyEvent(QEvent.Type.KeyPress, 0x0423, NONE, 26, 0, 0, "у", False, 1)
    QApplication.sendEvent(place.recorder, press)
    assert place.keys == ["e"]


def test_going_elsewhere_ends_it(place: Place) -> None:
    place.field.setFocus()
    assert place.keys == ["left"]
