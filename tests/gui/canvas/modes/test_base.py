from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent

from annotator.commands.removal import RemoveMark
from annotator.gui.canvas.modes.base import Mode
from tests.gui.desk import Desk, click_on, press


class Waiting(Mode):
    """Takes every key and does nothing."""

    title = "Waiting"

    def key(self, event: QKeyEvent) -> bool:
        return True


def test_a_mode_shows_itself_and_esc_leaves(desk: Desk) -> None:
    desk.editor.start(Waiting(desk.editor))
    assert (desk.mode, desk.window.mode_bar.accessibleDescription()) == ("Waiting", "Esc leave")
    before = desk.state()
    press(desk, "1", "e", "Delete")
    assert desk.state() == before
    press(desk, "Esc")
    assert desk.mode == ""


def test_a_mode_ends_with_the_mark_it_needs(desk: Desk) -> None:
    desk.editor.select_mark("m3")
    desk.editor.start(Waiting(desk.editor, "m4"))
    desk.editor.delete()
    assert "m3" not in desk.marks
    assert desk.mode == "Waiting"
    desk.editor.run(RemoveMark("m4"))
    assert desk.mode == ""


def test_only_a_free_mode_lasts_while_something_else_is_selected(desk: Desk) -> None:
    desk.editor.start(Waiting(desk.editor))
    click_on(desk, "m1")
    assert desk.mode == ""
    mode = Waiting(desk.editor)
    mode.free = True
    desk.editor.start(mode)
    click_on(desk, "m4")
    assert desk.mode == "Waiting"


def test_a_mode_must_say_what_keys_mean(desk: Desk) -> None:
    event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_A, Qt.KeyboardModifier.NoModifier, "a")
    with pytest.raises(NotImplementedError):
        Mode(desk.editor).key(event)
