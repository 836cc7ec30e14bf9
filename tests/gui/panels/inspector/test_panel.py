from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QToolButton

from tests.gui.desk import Desk
from tests.gui.panels.inspector.cards import (
    a_desk_of_cards,
    choose,
    has_keyboard,
    named,
    pick,
)


@pytest.fixture
def desk(qapp: QApplication) -> Iterator[Desk]:
    with a_desk_of_cards() as made:
        yield made


def test_the_keyboard_stays_in_the_panel_after_a_choice(desk: Desk) -> None:
    choose(desk, "e5")
    pick(desk, named(desk, QComboBox, "realis"), "future")
    assert has_keyboard(desk, named(desk, QComboBox, "realis"))


def test_the_keyboard_goes_to_the_text_when_its_place_is_gone(desk: Desk) -> None:
    choose(desk, "m2")
    cross = named(desk, QToolButton, "Remove this member-of")
    cross.setFocus()
    QTest.keyClick(cross, Qt.Key.Key_Space)
    desk.settle()
    assert has_keyboard(desk, desk.surface)
