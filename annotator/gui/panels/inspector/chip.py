"""A small button that stands for a mark or a value."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy

from annotator.gui.plain_text import plain_tip

SMALLEST_CHIP, CHIP_PADDING = 40, 20  # pixels


class Chip(QPushButton):
    """A button that cuts its words with an ellipsis where the panel is narrow."""

    def __init__(self, words: str) -> None:
        super().__init__(_without_mnemonic(words))
        self._words = words
        self.setAutoDefault(False)
        self.setProperty("role", "filler")
        self.setAccessibleName(words)
        self.setToolTip(plain_tip(words))
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
        room = self.width() - CHIP_PADDING + 1
        shown = self.fontMetrics().elidedText(self._words, Qt.TextElideMode.ElideRight, room)
        self.setText(_without_mnemonic(shown))


def _without_mnemonic(words: str) -> str:
    """Words as a button shows them; a single ampersand would underline the next letter."""
    return words.replace("&", "&&")
