"""Chart: what all plots share: colours, hovering, choosing, zooming by keys, and their picture."""

from __future__ import annotations

from collections.abc import Sequence

import pyqtgraph as pg
from PySide6.QtCore import (
    QBuffer,
    QByteArray,
    QEvent,
    QIODevice,
    QPoint,
    QPointF,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QImage,
    QImageWriter,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QResizeEvent,
)
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import QFrame, QToolTip, QWidget

from annotator.gui.pages.overview.ink import draw_key, key_height
from annotator.gui.pages.overview.sheet import Sheet
from annotator.gui.plain_text import plain_tip
from annotator.gui.theme import Theme, interface_font
from annotator.gui.words import tr
from annotator.model.overview import Behind

MARGIN = 16.0
SCALE = 2  # dots of a PNG for each pixel
ZOOM = 0.7
WRAPPED = int(Qt.TextFlag.TextWordWrap.value)


class Chart(pg.PlotWidget):  # type: ignore[misc]
    """A plot of one sheet. `chosen` says what a click or Enter asks to see."""

    chosen = Signal(object)
    highlighted = Signal(int)  # number of a row

    def __init__(self, theme: Theme, parent: QWidget | None = None, **options: object) -> None:
        super().__init__(parent, background=theme.paper, enableMenu=False, **options)
        self.theme = theme
        self.sheet: Sheet | None = None
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumSize(240, 180)
        self.hideButtons()
        self.setAntialiasing(True)
        self.setMouseTracking(True)
        self.scene().sigMouseMoved.connect(self._moved)
        self.scene().sigMouseClicked.connect(self._clicked)

    # -- what each kind of plot knows --------------------------------------------------------

    def show_sheet(self, sheet: Sheet) -> None:
        """Draw this from now on."""
        self.sheet = sheet
        self.setAccessibleName(sheet.title)
        self.setAccessibleDescription(
            tr("{sentence} The table beside it says the same.", sentence=sheet.sentence)
        )

    def set_theme(self, theme: Theme) -> None:
        """Draw in these colours from now on."""
        self.theme = theme
        self.setBackground(theme.paper)

    def says_at(self, point: QPointF) -> str:
        """What is said of what is at a point of the scene; empty where there is nothing."""
        raise NotImplementedError

    def behind_at(self, point: QPointF) -> Behind | None:
        """What a click there asks to see."""
        raise NotImplementedError

    def highlight(self, row: int | None) -> None:
        """Show which part of the plot a row of the table stands for."""
        raise NotImplementedError

    def zoom(self, factor: float) -> None:
        """Show less (a factor under 1) or more."""
        raise NotImplementedError

    def show_all(self) -> None:
        """Show as much as at first."""
        raise NotImplementedError

    def step(self, by: int) -> None:
        """Highlight the next or previous part."""
        raise NotImplementedError

    def behind_highlighted(self) -> Behind | None:
        """What Enter asks to see."""
        raise NotImplementedError

    # -- pointer and keys --------------------------------------------------------------------

    def _moved(self, point: QPointF) -> None:
        says = self.says_at(point)
        self.viewport().setCursor(
            Qt.CursorShape.PointingHandCursor if says else Qt.CursorShape.ArrowCursor
        )
        if says:
            where = self.viewport().mapToGlobal(self.mapFromScene(point)) + QPoint(4, 4)
            QToolTip.showText(where, plain_tip(says), self)
        else:
            QToolTip.hideText()

    def _clicked(self, event: pg.GraphicsScene.mouseEvents.MouseClickEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            behind = self.behind_at(event.scenePos())
            if behind is not None:
                self.chosen.emit(behind)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        event.accept()  # a click on the plot is for nobody behind it

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows go from part to part, Enter shows what is behind, + − and 0 zoom."""
        key = Qt.Key
        match event.key():
            case key.Key_Left | key.Key_Up:
                self.step(-1)
            case key.Key_Right | key.Key_Down:
                self.step(1)
            case key.Key_Return | key.Key_Enter:
                behind = self.behind_highlighted()
                if behind is not None:
                    self.chosen.emit(behind)
            case key.Key_Plus | key.Key_Equal:
                self.zoom(ZOOM)
            case key.Key_Minus:
                self.zoom(1 / ZOOM)
            case key.Key_0:
                self.show_all()
            case _:
                event.ignore()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the plot to its new size now: done while it is painted, it is painted once more."""
        super().resizeEvent(event)
        scene = self.scene()
        if scene is not None:
            scene.prepareForPaint()

    def focusInEvent(self, event: QEvent) -> None:
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def drawForeground(self, painter: QPainter, rect: QRectF) -> None:
        """A frame where the keyboard is."""
        super().drawForeground(painter, rect)
        if self.hasFocus():
            painter.save()
            painter.resetTransform()
            pen = pg.mkPen(QColor(self.theme.focus), width=2)
            painter.setPen(pen)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(QRectF(self.viewport().rect()).adjusted(1, 1, -1, -1))
            painter.restore()

    # -- the picture -------------------------------------------------------------------------

    def picture(self, kind: str, lines: Sequence[str]) -> bytes:
        """The plot as it is shown, under its title and some lines, as PNG or SVG.

        Args:
            kind: "png" or "svg".
            lines: What stands under the title: what was counted.
        """
        assert self.sheet is not None
        self.clearFocus()
        plot = self.viewport().size()
        width = plot.width() + 2 * MARGIN
        top = _head_height(self.sheet, lines, width)
        size = QSize(round(width), round(top + plot.height() + MARGIN))
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        if kind == "svg":
            generator = QSvgGenerator()
            generator.setOutputDevice(buffer)
            generator.setSize(size)
            generator.setViewBox(QRectF(QPointF(0, 0), size.toSizeF()))
            # The words of axes are drawn again as they were measured: for this screen.
            generator.setResolution(self.logicalDpiX())
            generator.setTitle(self.sheet.title)
            generator.setDescription("\n".join(lines))
            self._draw(QPainter(generator), size, top, lines)
        else:
            image = QImage(size * SCALE, QImage.Format.Format_RGB32)
            image.setDevicePixelRatio(SCALE)
            self._draw(QPainter(image), size, top, lines)
            QImageWriter(buffer, b"png").write(image)
        return bytes(QByteArray(buffer.data()).data())

    def _draw(self, painter: QPainter, size: QSize, top: float, lines: Sequence[str]) -> None:
        assert self.sheet is not None
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(QRectF(QPointF(0, 0), size.toSizeF()), QColor(self.theme.paper))
        y = MARGIN
        for rank, line in enumerate((self.sheet.title, *lines)):
            painter.setFont(_font(rank))
            painter.setPen(QColor(self.theme.ink if rank == 0 else self.theme.ink_soft))
            high = _height(rank, line, size.width())
            painter.drawText(QRectF(MARGIN, y, size.width() - 2 * MARGIN, high), WRAPPED, line)
            y += high + 2
        rest = QRectF(MARGIN, y + 6, size.width() - 2 * MARGIN, top - y)
        draw_key(painter, self.sheet.key, rest, self.theme)
        plot = QRectF(QPointF(MARGIN, top), self.viewport().size().toSizeF())
        self.render(painter, plot, self.viewport().rect())
        painter.end()


def _font(rank: int) -> QFont:
    font = interface_font(13.0 if rank == 0 else 9.0)
    font.setBold(rank == 0)
    return font


def _height(rank: int, line: str, width: float) -> float:
    """How high a line is that is broken where the picture ends."""
    room = QRectF(0, 0, width - 2 * MARGIN, 10_000)
    return QFontMetricsF(_font(rank)).boundingRect(room, WRAPPED, line).height()


def _head_height(sheet: Sheet, lines: Sequence[str], width: float) -> float:
    words = sum(_height(rank, line, width) + 2 for rank, line in enumerate((sheet.title, *lines)))
    return MARGIN + words + 6 + key_height(sheet.key, width - 2 * MARGIN) + 6
