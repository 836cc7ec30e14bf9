"""The table of actors: its columns share the width there is, and keys act on the chosen ones."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from annotator.gui.pages.actors.actor_model import (
    ALIASES,
    ARTICLES,
    CODES,
    MENTIONS,
    NAME,
    TYPE,
    ActorModel,
)
from annotator.gui.words import tr

# Pixels of the columns that do not stretch, and the shares of those that do.
FIXED = {TYPE: 124, MENTIONS: 84, ARTICLES: 78}
SHARES = {NAME: 5, ALIASES: 3, CODES: 3}
AROUND_HEAD = 22  # pixels beside the words above a column
NARROWEST = 96  # pixels of a column that stretches; below that the last ones go
NAME_ROOM = 140  # pixels of the names; below that even the articles go


class ActorTable(QTableView):
    """Whole rows are chosen. Enter asks for the mentions, F2 to rename, Delete to take out."""

    mentions_wanted = Signal()
    rename_wanted = Signal()
    delete_wanted = Signal()

    def __init__(self, model: ActorModel) -> None:
        super().__init__()
        self.setModel(model)
        self.setAccessibleName(tr("Actors"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setSortingEnabled(True)
        self.sortByColumn(NAME, Qt.SortOrder.AscendingOrder)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(28)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share(self.viewport().width())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.mentions_wanted.emit()
            case Qt.Key.Key_F2:
                self.rename_wanted.emit()
            case Qt.Key.Key_Delete:
                self.delete_wanted.emit()
            case _:
                super().keyPressEvent(event)

    def _needed(self, column: int) -> int:
        """How wide the words above a column are: in some languages they are long."""
        words = str(self.model().headerData(column, Qt.Orientation.Horizontal) or "")
        return self.horizontalHeader().fontMetrics().horizontalAdvance(words) + AROUND_HEAD

    def _share(self, width: int) -> None:
        """Give the columns the width; where it is too little, codes, aliases, then articles go."""
        fixed = {column: max(least, self._needed(column)) for column, least in FIXED.items()}
        room = width - sum(fixed.values())
        stretching = [NAME, ALIASES, CODES]
        while len(stretching) > 1 and room < NARROWEST * len(stretching):
            stretching.pop()
        if len(stretching) == 1 and room < NAME_ROOM:
            room += fixed.pop(ARTICLES)
        whole = sum(SHARES[column] for column in stretching)
        for column in range(ARTICLES + 1):
            self.setColumnHidden(column, column not in fixed and column not in stretching)
            if column in fixed:
                self.setColumnWidth(column, fixed[column])
            elif column in stretching:
                self.setColumnWidth(column, max(0, room * SHARES[column] // whole))
