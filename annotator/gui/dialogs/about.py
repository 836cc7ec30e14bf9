"""Pages that only show: versions and counts."""

from __future__ import annotations

import platform

from PySide6.QtCore import QSize, Qt, qVersion
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from annotator import __version__
from annotator.gui.article_model import STATUS_WORDS
from annotator.gui.failures import message_box
from annotator.gui.program_icon import program_icon
from annotator.gui.words import number, shown, tr
from annotator.model.said import said
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
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(self.table)
        layout.addWidget(buttons)


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


def show_about(parent: QWidget) -> None:
    """Show versions and licence."""
    box = message_box(
        parent,
        f"News Annotator {__version__}",
        tr(
            "Python {python}, Qt {qt}\n\nMIT licence. Uses Qt under the LGPL.",
            python=platform.python_version(),
            qt=qVersion(),
        ),
    )
    box.setIconPixmap(program_icon().pixmap(QSize(64, 64), parent.devicePixelRatio()))
    box.exec()
