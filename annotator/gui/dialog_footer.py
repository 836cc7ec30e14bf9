"""The foot of a dialog: the button that does it, the one that leaves, and others at the left."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPushButton

from annotator.gui.words import tr


class CloseFooter(QDialogButtonBox):
    """The foot of a dialog that only shows. `leave` closes it, and Enter elsewhere does not.

    Where each button stands is the desktop's custom, here as in message boxes.
    """

    def __init__(self, dialog: QDialog, leave: str = "") -> None:
        super().__init__(dialog)
        self.leave = self.addButton(leave or tr("Close"), QDialogButtonBox.ButtonRole.RejectRole)
        self.leave.setAutoDefault(False)
        self.rejected.connect(dialog.reject)

    def put_left(self, button: QPushButton) -> None:
        """Put a button at the other end, where it is not taken for an answer."""
        button.setAutoDefault(False)
        self.addButton(button, QDialogButtonBox.ButtonRole.ResetRole)


class Footer(CloseFooter):
    """The foot of a dialog that asks: `go` does it, also by Enter, and `leave` leaves all as it is.

    `words` are the verb of what is done, so that nobody has to read the question twice.
    """

    def __init__(self, dialog: QDialog, words: str) -> None:
        super().__init__(dialog, tr("Cancel"))
        name = words.replace("&", "&&")
        self.go = self.addButton(name, QDialogButtonBox.ButtonRole.AcceptRole)
        self.go.setDefault(True)
        self.accepted.connect(dialog.accept)
