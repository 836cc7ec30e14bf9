"""The dialog that asks for a project on a team server; the password is used once and never kept."""

from __future__ import annotations

from PySide6.QtWidgets import (
    QDialog,
    QFormLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from annotator.gui.chapters import explained_in
from annotator.gui.dialog_footer import Footer
from annotator.gui.plain_text import plain_label
from annotator.gui.words import tr
from annotator.workspace.locations import parts_of_place, place_on_server


class ServerDialog(QDialog):
    """Host, database, user and password; `target` is the URL that they make."""

    def __init__(self, known: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Connect to a team server"))
        self.setMinimumWidth(460)
        explained_in(self, "window", "Beginning")
        host, database, user = parts_of_place(known) or ("", "", "")
        self.host = self._line(tr("Server"), host)
        self.host.setPlaceholderText(tr("db.example.org, or db.example.org:5433"))
        self.database = self._line(tr("Database"), database)
        self.user = self._line(tr("User"), user)
        self.password = self._line(tr("Password"), "")
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        foot = Footer(self, tr("Connect"))
        self.go = foot.go
        column = QVBoxLayout(self)
        column.setSpacing(10)
        form = QFormLayout()
        form.setVerticalSpacing(9)
        for line in (self.host, self.database, self.user, self.password):
            label = plain_label(line.accessibleName())
            label.setBuddy(line)
            form.addRow(label, line)
            line.textChanged.connect(lambda _: self._check())
        column.addLayout(form)
        kept = plain_label(
            tr("The project is a PostgreSQL database. The password is not kept."), role="soft"
        )
        kept.setWordWrap(True)
        column.addWidget(kept)
        column.addWidget(foot)
        self._check()
        (self.password if known else self.host).setFocus()

    @property
    def target(self) -> str:
        """The place of the project, with the password where one was typed."""
        return place_on_server(
            self.host.text(),
            self.database.text(),
            user=self.user.text().strip(),
            password=self.password.text(),
        )

    def _line(self, name: str, words: str) -> QLineEdit:
        line = QLineEdit(words)
        line.setAccessibleName(name)
        return line

    def _check(self) -> None:
        self.go.setEnabled(bool(self.host.text().strip() and self.database.text().strip()))
