"""The line at the bottom: is everything saved, how far is the work, who is working."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QPushButton, QStatusBar, QWidget

from annotator.gui.plain_text import plain_label, plain_tip
from annotator.gui.theme import Theme
from annotator.gui.words import shown, tr
from annotator.model.shortening import shortened

SHARE_WIDTH = 120  # pixels
ROOM_FOR_BAR = 1150  # pixels of the whole line
BETWEEN = 6  # pixels from one part to the next, by the style
EDGES = 16
LONGEST = 40  # code points of a failure or of long work; the rest is in its tooltip


class StatusLine(QStatusBar):
    """Saved state with a dot, counts of the article, annotator; a button to retry when saving fails."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._percent: int | None = None
        self._in_project = True
        self.setSizeGripEnabled(False)
        self.setMinimumWidth(1)  # long words must not make the window wider than its screen
        self._state_of_saving = holder = QWidget()
        line = QHBoxLayout(holder)
        line.setContentsMargins(12, 0, 0, 0)
        line.setSpacing(7)
        self._dot = QFrame()
        self._dot.setFixedSize(8, 8)
        self.saved = plain_label("", role="soft")
        self.retry = QPushButton(tr("Try again"))
        self.retry.setProperty("role", "link")
        self.retry.hide()
        line.addWidget(self._dot)
        line.addWidget(self.saved)
        line.addWidget(self.retry)
        self.bar = QProgressBar()
        self.bar.setFixedWidth(140)
        self.bar.setTextVisible(False)
        self.work = plain_label("", role="soft")
        self.stop = QPushButton(tr("Stop"))
        self.stop.setProperty("role", "link")
        for part in (self.work, self.bar, self.stop):
            line.addWidget(part)
            part.hide()
        self.counts = plain_label("", role="soft")
        self.share = plain_label("", role="soft")
        self.share_bar = QProgressBar()
        self.share_bar.setFixedWidth(SHARE_WIDTH)
        self.share_bar.setTextVisible(False)
        self.share_bar.setAccessibleName(tr("How far this article is marked"))
        self.pace = plain_label("", role="soft")
        self.suggestions = plain_label("", role="soft")
        self.progress = plain_label("", role="soft")
        self.annotator = plain_label("", role="soft")
        self.addWidget(holder)
        self.addWidget(self.counts)
        self.addWidget(self.share)
        self.addWidget(self.share_bar)
        self.addPermanentWidget(self.suggestions)
        self.addPermanentWidget(self.pace)
        self.addPermanentWidget(self.progress)
        self.addPermanentWidget(self.annotator)
        self._state = ("idle", 0, "")
        self._dot_color = ""
        self.show_share(None)
        self.show_pace(None)

    def set_theme(self, theme: Theme) -> None:
        """Use other colours from now on."""
        self._theme = theme
        self._show()

    def show_for(self, in_project: bool) -> None:
        """Be there while a project is open; without one only while long work is under way."""
        self._in_project = in_project
        self.setVisible(in_project or not self.work.isHidden())

    def show_idle(self) -> None:
        """No project is open."""
        self._state = ("idle", 0, "")
        self._show()

    def show_saved(self) -> None:
        """Everything is on disk."""
        self._state = ("saved", 0, "")
        self._show()

    def show_saving(self, waiting: int) -> None:
        """So many changes are on their way."""
        self._state = ("saving", waiting, "")
        self._show()

    def show_failed(self, waiting: int, message: str) -> None:
        """So many changes could not be written."""
        self._state = ("failed", waiting, message)
        self._show()

    def show_read_only(self) -> None:
        """The project cannot be written."""
        self._state = ("read only", 0, "")
        self._show()

    def show_share(self, percent: int | None) -> None:
        """How far the open article is marked; None where none is open."""
        self._percent = percent
        if percent is not None:
            self.share.setText(tr("{percent} % of this article", percent=percent))
            self.share_bar.setValue(percent)
        self._arrange()

    def show_pace(self, marks: float | None) -> None:
        """How many marks a minute; None where it cannot be told."""
        words = "" if marks is None else tr("{marks:.1f} marks / min", marks=marks)
        self.pace.setText(words)
        self._arrange()

    def show_suggestions(self, count: int) -> None:
        """How many suggestions are left in the open article."""
        words = tr("1 suggestion") if count == 1 else tr("{count:,} suggestions", count=count)
        self.suggestions.setText(words if count else "")
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def event(self, event: QEvent) -> bool:
        """Words that became longer may need the room of others."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._arrange()
        return super().event(event)

    def _arrange(self) -> None:
        """While long work is shown, or the window is narrow, less is told of the article."""
        known = self._percent is not None
        working = not self.work.isHidden()
        wide = self.width() >= ROOM_FOR_BAR
        wanted: dict[QWidget, bool] = {
            self.pace: bool(self.pace.text()) and (wide or not self.suggestions.text()),
            self.share_bar: known and not working and wide,
            self.share: known and not working,
            self.counts: not working or wide,
            self.progress: True,
            self.suggestions: bool(self.suggestions.text()),
        }
        # In the order in which they are given up where there is no room for all.
        for part in tuple(wanted):
            if self._room_for(wanted) <= self.width():
                break
            wanted[part] = False
        for part, visible in wanted.items():
            part.setVisible(visible)

    def _room_for(self, wanted: Mapping[QWidget, bool]) -> int:
        """Pixels that these parts need, with what is always there."""
        shown = [part for part, visible in wanted.items() if visible]
        parts = (*shown, self._state_of_saving, self.annotator)
        return EDGES + sum(max(p.sizeHint().width(), p.minimumWidth()) + BETWEEN for p in parts)

    def show_work(self, words: str, percent: int) -> None:
        """Long work is under way, so far done; the button stops it."""
        self.work.setText(shortened(words, LONGEST))
        self.work.setToolTip(plain_tip(words))
        self.bar.setAccessibleName(words)
        self.bar.setValue(percent)
        for part in (self.work, self.bar, self.stop):
            part.show()
        if not self._in_project:  # a project of an older version is on its way
            self.show()
        self._arrange()

    def hide_work(self) -> None:
        """The long work has ended."""
        for part in (self.work, self.bar, self.stop):
            part.hide()
        if not self._in_project:
            self.hide()
        self._arrange()

    def _show(self) -> None:
        state, waiting, message = self._state
        color, words = {
            "idle": (self._theme.line, ""),
            "saved": (self._theme.saved, tr("Saved")),
            "saving": (self._theme.warning, tr("Saving {count}", count=waiting)),
            "failed": (
                self._theme.error,
                shortened(
                    tr("{count} not saved: {message}", count=waiting, message=message), LONGEST
                ),
            ),
            "read only": (self._theme.warning, tr("Read only")),
        }[state]
        if color != self._dot_color:  # a style sheet is dear, and this comes with every mark
            self._dot_color = color
            self._dot.setStyleSheet(f"background: {color}; border-radius: 4px;")
        self._dot.setVisible(state != "idle")
        self.saved.setText(words)
        self.saved.setToolTip(plain_tip(shown(message)))
        self.retry.setVisible(state == "failed")
