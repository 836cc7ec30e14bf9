"""Layouts as their keyboards send them: text, Qt's key, and the place of the key."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from annotator.gui.key_codes import physical_character
from annotator.gui.key_reading import character_of, key_name, readings

NONE = Qt.KeyboardModifier.NoModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
KEYPAD = Qt.KeyboardModifier.KeypadModifier
LETTERS = "abcdefghijklmnopqrstuvwxyz"
CODES = {physical_character("xcb", code, 0): code for code in range(9, 100)}

pytestmark = pytest.mark.usefixtures("qapp")


def typed(
    text: str, place: str = "", held: Qt.KeyboardModifier = NONE, key: int | None = None
) -> QKeyEvent:
    """A key press: what it typed and where the key lies on a US keyboard."""
    code = ord(text[0].upper()) if key is None and text else key or 0
    return QKeyEvent(QEvent.Type.KeyPress, code, held, CODES.get(place, 0), 0, 0, text, False, 1)


@pytest.mark.parametrize(
    ("text", "place", "held", "expected"),
    [
        ("e", "e", NONE, ("e",)),
        ("E", "e", NONE, ("e",)),  # Caps Lock
        ("E", "e", SHIFT, ("Shift+E",)),
        ("[", "[", NONE, ("[",)),
        ("+", "=", SHIFT, ("+",)),
        ("1", "1", NONE, ("1",)),
        ("!", "1", SHIFT, ("Shift+1", "!")),
        # Russian
        ("у", "e", NONE, ("у", "e")),
        ("О", "j", SHIFT, ("Shift+О", "Shift+J")),
        ("х", "[", NONE, ("х", "[")),
        ("Х", "[", SHIFT, ("Shift+Х",)),
        ("б", ",", NONE, ("б", ",")),
        # Greek: a sign where others have Q; an accented letter comes from a dead key
        (";", "q", NONE, (";", "q")),
        ("ς", "w", NONE, ("ς", "w")),
        ("έ", "e", NONE, ("έ",)),
        # Hebrew, Arabic with its ligature in one or two characters, Persian digits, Hindi
        ("/", "q", NONE, ("/", "q")),
        ("'", "w", NONE, ("'", "w")),
        ("ث", "e", NONE, ("ث", "e")),
        ("ﻻ", "b", NONE, ("ﻻ", "b")),
        ("لا", "b", NONE, ("b",)),
        ("١", "1", NONE, ("1",)),
        ("۲", "", NONE, ("2",)),
        ("ा", "e", NONE, ("ा", "e")),
        # French: signs and letters on the row of digits
        ("&", "1", NONE, ("1", "&")),
        ("é", "2", NONE, ("2", "é")),
        ('"', "3", NONE, ("3", '"')),
        ("ç", "9", NONE, ("9", "ç")),
        ("à", "0", NONE, ("0", "à")),
        ("1", "1", SHIFT, ("Shift+1", "1")),
        ("a", "q", NONE, ("a",)),
        ("m", ";", NONE, ("m",)),
        (";", ",", NONE, (";",)),
        (",", "m", NONE, (",",)),
        # Dvorak
        (",", "w", NONE, (",",)),
        ("'", "q", NONE, ("'",)),
        ("²", "2", NONE, ("²",)),
        # German
        ("ü", "[", NONE, ("ü",)),
        ("/", "7", SHIFT, ("Shift+7", "/")),
        # Spanish
        ("º", "`", NONE, ("º",)),
        # number pad
        ("1", "", KEYPAD, ("1",)),
        ("/", "", KEYPAD, ("/",)),
        # AltGr on Windows
        ("]", "9", CTRL | ALT, ("]",)),
        # input methods: no key was pressed, or the key has nothing to do with it
        ("中", "e", NONE, ("中",)),
        ("한", "g", NONE, ("한",)),
        ("é", "", NONE, ("é",)),
        ("", "e", NONE, ()),
    ],
)
def test_what_a_press_may_stand_for(
    text: str, place: str, held: Qt.KeyboardModifier, expected: tuple[str, ...]
) -> None:
    assert readings(typed(text, place, held)) == expected


def test_digits_without_a_place_are_taken_from_the_key() -> None:
    assert readings(typed("1", "", SHIFT, Qt.Key.Key_1)) == ("Shift+1", "1")
    assert readings(typed("!", "", SHIFT, Qt.Key.Key_Exclam)) == ("!",)


@pytest.mark.parametrize(
    ("key", "text", "place", "held", "expected"),
    [
        (Qt.Key.Key_Left, "", "", CTRL | SHIFT, ("Ctrl+Shift+Left",)),
        (Qt.Key.Key_Backtab, "", "", NONE, ("Shift+Tab",)),
        (Qt.Key.Key_Return, "\r", "", CTRL, ("Ctrl+Enter",)),
        (Qt.Key.Key_Enter, "\r", "", KEYPAD, ("Enter",)),
        (Qt.Key.Key_Space, " ", "", NONE, ("Space",)),
        (Qt.Key.Key_A, "\x01", "a", CTRL, ("Ctrl+A",)),
        (0x0424, "\x01", "a", CTRL, ("Ctrl+Ф", "Ctrl+A")),
        (Qt.Key.Key_Ampersand, "", "1", CTRL, ("Ctrl+&", "Ctrl+1")),
        (Qt.Key.Key_Shift, "", "", SHIFT, ()),
        (Qt.Key.Key_Dead_Circumflex, "", "[", NONE, ()),
        (Qt.Key.Key_Multi_key, "", "", NONE, ()),
    ],
)
def test_keys_with_names_and_combinations(
    key: int,
    text: str,
    place: str,
    held: Qt.KeyboardModifier,
    expected: tuple[str, ...],
) -> None:
    assert readings(typed(text, place, held, int(key))) == expected


@pytest.mark.parametrize(
    ("text", "place", "held", "wanted", "expected"),
    [
        ("F", "f", SHIFT, LETTERS, "f"),
        ("а", "f", NONE, LETTERS, "f"),
        ("А", "f", SHIFT, LETTERS, "f"),
        (";", "q", NONE, LETTERS, "q"),
        ("é", "2", NONE, LETTERS + "0123456789", "2"),
        ("é", "2", NONE, LETTERS, "é"),
        ("а", "f", NONE, "а", "а"),  # a name in the person's own script goes first
        ("=", "0", SHIFT, LETTERS, "="),
        ("f", "f", CTRL, LETTERS, ""),
        ("", "", NONE, LETTERS, ""),
    ],
)
def test_one_character_among_those_that_are_wanted(
    text: str, place: str, held: Qt.KeyboardModifier, wanted: str, expected: str
) -> None:
    assert character_of(typed(text, place, held), frozenset(wanted)) == expected


@given(st.sampled_from(LETTERS), st.sampled_from(sorted(CODES)))
def test_a_latin_letter_is_never_another_one(letter: str, place: str) -> None:
    names = readings(typed(letter, place))
    assert [name for name in names if name in LETTERS] == [letter]


@given(st.text(max_size=3), st.sampled_from(["", *sorted(CODES)]))
def test_any_text_is_read(text: str, place: str) -> None:
    names = readings(typed(text, place, NONE, Qt.Key.Key_A))
    assert len(set(names)) == len(names)
    assert all(names)


@pytest.mark.parametrize(
    ("key", "name"),
    [
        ("E", "e"),
        ("+", "+"),
        ("shift+ctrl+left", "Ctrl+Shift+Left"),
        ("Return", "Enter"),
        ("Ctrl++", "Ctrl++"),
        ("Delete", "Del"),
        *((wrong, None) for wrong in ("", " ", "ab", "A, B", "Ctrl", "Ctrl+", "Esc", "Foo+X")),
        *((wrong, None) for wrong in ("Ctrl+Shift", "\x01", "[5]", "nonsense")),
    ],
)
def test_keys_have_one_spelling(key: str, name: str | None) -> None:
    assert key_name(key) == name


@given(st.text(max_size=8))
def test_spelling_a_key_again_changes_nothing(key: str) -> None:
    name = key_name(key)
    assert name is None or key_name(name) == name


def test_these_tests_run_where_places_are_those_of_x11(qapp: QApplication) -> None:
    assert qapp.platformName() in {"offscreen", "xcb", "wayland", "minimal"}
