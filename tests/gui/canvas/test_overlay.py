from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from annotator.gui.canvas.overlay import ModeBar, TransientNote
from annotator.gui.theme import interface_font, theme

KEYS = [("", "type a hint"), ("Tab", "next role"), ("Esc", "done")]


@pytest.fixture
def ground(qtbot: QtBot) -> QWidget:
    widget = QWidget()
    widget.resize(800, 600)
    qtbot.addWidget(widget)
    widget.show()
    return widget


def test_mode_bar_shows_says_and_hides(ground: QWidget) -> None:
    bar = ModeBar(theme("light"), ground)
    assert not bar.isVisible()
    bar.show_mode("Consult · add recipient", KEYS)
    assert bar.isVisible()
    assert bar.accessibleName() == "Consult · add recipient"
    assert bar.accessibleDescription() == "type a hint, Tab next role, Esc done"
    assert abs(bar.geometry().center().x() - 400) <= 1
    assert 500 < bar.geometry().bottom() <= 600
    assert not bar.grab().toImage().isNull()
    bar.hide_mode()
    assert not bar.isVisible()
    assert bar.title == ""


def test_mode_bar_stays_at_the_bottom_and_wraps(ground: QWidget, qtbot: QtBot) -> None:
    bar = ModeBar(theme("dark"), ground)
    bar.show_mode("Consult · add recipient", KEYS)
    one_line = bar.height()
    ground.resize(340, 400)
    qtbot.waitUntil(lambda: bar.geometry().bottom() <= 400)
    assert bar.height() > one_line
    assert bar.geometry().left() >= 0
    assert bar.geometry().right() <= 340
    bar.set_theme(theme("light"))
    assert not bar.grab().toImage().isNull()


def test_note_goes_at_the_next_key(ground: QWidget, qtbot: QtBot) -> None:
    note = TransientNote(theme("light"), ground)
    note.show_note("A Person cannot be\nthe place of a Visit.")
    assert note.isVisible()
    assert note.words == "A Person cannot be the place of a Visit."
    assert not note.grab().toImage().isNull()
    qtbot.keyClick(ground, Qt.Key.Key_A)
    assert not note.isVisible()
    assert note.words == ""


@pytest.mark.parametrize("reduced_motion", [True, False])
def test_note_goes_by_itself(ground: QWidget, qtbot: QtBot, *, reduced_motion: bool) -> None:
    note = TransientNote(theme("light"), ground, reduced_motion=reduced_motion)
    note.show_note("Saved.", 0.01)
    qtbot.waitUntil(lambda: not note.isVisible())


def test_a_new_note_takes_the_place_of_a_fading_one(ground: QWidget, qtbot: QtBot) -> None:
    note = TransientNote(theme("light"), ground)
    note.show_note("One.", 0.0)
    qtbot.waitUntil(lambda: note._opacity < 1.0)
    note.show_note("Two, which is long. " * 20, above=60)
    assert note._opacity == 1.0
    assert note.words.startswith("Two")
    assert note.width() <= ground.width()
    assert note.geometry().bottom() < 560


@pytest.mark.parametrize("words", ["Two, which is long. " * 9, "W" * 300])
def test_words_of_a_note_are_never_cut(ground: QWidget, words: str) -> None:
    note = TransientNote(theme("light"), ground)
    note.show_note("One.")
    one = note.height()
    ground.resize(500, 600)
    note.show_note(words)
    assert note.geometry().right() < 500
    metrics = QFontMetricsF(interface_font(10))
    lines = metrics.horizontalAdvance(words) / (note.width() - 52)
    assert note.height() - one >= (int(lines) - 1) * int(metrics.height())
    assert note.geometry().bottom() <= 600


def test_it_does_not_scroll_away(qtbot: QtBot) -> None:
    area = QScrollArea()
    qtbot.addWidget(area)
    area.resize(400, 300)
    bar = ModeBar(theme("light"), area.viewport())
    bar.show_mode("Edge", KEYS)
    place = bar.geometry()
    area.viewport().scroll(0, -50)
    assert bar.geometry() == place
    assert bar.parentWidget() is area
