"""The dialog of an export: what is written, in which form, whereto, and how a record looks."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QSize, QTimer
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from annotator.gui.chapters import explained_in
from annotator.gui.plain_text import plain_label
from annotator.gui.theme import keycap_font
from annotator.gui.words import shown_error, tr
from annotator.model.errors import BadInput
from annotator.model.identity import ArticleId
from annotator.workspace.catalogue import FormatInfo
from annotator.workspace.exporting import ExportChoice
from annotator.workspace.splitting import Split, split_of

MOST_SHOWN = 6000  # characters of the first record
USUAL_SPLIT = "80/10/10"
CHANGING_PAUSE = 120  # milliseconds


class ReadingFirst(Protocol):
    """Reads the first record beside the window."""

    def __call__(self, choice: ExportChoice, then: Callable[[bytes], None]) -> None: ...


class ExportDialog(QDialog):
    """`out` and `choice` are the answer; the first record is shown as it would be written."""

    def __init__(
        self,
        out: Path,
        formats: Sequence[FormatInfo],
        annotators: Sequence[str],
        read: ReadingFirst,
        *,
        selected: Sequence[ArticleId] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Export"))
        explained_in(self, "import-and-export", "Records")
        self.resize(QSize(720, 600))
        self._read = read
        self._selected = tuple(selected)
        self._formats = [info for info in formats if info.can_export]
        self._asked = 0
        self.path = QLineEdit(str(out))
        self.format = self._choices(
            tr("Format"), [(info.title, info.name) for info in self._formats]
        )
        self.layer = self._choices(
            tr("Marks of"),
            [
                (tr("Everybody"), None),
                (tr("The adjudicated layer"), "adjudicated"),
                *((name, name) for name in annotators),
            ],
        )
        self.status = self._choices(
            tr("Articles"),
            [
                (tr("All"), None),
                (tr("Complete ones"), "complete"),
                (tr("Those in progress"), "in_progress"),
                (tr("Flagged ones"), "flagged"),
            ],
        )
        count = len(self._selected)
        self.only = QCheckBox(
            tr("Only the selected article")
            if count == 1
            else tr("Only the {count:,} selected articles", count=count)
        )
        self.only.setChecked(bool(self._selected))
        self.only.setVisible(bool(self._selected))
        self.divide = QCheckBox(tr("Divide for training and testing"))
        self.shares = QLineEdit(USUAL_SPLIT)
        self.shares.setAccessibleName(tr("Shares, such as 80/10/10"))
        self.seed = QSpinBox()
        self.seed.setRange(0, 999_999)
        self.seed.setAccessibleName(tr("Seed"))
        self.files = plain_label("", role="soft")
        self.files.setWordWrap(True)
        self.first = QPlainTextEdit()
        self.first.setReadOnly(True)
        self.first.setTabChangesFocus(True)
        self.first.setFont(_fixed())
        self.first.setAccessibleName(tr("The first record"))
        self.go = QPushButton(tr("Export"))
        self.go.setDefault(True)
        self.go.clicked.connect(self.accept)
        self._assemble()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(CHANGING_PAUSE)
        self._pause.timeout.connect(self.look)
        self._connect()
        self._show_files()
        self.look()

    @property
    def out(self) -> Path:
        """The file, or what the names of the parts are made from."""
        return Path(self.path.text().strip()).expanduser()

    @property
    def choice(self) -> ExportChoice:
        """What is written.

        Raises:
            BadInput: the shares cannot be understood.
        """
        return ExportChoice(
            format=str(self.format.currentData()),
            layer=self.layer.currentData(),
            status=self.status.currentData(),
            articles=self._selected if self.only.isChecked() else None,
            split=self._split(),
        )

    def _split(self) -> Split | None:
        if not self.divide.isChecked():
            return None
        return split_of(self.shares.text(), self.seed.value())

    # -- assembling --------------------------------------------------------------------------

    def _choices(self, name: str, options: Sequence[tuple[str, str | None]]) -> QComboBox:
        box = QComboBox()
        box.setAccessibleName(name)
        box.view().setAccessibleName(name)
        for words, value in options:
            box.addItem(words, value)
        return box

    def _assemble(self) -> None:
        column = QVBoxLayout(self)
        column.setSpacing(10)
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.setVerticalSpacing(9)
        where = QHBoxLayout()
        browse = QPushButton(tr("Browse…"))
        browse.setAutoDefault(False)
        browse.clicked.connect(self._browse)
        where.addWidget(self.path, 1)
        where.addWidget(browse)
        self.path.setAccessibleName(tr("File"))
        file_label = plain_label(tr("File"))
        file_label.setBuddy(self.path)
        form.addRow(file_label, where)
        for name, field in (
            (tr("Format"), self.format),
            (tr("Articles"), self.status),
            (tr("Marks of"), self.layer),
        ):
            label = plain_label(name)
            label.setBuddy(field)
            form.addRow(label, field)
        if self._selected:
            form.addRow("", self.only)
        split = QHBoxLayout()
        split.setSpacing(10)
        self.shares.setMaximumWidth(110)
        seed = plain_label(tr("Seed"))
        seed.setBuddy(self.seed)
        for part in (self.divide, self.shares, seed, self.seed):
            split.addWidget(part)
        split.addStretch(1)
        form.addRow("", split)
        form.addRow("", self.files)
        column.addLayout(form)
        column.addWidget(plain_label(tr("THE FIRST RECORD"), role="heading"))
        column.addWidget(self.first, 1)
        foot = QHBoxLayout()
        cancel = QPushButton(tr("Cancel"))
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        foot.addStretch(1)
        foot.addWidget(cancel)
        foot.addWidget(self.go)
        column.addLayout(foot)

    def _connect(self) -> None:
        for box in (self.format, self.layer, self.status):
            box.currentIndexChanged.connect(lambda _: self._pause.start())
        self.only.toggled.connect(lambda _: self._pause.start())
        self.divide.toggled.connect(lambda _: self._show_files())
        self.shares.textChanged.connect(lambda _: self._show_files())
        self.path.textChanged.connect(lambda _: self._show_files())

    def _browse(self) -> None:
        info = self._formats[self.format.currentIndex()]
        ends = " ".join(f"*{end}" for end in info.extensions)
        name, _ = QFileDialog.getSaveFileName(
            self, tr("Export"), self.path.text(), f"{info.title} ({ends})"
        )
        if name:
            self.path.setText(name)

    # -- showing -----------------------------------------------------------------------------

    def _show_files(self) -> None:
        """Say which files are written, or what is wrong with the shares."""
        divided = self.divide.isChecked()
        self.shares.setEnabled(divided)
        self.seed.setEnabled(divided)
        named = bool(self.path.text().strip())
        try:
            split = self._split()
        except BadInput as problem:
            self.files.setText(shown_error(problem))
            self.shares.setProperty("invalid", True)
            self.go.setEnabled(False)
        else:
            names = [] if split is None else [file.name for file in split.files(self.out)]
            self.files.setText(tr("Written to {files}", files=", ".join(names)) if names else "")
            self.shares.setProperty("invalid", False)
            self.go.setEnabled(named)
        self.files.setVisible(bool(self.files.text()))
        self.shares.style().polish(self.shares)

    def look(self) -> None:
        """Show the first record; an answer about another choice is dropped."""
        self._asked += 1
        asked = self._asked
        choice = ExportChoice(
            format=str(self.format.currentData()),
            layer=self.layer.currentData(),
            status=self.status.currentData(),
            articles=self._selected if self.only.isChecked() else None,
        )

        def read(record: bytes) -> None:
            if asked == self._asked:
                words = record.decode("utf-8", "replace").rstrip("\n")
                cut = words[:MOST_SHOWN] + (" …" if len(words) > MOST_SHOWN else "")
                self.first.setPlainText(cut or tr("No article fits this choice."))

        self._read(choice, read)

    def done(self, result: int) -> None:
        """Answers come too late from now on."""
        self._asked += 1
        self._pause.stop()
        super().done(result)


def _fixed() -> QFont:
    font = keycap_font(9)
    font.setBold(False)
    return font
