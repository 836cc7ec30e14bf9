"""The choice of a label's colour: a palette for every kind of eye, any other by number, figures."""

from __future__ import annotations

import re

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QLineEdit, QToolButton, QVBoxLayout, QWidget

from annotator.gui.pages.schema.preview import ContrastView, own_contrast
from annotator.gui.plain_text import plain_label
from annotator.gui.theme import Theme
from annotator.gui.words import number, tr
from annotator.gui.wrapping import WrapLayout
from annotator.model.label_palette import LABEL_COLORS

SWATCH = 20
LEGIBLE = 4.5
_COLOR = re.compile(r"#[0-9a-fA-F]{6}")


class ColorField(QWidget):
    """Swatches, a number, and how legible the colour is in each theme.

    `chosen` carries colours only, not what is being typed on the way to one.
    """

    chosen = Signal(str)

    def __init__(self, name: str, color: str, look: Theme) -> None:
        super().__init__()
        self._name, self._color, self._theme = name, color, look
        self.swatches: dict[str, QToolButton] = {}
        row = WrapLayout(gap=2)
        names = _color_names()
        for word, value in LABEL_COLORS.items():
            swatch = QToolButton()
            swatch.setIconSize(QSize(SWATCH, SWATCH))
            swatch.setCheckable(True)
            swatch.setAccessibleName(names[word])
            swatch.setToolTip(names[word])
            swatch.clicked.connect(lambda _=False, value=value: self._take(value))
            self.swatches[value] = swatch
            row.addWidget(swatch)
        self.line = QLineEdit(color)
        self.line.setAccessibleName(tr("Colour as #rrggbb"))
        self.line.setMaxLength(7)
        self.line.setFixedWidth(86)
        self.line.textEdited.connect(self._typed)
        self.line.editingFinished.connect(self._finish)
        row.addWidget(self.line)
        self.contrast = ContrastView()
        self.words = plain_label("", role="small")
        self.words.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(row)
        column.addWidget(self.contrast)
        column.addWidget(self.words)
        self._show()

    def rename(self, name: str) -> None:
        """Show the figures for another name."""
        self._name = name
        self._show()

    def _typed(self, words: str) -> None:
        if not _COLOR.fullmatch(words):
            self.words.setText(tr("A colour is written #rrggbb, for example #1f6fb4."))
            return
        self._color = words.lower()
        self._show()
        self.chosen.emit(self._color)

    def _finish(self) -> None:
        """What is no colour gives way to the one that holds."""
        if not _COLOR.fullmatch(self.line.text()):
            self.line.setText(self._color)
            self._show()

    def _take(self, color: str) -> None:
        self._color = color
        self.line.setText(color)
        self._show()
        self.chosen.emit(color)

    def _show(self) -> None:
        for value, swatch in self.swatches.items():
            swatch.setChecked(value == self._color.lower())
            swatch.setIcon(_icon(value, self._theme, chosen=swatch.isChecked()))
        self.contrast.show_label(self._name, self._color)
        figure = own_contrast(self._color)
        self.words.setText(
            tr("Legible in every theme.")
            if figure >= LEGIBLE
            else tr(
                "Too pale for paper ({figure} : 1, 4.5 is needed); it is painted darker.",
                figure=number(figure, 1),
            )
        )


def _color_names() -> dict[str, str]:
    return {
        "blue": tr("Blue"),
        "orange": tr("Orange"),
        "teal": tr("Teal"),
        "magenta": tr("Magenta"),
        "olive": tr("Olive"),
        "violet": tr("Violet"),
        "red": tr("Red"),
        "green": tr("Green"),
        "slate": tr("Slate"),
        "brown": tr("Brown"),
    }


def _icon(color: str, look: Theme, *, chosen: bool) -> QIcon:
    """A square of the colour itself, framed so that it shows on any ground, ticked if chosen."""
    pixels = QPixmap(SWATCH * 2, SWATCH * 2)
    pixels.setDevicePixelRatio(2.0)
    pixels.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixels)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(look.ink_soft), 1))
    painter.setBrush(QColor(color))
    painter.drawRoundedRect(1, 1, SWATCH - 2, SWATCH - 2, 4, 4)
    if chosen:
        painter.setPen(QPen(QColor("#ffffff"), 2.2))
        painter.drawPolyline([QPointF(5, 10), QPointF(9, 14), QPointF(15, 6)])
    painter.end()
    return QIcon(pixels)
