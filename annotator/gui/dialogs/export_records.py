"""The dialog of an export: what is written, in which form, whereto, and how a record looks."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
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

from annotator.gui.dialog_footer import Footer
from annotator.gui.dialogs.checked_choice import CheckedChoice
from annotator.gui.dialogs.option_form import OptionForm
from annotator.gui.loss_words import action_words, loss_words
from annotator.gui.plain_text import plain_label
from annotator.gui.theme import keycap_font
from annotator.gui.words import shown, shown_error, tr
from annotator.model.errors import BadInput
from annotator.model.identity import ArticleId
from annotator.model.schema import Schema
from annotator.workspace.catalogue import FormatInfo
from annotator.workspace.exporting import ExportChoice, ExportPreview
from annotator.workspace.splitting import Split, split_of

MOST_SHOWN = 12_000  # characters of the first records
USUAL_SPLIT = "80/10/10"
CHANGING_PAUSE = 120  # milliseconds
_DATE = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")


class Previewing(Protocol):
    """Writes the first records in memory, beside the window."""

    def __call__(
        self, out: Path, choice: ExportChoice, then: Callable[[ExportPreview], None]
    ) -> None: ...


class ExportDialog(QDialog):
    """`out` and `choice` are the answer; the first records are shown as they would be written."""

    def __init__(
        self,
        out: Path,
        formats: Sequence[FormatInfo],
        schema: Schema,
        annotators: Sequence[str],
        preview: Previewing,
        *,
        sources: Sequence[str | None] = (),
        selected: Sequence[ArticleId] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Export"))
        self.resize(QSize(860, 640))
        self._preview = preview
        self._selected = tuple(selected)
        self._formats = [info for info in formats if info.can_export]
        self._asked = 0
        self.path = QLineEdit(str(out))
        self.format = self._choices(
            tr("Format"),
            [(shown(info.title), info.name) for info in self._formats if not info.needs],
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
        self.labels = CheckedChoice(tr("Labels"), tr("All labels"))
        self.labels.offer([(name, name) for name in schema.labels()])
        self.sources = CheckedChoice(tr("Sources"), tr("All sources"))
        self.sources.offer([(name or tr("Without a source"), name) for name in sources])
        self.since, self.until = self._date(tr("Published from")), self._date(tr("Published until"))
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
        self.seed.lineEdit().setTextMargins(6, 0, 0, 0)  # the style sheet cannot say it
        self.seed.setAccessibleName(tr("Seed"))
        self.licence = QLineEdit()
        self.licence.setPlaceholderText(tr("For the dataset card, such as CC-BY-4.0"))
        self.licence.setAccessibleName(tr("Licence"))
        self.full_record = QCheckBox(tr("Put the full records beside it, for importing again"))
        self.option_form = OptionForm(tr("Options of the format"))
        self.files = plain_label("", role="soft")
        self.files.setWordWrap(True)
        self.losses = plain_label("", role="soft")
        self.losses.setWordWrap(True)
        self.part = QComboBox()
        self.part.setAccessibleName(tr("File of the preview"))
        self.part.view().setAccessibleName(tr("File of the preview"))
        self.part.hide()
        self.first = QPlainTextEdit()
        self.first.setReadOnly(True)
        self.first.setTabChangesFocus(True)
        self.first.setFont(_fixed())
        self.first.setAccessibleName(tr("The first records"))
        self._seen: ExportPreview | None = None
        self._assemble()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(CHANGING_PAUSE)
        self._pause.timeout.connect(self.look)
        self._connect()
        self._take_format()
        self._show_files()
        self.look()

    @property
    def out(self) -> Path:
        """The file or folder, or what the names of the parts are made from."""
        return Path(self.path.text().strip()).expanduser()

    @property
    def choice(self) -> ExportChoice:
        """What is written.

        Raises:
            BadInput: the shares or a date cannot be understood.
        """
        split = self._split()
        licence = self.licence.text().strip() if split is not None else ""
        return replace(self._plain_choice(), split=split, licence=licence)

    def _plain_choice(self) -> ExportChoice:
        """All but the division, which changes no record."""
        return ExportChoice(
            format=str(self.format.currentData()),
            layer=self.layer.currentData(),
            status=self.status.currentData(),
            articles=self._selected if self.only.isChecked() else None,
            labels=frozenset(str(value) for value in self.labels.values),
            sources=tuple(v if v is None else str(v) for v in self.sources.values),
            since=_date_of(self.since),
            until=_date_of(self.until),
            options=self.option_form.values,
            full_record=self.full_record.isChecked() and not self.full_record.isHidden(),
        )

    def _split(self) -> Split | None:
        if not self.divide.isChecked():
            return None
        return split_of(self.shares.text(), self.seed.value())

    @property
    def _info(self) -> FormatInfo:
        name = self.format.currentData()
        return next(info for info in self._formats if info.name == name)

    # -- assembling --------------------------------------------------------------------------

    def _choices(self, name: str, options: Sequence[tuple[str, str | None]]) -> QComboBox:
        box = QComboBox()
        box.setAccessibleName(name)
        box.view().setAccessibleName(name)
        # Long titles must not make the dialog as wide as they are.
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(18)
        for words, value in options:
            box.addItem(words, value)
        return box

    def _date(self, name: str) -> QLineEdit:
        field = QLineEdit()
        field.setPlaceholderText(tr("2026-11"))
        field.setAccessibleName(name)
        return field

    def _assemble(self) -> None:
        column = QVBoxLayout(self)
        column.setSpacing(10)
        top = _form()
        self.path.setAccessibleName(tr("File"))
        self._path_label = plain_label(tr("File"))
        self._path_label.setBuddy(self.path)
        format_label = plain_label(tr("Format"))
        format_label.setBuddy(self.format)
        top.addRow(self._path_label, self._file_row())
        top.addRow(format_label, self.format)
        column.addLayout(top)
        halves = QHBoxLayout()
        halves.setSpacing(28)
        halves.addLayout(self._what(), 1)
        halves.addLayout(self._how(), 1)
        column.addLayout(halves)
        column.addWidget(self.files)
        head = QHBoxLayout()
        head.addWidget(plain_label(tr("THE FIRST RECORDS"), role="heading"))
        head.addStretch(1)
        self._part_label = plain_label(tr("File"), role="soft")
        self._part_label.setBuddy(self.part)
        self._part_label.hide()
        head.addWidget(self._part_label)
        head.addWidget(self.part)
        column.addLayout(head)
        column.addWidget(self.first, 1)
        column.addWidget(self.losses)
        foot = Footer(self, tr("Export"))  # last, as Tab goes
        self.go = foot.go
        column.addWidget(foot)
        self.path.setFocus()

    def _file_row(self) -> QHBoxLayout:
        where = QHBoxLayout()
        where.setSpacing(8)
        browse = QPushButton(tr("Browse…"))
        browse.setAutoDefault(False)
        browse.clicked.connect(self._browse)
        where.addWidget(self.path, 1)
        where.addWidget(browse)
        return where

    def _what(self) -> QFormLayout:
        """Which articles and which marks."""
        form = _form()
        dates = QHBoxLayout()
        dates.setSpacing(8)
        dates.addWidget(self.since, 1)
        dates.addWidget(plain_label("–"))
        dates.addWidget(self.until, 1)
        rows: tuple[tuple[str, QWidget], ...] = (
            (tr("Articles"), self.status),
            (tr("Sources"), self.sources),
            (tr("Marks of"), self.layer),
            (tr("Labels"), self.labels),
        )
        for name, field in rows:
            label = plain_label(name)
            label.setBuddy(field)
            form.addRow(label, field)
        published = plain_label(tr("Published"))
        published.setBuddy(self.since)
        form.insertRow(2, published, dates)
        if self._selected:
            form.insertRow(0, "", self.only)
        return form

    def _how(self) -> QVBoxLayout:
        """In which form."""
        column = QVBoxLayout()
        column.setSpacing(9)
        column.addWidget(self.option_form)
        column.addWidget(self.divide)
        split = QHBoxLayout()
        split.setSpacing(10)
        split.setContentsMargins(24, 0, 0, 0)
        self.shares.setMinimumWidth(110)
        shares, seed = plain_label(tr("Shares")), plain_label(tr("Seed"))
        shares.setBuddy(self.shares)
        seed.setBuddy(self.seed)
        for part in (shares, self.shares, seed, self.seed):
            split.addWidget(part)
        column.addLayout(split)
        licence = plain_label(tr("Licence"))
        licence.setBuddy(self.licence)
        card = QHBoxLayout()
        card.setSpacing(10)
        card.setContentsMargins(24, 0, 0, 0)
        card.addWidget(licence)
        card.addWidget(self.licence, 1)
        column.addLayout(card)
        column.addWidget(self.full_record)
        column.addStretch(1)
        return column

    def _connect(self) -> None:
        self.format.currentIndexChanged.connect(lambda _: self._take_format())
        for box in (self.layer, self.status):
            box.currentIndexChanged.connect(lambda _: self._pause.start())
        for ticked in (self.labels, self.sources):
            ticked.changed.connect(self._pause.start)
        for date in (self.since, self.until):
            date.textChanged.connect(lambda _: self._show_files())
            date.textChanged.connect(lambda _: self._pause.start())
        self.option_form.changed.connect(self._pause.start)
        self.only.toggled.connect(lambda _: self._pause.start())
        self.divide.toggled.connect(lambda _: self._show_files())
        self.shares.textChanged.connect(lambda _: self._show_files())
        self.path.textChanged.connect(lambda _: self._show_files())
        self.part.currentIndexChanged.connect(lambda _: self._show_part())

    def _take_format(self) -> None:
        """Show the options of the chosen format, and give the file its usual end."""
        info = self._info
        self.option_form.show_options(info.write_options)
        self.full_record.setVisible(bool(info.missing))
        self._path_label.setText(tr("Folder") if info.folder else tr("File"))
        known = {end for one in self._formats for end in one.extensions}
        out = self.out
        if info.folder and out.suffix in known:
            self.path.setText(str(out.with_suffix("")))
        elif not info.folder and out.name and out.suffix in {*known, ""}:
            self.path.setText(str(out.with_suffix(info.extensions[0])))
        self._pause.start()

    def _browse(self) -> None:
        info = self._info
        title = shown(info.title)
        kinds = "" if info.folder else f"{title} ({' '.join(f'*{e}' for e in info.extensions)})"
        name, _ = QFileDialog.getSaveFileName(self, tr("Export"), self.path.text(), kinds)
        if name:
            self.path.setText(name)

    # -- showing -----------------------------------------------------------------------------

    def _show_files(self) -> None:
        """Say which files are written, or what is wrong with the shares or a date."""
        divided = self.divide.isChecked()
        self.shares.setEnabled(divided)
        self.seed.setEnabled(divided)
        self.licence.setEnabled(divided)
        named = bool(self.path.text().strip())
        for field in (self.shares, self.since, self.until):
            field.setProperty("invalid", False)
        try:
            _date_of(self.since)
            _date_of(self.until)
            split = self._split()
        except BadInput as problem:
            self.files.setText(shown_error(problem))
            self._blame()
            self.go.setEnabled(False)
        else:
            names = [] if split is None else [file.name for file in split.files(self.out)]
            self.files.setText(tr("Written to {files}", files=", ".join(names)) if names else "")
            self.go.setEnabled(named)
        self.files.setVisible(bool(self.files.text()))
        for field in (self.shares, self.since, self.until):
            field.style().polish(field)

    def _blame(self) -> None:
        """Mark the field that cannot be understood."""
        for date in (self.since, self.until):
            try:
                _date_of(date)
            except BadInput:
                date.setProperty("invalid", True)
                return
        self.shares.setProperty("invalid", True)

    def look(self) -> None:
        """Show the first records; an answer about another choice is dropped."""
        self._asked += 1
        asked = self._asked
        try:
            choice = self._plain_choice()
        except BadInput:
            return

        def seen(preview: ExportPreview) -> None:
            if asked == self._asked:
                self._show(preview)

        self._preview(self.out, choice, seen)

    def _show(self, preview: ExportPreview) -> None:
        self._seen = preview
        self.part.blockSignals(True)
        self.part.clear()
        for file in preview.files:
            self.part.addItem(file.name)
        self.part.blockSignals(False)
        for part in (self.part, self._part_label):
            part.setVisible(len(preview.files) > 1)
        self._show_part()
        self.losses.setText(_lost(preview, self._info))
        self.losses.setVisible(bool(self.losses.text()))

    def _show_part(self) -> None:
        files = self._seen.files if self._seen is not None else ()
        at = max(0, self.part.currentIndex())
        if at >= len(files):
            self.first.setPlainText(tr("No article fits this choice."))
            return
        head = files[at].head
        if b"\0" in head[:1000]:
            self.first.setPlainText(
                tr("{count:,} bytes that are not made to be read.", count=files[at].bytes)
            )
            return
        words = head.decode("utf-8-sig", "replace").rstrip("\n")
        cut = words[:MOST_SHOWN] + (" …" if len(words) > MOST_SHOWN else "")
        self.first.setPlainText(cut)

    def done(self, result: int) -> None:
        """Answers come too late from now on."""
        self._asked += 1
        self._pause.stop()
        super().done(result)


def _form() -> QFormLayout:
    form = QFormLayout()
    form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
    form.setVerticalSpacing(9)
    return form


def _date_of(field: QLineEdit) -> str | None:
    """The date that stands in a field; None where it is empty.

    Raises:
        BadInput: it is none.
    """
    words = field.text().strip()
    if words and not _DATE.fullmatch(words):
        raise BadInput(
            tr("“{words}” is not a date that can be understood.", words=words),
            hint=tr("Write it as 2026-11-22, 2026-11 or 2026."),
        )
    return words or None


def _lost(preview: ExportPreview, info: FormatInfo) -> str:
    """What of the first records does not fit, or that all of it does."""
    if not preview.files or not info.missing:
        return ""
    if not preview.losses:
        return tr("Everything in the first records fits this format.")
    told = ", ".join(
        f"{loss_words(loss.feature)} ({action_words(loss.action)})" for loss in preview.losses[:6]
    )
    return tr("Does not fit this format: {told}", told=told)


def _fixed() -> QFont:
    font = keycap_font(9)
    font.setBold(False)
    return font
