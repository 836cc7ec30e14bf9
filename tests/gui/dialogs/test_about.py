from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from annotator import __version__
from annotator.gui.dialogs.about import TableDialog, show_about, show_stats
from annotator.model.project import ProjectStats

STATS = ProjectStats(
    articles=1200,
    by_status={"new": 1000, "in_progress": 150, "complete": 50},
    labels={"mention": {"Person": 7, "State": 5}, "event": {"Visit": 2}, "relation": {}},
    actors=3,
    annotators={"A1": 2},
    characters=4_000_000,
)


def test_counts_are_readable(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    shown: list[TableDialog] = []

    def remember(dialog: TableDialog) -> None:
        shown.append(dialog)

    monkeypatch.setattr(TableDialog, "exec", remember)
    parent = QWidget()
    qtbot.addWidget(parent)
    show_stats(parent, STATS)
    table = shown[0].table
    rows = {
        table.item(row, 0).text(): table.item(row, 1).text()  # type: ignore[union-attr]
        for row in range(table.rowCount())
    }
    assert rows == {
        "Articles": "1,200",
        "  new": "1,000",
        "  in progress": "150",
        "  complete": "50",
        "Characters": "4,000,000",
        "Actors in the registry": "3",
        "Mentions": "12",
        "  Person": "7",
        "  State": "5",
        "Events": "2",
        "  Visit": "2",
        "Relations": "0",
    }


def test_the_table_cannot_be_changed_and_closes_by_key(qtbot: QtBot) -> None:
    dialog = TableDialog(None, "Counts", ["", "Count"], [["<b>x</b>", "1"]])
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.table.accessibleName() == "Counts"
    qtbot.keyClicks(dialog.table, "zzz")
    item = dialog.table.item(0, 0)
    assert item is not None
    assert item.text() == "<b>x</b>"
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.result() == QDialog.DialogCode.Rejected


def test_about_names_the_version(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    shown: list[QMessageBox] = []

    def remember(box: QMessageBox) -> None:
        shown.append(box)

    monkeypatch.setattr(QMessageBox, "exec", remember)
    parent = QWidget()
    qtbot.addWidget(parent)
    show_about(parent)
    assert __version__ in shown[0].text()
    assert "MIT" in shown[0].informativeText()
    assert shown[0].textFormat() == Qt.TextFormat.PlainText
    assert not shown[0].iconPixmap().isNull()
