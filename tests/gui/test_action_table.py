"""The action table is sound, and the manual's page of keys names every key in it and no other."""

from __future__ import annotations

import re
from collections import Counter

import pytest
from PySide6.QtGui import QKeySequence

from annotator.assets import resource
from annotator.gui.action_table import ACTIONS, MENUS, Action

NAMES = {"←": "Left", "→": "Right", "↑": "Up", "↓": "Down", "PgDn": "PgDown"}

# Keys that belong to what is being chosen and to no action: modes, lists, mouse.
OF_MODES = {"Esc", "Enter", "Backspace", "=", "x", "c"}


def portable(key: str) -> str:
    """One spelling for a key, however the manual or the table writes it."""
    head, plus, last = key[:-1].rpartition("+")  # the last key may be the plus itself
    held, last = f"{head}{plus}", f"{last}{key[-1]}"
    shown = QKeySequence(held + NAMES.get(last, last)).toString(
        QKeySequence.SequenceFormat.PortableText
    )
    assert shown, f"{key} is no key"
    return shown


def keys_in(markdown: str) -> set[str]:
    """The keys in the key columns of the page's tables; the mouse's table is left out."""
    found: set[str] = set()
    for line in markdown.partition("## With the mouse")[0].split("\n"):
        if line.startswith("|"):
            _words, *cells = line.strip("|").split("|")
            found.update(key for cell in cells for key in re.findall(r"`([^`]+)`", cell))
    return found


def documented() -> set[str]:
    return {portable(key) for key in keys_in(resource("manual", "keys.md").read_text("utf-8"))}


def wanted(actions: tuple[Action, ...]) -> dict[str, str]:
    return {portable(key): action.id for action in actions for key in action.keys}


def missing(actions: tuple[Action, ...], there: set[str]) -> dict[str, str]:
    return {key: name for key, name in wanted(actions).items() if key not in there}


def twice(keys: list[str]) -> set[str]:
    return {key for key, count in Counter(map(portable, keys)).items() if count > 1}


def keys_of(scope: str) -> list[str]:
    return [key for action in ACTIONS if action.scope == scope for key in action.keys]


def test_ids_are_unique() -> None:
    assert len({action.id for action in ACTIONS}) == len(ACTIONS)


@pytest.mark.parametrize("action", ACTIONS, ids=lambda action: action.id)
def test_an_action_has_words_a_menu_and_keys_that_exist(action: Action) -> None:
    assert action.words.strip() == action.words != ""
    assert action.menu in MENUS
    assert all(portable(key) for key in action.keys)


def test_every_menu_has_an_action_to_show() -> None:
    assert {action.menu for action in ACTIONS if not action.hidden} == set(MENUS)


def test_no_key_means_two_things() -> None:
    assert twice(keys_of("canvas")) == set()
    assert twice(keys_of("window")) == set()
    # Qt gives a key of the window to the window first; the canvas would never see it.
    assert {*map(portable, keys_of("window"))} & {*map(portable, keys_of("canvas"))} == set()


def test_the_manual_names_every_key() -> None:
    assert missing(ACTIONS, documented()) == {}


def test_the_manual_names_no_key_that_does_nothing() -> None:
    known = {*wanted(ACTIONS), *map(portable, OF_MODES)}
    assert documented() - known == set()


def test_a_key_that_is_missing_twice_or_misspelt_is_found() -> None:
    extra = Action("x", "X", "View", lambda _: None, ("Ctrl+Alt+F7",))
    assert missing((extra,), documented()) == {"Ctrl+Alt+F7": "x"}
    assert twice(["Ctrl+A", "A", "Ctrl+a"]) == {"Ctrl+A"}
    assert portable("Ctrl++") == "Ctrl++"
    assert portable("Shift+Ctrl+→") == portable("Ctrl+Shift+Right")
    assert keys_in("| do | `A`, then `B` |\n| go | `C` | |\n## With the mouse\n| x | `D` |") == {
        *"ABC"
    }
