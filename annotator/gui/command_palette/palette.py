"""The command palette over the window: a line to type in, and what fits below it."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSize,
    Qt,
    QTimer,
)
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QLineEdit, QListView, QVBoxLayout, QWidget

from annotator.gui.announcing import announce
from annotator.gui.command_palette.entries import (
    Entry,
    PaletteDesk,
    Ranked,
    actor_entries,
    article_entries,
    fixed_entries,
    ranked,
)
from annotator.gui.command_palette.rows import RANKED, EntryDelegate, spoken
from annotator.gui.plain_text import plain_label
from annotator.gui.theme import Theme
from annotator.gui.words import tr
from annotator.workspace.ports import ArticleSummary

WIDTH = 660  # pixels
MOST_ROWS = 11
FROM_TOP = 56
MARGIN = 24  # at least so much of the window stays free at either side
MOST_ARTICLES = 8
TYPING_PAUSE = 120  # milliseconds without a key before articles are looked up
REMEMBERED = 12


class _Entries(QAbstractListModel):
    """The ranked entries as rows."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.rows: list[Ranked] = []

    def show_rows(self, rows: Sequence[Ranked]) -> None:
        self.beginResetModel()
        self.rows = list(rows)
        self.endResetModel()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        row = self.rows[index.row()]
        if role == RANKED:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.entry.words
        return spoken(row.entry) if role == Qt.ItemDataRole.AccessibleTextRole else None


class CommandPalette(QFrame):
    """Opens over the window, runs what is chosen, and gives the keyboard back.

    Up, Down, PgUp and PgDn move through the list while the line has the keyboard, Enter runs the
    row, Esc closes. A row that cannot be run now says why and stays.
    """

    def __init__(self, desk: PaletteDesk, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._fixed: list[Entry] = []
        self._articles: list[Entry] = []
        self._used: deque[str] = deque(maxlen=REMEMBERED)
        self._before: QWidget | None = None
        self._asked = 0
        self.setProperty("role", "palette")
        self.setAccessibleName(tr("Find a command"))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.line = QLineEdit()
        self.line.setProperty("role", "palette")
        self.line.setPlaceholderText(tr("Find a command, label, setting, article or actor"))
        self.line.setAccessibleName(tr("Find a command, label, setting, article or actor"))
        self.model = _Entries(self)
        self.view = QListView()
        self.view.setProperty("role", "palette")
        self.view.setModel(self.model)
        self.view.setAccessibleName(tr("What fits"))
        self.view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.view.setUniformItemSizes(True)
        self.view.setMouseTracking(True)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._delegate = EntryDelegate(theme)
        self.view.setItemDelegate(self._delegate)
        self.none = plain_label(tr("Nothing fits."), role="soft")
        self.none.setContentsMargins(14, 8, 14, 10)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(6)
        column.addWidget(self.line)
        column.addWidget(self.view)
        column.addWidget(self.none)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(TYPING_PAUSE)
        self._pause.timeout.connect(self._look_up)
        self.line.textChanged.connect(self._typed)
        self.line.installEventFilter(self)
        self.view.clicked.connect(lambda index: self.run(index.row()))
        parent.installEventFilter(self)
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        """Paint in other colours from now on."""
        self._delegate.set_theme(theme)
        self.view.viewport().update()

    # -- opening and closing -----------------------------------------------------------------

    def prepare(self) -> None:
        """Do what is slow the first time while nobody waits; painting it too would hold the window."""
        if not self.isVisible():
            self._fixed = fixed_entries(self._desk)
            for part in (self, self.line, self.view):
                part.ensurePolished()
            self._show()

    def open(self) -> None:
        """Show everything there is, with the keyboard on the line."""
        if self.isVisible():
            self.line.selectAll()
            return
        self._before = QApplication.focusWidget()
        self._fixed = fixed_entries(self._desk)
        self._articles = []
        self.line.blockSignals(True)
        self.line.clear()
        self.line.blockSignals(False)
        self._show()
        self.show()
        self.raise_()
        self.line.setFocus(Qt.FocusReason.PopupFocusReason)

    def close_palette(self) -> None:
        """Hide it and give the keyboard back to what had it."""
        if not self.isVisible():
            return
        self._asked += 1
        self._pause.stop()
        before, self._before = self._before, None
        self.hide()
        if before is not None and before.isVisible():
            before.setFocus(Qt.FocusReason.PopupFocusReason)

    def run(self, row: int) -> None:
        """Do what a row says, unless it cannot be done now."""
        if not 0 <= row < len(self.model.rows):
            return
        entry = self.model.rows[row].entry
        if entry.why_not:
            announce(self, entry.why_not, urgent=True)
            return
        self.close_palette()
        if entry.id in self._used:
            self._used.remove(entry.id)
        self._used.appendleft(entry.id)
        entry.run()

    # -- finding -----------------------------------------------------------------------------

    def _typed(self, words: str) -> None:
        self._articles = []
        self._asked += 1
        if words.strip():
            self._pause.start()
        else:
            self._pause.stop()
        self._show()

    def _look_up(self) -> None:
        """Ask the store for articles with these words; an answer that comes too late is dropped."""
        workspace, asked = self._desk.workspace, self._asked
        if workspace is None:
            return

        def found(rows: list[ArticleSummary], _total: int) -> None:
            if asked == self._asked:
                self._articles = article_entries(self._desk, rows)
                self._show(keep=True)

        workspace.articles(words=self.line.text().strip(), limit=MOST_ARTICLES, then=found)

    def _show(self, *, keep: bool = False) -> None:
        typed = self.line.text()
        current = self.view.currentIndex().row() if keep else 0
        rows = ranked([*self._fixed, *actor_entries(self._desk, typed)], typed, self._used)
        # The store has found these by their text; their words need not hold what was typed.
        shown = {row.entry.id for row in rows}
        titled = ranked(self._articles, typed)
        named = {row.entry.id for row in titled}
        rows += titled + [Ranked(e) for e in self._articles if e.id not in named | shown]
        self.model.show_rows(rows)
        self.view.setVisible(bool(rows))
        self.none.setVisible(not rows)
        self._choose(min(max(current, 0), len(rows) - 1))
        self._place()

    def _choose(self, row: int) -> None:
        if 0 <= row < len(self.model.rows):
            index = self.model.index(row)
            self.view.setCurrentIndex(index)
            self.view.scrollTo(index)
            announce(self, spoken(self.model.rows[row].entry))

    def _move(self, step: int, *, around: bool) -> None:
        count = len(self.model.rows)
        if count:
            at = self.view.currentIndex().row() + step
            self._choose(at % count if around else min(max(at, 0), count - 1))

    # -- geometry and keys -------------------------------------------------------------------

    def _place(self) -> None:
        parent = self.parentWidget()
        if parent is None:
            return
        width = min(WIDTH, parent.width() - 2 * MARGIN)
        room = (parent.height() - 2 * FROM_TOP) // self._delegate.row_height - 2
        rows = min(len(self.model.rows), MOST_ROWS, max(3, room))
        self.view.setFixedHeight(rows * self._delegate.row_height + 2)
        self.resize(QSize(width, self.sizeHint().height()))
        self.move((parent.width() - width) // 2, FROM_TOP)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.parent():
            if event.type() == QEvent.Type.Resize and self.isVisible():
                self._place()
        elif event.type() == QEvent.Type.FocusOut and self.isVisible():
            self._lost_focus()
        elif isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._key(event)
        return super().eventFilter(watched, event)

    def _lost_focus(self) -> None:
        """A click elsewhere closes it; another window in front does not."""
        if QApplication.activeWindow() is self.window() and QApplication.focusWidget() is not None:
            self._before = None
            self.close_palette()

    def _key(self, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        steps = {
            Qt.Key.Key_Up: -1,
            Qt.Key.Key_Down: 1,
            Qt.Key.Key_PageUp: -MOST_ROWS,
            Qt.Key.Key_PageDown: MOST_ROWS,
        }
        if key in steps:
            self._move(steps[key], around=abs(steps[key]) == 1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.run(self.view.currentIndex().row())
        elif key == Qt.Key.Key_Escape or (control and key == Qt.Key.Key_K):
            self.close_palette()
        elif key not in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            return False
        return True
