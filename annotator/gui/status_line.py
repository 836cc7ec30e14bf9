"""The line at the bottom: is everything saved, how far is the work, who is working."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QPushButton, QStatusBar, QWidget

from annotator.gui.plain_text import plain_label, plain_tip
from annotator.gui.theme import Theme
from annotator.gui.words import shown, tr
from annotator.model.shortening import shortened

LONGEST = 40  # code points of a failure; the rest is in its tooltip


class StatusLine(QStatusBar):
    """Saved state with a dot, counts of the article, annotator; a button to retry when saving fails."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setSizeGripEnabled(False)
        holder = QWidget()
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
        self.progress = plain_label("", role="soft")
        self.annotator = plain_label("", role="soft")
        self.addWidget(holder)
        self.addWidget(self.counts)
        self.addPermanentWidget(self.progress)
        self.addPermanentWidget(self.annotator)
        self._state = ("idle", 0, "")
        self._dot_color = ""

    def set_theme(self, theme: Theme) -> None:
        """Use other colours from now on."""
        self._theme = theme
        self._show()

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

    def show_work(self, words: str, percent: int) -> None:
        """Long work is under way, so far done; the button stops it."""
        self.work.setText(words)
        self.bar.setAccessibleName(words)
        self.bar.setValue(percent)
        for part in (self.work, self.bar, self.stop):
            part.show()

    def hide_work(self) -> None:
        """The long work has ended."""
        for part in (self.work, self.bar, self.stop):
            part.hide()

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
