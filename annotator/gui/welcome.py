"""The page that greets where no project is open: open, make, bring in, try."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from pathlib import PurePath

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from annotator.gui.action_table import ACTIONS
from annotator.gui.keys.bindings import KeyBindings, native_key
from annotator.gui.plain_text import plain_label, plain_tip
from annotator.gui.words import tr
from annotator.workspace.locations import without_password

CARD_WIDTH = 560  # pixels
KEY_WIDTH = 110  # pixels: room for three keys held together
PLACE_WIDTH = 230
NAME_WIDTH = 250
MOST_RECENT = 6


class WelcomePage(QWidget):
    """A calm card in the middle with what one can begin with, and the recent projects."""

    sample_requested = Signal()
    new_requested = Signal()
    open_requested = Signal()
    import_requested = Signal()
    server_requested = Signal()
    recent_requested = Signal(str)
    forget_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("paper")
        card = QFrame()
        card.setFixedWidth(CARD_WIDTH)
        column = QVBoxLayout(card)
        column.setSpacing(8)
        column.addWidget(plain_label("News Annotator", role="headline"))
        column.addWidget(
            plain_label(tr("Mark actors, events and relations in news articles."), role="soft")
        )
        column.addSpacing(12)
        self.buttons: list[QPushButton] = []
        self._keys: dict[str, QLabel] = {}
        for words, action, signal in (
            (tr("Open the sample project"), "project.sample", self.sample_requested),
            (tr("New project…"), "project.new", self.new_requested),
            (tr("Open a project…"), "project.open", self.open_requested),
            (
                tr("Import articles into a new project…"),
                "project.import_new",
                self.import_requested,
            ),
            (tr("Connect to a team server…"), "project.server", self.server_requested),
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
        drop = plain_label(
            tr("Files, folders and projects can also be dropped here."), role="small"
        )
        column.addWidget(drop)
        self.show_keys(KeyBindings(ACTIONS))
        column.addSpacing(8)
        self._recent = QVBoxLayout()
        self._recent.setSpacing(2)
        column.addLayout(self._recent)
        self._projects: tuple[str, ...] = ()
        inside = QWidget()
        inside.setObjectName("paper")
        middle = QVBoxLayout(inside)
        middle.addStretch(2)
        middle.addWidget(card, 0, Qt.AlignmentFlag.AlignHCenter)
        middle.addStretch(3)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inside)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(area)

    def show_keys(self, bindings: KeyBindings) -> None:
        """Show the present keys beside what they do."""
        for action, label in self._keys.items():
            label.setText(native_key(bindings.first_key(action)))

    def show_recent(self, projects: Sequence[str], missing: Collection[str] = ()) -> None:
        """List the recent projects, newest first; the missing ones cannot be opened and say so."""
        self._projects = tuple(projects)
        while (item := self._recent.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        if projects:
            self._recent.addWidget(plain_label(tr("RECENT"), role="heading"))
        for project in projects[:MOST_RECENT]:
            self._recent.addWidget(self._row(project, missing=project in missing))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses a button too, as in a dialog."""
        pressed = self.focusWidget()
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and isinstance(pressed, QAbstractButton) and pressed.hasFocus():
            pressed.click()
        else:
            super().keyPressEvent(event)

    def _row(self, project: str, *, missing: bool) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(10)
        shown = without_password(project)
        server = "://" in project
        name = PurePath(shown.rpartition("/")[2] if server else shown).name
        button = QPushButton()
        button.setProperty("role", "link")
        middle = Qt.TextElideMode.ElideMiddle
        named = QFontMetrics(button.font()).elidedText(name, middle, NAME_WIDTH)
        button.setText(named.replace("&", "&&"))
        button.setAccessibleName(name)
        button.setToolTip(plain_tip(shown))
        button.setEnabled(not missing)
        button.clicked.connect(lambda: self.recent_requested.emit(project))
        place = plain_label("", role="small")
        folder = shown.partition("://")[2] if server else str(PurePath(shown).parent)
        where = tr("not there any more: {place}", place=folder) if missing else folder
        # The style sheet sets these words in a smaller face than this one: they have room.
        place.setText(QFontMetrics(place.font()).elidedText(where, middle, PLACE_WIDTH))
        place.setToolTip(plain_tip(shown))
        forget = QToolButton()
        forget.setText("×")
        forget.setProperty("role", "small")
        forget.setAccessibleName(tr("Take {name} off the list", name=name))
        forget.setToolTip(plain_tip(tr("Take it off the list; the project stays.")))
        forget.clicked.connect(lambda: self.forget_requested.emit(project))
        line.addWidget(button)
        line.addStretch(1)
        line.addWidget(place)
        line.addWidget(forget)
        return row
