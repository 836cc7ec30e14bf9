"""The table beside a plot: the same numbers as words, for reading, sorting and screen readers."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from annotator.gui.pages.overview.sheet import Row
from annotator.gui.pages.overview.views import number
from annotator.gui.plain_text import plain_tip

Index = QModelIndex | QPersistentModelIndex
VALUE = Qt.ItemDataRole.UserRole
LOOKED_AT = 40  # rows, to see how wide a column should be
BESIDE = 26  # pixels of a cell beside its words, enough for the arrow of an order
NARROWEST, WIDEST, WIDEST_OF_MANY = 60, 260, 150  # pixels of a column


class RowsModel(QAbstractTableModel):
    """Rows of cells under headers."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.headers: Sequence[str] = ()
        self.rows: Sequence[Row] = ()

    def show(self, headers: Sequence[str], rows: Sequence[Row]) -> None:
        """Show these from now on."""
        self.beginResetModel()
        self.headers, self.rows = headers, rows
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        """How many rows there are."""
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index | None = None) -> int:
        """How many columns there are."""
        return 0 if parent is not None and parent.isValid() else len(self.headers)

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        """What stands above a column."""
        if orientation == Qt.Orientation.Vertical:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self.headers[section]
            case Qt.ItemDataRole.TextAlignmentRole:
                numbers = self.rows and not isinstance(self.rows[0].cells[section], str)
                side = Qt.AlignmentFlag.AlignRight if numbers else Qt.AlignmentFlag.AlignLeft
                return side | Qt.AlignmentFlag.AlignVCenter
            case _:
                return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What a cell shows; numbers sort by their value and stand at the right."""
        if not index.isValid():
            return None
        value = self.rows[index.row()].cells[index.column()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return number(value)
            case Qt.ItemDataRole.ToolTipRole:
                return plain_tip(value) if isinstance(value, str) and value else None
            case Qt.ItemDataRole.TextAlignmentRole if not isinstance(value, str):
                return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            case _ if role == VALUE:
                return -1.0 if value is None else _sortable(value)
            case _:
                return None


class Table(QTableView):
    """A table that tells which of its rows is looked at and which is asked for."""

    looked_at = Signal(int)
    asked_for = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = RowsModel(self)
        self._wanted: list[int] = []  # pixels of each column; the last one takes what is left
        self.order = QSortFilterProxyModel(self)
        self.order.setSourceModel(self.rows)
        self.order.setSortRole(VALUE)
        self.setModel(self.order)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setSortingEnabled(True)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(26)
        self.horizontalHeader().setHighlightSections(False)
        self.selectionModel().currentRowChanged.connect(self._moved)
        self.clicked.connect(self._asked)

    def show_rows(self, headers: Sequence[str], rows: Sequence[Row]) -> None:
        """Show these; what was sorted by a column of the same name stays so."""
        header = self.horizontalHeader()
        same = list(headers) == list(self.rows.headers)
        if not same:
            header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.rows.show(headers, rows)
        if not same:
            self.order.sort(-1)
        self._wanted = []
        most = WIDEST if len(headers) < 4 else WIDEST_OF_MANY
        for column in range(len(headers)):
            wide = min(self._width_of(column), most)
            named = header.fontMetrics().horizontalAdvance(headers[column]) + BESIDE
            self._wanted.append(max(NARROWEST, wide, named))
            self.setColumnWidth(column, self._wanted[-1])
        if headers:
            header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
            header.setStretchLastSection(True)

    @property
    def wanted_width(self) -> int:
        """Pixels in which no column is cut off."""
        columns = sum(self._wanted)
        beside = self.verticalScrollBar().sizeHint().width() + 2 * self.frameWidth()
        return columns + beside

    def _width_of(self, column: int) -> int:
        """How wide the words of a column are; Qt would ask for each cell's face and colour too."""
        metrics = self.fontMetrics()
        shown = (number(row.cells[column]) for row in self.rows.rows[:LOOKED_AT])
        return BESIDE + max((metrics.horizontalAdvance(words) for words in shown), default=0)

    def look_at(self, row: int) -> None:
        """Make this row current, without asking for it."""
        index = self.order.mapFromSource(self.rows.index(row, 0))
        if index.isValid() and index.row() != self.currentIndex().row():
            self.setCurrentIndex(index)
            self.scrollTo(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter asks for the current row."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._asked(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def _moved(self, index: QModelIndex, _: QModelIndex) -> None:
        if index.isValid():
            self.looked_at.emit(self.order.mapToSource(index).row())

    def _asked(self, index: QModelIndex) -> None:
        if index.isValid():
            self.asked_for.emit(self.order.mapToSource(index).row())


def _sortable(value: str | float) -> str | float:
    return value.casefold() if isinstance(value, str) else float(value)
