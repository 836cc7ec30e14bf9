"""The days of a month as a grid, walked by arrow keys and picked by Enter or a click."""

from __future__ import annotations

import calendar
from datetime import date

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from annotator.gui.theme import Theme, interface_font
from annotator.gui.words import tr

CELL_WIDTH, CELL_HEIGHT = 34, 27  # pixels
WEEKS, DAYS = 6, 7
FIRST_DAY, LAST_DAY = date(1, 1, 1), date(9999, 12, 31)


class MonthGrid(QWidget):
    """Six weeks around the current day; `picked` carries the day that was chosen.

    A stretch of days, and the day of the article, are shown beside the current one.
    """

    moved = Signal()
    picked = Signal(object)

    def __init__(self, theme: Theme, day: date, published: date | None) -> None:
        super().__init__()
        self._theme = theme
        self._day = day
        self._published = published
        self._stretch: tuple[date, date] | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFixedSize(self.sizeHint())
        self._tell()

    @property
    def day(self) -> date:
        """The day that the keyboard is on."""
        return self._day

    def show_stretch(self, stretch: tuple[date, date] | None) -> None:
        """Show these days, from the first to the last, as chosen."""
        self._stretch = stretch
        self.update()

    def go(self, day: date) -> None:
        """Put the keyboard on another day."""
        self._day = min(LAST_DAY, max(FIRST_DAY, day))
        self._tell()
        self.update()
        self.moved.emit()

    def go_months(self, count: int) -> None:
        """Go so many months on, or back; the day of the month stays where there is one."""
        number = self._day.year * 12 + self._day.month - 1 + count
        year, month = number // 12, number % 12 + 1
        if FIRST_DAY.year <= year <= LAST_DAY.year:
            last = calendar.monthrange(year, month)[1]
            self.go(date(year, month, min(self._day.day, last)))

    def sizeHint(self) -> QSize:
        return QSize(CELL_WIDTH * DAYS + 2, CELL_HEIGHT * (WEEKS + 1) + 2)

    def days(self) -> list[date | None]:
        """The days shown, from a Monday on; None beyond the ends of the calendar."""
        first = self._day.replace(day=1).toordinal()
        begin = first - (first - 1) % DAYS
        return [
            date.fromordinal(one) if 1 <= one <= LAST_DAY.toordinal() else None
            for one in range(begin, begin + WEEKS * DAYS)
        ]

    # -- events ------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {
            Qt.Key.Key_Left: -1,
            Qt.Key.Key_Right: 1,
            Qt.Key.Key_Up: -DAYS,
            Qt.Key.Key_Down: DAYS,
        }
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        key = Qt.Key(event.key())
        if key in steps:
            ordinal = self._day.toordinal() + steps[key]
            if 1 <= ordinal <= LAST_DAY.toordinal():
                self.go(date.fromordinal(ordinal))
        elif key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            months = 12 if shift else 1
            self.go_months(months if key == Qt.Key.Key_PageDown else -months)
        elif key == Qt.Key.Key_Home and self._published is not None:
            self.go(self._published)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.picked.emit(self._day)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        found = self._at(event.position().toPoint())
        if found is not None:
            self.go(found)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._at(event.position().toPoint()) == self._day:
            self.picked.emit(self._day)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = self._theme
        painter.setFont(interface_font(8))
        painter.setPen(QColor(theme.ink_soft))
        for column in range(DAYS):
            name = self.locale().standaloneDayName(column + 1, self.locale().FormatType.ShortFormat)
            cell = QRect(column * CELL_WIDTH, 0, CELL_WIDTH, CELL_HEIGHT)
            painter.drawText(cell, Qt.AlignmentFlag.AlignCenter, name[:3])
        for index, day in enumerate(self.days()):
            if day is not None:
                self._paint_day(painter, self._cell(index), day)

    def _paint_day(self, painter: QPainter, cell: QRect, day: date) -> None:
        theme = self._theme
        here = day == self._day
        chosen = self._stretch is not None and self._stretch[0] <= day <= self._stretch[1]
        inner = cell.adjusted(2, 2, -2, -2)
        painter.setPen(Qt.PenStyle.NoPen)
        if here or chosen:
            painter.setBrush(QColor(theme.accent if here else theme.accent_soft))
            painter.drawRoundedRect(inner, 5, 5)
        if here and self.hasFocus():
            painter.setPen(QPen(QColor(theme.focus), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(cell.adjusted(1, 1, -1, -1), 6, 6)
        font = interface_font(9)
        ink = theme.ink if day.month == self._day.month else theme.ink_soft
        if day == self._published:
            font.setWeight(QFont.Weight.Bold)
            font.setUnderline(True)
        painter.setFont(font)
        painter.setPen(QColor(theme.accent_ink if here else ink))
        painter.drawText(cell, Qt.AlignmentFlag.AlignCenter, str(day.day))

    def _cell(self, index: int) -> QRect:
        row, column = divmod(index, DAYS)
        top = 1 + (row + 1) * CELL_HEIGHT
        return QRect(1 + column * CELL_WIDTH, top, CELL_WIDTH, CELL_HEIGHT)

    def _at(self, point: QPoint) -> date | None:
        cells = enumerate(self.days())
        return next((day for index, day in cells if self._cell(index).contains(point)), None)

    def _tell(self) -> None:
        """Let screen readers say the day."""
        said = self._day.isoformat()
        if self._day == self._published:
            said = tr("{day}, the day of the article", day=said)
        self.setAccessibleName(said)
