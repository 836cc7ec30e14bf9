"""The list of articles or marks behind a bar, an actor or a line."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from annotator.gui.pages.overview.sheet import Row
from annotator.gui.pages.overview.table import Table
from annotator.gui.pages.overview.views import number
from annotator.gui.plain_text import plain_label
from annotator.gui.words import tr
from annotator.model.overview import Found, FoundArticle, FoundMark


class FoundList(QFrame):
    """What was found, a row each; one that is chosen is opened in the text."""

    opened = Signal(object)  # FoundArticle or FoundMark
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.found = Found()
        self.words = plain_label("", role="title")
        self.words.setWordWrap(True)
        self.words.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.close_button = QPushButton(tr("Close"))
        self.close_button.setProperty("role", "link")
        self.close_button.setAccessibleName(tr("Close this list"))
        self.close_button.clicked.connect(self.closed)
        head = QHBoxLayout()
        head.addWidget(self.words, 1)
        head.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)
        self.table = Table()
        self.table.asked_for.connect(lambda row: self.opened.emit(self.found.rows[row]))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.addLayout(head)
        column.addWidget(self.table, 1)
        column.addStretch(0)

    def show_found(self, title: str, found: Found) -> None:
        """Show what stands behind what is called so."""
        self.found = found
        marks = [row for row in found.rows if isinstance(row, FoundMark)]
        articles = [row for row in found.rows if isinstance(row, FoundArticle)]
        headers: tuple[str, ...]
        if marks:
            headers = (tr("Words"), tr("Label"), tr("Article"), tr("Date"), tr("Annotator"))
            rows = [
                Row(
                    (
                        row.words,
                        row.label,
                        row.article.heading,
                        row.article.published,
                        row.annotator,
                    )
                )
                for row in marks
            ]
        else:
            headers = (tr("Article"), tr("Source"), tr("Date"))
            rows = [Row((row.heading, row.source, row.published)) for row in articles]
        self.words.setText(self._words(title, len(rows)))
        self.table.setAccessibleName(self.words.text())
        self.table.show_rows(headers, rows)
        self.table.setVisible(bool(rows))
        if rows:
            self.table.look_at(0)

    def _words(self, title: str, shown: int) -> str:
        total = self.found.total
        if total == 0:
            return tr("{title}: nothing is behind it.", title=title)
        if shown < total:
            return tr(
                "{title}: the first {shown} of {total}",
                title=title,
                shown=number(shown),
                total=number(total),
            )
        return tr("{title}: {total}", title=title, total=number(total))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes the list; once more, the page."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)
