"""The page that greets where no project is open: open, make, try."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import PurePath

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from annotator.gui.action_table import ACTIONS
from annotator.gui.keys.bindings import KeyBindings, native_key
from annotator.gui.plain_text import plain_label, plain_tip
from annotator.gui.words import tr
from annotator.workspace.locations import without_password

KEY_WIDTH = 110  # pixels: room for three keys held together


class WelcomePage(QWidget):
    """A calm card in the middle with what one can begin with, and the recent projects."""

    sample_requested = Signal()
    new_requested = Signal()
    open_requested = Signal()
    recent_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("paper")
        card = QFrame()
        card.setFixedWidth(530)
        column = QVBoxLayout(card)
        column.setSpacing(10)
        column.addWidget(plain_label("News Annotator", role="headline"))
        column.addWidget(
            plain_label(tr("Mark actors, events and relations in news articles."), role="soft")
        )
        column.addSpacing(14)
        self.buttons: list[QPushButton] = []
        self._keys: dict[str, QLabel] = {}
        for words, action, signal in (
            (tr("Open the sample project"), "project.sample", self.sample_requested),
            (tr("New project…"), "project.new", self.new_requested),
            (tr("Open a project…"), "project.open", self.open_requested),
        ):
            line = QHBoxLayout()
            button = QPushButton(words)
            button.setProperty("role", "choice")
            button.clicked.connect(signal.emit)
            self.buttons.append(button)
            line.addWidget(button, 1)
            hint = self._keys[action] = plain_label("", role="soft")
            hint.setFixedWidth(KEY_WIDTH)
            line.addWidget(hint)
            column.addLayout(line)
        self.show_keys(KeyBindings(ACTIONS))
        column.addSpacing(10)
        self._recent = QVBoxLayout()
        self._recent.setSpacing(4)
        column.addLayout(self._recent)
        outer = QVBoxLayout(self)
        outer.addStretch(2)
        outer.addWidget(card, 0, Qt.AlignmentFlag.AlignHCenter)
        outer.addStretch(3)

    def show_keys(self, bindings: KeyBindings) -> None:
        """Show the present keys beside what they do."""
        for action, label in self._keys.items():
            label.setText(native_key(bindings.first_key(action)))

    def show_recent(self, projects: Sequence[str]) -> None:
        """List the recent projects, newest first."""
        while (item := self._recent.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        if projects:
            self._recent.addWidget(plain_label(tr("RECENT"), role="heading"))
        for project in projects[:5]:
            name = without_password(project.rpartition("/")[2] if "://" in project else project)
            button = QPushButton(PurePath(name).name.replace("&", "&&"))
            button.setProperty("role", "link")
            button.setToolTip(plain_tip(without_password(project)))
            button.clicked.connect(
                lambda _=False, project=project: self.recent_requested.emit(project)
            )
            self._recent.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
