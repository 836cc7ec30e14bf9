from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from annotator.gui.action_table import ACTIONS, Action
from annotator.gui.keys.keymap import Keymap

NONE = Qt.KeyboardModifier.NoModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
KEYPAD = Qt.KeyboardModifier.KeypadModifier
Key = Qt.Key


@pytest.fixture
def keymap(qapp: QApplication) -> Keymap:
    return Keymap(ACTIONS)


def asked(
    keymap: Keymap, key: Qt.Key, held: Qt.KeyboardModifier = NONE, text: str = ""
) -> str | None:
    """The id of what a key press stands for."""
    action = keymap.action_for(QKeyEvent(QEvent.Type.KeyPress, key, held, text))
    return action.id if action else None


def test_letters_with_caps_lock_on_or_off(keymap: Keymap) -> None:
    for text in ("e", "E"):
        assert asked(keymap, Key.Key_E, NONE, text) == "event.new"
    for text in ("e", "E"):
        assert asked(keymap, Key.Key_E, SHIFT, text) is None


def test_a_letter_with_ctrl_or_alt_is_another_key(keymap: Keymap) -> None:
    assert asked(keymap, Key.Key_E, CTRL, "\x05") is None
    assert asked(keymap, Key.Key_E, ALT, "e") is None
    assert asked(keymap, Key.Key_E, CTRL | ALT, "e") is None


def test_digits_come_from_any_level(keymap: Keymap) -> None:
    assert asked(keymap, Key.Key_1, NONE, "1") == "tag.1"
    assert asked(keymap, Key.Key_0, NONE, "0") == "tag.10"
    french = QKeyEvent(QEvent.Type.KeyPress, Key.Key_1, SHIFT, "1")
    assert [action.id for action in keymap.actions_for(french)] == ["tag.11", "tag.1"]
    assert asked(keymap, Key.Key_1, KEYPAD, "1") == "tag.1"
    assert asked(keymap, Key.Key_Ampersand, NONE, "&") is None


def test_brackets_come_from_any_level(keymap: Keymap) -> None:
    assert asked(keymap, Key.Key_BracketLeft, NONE, "[") == "edge.start"
    assert asked(keymap, Key.Key_BracketRight, CTRL | ALT, "]") == "edge.end", "AltGr on Windows"
    switched = Qt.KeyboardModifier.GroupSwitchModifier
    assert asked(keymap, Key.Key_BracketRight, switched, "]") == "edge.end"
    assert asked(keymap, Key.Key_BracketRight, CTRL, "]") is None


@pytest.mark.parametrize(
    ("key", "held", "action"),
    [
        (Key.Key_Left, NONE, "caret.token.back"),
        (Key.Key_Left, SHIFT, "select.token.back"),
        (Key.Key_Right, ALT | SHIFT, "select.character.on"),
        (Key.Key_Home, CTRL, "caret.article.back"),
        (Key.Key_End, KEYPAD, "caret.line_edge.on"),
        (Key.Key_PageDown, SHIFT, "select.page.on"),
        (Key.Key_Tab, NONE, "mark.next"),
        (Key.Key_Backtab, SHIFT, "mark.previous"),
        (Key.Key_Backtab, NONE, "mark.previous"),
        (Key.Key_A, CTRL, "select.all"),
        (Key.Key_Delete, NONE, "mark.delete"),
        (Key.Key_F2, NONE, "note.edit"),
        (Key.Key_F3, NONE, None),
        (Key.Key_Shift, SHIFT, None),
    ],
)
def test_keys_with_names(
    keymap: Keymap, key: Qt.Key, held: Qt.KeyboardModifier, action: str | None
) -> None:
    text = {Key.Key_Tab: "\t", Key.Key_Delete: "\x7f", Key.Key_A: "\x01"}.get(key, "")
    assert asked(keymap, key, held, text) == action


def test_space_is_a_key_with_a_name(keymap: Keymap) -> None:
    assert asked(keymap, Key.Key_Space, NONE, " ") == "article.complete"


def test_keys_of_the_whole_window_are_not_looked_up_here(keymap: Keymap) -> None:
    assert asked(keymap, Key.Key_Z, CTRL, "\x1a") is None
    assert asked(keymap, Key.Key_F8) is None


def test_every_key_of_the_canvas_leads_to_its_action(keymap: Keymap) -> None:
    known = [*keymap._actions.values()]
    for action in ACTIONS:
        assert known.count(action) == (len(action.keys) if action.scope == "canvas" else 0)


@pytest.mark.parametrize("key", ["E", "Ctrl+A"])
def test_two_actions_on_one_key_are_refused(qapp: QApplication, key: str) -> None:
    one = Action("one", "One", "View", lambda _: None, (key,), "canvas")
    with pytest.raises(ValueError, match=r"two and one ask for the same key"):
        Keymap([one, replace(one, id="two")])
    Keymap([one, replace(one, id="two", scope="window")])
