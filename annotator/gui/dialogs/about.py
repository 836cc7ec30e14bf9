"""Pages that only show: versions and counts."""

from __future__ import annotations

import platform
from collections.abc import Sequence

from PySide6.QtCore import QSize, QSysInfo, Qt, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from annotator import __version__
from annotator.commands.details import STATUS_WORDS
from annotator.gui.dialog_footer import CloseFooter
from annotator.gui.plain_text import plain_label
from annotator.gui.program_icon import program_icon
from annotator.gui.words import number, shown, tr
from annotator.model.said import said
from annotator.workspace.parts import ProgramPart
from annotator.workspace.ports import ProjectStats

KINDS = {
    "mention": said("Mentions"),
    "event": said("Events"),
    "relation": said("Relations"),
}
NUMBERS = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class TableDialog(QDialog):
    """Rows of words and numbers under headings, to read."""

    def __init__(
        self, parent: QWidget | None, title: str, heads: list[str], rows: list[list[str]]
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.resize(560, 560)
        self.table = QTableWidget(len(rows), len(heads))
        self.table.setAccessibleName(title)
        self.table.setHorizontalHeaderLabels(heads)
        self.table.verticalHeader().hide()
        self.table.setShowGrid(False)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        for at, row in enumerate(rows):
            for column, words in enumerate(row):
                item = QTableWidgetItem(words)
                if column:
                    item.setTextAlignment(NUMBERS)
                self.table.setItem(at, column, item)
        for column in range(1, len(heads)):
            head = self.table.horizontalHeaderItem(column)
            if head is not None:
                head.setTextAlignment(NUMBERS)
        self.table.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        layout = QVBoxLayout(self)
        layout.addWidget(self.table)
        layout.addWidget(CloseFooter(self))


def show_stats(parent: QWidget, stats: ProjectStats) -> None:
    """Show the project's counts."""
    rows = [
        [tr("Articles"), number(stats.articles)],
        *(
            [f"  {shown(STATUS_WORDS.get(status, status))}", number(n)]
            for status, n in stats.by_status.items()
        ),
        [tr("Characters"), number(stats.characters)],
        [tr("Actors in the registry"), number(stats.actors)],
    ]
    for kind, labels in stats.labels.items():
        rows.append([shown(KINDS.get(kind, kind)), number(sum(labels.values()))])
        rows.extend([f"  {label}", number(n)] for label, n in labels.items())
    TableDialog(parent, tr("Project in numbers"), ["", tr("Count")], rows).exec()


class AboutDialog(QDialog):
    """Versions and licence of the program, and what others made of it."""

    def __init__(self, parts: Sequence[ProgramPart], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("About News Annotator"))
        self.resize(600, 560)
        self._parts = parts
        icon = QLabel()
        icon.setPixmap(program_icon().pixmap(QSize(64, 64), self.devicePixelRatio()))
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addWidget(plain_label(f"News Annotator {__version__}", role="headline"))
        self.versions = plain_label(", ".join(_versions()), role="soft")
        words.addWidget(self.versions)
        words.addWidget(plain_label(tr("MIT licence. Uses Qt under the LGPL.")))
        head = QHBoxLayout()
        head.setSpacing(18)
        head.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
        head.addLayout(words, 1)
        self.table = QTableWidget(len(parts), 3)
        self.table.setAccessibleName(tr("Parts that others made"))
        self.table.setHorizontalHeaderLabels([tr("Part"), tr("Version"), tr("Licence")])
        self.table.verticalHeader().hide()
        self.table.setShowGrid(False)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setTabKeyNavigation(False)
        for at, part in enumerate(parts):
            for place, words_of in enumerate((part.name, part.version, part.licence)):
                self.table.setItem(at, place, QTableWidgetItem(words_of))
        header = self.table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        header.resizeSection(0, 190)
        header.setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
        copy = QPushButton(tr("Copy the versions"))
        copy.clicked.connect(self._copy)
        foot = CloseFooter(self)
        foot.put_left(copy)
        foot.leave.setDefault(True)
        column = QVBoxLayout(self)
        column.setSpacing(12)
        column.addLayout(head)
        column.addWidget(plain_label(tr("PARTS THAT OTHERS MADE"), role="heading"))
        column.addWidget(self.table, 1)
        column.addWidget(foot)
        foot.leave.setFocus()

    def _copy(self) -> None:
        lines = [f"News Annotator {__version__}", *_versions()]
        lines += [f"{part.name} {part.version}" for part in self._parts]
        QGuiApplication.clipboard().setText("\n".join(lines))


def _versions() -> list[str]:
    return [
        f"Python {platform.python_version()}",
        f"Qt {qVersion()}",
        QSysInfo.prettyProductName(),
    ]


def show_about(parent: QWidget, parts: Sequence[ProgramPart]) -> None:
    """Show versions and licences."""
    dialog = AboutDialog(parts, parent)
    dialog.exec()
    dialog.deleteLater()
