"""The dialog of an import: which files come, what is in them, what is left out and why."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from threading import Event
from typing import Protocol

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QSplitter,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from annotator.gui import asking
from annotator.gui.chapters import explained_in
from annotator.gui.dialog_footer import Footer
from annotator.gui.dialogs.option_form import OptionForm
from annotator.gui.plain_text import plain_label, plain_tip
from annotator.gui.words import number, shown, tr
from annotator.model.option import OptionValue
from annotator.workspace.catalogue import FormatInfo
from annotator.workspace.previewing import ImportPreview, SeenArticle, SeenCounting, SeenFile

AUTO = "auto"
KIND_WIDTH = 320  # pixels
_FILE = Qt.ItemDataRole.UserRole


class Looking(Protocol):
    """Looks at files beside the window; the answer comes to `then` on this thread."""

    def __call__(
        self,
        paths: Sequence[Path],
        format: str,  # noqa: A002
        options: Mapping[str, OptionValue],
        cancelled: Callable[[], bool],
        then: Callable[[ImportPreview], None],
    ) -> None: ...


class ImportDialog(QDialog):
    """Files and folders with what is in them; `paths`, `format` and `annotator` are the answer.

    What is looked at is looked at beside the window: the dialog can be used and left meanwhile.
    """

    def __init__(
        self,
        paths: Sequence[Path],
        look: Looking,
        formats: Sequence[FormatInfo],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Import articles"))
        explained_in(self, "import-and-export")
        self.resize(QSize(820, 600))
        self.paths = list(paths)
        self.preview: ImportPreview | None = None
        self._look = look
        self._stopping = Event()
        self._asked = 0
        self.kind = QComboBox()
        self.kind.addItem(tr("As each file looks"), AUTO)
        for info in formats:
            if info.can_import and not info.needs:
                self.kind.addItem(shown(info.title), info.name)
        self.kind.setMaximumWidth(KIND_WIDTH)
        self.kind.view().setAccessibleName(tr("Read as"))
        self._kinds = {info.name: info for info in formats if info.can_import}
        self.option_form = OptionForm(tr("Options of the kind of file"))
        self.option_form.hide()
        self.option_form.changed.connect(self._refresh)
        self.kind.currentIndexChanged.connect(lambda _: self._take_kind())
        self.list = self._make_list()
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(tr("What is in the chosen file"))
        self.name = QLineEdit()
        self.name.setPlaceholderText(tr("As in the file"))
        self.name.setAccessibleName(tr("Annotator of the records"))
        self._name_label = plain_label(tr("Annotator of the records"))
        self._name_label.setBuddy(self.name)
        self.summary = plain_label("", role="soft")
        self.summary.setWordWrap(True)
        self._assemble()
        self._refresh()

    @property
    def format(self) -> str:
        """What all files are, or "auto"."""
        return str(self.kind.currentData())

    @property
    def options(self) -> dict[str, OptionValue]:
        """What was chosen of the options of that kind."""
        return self.option_form.values

    @property
    def annotator(self) -> str | None:
        """The name to give to the annotator of records, None to leave it."""
        return self.name.text().strip() or None

    def _assemble(self) -> None:
        column = QVBoxLayout(self)
        column.setSpacing(10)
        top = QHBoxLayout()
        for words, ask in (
            (tr("Add files…"), asking.files_to_import),
            (tr("Add a folder…"), asking.folder_to_import),
        ):
            button = QPushButton(words)
            button.setAutoDefault(False)
            button.clicked.connect(lambda _=False, ask=ask: self.add(ask(self)))
            top.addWidget(button)
        top.addStretch(1)
        read_as = plain_label(tr("Read as"))
        read_as.setBuddy(self.kind)
        top.addWidget(read_as)
        top.addWidget(self.kind)
        column.addLayout(top)
        halves = QSplitter(Qt.Orientation.Vertical)
        halves.setChildrenCollapsible(False)
        halves.addWidget(self.list)
        halves.addWidget(self.text)
        halves.setSizes([300, 170])
        column.addWidget(self.option_form)
        column.addWidget(halves, 1)
        who = QHBoxLayout()
        who.addWidget(self._name_label)
        who.addWidget(self.name, 1)
        column.addLayout(who)
        column.addWidget(self.summary)
        foot = Footer(self, tr("Import"))  # last, as Tab goes
        self.go = foot.go
        column.addWidget(foot)

    def _make_list(self) -> QTreeWidget:
        made = QTreeWidget()
        made.setColumnCount(4)
        made.setHeaderLabels([tr("File"), tr("What it is"), tr("First article"), tr("Size")])
        made.setAccessibleName(tr("Files"))
        made.setRootIsDecorated(False)
        made.setUniformRowHeights(True)
        header = made.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
        for column, width in ((0, 200), (1, 190), (3, 80)):
            header.resizeSection(column, width)
        made.currentItemChanged.connect(lambda *_: self._show_file())
        return made

    # -- looking -----------------------------------------------------------------------------

    def add(self, paths: Sequence[Path]) -> None:
        """Take more files and folders."""
        fresh = [path for path in dict.fromkeys(paths) if path not in self.paths]
        if fresh:
            self.paths += fresh
            self._refresh()

    def _take_kind(self) -> None:
        """Show the options of the chosen kind, and look again."""
        info = self._kinds.get(self.format)
        self.option_form.show_options(() if info is None else info.read_options)
        self._refresh()

    def _refresh(self) -> None:
        """Look again; an answer to an older question is dropped."""
        self._stopping.set()
        self._stopping = stopping = Event()
        self._asked += 1
        asked = self._asked
        self.preview = None
        self.go.setEnabled(False)
        self.list.clear()
        self.text.clear()
        if not self.paths:
            self.summary.setText(tr("Add files or folders, or drop them on the window."))
            self._show_name(shown=False)
            return
        self.summary.setText(tr("Looking at the files …"))

        def seen(preview: ImportPreview) -> None:
            if asked == self._asked and not stopping.is_set():
                self._show(preview)

        self._look(tuple(self.paths), self.format, self.options, stopping.is_set, seen)

    def _show(self, preview: ImportPreview) -> None:
        self.preview = preview
        for file in preview.files:
            self.list.addTopLevelItem(_row(file))
        first = self.list.topLevelItem(0)
        if first is not None:
            self.list.setCurrentItem(first)
        self.go.setEnabled(preview.readable > 0)
        self._show_name(shown=preview.records)
        self.summary.setText(_summary(preview))
        if self.go.isEnabled() and not self.list.hasFocus():
            self.go.setFocus()

    def _show_name(self, *, shown: bool) -> None:
        self.name.setVisible(shown)
        self._name_label.setVisible(shown)

    def _show_file(self) -> None:
        item = self.list.currentItem()
        file = None if item is None else item.data(0, _FILE)
        if not isinstance(file, SeenFile):
            self.text.clear()
            return
        parts = [shown(file.problem)] if file.problem else []
        parts += [_told(article) for article in file.articles]
        if not parts:
            parts = [tr("This file was not opened yet; only the first ones are.")]
        self.text.setPlainText("\n\n".join(parts))

    def done(self, result: int) -> None:
        """Nothing is looked at any more."""
        self._asked += 1
        self._stopping.set()
        super().done(result)

    def closeEvent(self, event: QCloseEvent) -> None:
        self._stopping.set()
        super().closeEvent(event)


def _row(file: SeenFile) -> QTreeWidgetItem:
    first = file.articles[0].heading if file.articles else ""
    kind = shown(file.kind) or tr("Plain text")
    # The first column has the file already.
    why = shown(file.problem).replace(f"{file.path} ", "", 1)
    why = why[:1].upper() + why[1:]
    if file.left_out:
        kind, first = tr("Left out"), why
    elif why:
        first = f"{first} — {why}" if first else why
    name = f"{file.path.name} › {file.member}" if file.member else file.path.name
    row = QTreeWidgetItem([name, kind, first, _size(file.size)])
    row.setData(0, _FILE, file)
    row.setToolTip(0, plain_tip(str(file.path)))
    row.setToolTip(2, plain_tip(shown(file.problem)))
    row.setTextAlignment(3, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    if file.left_out:
        for column in range(4):
            font = row.font(column)
            font.setItalic(True)
            row.setFont(column, font)
    return row


def _told(article: SeenArticle) -> str:
    """An article as the preview shows it."""
    facts = [article.source, article.published, tr("{count:,} characters", count=article.length)]
    if article.marks:
        facts.append(
            tr("1 mark") if article.marks == 1 else tr("{count:,} marks", count=article.marks)
        )
    line = " · ".join(fact for fact in facts if fact)
    if article.counted is not None:
        line = f"{line}\n{_counted(article.counted)}"
    opening = article.opening.strip()
    return f"{article.heading}\n{line}\n\n{opening}" + (
        " …" if len(article.opening) < article.length else ""
    )


def _counted(found: SeenCounting) -> str:
    """In which unit positions are counted, and words that stand there then."""
    units = {
        "code points": tr("characters"),
        "UTF-16 units": tr("UTF-16 units"),
        "UTF-8 bytes": tr("UTF-8 bytes"),
        "grapheme clusters": tr("visible characters"),
    }
    words = ", ".join(f"“{example}”" for example in found.examples)
    return tr(
        "Positions counted in {unit}: {fitting:,} of {tried:,} marks fit, such as {words}",
        unit=units.get(found.unit, found.unit),
        fitting=found.fitting,
        tried=found.tried,
        words=words or "—",
    )


def _size(size: int) -> str:
    for bytes_of, words in (
        (1e9, tr("{size} GB")),
        (1e6, tr("{size} MB")),
        (1e3, tr("{size} kB")),
    ):
        if size >= bytes_of:
            return words.format(size=number(size / bytes_of, 1))
    return tr("{size} B", size=number(size))


def _summary(preview: ImportPreview) -> str:
    files = (
        tr("1 file comes in")
        if preview.readable == 1
        else tr("{count:,} files come in", count=preview.readable)
    )
    if not preview.readable:
        files = tr("None of these files can be imported")
    if preview.left_out == 1:
        files = tr("{files}; 1 is left out", files=files)
    elif preview.left_out:
        files = tr("{files}; {count:,} are left out", files=files, count=preview.left_out)
    listed = len(preview.files)
    if listed < preview.readable + preview.left_out:
        files = tr("{files}. The first {count:,} are listed", files=files, count=listed)
    return tr("{said}. Texts that the project has already are not added again.", said=files)
