"""Chooser: a small list of choices by the caret, each with its key; the canvas keeps the focus."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from annotator.gui.announcing import announce
from annotator.gui.theme import Theme, interface_font, label_ink

ROW = 26
PADDING = 8
KEY_BOX = 18
LONGEST_COLUMN = 12
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

    def offer(self, title: str, choices: list[Choice], near: QPoint) -> None:
        """Show the choices close to a point of the parent, wholly inside the parent."""
        self._title, self._choices, self._current, self._typed = title, choices, 0, ""
        self.setAccessibleName(title)
        announce(self, f"{title}: {_spoken(choices)}")
        size = self.sizeHint()
        room = self.ground.rect().adjusted(8, 8, -8, -8)
        if room.height() - BAR_ROOM > size.height():
            room.setBottom(room.bottom() - BAR_ROOM)
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
        columns = self._columns()
        rows = -(-max(1, len(self._choices)) // columns)
        return QSize(columns * self._column_width() + 2 * PADDING, (rows + 1) * ROW + 2 * PADDING)

    def _columns(self) -> int:
        return 1 if len(self._choices) <= LONGEST_COLUMN else 2

    def _column_width(self) -> int:
        metrics = QFontMetricsF(interface_font(10))
        widest = max((metrics.horizontalAdvance(c.text) for c in self._choices), default=80.0)
        title = metrics.horizontalAdvance(self._title) / self._columns()
        return int(max(widest + KEY_BOX + 52, title * 1.15 + 16, 150))

    def _row_rect(self, index: int) -> QRect:
        rows = -(-max(1, len(self._choices)) // self._columns())
        column, row = divmod(index, rows)
        width = self._column_width()
        return QRect(PADDING + column * width, PADDING + (row + 1) * ROW, width, ROW)

    # -- events ------------------------------------------------------------------------------

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        for index in range(len(self.choices)):
            if self._row_rect(index).contains(event.position().toPoint()):
                self._current = index
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        for index, choice in enumerate(self.choices):
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
        if self._typed:
            painter.setPen(QColor(theme.ink_soft))
            painter.drawText(
                title, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, self._typed
            )
        for index, choice in enumerate(self.choices):
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
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, choice.text)
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
        said.append(f"and {len(choices) - MOST_SPOKEN} more")
    return ", ".join(said)
