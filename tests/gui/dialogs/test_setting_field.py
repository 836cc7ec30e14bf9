"""A field tells what was chosen, never what cannot be used."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QComboBox, QFileDialog, QLineEdit, QPushButton, QSpinBox
from pytestqt.qtbot import QtBot

from annotator.gui.dialogs.setting_field import SettingField
from annotator.gui.settings_table import Setting, settings_table


def row(name: str) -> Setting:
    return next(setting for setting in settings_table() if setting.name == name)


def test_a_number_that_is_typed_is_taken_when_it_is_finished(qtbot: QtBot) -> None:
    field = SettingField(row("text_size"), 13)
    qtbot.addWidget(field)
    told: list[object] = []
    field.chosen.connect(lambda _, value: told.append(value))
    box = field.control
    assert isinstance(box, QSpinBox)
    box.setValue(20)
    assert told == []
    box.editingFinished.emit()
    assert told == [20]
    field.show_value(14)
    assert (box.value(), told) == (14, [20])


def test_a_value_of_another_version_is_kept(qtbot: QtBot) -> None:
    field = SettingField(row("language"), "tlh")
    qtbot.addWidget(field)
    assert isinstance(field.control, QComboBox)
    assert field.control.currentData() == "tlh"


def test_a_folder_can_be_pointed_at(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: "/news")
    field = SettingField(row("folder"), "")
    qtbot.addWidget(field)
    told: list[object] = []
    field.chosen.connect(lambda _, value: told.append(value))
    field.findChild(QPushButton).click()  # type: ignore[union-attr]
    assert told == ["/news"]
    assert isinstance(field.control, QLineEdit)
    assert field.control.text() == "/news"
