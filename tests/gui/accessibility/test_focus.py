"""Whoever works by keyboard sees where it is: every control shows its focus in every theme."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from annotator.gui.asking import NewProjectDialog
from annotator.gui.dialogs.about import TableDialog
from annotator.gui.dialogs.actor import ActorDialog
from annotator.gui.dialogs.export_records import ExportDialog
from annotator.gui.dialogs.import_articles import ImportDialog
from annotator.gui.dialogs.messages import MessagesDialog
from annotator.gui.dialogs.paste_article import PasteDialog
from annotator.gui.dialogs.settings import SettingsDialog
from annotator.gui.notices import Notice
from annotator.gui.theme import THEMES, contrast, theme
from annotator.workspace.catalogue import list_formats
from annotator.workspace.settings import Settings
from tests.formats.records import NEWS
from tests.gui.accessibility.naming import reachable
from tests.gui.desk import STANDARD, a_desk, a_keyed_schema

SEEN = 60  # pixels of a clearly other colour; the cursor of an empty line has about 15
CLEAR = 1.8  # contrast between a pixel and the same one without focus


def tall_settings(parent: QWidget) -> QWidget:
    """The settings with all rows in view, for what is scrolled is not where it was."""
    dialog = SettingsDialog(Settings(), theme("light"), parent)
    dialog.resize(680, 1200)
    return dialog


DIALOGS: list[Callable[[QWidget], QWidget]] = [
    lambda parent: ActorDialog({}, "Anna Kral", parent),
    lambda parent: NewProjectDialog(parent, [a_keyed_schema()]),
    lambda parent: TableDialog(parent, "Project in numbers", ["", "Count"], [["Articles", "3"]]),
    tall_settings,
    lambda parent: MessagesDialog([Notice("Told.", action="Show", run=print)], parent),
    lambda _: ImportDialog([], lambda *_: None, list_formats()),
    lambda _: PasteDialog("Words", lambda *_: None),
    lambda _: ExportDialog(Path("a.jsonl"), list_formats(), NEWS, [], lambda *_: None),
]


def seen_pixels(widget: QWidget) -> int:
    """How many pixels around a widget tell that it has the keyboard."""
    top = widget.window()
    widget.setFocus(Qt.FocusReason.TabFocusReason)  # what lies further down comes into sight
    place = QRect(widget.mapTo(top, QPoint(0, 0)), widget.size()).adjusted(-3, -3, 3, 3)
    place.setHeight(min(place.height(), 80))
    other = QLabel(top)  # somewhere else for the keyboard, where nothing shows it
    other.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
    other.show()
    other.setFocus()
    before = top.grab(place).toImage()
    widget.setFocus(Qt.FocusReason.TabFocusReason)
    after = top.grab(place).toImage()
    other.deleteLater()
    return _differing(before, after)


def _differing(one: QImage, other: QImage) -> int:
    pairs: dict[tuple[str, str], int] = {}
    for x in range(one.width()):
        for y in range(one.height()):
            if one.pixel(x, y) != other.pixel(x, y):
                pair = (one.pixelColor(x, y).name(), other.pixelColor(x, y).name())
                pairs[pair] = pairs.get(pair, 0) + 1
    return sum(count for pair, count in pairs.items() if contrast(*pair) >= CLEAR)


def unseen(qtbot: QtBot, top: QWidget) -> list[str]:
    """Controls of a window on which the keyboard cannot be seen."""
    top.activateWindow()
    qtbot.waitUntil(top.isActiveWindow)
    controls = [w for w in reachable(top) if w.isVisible() and w.isEnabled() and w.window() is top]
    assert controls
    return [
        f"{type(control).__name__} {control.accessibleName()}"
        for control in controls
        if seen_pixels(control) < SEEN
    ]


@pytest.mark.parametrize("name", THEMES)
def test_focus_is_seen_in_the_window(qtbot: QtBot, name: str) -> None:
    with a_desk(*STANDARD) as desk:
        desk.window.appearance.set_theme(name)
        for mark in ("e5", "m2"):
            desk.editor.select_mark(mark)
            desk.settle()
            desk.window.status.show_failed(2, "The disk is full.")
            desk.window.status.show_work("Importing", 20)
            assert unseen(qtbot, desk.window) == []


@pytest.mark.parametrize("name", THEMES)
def test_focus_is_seen_on_the_welcome_page(qtbot: QtBot, name: str) -> None:
    with a_desk(text=None) as desk:
        desk.window.appearance.set_theme(name)
        desk.window.pages.setCurrentIndex(0)
        assert unseen(qtbot, desk.window.welcome.window()) == []


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize("make", DIALOGS)
def test_focus_is_seen_in_a_dialog(
    qtbot: QtBot, name: str, make: Callable[[QWidget], QWidget]
) -> None:
    with a_desk(*STANDARD) as desk:
        desk.window.appearance.set_theme(name)
        dialog = make(desk.window)
        dialog.show()
        assert unseen(qtbot, dialog) == []
        dialog.close()
        dialog.deleteLater()


def test_a_control_without_a_ring_is_found(qtbot: QtBot) -> None:
    top = QWidget()
    qtbot.addWidget(top)
    column = QVBoxLayout(top)
    for words, ring in (("Plain", ""), ("Ringed", "border: 2px solid #2a6dad;")):
        button = QPushButton(words)
        button.setAccessibleName(words)
        button.setStyleSheet(
            "QPushButton { border: 2px solid white; background: white; outline: none; }"
            f"QPushButton:focus {{ {ring} }}"
        )
        column.addWidget(button)
    top.show()
    assert unseen(qtbot, top) == ["QPushButton Plain"]
