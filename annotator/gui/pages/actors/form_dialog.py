"""The dialogs that write an actor down: a new one, and one that is split off another."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QSizePolicy, QVBoxLayout, QWidget

from annotator.commands.bulk.base import BulkCommand
from annotator.gui.dialog_footer import Footer
from annotator.gui.pages.actors.actor_form import ActorForm, Written
from annotator.gui.plain_text import plain_label
from annotator.gui.words import shown_error
from annotator.model.errors import AnnotatorError
from annotator.model.shortening import shortened

WIDTH = 460  # pixels
MakeCommand = Callable[[Written], BulkCommand]


class FormDialog(QDialog):
    """A form with a few words above it; `agreed` carries the command that comes of it.

    A refusal is shown below the fields, and the dialog stays.
    """

    agreed = Signal(object)

    def __init__(
        self, title: str, words: str, form: ActorForm, verb: str, make: MakeCommand, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setMinimumWidth(WIDTH)
        self.form = form
        self._make = make
        self.explained = plain_label(words)
        self.explained.setWordWrap(True)
        self.refused = plain_label("", role="error")
        self.refused.setWordWrap(True)
        self.refused.hide()
        for label in (self.explained, self.refused):
            label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.column = QVBoxLayout()
        self.column.setSpacing(12)
        self.column.addWidget(self.explained)
        self.column.addWidget(form)
        foot = Footer(self, verb)
        self.ok = foot.go
        whole = QVBoxLayout(self)
        whole.setContentsMargins(18, 16, 18, 14)
        whole.setSpacing(12)
        whole.addLayout(self.column)
        whole.addWidget(self.refused)
        whole.addStretch(1)
        whole.addWidget(foot)
        form.warned.connect(self.grow)
        form.name.setFocus()
        form.name.selectAll()

    def accept(self) -> None:
        try:
            command = self.command()
        except AnnotatorError as error:
            self.refuse(error)
            return
        self.agreed.emit(command)
        super().accept()

    def command(self) -> BulkCommand:
        """The command that the fields make.

        Raises:
            CommandRefused: the fields make none.
        """
        return self._make(self.form.written())

    def refuse(self, error: AnnotatorError) -> None:
        """Show why it cannot be done."""
        self.refused.setText(shortened(shown_error(error), 400))
        self.refused.show()
        self.grow()

    def grow(self) -> None:
        """Be as tall as the words need at this width."""
        layout = self.layout()
        assert layout is not None
        layout.activate()
        needed = layout.totalHeightForWidth(self.width())
        if needed > self.height():
            self.resize(self.width(), needed)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.grow()
