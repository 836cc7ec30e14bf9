"""The sample: a label's example as the canvas paints it, and its row in the list of labels."""

from __future__ import annotations

import re
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from annotator.gui.canvas.inks import Inks
from annotator.gui.canvas.paint import draw_row
from annotator.gui.canvas.paint_context import PaintContext
from annotator.gui.theme import THEMES, Theme, contrast, interface_font, label_ink, theme
from annotator.gui.words import number, shown, tr
from annotator.layout.geometry import LinkItem, SpanItem, SpanKind
from annotator.layout.page import Layout, Page
from annotator.model.said import Said
from annotator.model.schema import EventType, MentionType, RelationType

MARGIN = 18
CHIP = 46
_MARKED = re.compile(r"\[([^\[\]]+)\]")

Label = MentionType | EventType | RelationType


@dataclass(frozen=True, slots=True)
class Sample:
    """A sentence and what is marked in it; positions are code points."""

    text: str
    spans: tuple[SpanItem, ...]
    links: tuple[LinkItem, ...]


def sample_of(label: Label) -> Sample:
    """The example of a label with the words in brackets marked, or a sentence that stands in."""
    words = label.example if _MARKED.search(label.example) else _stand_in(label)
    text, at = "", 0
    spans: list[SpanItem] = []
    kind: SpanKind = "event" if isinstance(label, EventType) else "mention"
    for found in _MARKED.finditer(words):
        text += words[at : found.start()]
        span = (len(text), len(text) + len(found[1]))
        text += found[1]
        at = found.end()
        name = "" if isinstance(label, RelationType) else label.name
        number = len(spans)
        spans.append(SpanItem(f"m{number}", 0, kind, name, (span,)))
    text += words[at:]
    links: tuple[LinkItem, ...] = ()
    if isinstance(label, RelationType) and len(spans) > 1:
        links = (LinkItem("link", 0, "relation", label.name, "m0", "m1", label.symmetric),)
    return Sample(text, tuple(spans), links)


def _stand_in(label: Label) -> str:
    """A sentence for a label that has no example yet."""
    if isinstance(label, EventType):
        return tr("Somebody [does something] somewhere.")
    if isinstance(label, RelationType):
        return tr("[This] hangs together with [that].")
    return tr("Words of [this label] in a sentence.")


class SampleView(QWidget):
    """Paints a sample on paper, as high as it needs."""

    def __init__(self, look: Theme) -> None:
        super().__init__()
        self._label: Label = MentionType("")
        self._page: Page | None = None
        self._theme = look
        self._inks = Inks(look)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumHeight(90)

    def set_theme(self, look: Theme) -> None:
        """Paint in these colours from now on."""
        self._theme, self._inks = look, Inks(look)
        self._lay_out()

    def show_label(self, label: Label) -> None:
        """Show another label."""
        self._label = label
        words = tr("Sample of {label}: {example}", label=label.name, example=label.example)
        self.setAccessibleName(words)
        self._lay_out()

    def sizeHint(self) -> QSize:
        height = self._page.height if self._page is not None else 60.0
        return QSize(320, int(height) + 2 * MARGIN)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()

    def _lay_out(self) -> None:
        sample = sample_of(self._label)
        width = float(max(160, self.width() - 2 * MARGIN))
        layout = Layout(sample.text, self._inks.measure, width)
        self._page = layout.page(sample.spans, sample.links)
        self.setFixedHeight(max(90, self.sizeHint().height()))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(self._theme.line), 1))
        painter.setBrush(QColor(self._theme.paper))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
        if self._page is None:
            return
        label = self._label
        grey = MentionType("").color

        def color_of(identifier: str) -> str:
            ends = isinstance(label, RelationType) and identifier != "link"
            return grey if ends else label.color

        painter.translate(MARGIN, max(MARGIN, (self.height() - self._page.height) / 2))
        context = PaintContext(self._inks, color_of=color_of)
        for row in self._page.rows:
            draw_row(painter, row, context)


class ContrastView(QWidget):
    """A label's name in its colour on the paper of every theme, with the contrast in figures."""

    def __init__(self) -> None:
        super().__init__()
        self._name, self._color = "", "#000000"
        self.setFixedHeight(CHIP)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_label(self, name: str, color: str) -> None:
        """Show another label."""
        self._name, self._color = name, color
        said = (
            tr(
                "{theme}: {figure} to 1",
                theme=shown(Said(theme(one).title)),
                figure=number(figure, 1),
            )
            for one, _, figure in figures(color)
        )
        self.setAccessibleName(tr("Contrast. {figures}", figures=", ".join(said)))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = (self.width() - 2 * 8) / 3
        for place, (name, ink, figure) in enumerate(figures(self._color)):
            look = theme(name)
            box = QRectF(place * (width + 8), 0, width, self.height()).adjusted(
                0.5, 0.5, -0.5, -0.5
            )
            painter.setPen(QPen(QColor(look.line), 1))
            painter.setBrush(QColor(look.paper))
            painter.drawRoundedRect(box, 6, 6)
            font = interface_font(9)
            font.setBold(True)
            painter.setFont(font)
            painter.setPen(QColor(ink))
            upper = QRectF(box.left() + 9, box.top() + 5, box.width() - 18, 18)
            fitting = painter.fontMetrics().elidedText(
                self._name, Qt.TextElideMode.ElideRight, int(upper.width())
            )
            painter.drawText(upper, Qt.AlignmentFlag.AlignVCenter, fitting)
            painter.setFont(interface_font(8))
            painter.setPen(QColor(look.ink_soft))
            lower = QRectF(upper.left(), box.top() + 22, upper.width(), 18)
            words = tr(
                "{theme} {figure} : 1", theme=shown(Said(look.title)), figure=number(figure, 1)
            )
            if painter.fontMetrics().horizontalAdvance(words) > lower.width():
                words = f"{number(figure, 1)} : 1"  # whose it is, its paper shows
            painter.drawText(lower, Qt.AlignmentFlag.AlignVCenter, words)


def figures(color: str) -> list[tuple[str, str, float]]:
    """For each theme its name, the colour as it is painted there, and that one's contrast."""
    found = []
    for name in THEMES:
        look = theme(name)
        ink = label_ink(color, look)
        found.append((name, ink, contrast(ink, look.paper)))
    return found


def own_contrast(color: str) -> float:
    """The contrast of a colour as it was chosen, on the paper of the light theme."""
    return contrast(color, theme("light").paper)
