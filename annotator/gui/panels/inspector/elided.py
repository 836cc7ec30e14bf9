"""A line of small words that ends in an ellipsis where there is no room for all of them."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy

from annotator.gui.plain_text import plain_tip

SMALLEST = 24  # pixels


class ElidedLabel(QLabel):
    """Plain words on one line; the tooltip has all of them."""

    def __init__(self, words: str, role: str) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(words)
        self.setToolTip(plain_tip(words))
        self.setProperty("role", role)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    @property
    def shown(self) -> str:
        """The words as there is room for them."""
        room = self.contentsRect().width()
        # The ampersands of a field's label would be mnemonics, so they stand twice.
        words = self.text() if self.buddy() is None else self.text().replace("&&", "&")
        return self.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, room)

    def minimumSizeHint(self) -> QSize:
        return QSize(SMALLEST, super().minimumSizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        place = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(self.contentsRect(), place, self.shown)
