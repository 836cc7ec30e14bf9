"""What floats over the canvas: the bar of the present mode with its keys, and short notes."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QEvent,
    QObject,
    QPointF,
    QRectF,
    QSize,
    Qt,
    QTimer,
    QVariantAnimation,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from annotator.gui.announcing import announce
from annotator.gui.theme import Theme, interface_font, keycap_font
from annotator.gui.words import shown

SHADOW = 10
PADDING = 16.0
LINE = 26.0
BETWEEN = 22.0
AFTER_CAP = 6.0
CAP_PADDING = 6.0
CAP_HEIGHT = 18.0
FROM_EDGE = 12
NOTE_SECONDS = 4.0
FADE = 180  # milliseconds
NOTE_AROUND = 20.0  # pixels above and below the words together
WIDEST_NOTE = 620.0
LONGEST_PIECE = 20  # characters of a word that is longer than a line


class _Floating(QWidget):
    """A dark rounded slip of paper at the bottom of its parent that never takes the focus."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        area = parent.parentWidget()
        if isinstance(area, QAbstractScrollArea) and area.viewport() is parent:
            # Scrolling moves the pixels and the children of a viewport; this is to stay.
            parent = area
        super().__init__(parent)
        self._theme = theme
        self._area = parent
        self._lift = 0
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        parent.installEventFilter(self)
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        """Paint in other colours from now on."""
        self._theme = theme
        self.update()

    def place(self) -> None:
        """Centre it at the bottom of the parent."""
        parent = self._area
        size = self.sizeHint()
        x = max(0, (parent.width() - size.width()) // 2)
        y = max(0, parent.height() - size.height() - FROM_EDGE + SHADOW - self._lift)
        self.setGeometry(x, y, size.width(), size.height())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stays in its place when the parent is resized."""
        if event.type() == QEvent.Type.Resize and watched is self._area and self.isVisible():
            self.place()
        return False

    def _paint_slip(self, painter: QPainter) -> QRectF:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        slip = QRectF(self.rect()).adjusted(SHADOW, SHADOW, -SHADOW, -SHADOW)
        for spread in range(SHADOW, 0, -2):
            painter.setBrush(QColor(0, 0, 0, 7))
            painter.drawRoundedRect(
                slip.adjusted(-spread, -spread + 3, spread, spread), 8 + spread, 8 + spread
            )
        painter.setBrush(QColor(self._theme.bar))
        painter.drawRoundedRect(slip, 8.0, 8.0)
        return slip


@dataclass(frozen=True, slots=True)
class _Piece:
    """A title, or key caps with what they do, placed on a line of the bar."""

    x: float
    line: int
    caps: tuple[str, ...]
    words: str
    is_title: bool = False


class ModeBar(_Floating):
    """Shows the present mode and what to press next.

    Emits `room_taken` with the height it covers at the bottom, 0 when it goes.
    """

    room_taken = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self._title = ""
        self._keys: list[tuple[str, str]] = []
        self._font = interface_font(10)
        self._title_font = interface_font(10)
        self._title_font.setWeight(QFont.Weight.Bold)
        self._cap_font = keycap_font(8.5)
        self._metrics = QFontMetricsF(self._font)
        self._title_metrics = QFontMetricsF(self._title_font)
        self._cap_metrics = QFontMetricsF(self._cap_font)

    @property
    def title(self) -> str:
        """What is shown, empty when hidden."""
        return self._title

    def show_mode(self, title: str, keys: Sequence[tuple[str, str]]) -> None:
        """Show a mode. Each pair is keys, separated by blanks (may be empty), and their words."""
        title = shown(title)
        keys = [(shown(key), shown(does)) for key, does in keys]
        new = (title, keys) != (self._title, self._keys)
        self._title = title
        self._keys = keys
        spoken = ", ".join(f"{key} {words}".strip() for key, words in self._keys)
        self.setAccessibleName(title)
        self.setAccessibleDescription(spoken)
        if new:
            announce(self, f"{title}: {spoken}")
        self.place()
        self.show()
        self.raise_()
        self.update()
        self.room_taken.emit(self.height() - 2 * SHADOW + FROM_EDGE)

    def hide_mode(self) -> None:
        """No mode is on."""
        self._title = ""
        self._keys = []
        self.hide()
        self.room_taken.emit(0)

    def sizeHint(self) -> QSize:
        """Room for one line if it fits into the parent, else for more."""
        width, lines, _ = self._arranged()
        return QSize(
            round(width + 2 * PADDING) + 2 * SHADOW, round(lines * LINE + 16.0) + 2 * SHADOW
        )

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the slip, the title and the keys."""
        painter = QPainter(self)
        slip = self._paint_slip(painter)
        for piece in self._arranged()[2]:
            top = slip.top() + 8.0 + piece.line * LINE
            self._paint_piece(painter, piece, slip.left() + PADDING + piece.x, top)

    def _paint_piece(self, painter: QPainter, piece: _Piece, x: float, top: float) -> None:
        theme = self._theme
        if piece.is_title:
            painter.setFont(self._title_font)
            painter.setPen(QColor(theme.bar_ink))
        for cap in piece.caps:
            width = self._cap_width(cap)
            box = QRectF(round(x) + 0.5, round(top + (LINE - CAP_HEIGHT) / 2) + 0.5, width, 17.0)
            painter.setPen(QPen(QColor(theme.bar_line), 1))
            painter.setBrush(QColor(theme.bar_keycap))
            painter.drawRoundedRect(box, 4.0, 4.0)
            painter.setFont(self._cap_font)
            painter.setPen(QColor(theme.bar_ink))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, cap)
            x += width + AFTER_CAP
        if not piece.is_title:
            painter.setFont(self._font)
            painter.setPen(QColor(theme.bar_soft))
        baseline = top + (LINE + self._metrics.ascent() - self._metrics.descent()) / 2
        painter.drawText(QPointF(x, round(baseline)), piece.words)

    def _arranged(self) -> tuple[float, int, list[_Piece]]:
        """Width, number of lines, and the pieces in their places."""
        room = max(160.0, self._area.width() - 2 * PADDING - 2 * SHADOW - 16.0)
        pieces = [_Piece(0.0, 0, (), self._title, is_title=True)]
        x = self._title_metrics.horizontalAdvance(self._title) + BETWEEN
        widest, line = x - BETWEEN, 0
        for key, words in self._keys:
            caps = tuple(key.split())
            width = sum(self._cap_width(cap) + AFTER_CAP for cap in caps)
            width += self._metrics.horizontalAdvance(words)
            if x > 0.0 and x + width > room:
                x, line = 0.0, line + 1
            pieces.append(_Piece(x, line, caps, words))
            x += width + BETWEEN
            widest = max(widest, x - BETWEEN)
        return widest, line + 1, pieces

    def _cap_width(self, cap: str) -> float:
        width = self._cap_metrics.horizontalAdvance(cap) + 2 * CAP_PADDING
        return float(max(CAP_HEIGHT, round(width)))


class TransientNote(_Floating):
    """A plain sentence, such as why something was refused; goes by itself or at the next key.

    What does not fit into one line goes on in the next.
    """

    def __init__(self, theme: Theme, parent: QWidget, *, reduced_motion: bool = False) -> None:
        super().__init__(theme, parent)
        self.reduced_motion = reduced_motion
        self._words = ""
        self._opacity = 1.0
        self._font = interface_font(10)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._go)
        self._fading = QVariantAnimation(self)
        self._fading.setStartValue(1.0)
        self._fading.setEndValue(0.0)
        self._fading.setDuration(FADE)
        self._fading.valueChanged.connect(self._fade)
        self._fading.finished.connect(self.dismiss)

    @property
    def words(self) -> str:
        """What is shown, empty when hidden."""
        return self._words

    def show_note(self, words: str, seconds: float = NOTE_SECONDS, *, above: int = 0) -> None:
        """Show a sentence for some seconds, `above` pixels over the bottom (over the mode bar)."""
        self._fading.stop()
        self._words = " ".join(shown(words).split())
        self._opacity = 1.0
        self._lift = above
        self.setAccessibleName(self._words)
        self.place()
        self.show()
        self.raise_()
        self.update()
        self._timer.start(round(seconds * 1000))
        announce(self, self._words, urgent=True)

    def dismiss(self) -> None:
        """Hide it at once."""
        self._timer.stop()
        self._fading.stop()
        self._words = ""
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The next key press over the canvas takes the note away."""
        if event.type() == QEvent.Type.KeyPress and self._words:
            self.dismiss()
        return super().eventFilter(watched, event)

    def sizeHint(self) -> QSize:
        """Room for the words, at most as wide as the parent and as a sentence is well read."""
        room = min(WIDEST_NOTE, self._area.width() - 2.0 * SHADOW) - 2 * PADDING
        words = self._wrapped(QRectF(0.0, 0.0, room, 1e6))
        return QSize(
            math.ceil(words.width() + 2 * PADDING) + 2 * SHADOW,
            math.ceil(words.height() + NOTE_AROUND) + 2 * SHADOW,
        )

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the slip and the words."""
        painter = QPainter(self)
        painter.setOpacity(self._opacity)
        slip = self._paint_slip(painter)
        painter.setFont(self._font)
        painter.setPen(QColor(self._theme.bar_ink))
        room = slip.adjusted(PADDING - 1.0, 0.0, -PADDING + 1.0, 0.0)
        painter.drawText(
            room, Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignCenter, _breakable(self._words)
        )

    def _wrapped(self, room: QRectF) -> QRectF:
        flags = Qt.TextFlag.TextWordWrap
        return QFontMetricsF(self._font).boundingRect(room, flags, _breakable(self._words))

    def _go(self) -> None:
        if self.reduced_motion:
            self.dismiss()
        else:
            self._fading.start()

    def _fade(self, value: float) -> None:
        self._opacity = value
        self.update()


def _breakable(words: str) -> str:
    """The same to the eye; very long words may go on in the next line."""
    pieces = rf"(\S{{{LONGEST_PIECE}}})(?=\S{{{LONGEST_PIECE}}})"
    return re.sub(pieces, "\\1\u200b", words)
