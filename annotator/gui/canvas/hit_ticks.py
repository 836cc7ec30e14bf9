"""Ticks over the canvas's scroll bar where hits are, however many there may be."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from annotator.gui.canvas.gutter import TICK, TRACK, Gutter

PLACES = 1000  # more than a scroll bar has pixels


class HitTicks(QWidget):
    """A layer over the gutter that lets the pointer through."""

    def __init__(self, gutter: Gutter) -> None:
        super().__init__(gutter)
        self._gutter = gutter
        self._places: tuple[int, ...] = ()
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        gutter.installEventFilter(self)
        self.hide()

    @property
    def places(self) -> tuple[int, ...]:
        """What is shown."""
        return self._places

    def set_places(self, places: Iterable[int]) -> None:
        """Show hits at these places: 0 is the top of the article, `PLACES` its end."""
        self._places = tuple(sorted(set(places)))
        self.setGeometry(self._gutter.rect())
        self.setVisible(bool(self._places))
        self.update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self.setGeometry(self._gutter.rect())
        return super().eventFilter(watched, event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ticks, wider than those of marks."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._gutter.theme.warning))
        left = (self.width() - TRACK) / 2 - 3.0
        room = self.height() - 14.0 - TICK
        for place in self._places:
            y = round(7.0 + place / PLACES * room)
            painter.drawRoundedRect(QRectF(left, y, TRACK + 6.0, TICK), 1.0, 1.0)
