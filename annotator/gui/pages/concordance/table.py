"""The table of the concordance: a keyboard's and a pointer's way through its rows."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from annotator.gui.pages.concordance.row_delegate import KwicDelegate
from annotator.gui.pages.concordance.row_model import (
    ARTICLE,
    BEFORE,
    DATE,
    HIT,
    MARKS,
    SOURCE,
    TICK,
    RowModel,
)
from annotator.gui.words import tr

WIDTHS = {TICK: 34, MARKS: 108, ARTICLE: 150, SOURCE: 100, DATE: 88}
NARROW, ROOM_FOR_SOURCE = 820, 1000  # pixels of the whole table
NARROW_ARTICLE = 110


class KwicTable(QTableView):
    """Enter or a click opens a row, Space ticks what is selected, Ctrl+A ticks everything."""

    opened = Signal(int)

    def __init__(
        self, model: RowModel, delegate: KwicDelegate, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.rows = model
        self._pressed: tuple[QModelIndex, QPoint] | None = None
        self.setModel(model)
        self.setItemDelegate(delegate)
        self.setAccessibleName(tr("Hits"))
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(delegate.sizeHint(None, None).height())  # type: ignore[arg-type]
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setMinimumSectionSize(24)
        header.setSectionsClickable(True)
        for column, width in WIDTHS.items():
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
            self.setColumnWidth(column, width)
        for column in (BEFORE, HIT):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)

    def resizeEvent(self, event: QResizeEvent) -> None:
        width = event.size().width()
        self.setColumnHidden(SOURCE, width < ROOM_FOR_SOURCE)
        self.setColumnWidth(ARTICLE, NARROW_ARTICLE if width < NARROW else WIDTHS[ARTICLE])
        super().resizeEvent(event)

    def go_to(self, line: int) -> None:
        """Make a line the current one, and show it."""
        if 0 <= line < self.rows.rowCount():
            index = self.rows.index(line, HIT)
            self.setCurrentIndex(index)
            self.scrollTo(index)

    def selected_lines(self) -> list[int]:
        """The lines that are selected."""
        return sorted(index.row() for index in self.selectionModel().selectedRows())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        control = plain == Qt.KeyboardModifier.ControlModifier
        current = self.currentIndex()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and current.isValid():
            self.opened.emit(current.row())
        elif event.key() == Qt.Key.Key_Space and not plain:
            self.rows.tick(self.selected_lines())
        elif event.key() == Qt.Key.Key_A and control:
            self.rows.tick_all()
        elif event.key() == Qt.Key.Key_Home and not plain:
            self.go_to(0)
        elif event.key() == Qt.Key.Key_End and not plain:
            self.go_to(self.rows.rowCount() - 1)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index, plain = self.indexAt(event.position().toPoint()), not event.modifiers()
        opens = plain and event.button() == Qt.MouseButton.LeftButton and index.column() != TICK
        self._pressed = (index, event.position().toPoint()) if opens and index.isValid() else None
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        pressed, self._pressed = self._pressed, None
        super().mouseReleaseEvent(event)
        # A drag over several rows selects them; only a click opens.
        if pressed is not None and self.indexAt(event.position().toPoint()) == pressed[0]:
            self.opened.emit(pressed[0].row())
