"""The slim bar over the canvas in which words to be found in the article are typed."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QToolButton, QWidget

from annotator.gui.canvas.finding import Finding
from annotator.gui.canvas.surface import CanvasSurface
from annotator.gui.plain_text import plain_label, plain_tip
from annotator.gui.words import tr
from annotator.model.find import Query, Range

WIDTH = 520
FROM_EDGE = 8  # pixels
LONGEST_PRESET = 80  # characters of a selection that are taken over into the field


class FindBar(QFrame):
    """Finds while words are typed. Enter and F3 go on, with Shift back; Esc closes.

    `closed` carries the present hit as (start, end), or None.
    """

    closed = Signal(object)

    def __init__(self, surface: CanvasSurface, parent: QWidget) -> None:
        super().__init__(parent)
        self._surface = surface
        self.finding = Finding(surface)
        self._text = ""
        self._origin = 0
        self.setProperty("role", "find")
        self.setAccessibleName(tr("Find in the article"))
        self.line = QLineEdit()
        self.line.setPlaceholderText(tr("Find in the article"))
        self.line.setAccessibleName(tr("Find in the article"))
        self.count = plain_label("", role="soft")
        self.count.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        room = QFontMetrics(self.count.font()).horizontalAdvance(
            tr("{number:,} of {count:,}", number=8888, count=8888)
        )
        self.count.setMinimumWidth(room)
        self.case = self._option(tr("Aa"), tr("Upper and lower case differ"))
        self.whole = self._option(tr("Words"), tr("Whole words only"))
        self.back = self._button("‹", tr("Previous hit (Shift+Enter)"))
        self.on = self._button("›", tr("Next hit (Enter)"))
        self.end = self._button("×", tr("Close (Esc)"))
        row = QHBoxLayout(self)
        row.setContentsMargins(6, 3, 6, 3)
        row.setSpacing(3)
        row.addWidget(self.line, 1)
        for part in (self.count, self.case, self.whole, self.back, self.on, self.end):
            row.addWidget(part)
        self.line.textChanged.connect(lambda _: self._search())
        self.case.toggled.connect(lambda _: self._search())
        self.whole.toggled.connect(lambda _: self._search())
        self.back.clicked.connect(lambda: self.step(-1))
        self.on.clicked.connect(lambda: self.step(1))
        self.end.clicked.connect(self.close_bar)
        self.finding.moved.connect(self._show_count)
        self.line.installEventFilter(self)
        surface.viewport().installEventFilter(self)
        self.hide()

    # -- open and closed ---------------------------------------------------------------------

    def open_bar(self, text: str, selected: Range, *, again: bool = False) -> None:
        """Show the bar for a text; a short selection is what is looked for.

        Args:
            text: The article's text.
            selected: The selection, or twice the caret. Search begins there.
            again: Take up what was looked for last, whatever is selected.
        """
        start, end = selected
        words = text[start:end]
        self._text, self._origin = text, start
        self._place()
        self.show()
        self.raise_()
        self.line.setFocus()
        if words.strip() and "\n" not in words and len(words) <= LONGEST_PRESET and not again:
            self.line.setText(words)
        self.line.selectAll()
        self._search()

    def close_bar(self) -> None:
        """Hide the bar and the hits, and hand over the present one."""
        if self.isHidden():
            return
        hit = self.finding.current
        self.hide()
        self.finding.stop()
        self.closed.emit(hit)

    def article_changed(self, text: str | None) -> None:
        """Look in another article, or nowhere."""
        self._text, self._origin = text or "", 0
        if text is None or self.isHidden():
            self.hide()
            self.finding.stop()
        else:
            self._search()

    def step(self, step: int) -> None:
        """Go to the next or previous hit."""
        self.finding.step(step, self._origin)

    def step_from(self, text: str, position: int, step: int) -> Range | None:
        """The next or previous hit from a position while the bar is closed, None without any."""
        query = self._query()
        if not query.words:
            return None
        self.finding.start(text, query, position)
        self.finding.settle()
        if step < 0:
            self.finding.step(-1)
        hit = self.finding.current
        self.finding.stop()
        return hit

    # -- searching ---------------------------------------------------------------------------

    def _query(self) -> Query:
        return Query(self.line.text(), self.case.isChecked(), self.whole.isChecked())

    def _search(self) -> None:
        if self.isHidden():
            return
        current = self.finding.current
        if current is not None:
            self._origin = current[0]  # what grows letter by letter stays where it is
        self.finding.start(self._text, self._query(), self._origin)

    def _show_count(self) -> None:
        finding = self.finding
        missing = bool(finding.query.words) and finding.complete and not finding.count
        if not finding.query.words:
            words = ""
        elif missing:
            words = tr("not found")
        elif finding.complete:
            words = tr("{number:,} of {count:,}", number=finding.number, count=finding.count)
        else:
            words = tr("{count:,} so far", count=finding.count)
        self.count.setText(words)
        for button in (self.back, self.on):
            button.setEnabled(finding.count > 0)
        if self.line.property("invalid") != missing:
            self.line.setProperty("invalid", missing)
            self.line.style().unpolish(self.line)
            self.line.style().polish(self.line)

    # -- parts and events --------------------------------------------------------------------

    def _button(self, words: str, tip: str) -> QToolButton:
        button = QToolButton()
        button.setText(words)
        button.setToolTip(plain_tip(tip))
        button.setAccessibleName(tip)
        button.setProperty("role", "small")
        return button

    def _option(self, words: str, tip: str) -> QToolButton:
        button = self._button(words, tip)
        button.setCheckable(True)
        return button

    def _place(self) -> None:
        room = self._surface.geometry()
        view = self._surface.viewport().width()
        width = min(WIDTH, view - 2 * FROM_EDGE)
        x = room.left() + view - width - FROM_EDGE
        self.setGeometry(x, room.top() + FROM_EDGE, width, self.sizeHint().height())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and watched is not self.line and self.isVisible():
            self._place()
        if watched is self.line and isinstance(event, QKeyEvent):
            return event.type() == QEvent.Type.KeyPress and self._key(event)
        return super().eventFilter(watched, event)

    def _key(self, event: QKeyEvent) -> bool:
        back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.step(-1 if back else 1)
            case Qt.Key.Key_Down | Qt.Key.Key_Up:
                self.step(1 if event.key() == Qt.Key.Key_Down else -1)
            case Qt.Key.Key_Escape:
                self.close_bar()
            case _:
                return False
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_bar()
        event.accept()  # nothing that is typed here is meant for what lies below

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()
