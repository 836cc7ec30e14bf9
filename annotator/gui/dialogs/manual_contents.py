"""The left side of the manual: its pages, or the places where words that are looked for stand."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from annotator.gui.dialogs.manual_search import find_passages
from annotator.gui.plain_text import plain_tip
from annotator.gui.words import tr

WIDTH = 230  # pixels
PASSAGE = Qt.ItemDataRole.UserRole
FIRST_WORDS = 2  # characters from which on it is looked


class ManualContents(QWidget):
    """Pages, and a line above them; what is typed there is found on all pages at once.

    `passage_requested` carries page, heading, and the words that were looked for. `pages` gives
    the Markdown of every page by name.
    """

    passage_requested = Signal(str, str, str)

    def __init__(
        self, pages: Callable[[], Mapping[str, str]], title_of: Callable[[str], str]
    ) -> None:
        super().__init__()
        self._pages = pages
        self._title_of = title_of
        self.setFixedWidth(WIDTH)
        self.search = QLineEdit()
        self.search.setPlaceholderText(tr("Search the manual"))
        self.search.setAccessibleName(tr("Search the manual"))
        self.search.setClearButtonEnabled(True)
        self.list = QListWidget()
        self.list.setAccessibleName(tr("Pages of the manual"))
        self.results = QListWidget()
        self.results.setAccessibleName(tr("Found in the manual"))
        self.results.setWordWrap(True)
        self.results.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.list)
        self._stack.addWidget(self.results)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.search)
        column.addWidget(self._stack, 1)
        self.search.textChanged.connect(self._look)
        self.search.installEventFilter(self)
        self.results.currentItemChanged.connect(lambda item, _: self._open(item))
        self.results.itemClicked.connect(self._open)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # Enter would otherwise close the dialog, and so would Esc.
        if (
            watched is self.search
            and isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
        ):
            match event.key():
                case Qt.Key.Key_Return | Qt.Key.Key_Enter | Qt.Key.Key_Down:
                    self._enter()
                    return True
                case Qt.Key.Key_Escape if self.search.text():
                    self.search.clear()
                    return True
        return super().eventFilter(watched, event)

    def _enter(self) -> None:
        searching = self._stack.currentWidget() is self.results
        shown = self.results if searching else self.list
        shown.setFocus()
        if shown.currentRow() < 0:
            shown.setCurrentRow(0)

    def _look(self, words: str) -> None:
        self.results.clear()
        if len(words.strip()) < FIRST_WORDS:
            self._stack.setCurrentWidget(self.list)
            return
        for passage in find_passages(self._pages(), words):
            page = self._title_of(passage.page)
            place = page if passage.heading == page else f"{page} ▸ {passage.heading}"
            item = QListWidgetItem(place)
            item.setToolTip(plain_tip(passage.excerpt))
            item.setData(PASSAGE, (passage.page, passage.heading))
            self.results.addItem(item)
        if not self.results.count():
            nothing = QListWidgetItem(tr("Not in the manual"))
            nothing.setFlags(Qt.ItemFlag.NoItemFlags)
            self.results.addItem(nothing)
        self._stack.setCurrentWidget(self.results)

    def _open(self, item: QListWidgetItem | None) -> None:
        passage = None if item is None else item.data(PASSAGE)
        if passage is not None:
            self.passage_requested.emit(*passage, self.search.text())
