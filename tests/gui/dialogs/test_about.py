from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from annotator import __version__
from annotator.gui.dialogs.about import AboutDialog, TableDialog, show_stats
from annotator.model.project import ProjectStats
from annotator.workspace.parts import ProgramPart
from tests.gui.desk import a_desk

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


def test_about_names_versions_and_licences(qtbot: QtBot) -> None:
    dialog = AboutDialog([ProgramPart("SQLAlchemy", "2.1.0", "MIT")])
    qtbot.addWidget(dialog)
    dialog.show()
    said = " ".join(label.text() for label in dialog.findChildren(QLabel))
    assert __version__ in said
    assert "Python 3" in said
    assert "LGPL" in said
    assert [dialog.table.item(0, column).text() for column in range(3)] == [  # type: ignore[union-attr]
        "SQLAlchemy",
        "2.1.0",
        "MIT",
    ]
    copy = next(b for b in dialog.findChildren(QPushButton) if b.text().startswith("Copy"))
    copy.click()
    assert QGuiApplication.clipboard().text().splitlines()[-1] == "SQLAlchemy 2.1.0"


def test_the_window_shows_what_it_is_made_of(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[AboutDialog] = []
    monkeypatch.setattr(AboutDialog, "exec", lambda dialog: shown.append(dialog) or 0)
    monkeypatch.setattr(AboutDialog, "deleteLater", lambda _: None)
    with a_desk(text=None) as desk:
        desk.window.actions_by_id.by_id["help.about"].trigger()
        desk.settle()
        assert shown[0].table.rowCount() > 10
