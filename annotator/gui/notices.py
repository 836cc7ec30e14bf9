"""Notices that do not interrupt: a quiet stack at the lower right of the window, and their history."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QEnterEvent, QFontMetrics, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLayout,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from annotator.gui.announcing import announce
from annotator.gui.plain_text import plain_label
from annotator.gui.words import shown, tr

Tone = Literal["plain", "warning", "error"]
WIDTH = 340  # pixels
FROM_EDGE = 14
ABOVE_BUTTONS = 64  # pixels above the status line: pages have their buttons there
MOST_SHOWN = 4
LONGEST_SHOWN = 320  # code points; all of it is in the history
SECONDS = 6
SECONDS_WITH_ACTION = 15
REMEMBERED = 100


@dataclass(frozen=True, slots=True)
class Notice:
    """One thing to be told, perhaps with something that can be done about it.

    One that tells of a failure stays until it is closed.
    """

    words: str
    tone: Tone = "plain"
    action: str = ""
    run: Callable[[], object] | None = None
    at: datetime = field(default_factory=lambda: datetime.now().astimezone())


class NoticeCard(QFrame):
    """A notice on the screen; it waits while the pointer or the keyboard is on it."""

    def __init__(self, notice: Notice, gone: Callable[[NoticeCard], None], parent: QWidget) -> None:
        super().__init__(parent)
        self.notice = notice
        self._gone = gone
        self.setProperty("role", "notice")
        self.setProperty("tone", notice.tone)
        self.setAccessibleName(notice.words)
        self.setFixedWidth(WIDTH)
        line = QHBoxLayout(self)
        line.setContentsMargins(14, 9, 8, 9)
        line.setSpacing(8)
        words = notice.words
        if len(words) > LONGEST_SHOWN:
            words = words[:LONGEST_SHOWN].rstrip() + "…"
        column = QVBoxLayout()
        column.setSpacing(5)
        label = plain_label(words)
        label.setWordWrap(True)
        column.addWidget(label)
        if notice.run is not None:
            self.button = QPushButton(notice.action)
            self.button.setProperty("role", "link")
            self.button.clicked.connect(self._do)
            self.button.installEventFilter(self)
            column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        line.addLayout(column, 1)
        self.close_button = QToolButton()
        self.close_button.setText("×")
        self.close_button.setProperty("role", "small")
        self.close_button.setAccessibleName(tr("Close this message"))
        self.close_button.clicked.connect(self.dismiss)
        self.close_button.installEventFilter(self)
        line.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.dismiss)
        seconds = SECONDS if notice.run is None else SECONDS_WITH_ACTION
        self._timer.setInterval(seconds * 1000)
        self._wait()
        # Words that wrap are as high as they need at this width.
        room = WIDTH - 14 - 8 - 8 - self.close_button.sizeHint().width()
        wrapped = QFontMetrics(label.font()).boundingRect(
            0, 0, room, 10_000, Qt.TextFlag.TextWordWrap, words
        )
        label.setMinimumHeight(wrapped.height() + 2)

    def _wait(self) -> None:
        if self.notice.tone != "error":
            self._timer.start()

    def dismiss(self) -> None:
        """Take it off the screen; it stays in the history."""
        self._timer.stop()
        self._gone(self)

    def _do(self) -> None:
        run = self.notice.run
        self.dismiss()
        if run is not None:
            run()

    def enterEvent(self, event: QEnterEvent) -> None:
        self._timer.stop()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self._wait()
        super().leaveEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn:
            self._timer.stop()
        elif event.type() == QEvent.Type.FocusOut:
            self._wait()
        return super().eventFilter(watched, event)


class Notices(QWidget):
    """Shows notices above the status line, the newest at the bottom, and keeps what was told."""

    def __init__(self, window: QWidget, foot: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._foot = foot
        self.history: deque[Notice] = deque(maxlen=REMEMBERED)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self._column.setSizeConstraint(QLayout.SizeConstraint.SetFixedSize)
        self.cards: list[NoticeCard] = []
        window.installEventFilter(self)
        foot.installEventFilter(self)
        self.hide()

    def tell(
        self,
        words: str,
        *,
        tone: Tone = "plain",
        action: str = "",
        run: Callable[[], object] | None = None,
    ) -> None:
        """Show a notice; with an action, a button in it runs it. The same words come only once."""
        words = shown(words)
        notice = Notice(words, tone, shown(action), run)
        self.history.append(notice)
        for card in self.cards:
            if card.notice.words == words:
                self._remove(card)
                break
        while len(self.cards) >= MOST_SHOWN:
            self._remove(self.cards[0])
        card = NoticeCard(notice, self._remove, self)
        self.cards.append(card)
        self._column.addWidget(card)
        self.show()
        self.raise_()
        self._column.activate()
        self._place()
        announce(self, words, urgent=tone == "error")

    def clear(self) -> None:
        """Take every notice off the screen."""
        for card in tuple(self.cards):
            self._remove(card)

    def _remove(self, card: NoticeCard) -> None:
        if card not in self.cards:
            return
        had_keyboard = any(part.hasFocus() for part in card.findChildren(QWidget))
        self.cards.remove(card)
        self._column.removeWidget(card)
        card.hide()
        card.deleteLater()
        if had_keyboard:
            self._window.setFocus()
        self.setVisible(bool(self.cards))
        self._place()

    def _place(self) -> None:
        foot = self._foot.height() if self._foot.isVisible() else 0
        self.move(
            self._window.width() - self.width() - FROM_EDGE,
            self._window.height() - foot - self.height() - ABOVE_BUTTONS,
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The layout gives it the size that its cards need."""
        super().resizeEvent(event)
        self._place()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stays in its corner."""
        if (
            event.type() in (QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide)
            and self.isVisible()
        ):
            self._place()
        return super().eventFilter(watched, event)
