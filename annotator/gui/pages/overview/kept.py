"""An item of a plot that is drawn once into a picture and from then on only shown."""

from __future__ import annotations

import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap, QTransform
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget


class KeptItem(pg.GraphicsObject):  # type: ignore[misc]
    """Draws in pixels over all of the plot, anew only after `redraw` or when the plot has moved.

    A scene paints an item two or three times where its neighbours move a little; a drawing of
    thousands of bars would stop the window each time. In files it is drawn as lines and areas.
    """

    def __init__(self) -> None:
        super().__init__()
        self._kept: QPixmap | None = None
        self._kept_at: tuple[QTransform, float] | None = None

    def boundingRect(self) -> QRectF:
        """All of the plot; what is out of sight is not drawn."""
        return QRectF(self.viewRect())

    def redraw(self) -> None:
        """What is drawn has changed."""
        self._kept = None
        self.update()

    def draw(self, painter: QPainter, to_device: QTransform) -> None:
        """Draw everything that is in view; `to_device` leads from the plot to pixels."""
        raise NotImplementedError

    def draw_over(self, painter: QPainter, to_device: QTransform) -> None:
        """Draw what follows the pointer: at every paint, so little."""

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        """Show the picture on the screen; draw into anything else."""
        del option
        painter.save()
        to_device = painter.worldTransform()
        painter.resetTransform()
        if widget is None:  # a file
            self.draw(painter, to_device)
        else:
            painter.drawPixmap(QPointF(0, 0), self._picture(widget, painter, to_device))
        self.draw_over(painter, to_device)
        painter.restore()

    def _picture(self, widget: QWidget, painter: QPainter, to_device: QTransform) -> QPixmap:
        scale = widget.devicePixelRatioF()
        size = widget.size() * scale
        kept = self._kept
        if kept is None or kept.size() != size or self._kept_at != (to_device, scale):
            kept = QPixmap(size)
            kept.setDevicePixelRatio(scale)
            kept.fill(Qt.GlobalColor.transparent)
            inside = QPainter(kept)
            inside.setRenderHints(painter.renderHints())
            self.draw(inside, to_device)
            inside.end()
            self._kept, self._kept_at = kept, (QTransform(to_device), scale)
        return kept
