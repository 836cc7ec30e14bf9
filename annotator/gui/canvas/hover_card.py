"""The card that tells of what is under the pointer, or of the selected mark, beside it."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint, QRect, QSize, Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleEvent, QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from annotator.gui.canvas.details import Details, Subject
from annotator.gui.canvas.surface import CanvasSurface
from annotator.gui.plain_text import plain_label
from annotator.gui.theme import label_ink
from annotator.layout.caret import next_grapheme

REST = 400  # milliseconds until it comes
CHANGE = 140  # milliseconds until a card that is there tells of the next thing, or goes
WIDTH, USUAL, NARROWEST = 340, 260, 180  # pixels: at most, at least, where there is no more room
GAP = 8  # pixels between the card and what it is about
EDGE = 6  # pixels it keeps from the edges of the canvas
SWATCH = 10  # pixels
BORDER = 1  # pixels, as the style sheet draws it
SPARE = 40  # pixels over the width that labels ask for, so that they break less often
POINTER = QSize(16, 20)
LONGEST_RUN = 12  # characters of a very long word that are kept on one line
LONG_WORD = re.compile(r"\S{25,}")


class HoverCard(QFrame):
    """Comes when the pointer rests on something, goes when it goes on; it takes no input itself.

    `tell` gives the details of a subject, None where there is nothing to tell.
    """

    def __init__(self, surface: CanvasSurface, tell: Callable[[Subject], Details | None]) -> None:
        super().__init__(surface)
        self._surface = surface
        self._tell = tell
        self._shown: Subject | None = None
        self._wanted: Subject | None = None
        self._refused: Subject | None = None
        self._at = QPoint()
        self._content: QWidget | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._rested)
        self.setProperty("role", "card")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()

    @property
    def subject(self) -> Subject | None:
        """What it tells of, None while it is hidden."""
        return self._shown

    def hover(self, subject: Subject | None, at: QPoint) -> None:
        """The pointer is over this now, at a point of the viewport."""
        if subject != self._refused:
            self._refused = None
        self._wanted, self._at = subject, at
        if subject == self._shown or (subject is not None and subject == self._refused):
            self._timer.stop()
        elif self._shown is not None:
            # From one mark to its neighbour the card changes; it does not flicker.
            self._timer.start(CHANGE)
        elif subject is not None:
            self._timer.start(REST)
        else:
            self._timer.stop()

    def settle(self) -> None:
        """Do now what would be done after a rest."""
        if self._timer.isActive():
            self._timer.stop()
            self._rested()

    def dismiss(self) -> None:
        """Hide it; it stays away until the pointer has been elsewhere."""
        self._refused = self._wanted
        self._timer.stop()
        self._shown = None
        self.hide()

    def leave(self) -> None:
        """The pointer is elsewhere."""
        self._wanted = None
        self.dismiss()

    def show_now(self, subject: Subject, at: QPoint) -> bool:
        """Tell of something at once; False where there is nothing to tell, or no room."""
        self._timer.stop()
        details = self._tell(subject)
        room = self._surface.viewport().geometry().adjusted(EDGE, EDGE, -EDGE, -EDGE)
        if details is None or room.width() < NARROWEST:
            self._shown = None
            self.hide()
            return False
        self._fill(details, min(WIDTH, room.width()))
        origin = self._surface.viewport().pos()
        places = [rect.translated(origin) for rect in self._surface.places_of(subject)]
        # The arrow of the pointer hangs below its point.
        places.append(QRect(at + origin - QPoint(2, 4), POINTER))
        self.move(placed(self.size(), places, room))
        self._shown = subject
        self.show()
        self.raise_()
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))
        return True

    def _rested(self) -> None:
        if self._wanted is None:
            self._shown = None
            self.hide()
        else:
            self.show_now(self._wanted, self._at)

    def _fill(self, details: Details, width: int) -> None:
        if self._content is not None:
            self._content.hide()
            self._content.deleteLater()
        color = label_ink(details.color, self._surface.context.inks.theme)
        self._content = content = _content(details, color, self)
        for part in (self, content, *content.findChildren(QWidget)):
            part.ensurePolished()  # the style sheet's fonts decide how many lines there are
        layout = content.layout()
        assert layout is not None
        layout.invalidate()
        wanted = max(USUAL, content.sizeHint().width() + SPARE)
        inner = min(width, wanted) - 2 * BORDER
        height = layout.totalHeightForWidth(inner)
        content.setGeometry(BORDER, BORDER, inner, height)
        content.show()
        self.resize(inner + 2 * BORDER, height + 2 * BORDER)
        self.setAccessibleName(f"{details.title}, {details.kind}")
        self.setAccessibleDescription(details.words)


class _Swatch(QWidget):
    """A spot of a label's colour; the label's name stands beside it."""

    def __init__(self, color: str) -> None:
        super().__init__()
        self._color = color
        self.setFixedSize(SWATCH, SWATCH)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._color))
        painter.drawRoundedRect(self.rect(), 3.0, 3.0)


def _content(details: Details, color: str, parent: QWidget) -> QWidget:
    content = QWidget(parent)
    column = QVBoxLayout(content)
    column.setContentsMargins(14, 11, 14, 12)
    column.setSpacing(6)
    head = QHBoxLayout()
    head.setSpacing(8)
    head.addWidget(_Swatch(color))
    head.addWidget(_wrapped(details.title, role="title"), 1)
    head.addWidget(plain_label(details.kind, role="soft"))
    column.addLayout(head)
    if details.quote:
        column.addWidget(_wrapped(details.quote))
    for problem in details.problems:
        column.addWidget(_wrapped(f"⚠ {problem}", role="error"))
    if details.rows:
        column.addLayout(_facts(details.rows))
    if details.guideline:
        column.addSpacing(2)
        column.addWidget(_wrapped(details.guideline, role="soft"))
    return content


def _facts(rows: Sequence[tuple[str, str]]) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(12)
    grid.setVerticalSpacing(3)
    grid.setColumnStretch(1, 1)
    for number, (name, value) in enumerate(rows):
        label = plain_label(name, role="soft")
        grid.addWidget(label, number, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(_wrapped(value), number, 1)
    return grid


def _wrapped(words: str, role: str = "") -> QLabel:
    label = plain_label(breakable(words), role=role)
    label.setWordWrap(True)
    return label


def breakable(words: str) -> str:
    """The words with places inside very long ones where a label may break them.

    A zero-width space stands between characters as a reader counts them, never inside one.
    """
    return LONG_WORD.sub(lambda found: _broken(found.group()), words)


def _broken(word: str) -> str:
    pieces, start = [], 0
    while start < len(word):
        end = start
        for _ in range(LONGEST_RUN):
            end = next_grapheme(word, end)
        pieces.append(word[start:end])
        start = end
    return "\u200b".join(pieces)


def placed(size: QSize, places: Sequence[QRect], room: QRect) -> QPoint:
    """Where a card goes so that it covers none of these places and stays inside the room.

    Below all of them if that fits, else above, right or left of them; where nothing does (a mark
    as large as the canvas), it keeps clear of as many of the last places as it can.
    """
    for left_out in range(len(places)):
        whole = QRect()
        for place in places[left_out:]:
            whole = whole.united(place)
        anchor = places[-1]
        x = _within(anchor.left() - 20, room.left(), room.right() + 1 - size.width())
        y = _within(anchor.top() - 10, room.top(), room.bottom() + 1 - size.height())
        for point in (
            QPoint(x, whole.bottom() + 1 + GAP),
            QPoint(x, whole.top() - GAP - size.height()),
            QPoint(whole.right() + 1 + GAP, y),
            QPoint(whole.left() - GAP - size.width(), y),
        ):
            if room.contains(QRect(point, size)):
                return point
    return room.topLeft()


def _within(value: int, lowest: int, highest: int) -> int:
    return max(lowest, min(value, highest))
