"""Small buttons that lead to marks: a filler, and a link between two marks with both ends."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QEnterEvent,
    QFocusEvent,
    QFontMetrics,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QPushButton,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
)

from annotator.gui.plain_text import isolated, plain_tip
from annotator.gui.words import tr

SMALLEST_CHIP, CHIP_PADDING = 40, 20  # pixels
CHIP_LINES = 2
DOT, GAP, EDGE, BETWEEN = 8.0, 6.0, 8.0, 3  # pixels
LONGEST_NAME = 0.45  # of the width


class LinkButton(QPushButton):
    """A button that leads to one end of a link, with Shift to the other.

    `gone` carries whether the near end is meant, `lit` whether the link is to be shown.
    """

    gone = Signal(bool)
    lit = Signal(bool)

    def __init__(self, words: str) -> None:
        super().__init__(without_mnemonic(words))
        self.setAutoDefault(False)
        self.setAccessibleName(words)
        self.setToolTip(plain_tip(words))
        self._shift = False
        self.clicked.connect(lambda: self.gone.emit(self._shift))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        super().mouseReleaseEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.lit.emit(True)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.lit.emit(self.hasFocus())

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.lit.emit(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.lit.emit(False)


class Chip(LinkButton):
    """A button that breaks its words over two lines; what is more ends in an ellipsis."""

    def __init__(self, words: str) -> None:
        super().__init__(words)
        self._words = " ".join(words.split())
        self.setProperty("role", "filler")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        return QSize(
            self.fontMetrics().horizontalAdvance(self._words) + CHIP_PADDING, hint.height()
        )

    def minimumSizeHint(self) -> QSize:
        return QSize(SMALLEST_CHIP, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        lines = broken(self._words, self.fontMetrics(), self.width() - CHIP_PADDING + 1)
        self.setText(without_mnemonic("\n".join(map(isolated, lines))))


def broken(words: str, metrics: QFontMetrics, room: int, most: int = CHIP_LINES) -> list[str]:
    """Words on so many lines of `room` pixels; the last one is elided where they do not fit."""
    lines: list[str] = []
    rest = words.split(" ")
    while len(lines) < most - 1 and len(rest) > 1:
        taken = 0
        for count in range(1, len(rest) + 1):
            if metrics.horizontalAdvance(" ".join(rest[:count])) > room:
                break
            taken = count
        if taken in (0, len(rest)):
            break  # a word that is longer than a line, or the end
        lines.append(" ".join(rest[:taken]))
        rest = rest[taken:]
    last = metrics.elidedText(" ".join(rest), Qt.TextElideMode.ElideRight, room)
    return [*lines, last]


@dataclass(frozen=True, slots=True)
class LinkEnd:
    """One end of a link: its label, the colour of that, and the words of the mark."""

    label: str
    color: str
    words: str

    def __str__(self) -> str:
        if not self.label:
            return self.words
        return tr("{type} “{words}”", type=self.label, words=self.words)


class EndsButton(LinkButton):
    """A link on two lines: where it comes from and its name, and where it leads.

    Long words are elided at each end for itself; the tooltip has all of them. `soft` is the
    colour of the name.
    """

    def __init__(self, source: LinkEnd, name: str, target: LinkEnd, soft: str) -> None:
        super().__init__(f"{source} → {name} → {target}")
        self._source, self._name, self._target = source, name, target
        self._soft = QColor(soft)
        self.setProperty("role", "ends")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)

    def sizeHint(self) -> QSize:
        return QSize(120, 2 * (self.fontMetrics().height() + BETWEEN) + 8)

    def minimumSizeHint(self) -> QSize:
        return QSize(SMALLEST_CHIP, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = ""
        self.style().drawControl(QStyle.ControlElement.CE_PushButton, option, painter, self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        metrics = QFontMetricsF(self.font())
        end = self.width() - EDGE
        most = (end - EDGE) * LONGEST_NAME
        arrow = metrics.horizontalAdvance(" →")
        name = metrics.elidedText(self._name, Qt.TextElideMode.ElideRight, most - arrow) + " →"
        left = end - metrics.horizontalAdvance(name)
        upper, lower = 4.0, 4.0 + metrics.height() + BETWEEN
        painter.setPen(self._soft)
        painter.drawText(QPointF(left, upper + metrics.ascent() + 1.0), name)
        self._paint_end(painter, self._source, upper, left - GAP)
        self._paint_end(painter, self._target, lower, end)

    def _paint_end(self, painter: QPainter, end: LinkEnd, y: float, right: float) -> None:
        metrics = QFontMetricsF(self.font())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(end.color))
        middle = y + metrics.height() / 2 + 1.0
        painter.drawRoundedRect(QRectF(EDGE, middle - DOT / 2, DOT, DOT), 2.0, 2.0)
        x = EDGE + DOT + GAP
        whole = str(replace(end, words=isolated(end.words)))
        words = metrics.elidedText(whole, Qt.TextElideMode.ElideRight, right - x)
        painter.setPen(self.palette().buttonText().color())
        painter.drawText(QPointF(x, y + metrics.ascent() + 1.0), words)


def without_mnemonic(words: str) -> str:
    """Words as a button shows them; a single ampersand would underline the next letter."""
    return words.replace("&", "&&")
