"""The dialog of a pasted article: its words, what their first lines say, and what the person adds."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QSize, QTimer
from PySide6.QtWidgets import (
    QDialog,
    QFormLayout,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from annotator.gui.chapters import explained_in
from annotator.gui.dialog_footer import Footer
from annotator.gui.plain_text import plain_label
from annotator.gui.words import shown_error, tr
from annotator.model.errors import AnnotatorError
from annotator.workspace.previewing import Pasted, SeenHeader

TYPING_PAUSE = 200  # milliseconds without a key before the header is read


class ReadingHeader(Protocol):
    """Reads the header beside the window; one of the two is called on this thread."""

    def __call__(
        self,
        words: str,
        then: Callable[[SeenHeader], None],
        failed: Callable[[AnnotatorError], None],
    ) -> None: ...


class PasteDialog(QDialog):
    """Words of an article with fields for what they do not say; `pasted` is the answer."""

    def __init__(self, words: str, read: ReadingHeader, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Paste as a new article"))
        explained_in(self, "import-and-export", "From the clipboard")
        self.resize(QSize(720, 600))
        self._read = read
        self._asked = 0
        self.words = QPlainTextEdit(words)
        self.words.setTabChangesFocus(True)
        self.words.setAccessibleName(tr("Text of the article"))
        self.words.setPlaceholderText(tr("Paste or type the article here."))
        self.title = self._line(tr("Title"))
        self.source = self._line(tr("Source"))
        self.date = self._line(tr("Date"))
        self.found = plain_label("", role="soft")
        self.found.setWordWrap(True)
        self.found.setMinimumHeight(3 * self.found.fontMetrics().height())
        self._foot = Footer(self, tr("Add the article"))
        self.go = self._foot.go
        self._assemble()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(TYPING_PAUSE)
        self._pause.timeout.connect(self.look)
        self.words.textChanged.connect(self._pause.start)
        self.words.setFocus()
        self.look()

    @property
    def pasted(self) -> Pasted:
        """The words, and what the person says about them."""
        return Pasted(
            self.words.toPlainText(), self.title.text(), self.source.text(), self.date.text()
        )

    def _line(self, name: str) -> QLineEdit:
        line = QLineEdit()
        line.setAccessibleName(name)
        return line

    def _assemble(self) -> None:
        column = QVBoxLayout(self)
        column.setSpacing(10)
        column.addWidget(self.words, 1)
        column.addWidget(self.found)
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for line in (self.title, self.source, self.date):
            label = plain_label(line.accessibleName())
            label.setBuddy(line)
            form.addRow(label, line)
        column.addLayout(form)
        column.addWidget(self._foot)

    def look(self) -> None:
        """Read the first lines; an answer about older words is dropped."""
        self._asked += 1
        asked = self._asked
        words = self.words.toPlainText()
        self.go.setEnabled(bool(words.strip()))
        if not words.strip():
            self._show(SeenHeader(None, None, None, (), (), ""))
            self.found.setText(tr("The clipboard holds no text."))
            return

        def seen(header: SeenHeader) -> None:
            if asked == self._asked:
                self._show(header)

        def failed(error: AnnotatorError) -> None:
            if asked == self._asked:
                self.go.setEnabled(False)
                self.found.setText(shown_error(error))

        self._read(words, seen, failed)

    def _show(self, header: SeenHeader) -> None:
        nothing = tr("not found")
        self.title.setPlaceholderText(header.title or nothing)
        self.source.setPlaceholderText(header.source or nothing)
        self.date.setPlaceholderText(header.published or tr("not found; such as 2026-11-22"))
        if header.lines:
            self.found.setText(
                tr("Taken off as the header: {lines}", lines=" / ".join(header.lines))
            )
        else:
            self.found.setText(tr("No line is taken off as a header: all of it is the text."))

    def done(self, result: int) -> None:
        """Answers come too late from now on."""
        self._asked += 1
        self._pause.stop()
        super().done(result)
