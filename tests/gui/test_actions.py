from __future__ import annotations

from collections import Counter
from typing import Any, cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMainWindow, QMenu
from pytestqt.qtbot import QtBot

from annotator.gui.action_table import ACTIONS, MENUS, Desk
from annotator.gui.actions import Actions


class RecordingDesk:
    """A desk that only writes down what it is asked for, itself and all its parts."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, tuple[Any, ...]]] = []
        self.editor = self.choice = self.chosen_settings = self
        self.finding = self.manual = self.told = self

    def __getattr__(self, name: str) -> Any:
        return lambda *arguments, **options: self.asked.append((name, arguments))


@pytest.fixture
def desk() -> RecordingDesk:
    return RecordingDesk()


@pytest.fixture
def window(qtbot: QtBot) -> QMainWindow:
    made = QMainWindow()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def actions(window: QMainWindow, desk: RecordingDesk) -> Actions:
    return Actions(window, cast("Desk", desk))


def menu_actions(window: QMainWindow) -> list[QAction]:
    menus = [cast("QMenu", entry.menu()) for entry in window.menuBar().actions()]
    return [made for menu in menus for made in menu.actions() if not made.isSeparator()]


def test_every_visible_row_is_in_a_menu_once(window: QMainWindow, actions: Actions) -> None:
    assert [entry.text() for entry in window.menuBar().actions()] == list(MENUS)
    visible = [action.id for action in ACTIONS if not action.hidden]
    assert list(actions.by_id) == visible
    assert Counter(menu_actions(window)) == Counter(actions.by_id.values())


def test_keys_of_the_canvas_are_only_shown(actions: Actions) -> None:
    event = actions.by_id["event.new"]
    assert event.text() == "Event…\tE"
    assert event.shortcut().isEmpty()
    assert [key.toString() for key in actions.by_id["edit.redo"].shortcuts()] == [
        "Ctrl+Shift+Z",
        "Ctrl+Y",
    ]


def test_a_key_does_what_the_menu_does(
    qtbot: QtBot, window: QMainWindow, actions: Actions, desk: RecordingDesk
) -> None:
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    qtbot.keyClick(window, Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier)
    actions.by_id["project.open"].trigger()
    assert desk.asked == [("open", ())] * 2


def test_what_cannot_be_done_is_grey(actions: Actions) -> None:
    actions.enable(project=False, article=False)
    enabled = {name for name, made in actions.by_id.items() if made.isEnabled()}
    assert {"project.new", "project.open", "help.manual", "program.quit"} <= enabled
    assert not {"project.import", "event.new", "edit.undo"} & enabled
    actions.enable(project=True, article=False)
    assert actions.by_id["project.import"].isEnabled()
    assert not actions.by_id["event.new"].isEnabled()
    actions.enable(project=True, article=True)
    assert actions.by_id["event.new"].isEnabled()
    assert not actions.by_id["suggestion.accept"].isEnabled()
    actions.enable(project=True, article=True, suggestion=True)
    assert all(made.isEnabled() for made in actions.by_id.values())


def test_undo_says_what_it_takes_back(actions: Actions) -> None:
    undo, redo = actions.by_id["edit.undo"], actions.by_id["edit.redo"]
    actions.set_history("Link Organization to AT&T", None)
    assert undo.text() == "Undo “Link Organization to AT&&T”"  # Qt shows one ampersand
    assert undo.isEnabled()
    assert (redo.text(), redo.isEnabled()) == ("Redo", False)
    actions.set_history(None, "Note on Visit")
    assert (undo.text(), undo.isEnabled()) == ("Undo", False)
    assert redo.text() == "Redo “Note on Visit”"
