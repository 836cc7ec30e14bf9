"""Chooser: a small list of choices by the caret, each with its key; the canvas keeps the focus."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from annotator.gui.announcing import announce
from annotator.gui.theme import Theme, interface_font, label_ink
from annotator.gui.words import tr

ROW = 26
PADDING = 8
KEY_BOX = 18
LONGEST_COLUMN = 12
FEWEST_ROWS = 4
WIDEST = 210  # pixels of a row's words; longer ones are cut
MOST_SPOKEN = 15
BAR_ROOM = 84  # pixels at the bottom where the mode bar floats


@dataclass(frozen=True, slots=True)
class Choice:
    """One row: what it stands for, the key that takes it, its words and its colour."""

    id: str
    key: str | None
    text: str
    color: str | None = None
    detail: str = ""


class Chooser(QWidget):
    """Shows choices in one or two columns; `pick` by key, by mouse, or by ↑ ↓ and Enter."""

    picked = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.ground = parent
        self._title = ""
        self._choices: list[Choice] = []
        self._current = 0
        self._typed = ""
        self._columns, self._rows, self._width = 1, 1, 150
        self.setMouseTracking(True)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        """Paint in other colours from now on."""
        self._theme = theme
        self.update()

    @property
    def choices(self) -> list[Choice]:
        """The choices that fit what was typed."""
        if not self._typed:
            return self._choices
        return [c for c in self._choices if c.text.lower().startswith(self._typed)]

    @property
    def wanted(self) -> set[str]:
        """The characters that mean something now: keys, and how the names of rows go on."""
        typed = len(self._typed)
        following = {c.text[typed].lower() for c in self.choices if len(c.text) > typed}
        return following if typed else following | {c.key for c in self._choices if c.key}

    def offer(self, title: str, choices: list[Choice], near: QPoint) -> None:
        """Show the choices close to a point of the parent, wholly inside the parent."""
        self._title, self._choices, self._current, self._typed = title, choices, 0, ""
        self.setAccessibleName(title)
        self._width = self._column_width()
        self._columns, self._rows = self._shape()
        announce(self, f"{title}: {_spoken(choices)}")
        size = self.sizeHint()
        room = self._room()
        x = max(room.left(), min(near.x(), room.right() - size.width()))
        y = near.y() + 6
        if y + size.height() > room.bottom():
            y = max(room.top(), room.bottom() - size.height())
        self.setGeometry(QRect(QPoint(x, y), size))
        self.show()
        self.raise_()
        self.update()

    def key(self, key: int, text: str) -> str | None:
        """The choice that a key press takes, or None; moves the current row or filters.

        A letter that is nobody's key narrows the list by what the rows begin with.
        """
        rows = self.choices
        if key in (Qt.Key.Key_Down, Qt.Key.Key_Up) and rows:
            step = 1 if key == Qt.Key.Key_Down else -1
            self._current = (self._current + step) % len(rows)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and rows:
            return rows[self._current].id
        elif key == Qt.Key.Key_Backspace:
            self._typed, self._current = self._typed[:-1], 0
        elif text and text.isprintable():
            if not self._typed:
                for choice in self._choices:
                    if choice.key is not None and choice.key == text.lower():
                        return choice.id
            typed = self._typed + text.lower()
            fitting = [c for c in self._choices if c.text.lower().startswith(typed)]
            if fitting:
                self._typed, self._current = typed, 0
                if len(fitting) == 1:
                    return fitting[0].id
        self.update()
        announce(self, _spoken(self.choices[self._current : self._current + 1]))
        return None

    # -- geometry ----------------------------------------------------------------------------

    def sizeHint(self) -> QSize:
        width = self._columns * self._width + 2 * PADDING
        return QSize(width, (self._rows + 1) * ROW + 2 * PADDING)

    def _room(self) -> QRect:
        """Where in the parent the list may stand, the mode bar left free if that is possible."""
        room = self.ground.rect().adjusted(8, 8, -8, -8)
        if room.height() - BAR_ROOM > FEWEST_ROWS * ROW:
            room.setBottom(room.bottom() - BAR_ROOM)
        return room

    def _shape(self) -> tuple[int, int]:
        """Columns and rows; where the choices do not fit, as many as there is room for."""
        room, count = self._room(), max(1, len(self._choices))
        most_rows = max(FEWEST_ROWS, (room.height() - 2 * PADDING) // ROW - 1)
        fitting = max(1, (room.width() - 2 * PADDING) // self._width)
        columns = 1 if count <= LONGEST_COLUMN else 2
        columns = min(max(columns, -(-count // most_rows)), fitting)
        return columns, min(-(-count // columns), most_rows)

    def _column_width(self) -> int:
        metrics = QFontMetricsF(interface_font(10))
        widest = max((metrics.horizontalAdvance(c.text) for c in self._choices), default=80.0)
        title = metrics.horizontalAdvance(self._title) / (
            1 if len(self._choices) <= LONGEST_COLUMN else 2
        )
        return int(max(min(widest, WIDEST) + KEY_BOX + 52, title * 1.15 + 16, 150))

    @property
    def _first(self) -> int:
        """Index of the first choice that is shown: whole columns scroll so that the current is."""
        return max(0, self._current // self._rows - self._columns + 1) * self._rows

    @property
    def _shown(self) -> list[tuple[int, Choice]]:
        """The choices that there is room for, with their index."""
        first, count = self._first, self._columns * self._rows
        return list(enumerate(self.choices))[first : first + count]

    def _row_rect(self, index: int) -> QRect:
        column, row = divmod(index - self._first, self._rows)
        x = PADDING + column * self._width
        return QRect(x, PADDING + (row + 1) * ROW, self._width, ROW)

    # -- events ------------------------------------------------------------------------------

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        for index, _ in self._shown:
            if self._row_rect(index).contains(event.position().toPoint()):
                self._current = index
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        for index, choice in self._shown:
            if self._row_rect(index).contains(event.position().toPoint()):
                self.picked.emit(choice.id)
                return

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(theme.line), 1))
        painter.setBrush(QColor(theme.paper))
        painter.drawRoundedRect(self.rect().adjusted(0, 0, -1, -1), 8, 8)
        strong = interface_font(10)
        strong.setWeight(QFont.Weight.DemiBold)
        painter.setFont(strong)
        painter.setPen(QColor(theme.ink))
        title = QRect(PADDING + 8, PADDING, self.width() - 2 * PADDING - 16, ROW)
        painter.drawText(title, Qt.AlignmentFlag.AlignVCenter, self._title)
        more = len(self.choices) - len(self._shown)
        aside = self._typed or (tr("{more} more: type to narrow", more=more) if more else "")
        if aside:
            painter.setFont(interface_font(10))
            painter.setPen(QColor(theme.ink_soft))
            painter.drawText(
                title, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, aside
            )
        for index, choice in self._shown:
            self._paint_row(painter, self._row_rect(index), choice, index == self._current)

    def _paint_row(self, painter: QPainter, rect: QRect, choice: Choice, current: bool) -> None:
        theme = self._theme
        if current:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.hover))
            painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), 4, 4)
        left = rect.left() + 8
        if choice.color:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(label_ink(choice.color, theme)))
            painter.drawRoundedRect(left, rect.center().y() - 4, 9, 9, 2, 2)
        painter.setFont(interface_font(10))
        painter.setPen(QColor(theme.ink))
        words = rect.adjusted(26, 0, -KEY_BOX - 14, 0)
        metrics = QFontMetricsF(interface_font(10))
        shown = metrics.elidedText(choice.text, Qt.TextElideMode.ElideRight, words.width())
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, shown)
        if choice.key:
            box = QRect(rect.right() - KEY_BOX - 8, rect.center().y() - 8, KEY_BOX, 17)
            painter.setPen(QPen(QColor(theme.line), 1))
            painter.setBrush(QColor(theme.panel))
            painter.drawRoundedRect(box, 3, 3)
            painter.setPen(QColor(theme.ink_soft))
            painter.setFont(interface_font(8))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, choice.key.upper())


def _spoken(choices: list[Choice]) -> str:
    """Choices as a screen reader says them, each after its key."""
    said = [f"{c.key or ''} {c.text} {c.detail}".strip() for c in choices[:MOST_SPOKEN]]
    if len(choices) > MOST_SPOKEN:
        said.append(tr("and {count} more", count=len(choices) - MOST_SPOKEN))
    return ", ".join(said)
