"""The findings of one rule as a Qt table: what is wrong, and in which article."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from annotator.gui.plain_text import plain_tip
from annotator.gui.words import shown, tr
from annotator.workspace.survey import Found

Index = QModelIndex | QPersistentModelIndex


class FindingsModel(QAbstractTableModel):
    """One row a finding; rows come at the end while a survey goes on."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.findings: list[Found] = []

    def show(self, findings: Sequence[Found]) -> None:
        """Show these and no others."""
        self.beginResetModel()
        self.findings = list(findings)
        self.endResetModel()

    def add(self, findings: Sequence[Found]) -> None:
        """Show these too."""
        if not findings:
            return
        first = len(self.findings)
        self.beginInsertRows(QModelIndex(), first, first + len(findings) - 1)
        self.findings += findings
        self.endInsertRows()

    def rowCount(self, parent: Index | None = None) -> int:
        """How many findings there are."""
        return 0 if parent is not None and parent.isValid() else len(self.findings)

    def columnCount(self, parent: Index | None = None) -> int:
        """What is wrong, and where."""
        return 0 if parent is not None and parent.isValid() else 2

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """The words above the columns."""
        if role == Qt.ItemDataRole.DisplayRole and orientation == Qt.Orientation.Horizontal:
            return (tr("Problem"), tr("Article"))[section]
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What a cell shows and says."""
        if not index.isValid():
            return None
        found = self.findings[index.row()]
        words = shown(found.problem.message) if index.column() == 0 else found.heading
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.AccessibleTextRole:
                return words
            case Qt.ItemDataRole.ToolTipRole:
                return plain_tip(words)
            case _:
                return None
