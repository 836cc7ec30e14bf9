"""The report of an import: what came in, what did not and why, with a way to each place."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QHeaderView,
    QPlainTextEdit,
    QPushButton,
    QSplitter,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from annotator.gui.dialog_footer import CloseFooter
from annotator.gui.plain_text import plain_label, plain_tip
from annotator.gui.words import number, shown, tr

if TYPE_CHECKING:
    from annotator.workspace.importing import TransferReport

MOST_SHOWN = 5000  # rows; the rest is in what is copied
_ENTRY = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing to tell: where, what, what to do, and the article of the project it is about."""

    file: str
    line: int | None
    message: str
    hint: str = ""
    error: bool = False
    article: str | None = None

    @property
    def words(self) -> str:
        """All of it, as it is copied."""
        place = self.file if self.line is None else f"{self.file}:{self.line}"
        told = " ".join(part for part in (self.message, self.hint) if part)
        return (
            f"{place}: {told}"
            if self.error
            else tr("{place}: warning: {message}", place=place, message=told)
        )


def entries_of(report: TransferReport) -> list[Entry]:
    """What a report tells beside its sentence: errors, then warnings, then what was there before."""
    known = set(report.articles)
    told = [
        Entry(
            finding.file,
            finding.line,
            shown(finding.message),
            shown(finding.hint),
            error=finding.severity == "error",
            article=finding.record if finding.record in known else None,
        )
        for finding in report.findings
    ]
    told.sort(key=lambda entry: not entry.error)
    told += [
        Entry(
            one.file, one.line, tr("There already; it was not added again."), article=one.existing
        )
        for one in report.known
    ]
    return told


class ImportReportDialog(QDialog):
    """Everything that an import has to tell; a row opens the article, or the file, that it is about."""

    def __init__(
        self,
        report: TransferReport,
        open_article: Callable[[str], None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("What the import brought"))
        self.resize(QSize(820, 520))
        self.entries = entries_of(report)
        self._open_article = open_article
        self.summary = plain_label(shown(report.summary), role="title")
        self.summary.setWordWrap(True)
        self.list = self._make_list()
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(tr("What happened there"))
        self.to_article = QPushButton(tr("Open the article"))
        self.to_article.clicked.connect(self.show_article)
        self.to_file = QPushButton(tr("Open the file"))
        self.to_file.clicked.connect(self.show_file)
        self.copy = QPushButton(tr("Copy all"))
        self.copy.clicked.connect(self.copy_all)
        self._assemble()
        self._fill()

    def _assemble(self) -> None:
        column = QVBoxLayout(self)
        column.setSpacing(10)
        column.addWidget(self.summary)
        halves = QSplitter(Qt.Orientation.Vertical)
        halves.setChildrenCollapsible(False)
        halves.addWidget(self.list)
        halves.addWidget(self.text)
        halves.setSizes([330, 110])
        column.addWidget(halves, 1)
        foot = CloseFooter(self)
        for button in (self.to_article, self.to_file, self.copy):
            foot.put_left(button)
        column.addWidget(foot)

    def _make_list(self) -> QTreeWidget:
        made = QTreeWidget()
        made.setColumnCount(3)
        made.setHeaderLabels([tr("File"), tr("Line"), tr("What happened")])
        made.setAccessibleName(tr("What the import has to tell"))
        made.setRootIsDecorated(False)
        made.setUniformRowHeights(True)
        header = made.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
        for column, width in ((0, 200), (1, 60)):
            header.resizeSection(column, width)
        made.currentItemChanged.connect(lambda *_: self._show_entry())
        made.itemActivated.connect(lambda *_: self._go())
        return made

    def _fill(self) -> None:
        for entry in self.entries[:MOST_SHOWN]:
            line = "" if entry.line is None else number(entry.line)
            words = (
                entry.message if entry.error else tr("Warning: {message}", message=entry.message)
            )
            name = entry.file.replace("\\", "/").rsplit("/", 1)[-1]
            row = QTreeWidgetItem([name, line, " ".join(words.split())])
            row.setTextAlignment(1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            row.setToolTip(0, plain_tip(entry.file))
            row.setData(0, _ENTRY, entry)
            self.list.addTopLevelItem(row)
        first = self.list.topLevelItem(0)
        if first is not None:
            self.list.setCurrentItem(first)
        self._show_entry()

    @property
    def entry(self) -> Entry | None:
        """The one that is chosen."""
        item = self.list.currentItem()
        found = None if item is None else item.data(0, _ENTRY)
        return found if isinstance(found, Entry) else None

    def _show_entry(self) -> None:
        entry = self.entry
        self.to_article.setEnabled(entry is not None and entry.article is not None)
        self.to_file.setEnabled(entry is not None and self._path(entry) is not None)
        if entry is None:
            self.text.clear()
            return
        left = len(self.entries) - MOST_SHOWN
        more = (
            [tr("{count:,} more are not listed; “Copy all” has them.", count=left)]
            if left > 0
            else []
        )
        self.text.setPlainText("\n\n".join(filter(None, [entry.words, *more])))

    @staticmethod
    def _path(entry: Entry) -> Path | None:
        """The file on the disk: of a member of an archive, the archive."""
        path = Path(entry.file)
        for candidate in (path, *path.parents):
            if candidate.is_file():
                return candidate
        return None

    def _go(self) -> None:
        if self.to_article.isEnabled():
            self.show_article()
        elif self.to_file.isEnabled():
            self.show_file()

    def show_article(self) -> None:
        """Leave, and open the article that the row is about."""
        entry = self.entry
        if entry is not None and entry.article is not None:
            self.accept()
            self._open_article(entry.article)

    def show_file(self) -> None:
        """Have the desktop open the file that the row is about."""
        entry = self.entry
        path = None if entry is None else self._path(entry)
        if path is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(path.absolute())))

    def copy_all(self) -> None:
        """Put everything on the clipboard, a line each."""
        QGuiApplication.clipboard().setText("\n".join(entry.words for entry in self.entries))


def show_import_report(
    parent: QWidget, report: TransferReport, open_article: Callable[[str], None]
) -> None:
    """Show what was imported, and each thing that was not, with a way to its place."""
    dialog = ImportReportDialog(report, open_article, parent)
    dialog.exec()
    dialog.deleteLater()
