"""Colours are chosen by swatch or number; only colours are told."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from annotator.gui.pages.schema.color_field import ColorField
from annotator.gui.theme import theme
from annotator.model.label_palette import LABEL_COLORS


def test_swatches_and_numbers(qtbot: QtBot) -> None:
    field = ColorField("Person", "#1f6fb4", theme("light"))
    qtbot.addWidget(field)
    told: list[str] = []
    field.chosen.connect(told.append)
    assert set(field.swatches) == set(LABEL_COLORS.values())
    assert field.swatches["#1f6fb4"].isChecked()
    field.swatches["#b8142d"].click()
    assert field.line.text() == "#b8142d"
    assert not field.swatches["#1f6fb4"].isChecked()
    field.line.selectAll()
    QTest.keyClicks(field.line, "#E0B07")
    assert "#rrggbb" in field.words.text()
    QTest.keyClicks(field.line, "0")
    assert told == ["#b8142d", "#e0b070"]
    assert "Too pale" in field.words.text()
    field.line.selectAll()
    QTest.keyClicks(field.line, "red")
    QTest.keyClick(field.line, Qt.Key.Key_Return)
    assert field.line.text() == "#e0b070"
    assert told[-1] == "#e0b070"
    field.rename("Human")
    assert "Light: 4." in field.contrast.accessibleName()
