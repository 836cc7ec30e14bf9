"""The calendar that drops down from a time field: a year, a month, a day or a range of days."""

from __future__ import annotations

from datetime import date
from typing import Literal

from PySide6.QtCore import QDate, QPoint, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from annotator.gui.panels.inspector.month_grid import MonthGrid
from annotator.gui.plain_text import plain_label
from annotator.gui.theme import Theme
from annotator.gui.time_text import time_text
from annotator.gui.words import tr
from annotator.model.marks import NormalizedTime

Precision = Literal["year", "month", "day", "range"]


class CalendarPopup(QFrame):
    """Arrow keys walk the days, PgUp and PgDn the months, Y M D R say how exact the time is.

    `chosen` carries the time as it is typed, such as `2022-10-12/13`; Esc leaves it as it was.
    """

    chosen = Signal(str)

    def __init__(
        self, theme: Theme, time: NormalizedTime | None, published: date | None, parent: QWidget
    ) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setProperty("role", "popup")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAccessibleName(tr("Calendar"))
        self._about = time is not None and time.approximate
        self._first: date | None = None
        start = _day(time.start if time else "") or published or _today()
        self.grid = MonthGrid(theme, start, published)
        self.grid.moved.connect(self._show)
        self.grid.picked.connect(self._picked)
        self._title = plain_label("", role="title")
        self._result = plain_label("", role="soft")
        self._chips: dict[Precision, QPushButton] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 8, 10, 8)
        column.setSpacing(6)
        column.addLayout(self._precisions(_precision(time)))
        column.addLayout(self._head())
        column.addWidget(self.grid)
        column.addLayout(self._foot())
        self._show()

    @property
    def precision(self) -> Precision:
        """How exact the time is that would be chosen."""
        return next(name for name, chip in self._chips.items() if chip.isChecked())

    @property
    def words(self) -> str:
        """The time that Enter would choose, as it is typed."""
        written = self.grid.day.isoformat()
        match self.precision:
            case "year":
                written = written[:4]
            case "month":
                written = written[:7]
            case "range" if self._first is not None:
                first, last = sorted((self._first, self.grid.day))
                written = time_text(NormalizedTime(first.isoformat(), last.isoformat()))
            case _:
                pass
        return tr("about {time}", time=written) if self._about else written

    def drop_from(self, field: QWidget) -> None:
        """Come up below a field, or above it where the screen ends, with the keyboard."""
        self.adjustSize()
        below = field.mapToGlobal(QPoint(field.width() - self.width(), field.height() + 2))
        screen = QGuiApplication.screenAt(field.mapToGlobal(QPoint(0, 0))) or self.screen()
        room = screen.availableGeometry()
        if below.y() + self.height() > room.bottom():
            below.setY(field.mapToGlobal(QPoint(0, 0)).y() - self.height() - 2)
        below.setX(max(room.left(), min(below.x(), room.right() - self.width())))
        self.move(below)
        self.show()
        self.grid.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        letters: dict[str, Precision] = {"y": "year", "m": "month", "d": "day", "r": "range"}
        typed = event.text().lower()
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        elif typed in letters:
            self._chips[letters[typed]].click()
        elif typed == "a":
            self._about_chip.click()
        else:
            super().keyPressEvent(event)

    # -- parts -------------------------------------------------------------------------------

    def _precisions(self, chosen: Precision) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(4)
        group = QButtonGroup(self)
        names: tuple[tuple[Precision, str], ...] = (
            ("year", tr("Year")),
            ("month", tr("Month")),
            ("day", tr("Day")),
            ("range", tr("Range")),
        )
        for name, words in names:
            chip = self._chip(words)
            chip.setChecked(name == chosen)
            chip.toggled.connect(self._show)
            group.addButton(chip)
            self._chips[name] = chip
            line.addWidget(chip)
        line.addStretch(1)
        self._about_chip = self._chip(tr("about"))
        self._about_chip.setChecked(self._about)
        self._about_chip.toggled.connect(self._say_about)
        line.addWidget(self._about_chip)
        return line

    def _chip(self, words: str) -> QPushButton:
        chip = QPushButton(words)
        chip.setProperty("role", "chip")
        chip.setCheckable(True)
        chip.setAutoDefault(False)
        return chip

    def _head(self) -> QHBoxLayout:
        line = QHBoxLayout()
        steps = (("‹", tr("Previous month"), -1), ("›", tr("Next month"), 1))
        buttons = []
        for sign, name, step in steps:
            button = QToolButton()
            button.setText(sign)
            button.setAccessibleName(name)
            button.clicked.connect(lambda _=False, step=step: self.grid.go_months(step))
            buttons.append(button)
        line.addWidget(buttons[0])
        line.addWidget(self._title, 1, Qt.AlignmentFlag.AlignCenter)
        line.addWidget(buttons[1])
        return line

    def _foot(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.addWidget(self._result, 1)
        take = QPushButton(tr("Choose"))
        take.setAutoDefault(False)
        take.clicked.connect(lambda: self._picked(self.grid.day))
        line.addWidget(take)
        return line

    # -- choosing ----------------------------------------------------------------------------

    def _say_about(self, about: bool) -> None:
        self._about = about
        self._show()

    def _picked(self, day: date) -> None:
        if self.precision == "range" and self._first is None:
            self._first = day
            self._show()
            return
        self.chosen.emit(self.words)
        self.close()

    def _show(self) -> None:
        day = self.grid.day
        if self.precision != "range":
            self._first = None
        stretch = tuple(sorted((self._first, day))) if self._first else None
        self.grid.show_stretch((stretch[0], stretch[1]) if stretch else None)
        month = self.locale().standaloneMonthName(day.month)
        self._title.setText(tr("{month} {year}", month=month, year=day.year))
        waiting = self.precision == "range" and self._first is None
        self._result.setText(tr("First day of the range") if waiting else self.words)


def _day(written: str) -> date | None:
    try:
        return date.fromisoformat((written + "-01-01"[len(written) - 4 :])[:10])
    except ValueError:
        return None


def _precision(time: NormalizedTime | None) -> Precision:
    if time is None:
        return "day"
    if time.end not in (None, time.start):
        return "range"
    return time.precision if time.precision in ("year", "month") else "day"  # type: ignore[return-value]


def _today() -> date:
    now = QDate.currentDate()
    return date(now.year(), now.month(), now.day())
