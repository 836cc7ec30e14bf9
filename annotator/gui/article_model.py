"""The article list as a Qt model over summaries."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from annotator.gui.words import shown
from annotator.model.identity import ArticleId
from annotator.model.marks import Status
from annotator.model.said import said
from annotator.workspace.ports import ArticleSummary

SUMMARY = Qt.ItemDataRole.UserRole
STATUS_WORDS: dict[str, str] = {
    "new": said("new"),
    "in_progress": said("in progress"),
    "complete": said("complete"),
    "flagged": said("flagged"),
}

Index = QModelIndex | QPersistentModelIndex


class ArticleModel(QAbstractListModel):
    """Rows are articles in the order of import; the whole summary is under `SUMMARY`."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[ArticleSummary] = []
        self._at: dict[ArticleId, int] = {}

    def show_rows(self, rows: list[ArticleSummary]) -> None:
        """Replace all rows."""
        self.beginResetModel()
        self._rows = list(rows)
        self._at = {summary.id: index for index, summary in enumerate(self._rows)}
        self.endResetModel()

    def update_row(self, article: ArticleId, *, status: Status, marks: int) -> None:
        """Show another status and count for one article, if it is in the list."""
        row = self._at.get(article)
        if row is None:
            return
        self._rows[row] = replace(self._rows[row], status=status, marks=marks)
        index = self.index(row)
        self.dataChanged.emit(index, index)

    def row_of(self, article: ArticleId) -> int | None:
        """The row of an article, or None where the list does not hold it."""
        return self._at.get(article)

    def summary(self, row: int) -> ArticleSummary | None:
        """The article of a row, or None."""
        return self._rows[row] if 0 <= row < len(self._rows) else None

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        summary = self.summary(index.row())
        if summary is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return summary.heading
        if role == SUMMARY:
            return summary
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{summary.heading}, {details(summary)}"
        return None


def details(summary: ArticleSummary) -> str:
    """The second line of a row: source, date, status."""
    parts = [summary.source, summary.published, shown(STATUS_WORDS[summary.status])]
    return " · ".join(part for part in parts if part)
