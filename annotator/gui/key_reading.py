"""What a key press may mean: by the character it types, else by the place of the key.

Where a keyboard types no Latin letters, or digits only with Shift, the key that lies where a US
keyboard has the letter or digit stands for it. Names of keys are those of the action table, in
one spelling: a single lower-case character, or `Ctrl+Shift+Left`.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Container

from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence

from annotator.gui.key_codes import physical_character

_SHIFT = Qt.KeyboardModifier.ShiftModifier
_ALT_GR = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
_HELD = _ALT_GR | Qt.KeyboardModifier.MetaModifier
_DIGITS = "0123456789"
_LONGEST_LIGATURE = 2  # Arabic lam-alef comes as two characters on some systems
# Ideographs and syllables come from an input method, an accented Greek letter from a dead key.
_COMPOSED = ("CJK ", "HANGUL SYLLABLE")
# Dead keys, and those that choose or begin what an input method makes.
_COMPOSING = range(0x01001100, 0x01001300)
# Signs where others have letters: Greek's at Q, Hebrew's at Q and W. Dvorak and French have signs
# in such places too, but the letters elsewhere.
_SIGNS = {(";", "q"), ("/", "q"), ("'", "w")}
_NO_KEYS = {"", "Esc"}


def key_name(key: str) -> str | None:
    """The one spelling of a key, None where there is no such key or it has a fixed meaning."""
    if len(key) == 1:
        return key.lower() if key.isprintable() and not key.isspace() else None
    sequence = QKeySequence(key)
    if sequence.count() != 1:
        return None
    combination: QKeyCombination = sequence[0]  # type: ignore[index]
    if combination.key() in _MODIFIERS:
        return None
    name = _named(combination.keyboardModifiers(), combination.key())
    if name in _NO_KEYS or name.endswith("+") != key.endswith("+"):
        return None
    return name.lower() if len(name) == 1 else name


def readings(event: QKeyEvent) -> tuple[str, ...]:
    """The keys that a press may stand for, the likeliest first.

    Digits of the row above the letters are read by their place, with and without Shift, because
    layouts put all kinds of signs there. Everything else is what it types, with Caps Lock on or
    off; only where that is not Latin does the place of the key count.
    """
    held = event.modifiers()
    text = event.text()
    if not text.strip() or not text.isprintable():
        return _combinations(event)
    is_alt_gr = held & _HELD == _ALT_GR and len(text) == 1 and not text.isalpha()
    if held & _HELD and not is_alt_gr:
        return _combinations(event)
    shift = "Shift+" if held & _SHIFT else ""
    place = "" if is_alt_gr else _place(event)
    found: list[str] = []
    if place in _DIGITS and place and _is_by_itself(text):
        # Where Shift types the digit of another key, as on a programmer's Dvorak, that one counts.
        found.append(shift + (text if text in _DIGITS else place))
    typed = _typed(text)
    if typed:
        found.append(shift + typed.upper() if shift and typed.isalpha() else typed)
    if (
        place
        and place not in _DIGITS
        and _yields(text, place)
        and not (shift and not place.isalpha())
    ):
        found.append(shift + place.upper() if shift else place)
    return tuple(dict.fromkeys(found))


def character_of(event: QKeyEvent, wanted: Container[str]) -> str:
    """The lower-case character that a press means where only some are waited for.

    What it types comes first, then what lies there on a US keyboard. A press that means none of
    them is the one character it types, or nothing.
    """
    if event.modifiers() & _HELD:
        return ""
    typed = _typed(event.text())
    if typed and typed in wanted:
        return typed
    for name in readings(event):
        character = name.removeprefix("Shift+").lower()
        if len(character) == 1 and character in wanted:
            return character
    return typed


def _typed(text: str) -> str:
    """The one character that was typed, in lower case; digits of every script are digits."""
    if len(text) != 1 or not text.isprintable() or text.isspace():
        return ""
    if text.isdecimal():
        return str(unicodedata.digit(text))
    lower = text.lower()
    return lower if len(lower) == 1 else text


def _place(event: QKeyEvent) -> str:
    """The US keyboard's character where the pressed key lies, or nothing."""
    if event.modifiers() & Qt.KeyboardModifier.KeypadModifier:
        return ""
    key = event.key()
    if event.modifiers() & _SHIFT and Qt.Key.Key_0 <= key <= Qt.Key.Key_9:
        return chr(key)
    scan_code = event.nativeScanCode()
    return physical_character(QGuiApplication.platformName(), scan_code, event.nativeVirtualKey())


def _is_by_itself(text: str) -> bool:
    """Whether a key types this by itself; `²` comes from a dead key and the digit two."""
    return len(text) == 1 and not unicodedata.decomposition(text).startswith("<super>")


def _yields(text: str, place: str) -> bool:
    """Whether the place of a key counts when it types this."""
    if len(text) <= _LONGEST_LIGATURE and all(map(_is_foreign, text)):
        return True
    return (text, place) in _SIGNS


def _is_foreign(character: str) -> bool:
    """Whether this is a letter, or a part of one, that a key of a non-Latin layout types."""
    if unicodedata.category(character)[0] not in "LM":
        return False
    name = unicodedata.name(character, "")
    if name.startswith("GREEK") and " WITH " in name:
        return False
    return "LATIN" not in name and "ORDINAL" not in name and not name.startswith(_COMPOSED)


def _combinations(event: QKeyEvent) -> tuple[str, ...]:
    """A key with a name, or any key with Ctrl, Alt or Meta."""
    held = event.modifiers() & (_HELD | _SHIFT)
    key = Qt.Key(event.key())
    if key == Qt.Key.Key_Backtab:
        key, held = Qt.Key.Key_Tab, held | _SHIFT
    if key in _MODIFIERS or key in _COMPOSING:
        return ()
    found = [_named(held, key)]
    place = _place(event) if held & _HELD and 0x20 < key < 0x01000000 else ""
    if place and (place in _DIGITS or key > 0x24F):
        found.append(_named(held, Qt.Key(ord(place.upper()))))
    return tuple(dict.fromkeys(name for name in found if name))


_MODIFIERS = {
    Qt.Key.Key_Shift,
    Qt.Key.Key_Control,
    Qt.Key.Key_Alt,
    Qt.Key.Key_Meta,
    Qt.Key.Key_AltGr,
    Qt.Key.Key_CapsLock,
    Qt.Key.Key_NumLock,
    Qt.Key.Key_unknown,
}


def _named(held: Qt.KeyboardModifier, key: Qt.Key) -> str:
    # The two keys with the bent arrow are one to everybody but Qt.
    combination = QKeyCombination(held, Qt.Key.Key_Enter if key == Qt.Key.Key_Return else key)
    return QKeySequence(combination).toString(QKeySequence.SequenceFormat.PortableText)
