from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLineEdit, QPushButton, QVBoxLayout
from pytestqt.qtbot import QtBot

from annotator.gui.dialog_footer import CloseFooter, Footer


def a_dialog(qtbot: QtBot) -> tuple[QDialog, QLineEdit]:
    dialog, line = QDialog(), QLineEdit()
    QVBoxLayout(dialog).addWidget(line)
    qtbot.addWidget(dialog)
    return dialog, line


def shown(dialog: QDialog, footer: CloseFooter, line: QLineEdit) -> None:
    layout = dialog.layout()
    assert layout is not None
    layout.addWidget(footer)
    dialog.open()
    line.setFocus()


def test_enter_in_a_field_does_it_and_escape_leaves(qtbot: QtBot) -> None:
    dialog, line = a_dialog(qtbot)
    footer = Footer(dialog, "Merge Gold & Silver")
    shown(dialog, footer, line)
    assert footer.go.text() == "Merge Gold && Silver"
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert dialog.result() == QDialog.DialogCode.Accepted
    dialog.open()
    qtbot.keyClick(line, Qt.Key.Key_Escape)
    assert dialog.result() == QDialog.DialogCode.Rejected


@pytest.mark.parametrize(("which", "result"), [("go", 1), ("leave", 0)])
def test_each_button_ends_the_dialog_its_way(qtbot: QtBot, which: str, result: int) -> None:
    dialog, line = a_dialog(qtbot)
    footer = Footer(dialog, "Merge")
    shown(dialog, footer, line)
    dialog.setResult(7)
    qtbot.mouseClick(getattr(footer, which), Qt.MouseButton.LeftButton)
    assert (dialog.isVisible(), dialog.result()) == (False, result)


def test_enter_does_nothing_while_it_cannot_be_done(qtbot: QtBot) -> None:
    dialog, line = a_dialog(qtbot)
    footer = Footer(dialog, "Merge")
    footer.go.setEnabled(False)
    shown(dialog, footer, line)
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert dialog.isVisible()


def test_a_dialog_that_only_shows_is_not_closed_by_enter_in_a_field(qtbot: QtBot) -> None:
    dialog, line = a_dialog(qtbot)
    footer, other = CloseFooter(dialog), QPushButton("Copy")
    presses: list[bool] = []
    other.clicked.connect(presses.append)
    footer.put_left(other)
    shown(dialog, footer, line)
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert dialog.isVisible()
    assert not presses
    assert other.x() < footer.leave.x()
    qtbot.mouseClick(footer.leave, Qt.MouseButton.LeftButton)
    assert not dialog.isVisible()
