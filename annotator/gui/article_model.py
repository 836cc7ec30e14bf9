"""The article list as a Qt model that holds only the pages which are looked at."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import replace
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
)

from annotator.commands.details import STATUS_WORDS
from annotator.gui.rows import BADGE, DETAIL, DONE, FLAGGED, LOADING, PROGRESS
from annotator.gui.words import shown, tr
from annotator.model.identity import ArticleId
from annotator.model.marks import Status
from annotator.model.project import article_progress
from annotator.workspace.ports import ArticleSummary

SUMMARY = Qt.ItemDataRole.UserRole
PAGE = 64  # rows read at once
MOST_PAGES = 24  # in memory
AT_ONCE = 3  # pages asked for: those that were looked at last

Index = QModelIndex | QPersistentModelIndex


class ArticleModel(QAbstractListModel):
    """Rows are articles in the order of the list; the whole summary is under `SUMMARY`.

    A row whose page is not there is told as `LOADING`; once it was looked at, `pages_wanted` asks
    for its page, to be handed over with `put_page`.
    """

    pages_wanted = Signal(list)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._total = 0
        self._pages: OrderedDict[int, list[ArticleSummary]] = OrderedDict()
        self._at: dict[ArticleId, int] = {}
        self._missed: OrderedDict[int, None] = OrderedDict()
        # What was looked at while one frame was painted is asked for together.
        self._asking = QTimer(self)
        self._asking.setSingleShot(True)
        self._asking.setInterval(0)
        self._asking.timeout.connect(self._ask)

    def show_list(self, first: list[ArticleSummary], total: int) -> None:
        """Show another list of so many rows, of which the first page is known."""
        self.beginResetModel()
        self._pages.clear()
        self._at.clear()
        self._missed.clear()
        self._total = total
        self._keep(0, first)
        self.endResetModel()

    def set_total(self, total: int) -> None:
        """It has become known how many rows there are."""
        if total > self._total:
            self.beginInsertRows(QModelIndex(), self._total, total - 1)
            self._total = total
            self.endInsertRows()
        elif total < self._total:
            self.beginRemoveRows(QModelIndex(), total, self._total - 1)
            self._total = total
            self.endRemoveRows()

    def put_page(self, page: int, rows: list[ArticleSummary]) -> None:
        """Take in a page that was asked for."""
        if page * PAGE >= self._total:
            return
        self._keep(page, rows)
        last = min(page * PAGE + PAGE, self._total) - 1
        self.dataChanged.emit(self.index(page * PAGE), self.index(last))

    def _keep(self, page: int, rows: list[ArticleSummary]) -> None:
        self._pages[page] = list(rows)
        self._at |= {summary.id: page * PAGE + place for place, summary in enumerate(rows)}
        while len(self._pages) > MOST_PAGES:
            _, gone = self._pages.popitem(last=False)
            for summary in gone:
                self._at.pop(summary.id, None)

    def update_row(
        self, article: ArticleId, *, status: Status, marks: int, reach: int | None = None
    ) -> Status | None:
        """Show another status and count for one article; the status it had, if it is here."""
        row = self._at.get(article)
        if row is None:
            return None
        page, place = divmod(row, PAGE)
        before = self._pages[page][place]
        after = replace(
            before,
            status=status,
            marks=marks,
            reach=before.reach if reach is None else reach,
        )
        self._pages[page][place] = after
        if after != before:
            index = self.index(row)
            self.dataChanged.emit(index, index)
        return before.status

    def row_of(self, article: ArticleId) -> int | None:
        """The row of an article, or None where its page is not here."""
        return self._at.get(article)

    def summary(self, row: int) -> ArticleSummary | None:
        """The article of a row, or None where its page is not here."""
        page, place = divmod(row, PAGE)
        rows = self._pages.get(page)
        return rows[place] if rows is not None and 0 <= place < len(rows) else None

    @property
    def pages(self) -> int:
        """How many pages are in memory."""
        return len(self._pages)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else self._total

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        summary = self.summary(index.row())
        if summary is None:
            return self._told_of_missing(index.row(), role)
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return summary.heading
            case _ if role == SUMMARY:
                return summary
            case _ if role == DETAIL:
                return details(summary)
            case _ if role == BADGE:
                return copies_told(summary)
            case _ if role == DONE:
                return summary.status == "complete"
            case _ if role == FLAGGED:
                return summary.status == "flagged"
            case _ if role == PROGRESS:
                return article_progress(summary.status, summary.reach, summary.length)
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{summary.heading}, {spoken(summary)}"
        return None

    def _told_of_missing(self, row: int, role: int) -> Any:
        if not 0 <= row < self._total:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            self._miss(row // PAGE)
            return ""
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return tr("being read")
        return True if role == LOADING else None

    def _miss(self, page: int) -> None:
        self._missed[page] = None
        self._missed.move_to_end(page)
        while len(self._missed) > AT_ONCE:
            self._missed.popitem(last=False)
        if not self._asking.isActive():
            self._asking.start()

    def _ask(self) -> None:
        wanted = [page for page in self._missed if page not in self._pages]
        self._missed.clear()
        if wanted:
            self.pages_wanted.emit(wanted)


def details(summary: ArticleSummary) -> str:
    """The second line of a row: source and date."""
    return " · ".join(part for part in (summary.source, summary.published) if part)


def copies_told(summary: ArticleSummary) -> str:
    """What a row says of near copies: that it is one, or how many there are of it."""
    if summary.is_copy:
        return tr("copy", "of another article")
    if not summary.copies:
        return ""
    if summary.copies == 1:
        return tr("1 copy")
    return tr("{count:,} copies", count=summary.copies)


def spoken(summary: ArticleSummary) -> str:
    """What a screen reader says of a row after its heading."""
    parts = [summary.source, summary.published, shown(STATUS_WORDS[summary.status])]
    if summary.status not in ("new", "complete"):
        parts.append(tr("{percent} %", percent=summary.progress))
    parts.append(copies_told(summary))
    return " · ".join(part for part in parts if part)
