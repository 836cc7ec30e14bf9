"""What was told can be read again, and acted upon later."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from annotator.gui.dialogs.messages import MessagesDialog
from annotator.gui.notices import Notice


def test_the_newest_comes_first_in_full_with_its_button(qtbot: QtBot) -> None:
    done: list[str] = []
    old = Notice("Old news.")
    new = Notice("New\nnews.", action="Show", run=lambda: done.append("shown"))
    dialog = MessagesDialog([old, new])
    qtbot.addWidget(dialog)
    dialog.show()
    assert [dialog.list.item(row).text().split("   ")[1] for row in (0, 1)] == [
        "New news.",
        "Old news.",
    ]
    assert dialog.full.toPlainText() == "New\nnews."
    dialog.do.click()
    assert done == ["shown"]
    dialog.show()
    dialog.list.setCurrentRow(1)
    assert dialog.do.isHidden()


def test_without_any_it_says_so(qtbot: QtBot) -> None:
    dialog = MessagesDialog([])
    qtbot.addWidget(dialog)
    dialog.show()
    assert any("no messages" in label.text() for label in dialog.findChildren(QLabel))
    assert dialog.list.isHidden()
