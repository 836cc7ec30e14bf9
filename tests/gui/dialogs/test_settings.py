"""What is chosen in the dialog is in force at once, and can be put back."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QPushButton, QSpinBox
from pytestqt.qtbot import QtBot

from annotator.gui.dialogs.keys import KeysDialog
from annotator.gui.dialogs.settings import SettingsDialog
from annotator.gui.theme import theme
from annotator.workspace.settings import Settings
from tests.gui.desk import STANDARD, Desk, a_desk


@pytest.fixture
def desk(qapp: QApplication) -> Iterator[Desk]:
    with a_desk(*STANDARD) as made:
        yield made


def while_open(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> SettingsDialog:
    """The dialog as the window shows it, open."""
    opened: list[SettingsDialog] = []
    monkeypatch.setattr(SettingsDialog, "exec", lambda dialog: opened.append(dialog) or 0)
    monkeypatch.setattr(SettingsDialog, "deleteLater", lambda _: None)
    desk.window.actions_by_id.by_id["program.settings"].trigger()
    opened[0].show()
    return opened[0]


def choose(dialog: SettingsDialog, name: str, value: str) -> None:
    box = dialog.fields[name].control
    assert isinstance(box, QComboBox)
    box.setCurrentIndex(box.findData(value))


def test_choices_take_effect_at_once(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    dialog = while_open(desk, monkeypatch)
    choose(dialog, "theme", "dark")
    assert desk.window.theme == theme("dark")
    choose(dialog, "arcs", "none")
    assert desk.editor.arcs == "none"
    size = dialog.fields["text_size"].control
    assert isinstance(size, QSpinBox)
    size.setFocus()
    size.setValue(20)
    QTest.keyClick(size, Qt.Key.Key_Return)
    assert desk.surface.text_size == 20
    spacing = dialog.fields["line_spacing"].control
    assert isinstance(spacing, QSpinBox)
    spacing.setValue(200)
    QTest.keyClick(spacing, Qt.Key.Key_Return)
    now = desk.window.settings
    assert (now.theme, now.arcs, now.text_size, now.line_spacing) == ("dark", "none", 20, 200)
    dialog.close()


def test_a_face_is_found_by_typing_and_what_is_none_changes_nothing(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = while_open(desk, monkeypatch)
    box = dialog.fields["face"].control
    assert isinstance(box, QComboBox)
    line = box.lineEdit()
    assert line is not None
    family = box.itemData(box.count() - 1)
    line.selectAll()
    QTest.keyClicks(line, "No such face")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert desk.window.settings.face == ""
    line.setText(family.upper())
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert desk.window.settings.face == family
    assert desk.surface.context.inks.face == family
    dialog.close()


def test_an_empty_name_is_not_taken_and_a_new_one_opens_the_project_anew(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = while_open(desk, monkeypatch)
    line = dialog.fields["annotator"].control
    assert isinstance(line, QLineEdit)
    line.setText("  ")
    line.editingFinished.emit()
    assert line.property("invalid")
    assert desk.window.settings.annotator == "A1"
    line.setText("Anna")
    line.editingFinished.emit()
    desk.settle()
    assert desk.window.settings.annotator == "Anna"
    assert desk.window.workspace is not None
    assert desk.window.workspace.annotator == "Anna"
    dialog.close()


def test_usual_puts_one_setting_back(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    dialog = while_open(desk, monkeypatch)
    choose(dialog, "theme", "high-contrast")
    usual = next(b for b in dialog.findChildren(QPushButton) if "Theme" in b.accessibleName())
    usual.click()
    assert desk.window.settings.theme == Settings().theme
    assert usual.isHidden()
    dialog.close()


def test_settings_are_found_by_words(qtbot: QtBot) -> None:
    dialog = SettingsDialog(Settings(), theme("light"))
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.find_line.setText("cursors")
    shown = [name for name, field in dialog.fields.items() if field.isVisible()]
    assert shown == ["motion"]
    dialog.find_line.setText("no such words")
    assert dialog.none.isVisible()
    dialog.go_to("folder")
    assert dialog.focusWidget() is dialog.fields["folder"].control


def test_the_keys_are_reachable_from_here(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    shown: list[KeysDialog] = []
    monkeypatch.setattr(KeysDialog, "exec", lambda dialog: shown.append(dialog) or 0)
    dialog = while_open(desk, monkeypatch)
    next(b for b in dialog.findChildren(QPushButton) if "Keys" in b.text()).click()
    assert len(shown) == 1
    dialog.close()
