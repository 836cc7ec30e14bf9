"""The rows of a concordance as a Qt model: growing while they are found, ticked, put in order."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QTimer,
)

from annotator.gui.plain_text import plain_tip
from annotator.gui.words import tr
from annotator.model.concordance.rows import Row, TextMark

TICK, BEFORE, HIT, MARKS, ARTICLE, SOURCE, DATE = range(7)
ROW = Qt.ItemDataRole.UserRole
LABELS = Qt.ItemDataRole.UserRole + 1
MOST_KEPT = 1500  # articles whose marks are kept
ASKED_AFTER = 15  # milliseconds: for all rows that are painted at once

Index = QModelIndex | QPersistentModelIndex
ReadMarks = Callable[[Sequence[int]], None]


class RowModel(QAbstractTableModel):
    """One line a hit. `ROW` gives the `Row`, `LABELS` the labels of the marks on the hit.

    Ticks belong to rows and stay when the order changes. Marks are asked for by `read_marks`, for
    the articles that are looked at, and handed in by `take_marks`.
    """

    def __init__(self, read_marks: ReadMarks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: Sequence[Row] = ()
        self._count = 0
        self._order: Sequence[int] | None = None
        self._ticked: set[int] = set()
        self._marks: dict[int, tuple[TextMark, ...]] = {}
        self._asked: set[int] = set()
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(ASKED_AFTER)
        self._soon.timeout.connect(self._ask)
        self._wanted: set[int] = set()
        self._read_marks = read_marks

    # -- rows --------------------------------------------------------------------------------

    def begin(self, rows: Sequence[Row]) -> None:
        """Show other rows; they may still grow."""
        self.beginResetModel()
        self._rows, self._count, self._order = rows, len(rows), None
        self._ticked.clear()
        self.forget_marks()
        self.endResetModel()

    def grow(self) -> None:
        """Show the rows that came in the meantime, at the end."""
        count = len(self._rows)
        if count > self._count:
            self.beginInsertRows(QModelIndex(), self._count, count - 1)
            self._count = count
            if self._order is not None:
                self._order = [*self._order, *range(len(self._order), count)]
            self.endInsertRows()

    def arrange(self, order: Sequence[int]) -> None:
        """Show the rows in this order of their indexes."""
        self.layoutAboutToBeChanged.emit()
        where = {number: place for place, number in enumerate(order)}
        old = self.persistentIndexList()
        new = [self.index(where[self.number_at(index.row())], index.column()) for index in old]
        self._order = order
        self.changePersistentIndexList(old, new)
        self.layoutChanged.emit()

    def number_at(self, line: int) -> int:
        """Which of the rows stands in a line."""
        return line if self._order is None else self._order[line]

    def row_at(self, line: int) -> Row:
        """The row that stands in a line."""
        return self._rows[self.number_at(line)]

    def in_order(self) -> list[Row]:
        """All rows as they are shown."""
        return [self.row_at(line) for line in range(self._count)]

    # -- ticks -------------------------------------------------------------------------------

    @property
    def ticked(self) -> list[Row]:
        """The ticked rows, in the order of import."""
        return [self._rows[number] for number in sorted(self._ticked)]

    @property
    def ticks(self) -> int:
        """How many rows are ticked."""
        return len(self._ticked)

    def tick(self, lines: Iterable[int]) -> None:
        """Tick these lines; where all of them are ticked, untick them."""
        numbers = {self.number_at(line) for line in lines}
        if not numbers:
            return
        if numbers <= self._ticked:
            self._ticked -= numbers
        else:
            self._ticked |= numbers
        self.dataChanged.emit(self.index(0, 0), self.index(self._count - 1, TICK))

    def tick_all(self) -> None:
        """Tick every row; where every row is ticked, untick them."""
        self.tick(range(self._count))

    # -- marks -------------------------------------------------------------------------------

    def forget_marks(self) -> None:
        """The marks may have changed: ask for them again."""
        self._marks.clear()
        self._asked.clear()
        self._wanted.clear()
        if self._count:
            self.dataChanged.emit(self.index(0, 0), self.index(self._count - 1, DATE))

    def take_marks(self, marks: Mapping[int, tuple[TextMark, ...]]) -> None:
        """The marks of some articles, by their numbers."""
        if len(self._marks) + len(marks) > MOST_KEPT:
            self._marks.clear()
            self._asked.clear()
        self._marks.update(marks)
        self._asked.update(marks)
        self.dataChanged.emit(self.index(0, 0), self.index(self._count - 1, DATE))

    def _labels(self, row: Row) -> list[str]:
        """The labels of the marks on a hit, own ones first, each once."""
        number = row.article.number
        if number not in self._asked:
            self._wanted.add(number)
            self._soon.start()
            return []
        on_hit = [m for m in self._marks.get(number, ()) if m.overlaps(row.start, row.end)]
        on_hit.sort(key=lambda mark: not mark.own)
        return list(dict.fromkeys(mark.label for mark in on_hit))

    def _ask(self) -> None:
        wanted = sorted(self._wanted)
        self._wanted.clear()
        self._asked.update(wanted)
        if wanted:
            self._read_marks(wanted)

    # -- Qt ----------------------------------------------------------------------------------

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else self._count

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else 7

    def flags(self, index: Index) -> Qt.ItemFlag:
        usual = Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled
        return usual | Qt.ItemFlag.ItemIsUserCheckable if index.column() == TICK else usual

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return (
                "",
                tr("Before"),
                tr("Hit, and what follows"),
                tr("Marks"),
                tr("Article"),
                tr("Source"),
                tr("Date"),
            )[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if section == BEFORE else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row, column = self.row_at(index.row()), index.column()
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._shown(row, column)
            case Qt.ItemDataRole.CheckStateRole if column == TICK:
                ticked = self.number_at(index.row()) in self._ticked
                return Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked
            case Qt.ItemDataRole.ToolTipRole:
                return plain_tip(self._tip(row))
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._spoken(row, index)
            case _ if role == ROW:
                return row
            case _ if role == LABELS:
                return self._labels(row)
            case _:
                return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        del value
        if role != Qt.ItemDataRole.CheckStateRole:
            return False
        self.tick([index.row()])
        return True

    def _shown(self, row: Row, column: int) -> str:
        article = row.article
        match column:
            case 1:
                return row.left
            case 2:
                return row.hit + row.right
            case 3:
                return ", ".join(self._labels(row))
            case 4:
                return article.heading
            case 5:
                return article.source or ""
            case 6:
                return (article.published or "")[:10]
            case _:
                return ""

    def _tip(self, row: Row) -> str:
        article = row.article
        head = (article.heading, article.source, (article.published or "")[:10])
        labels = ", ".join(self._labels(row))
        return "\n".join(
            part
            for part in (
                f"… {row.left}{row.hit}{row.right} …",
                " · ".join(part for part in head if part),
                tr("Tagged: {labels}", labels=labels) if labels else "",
            )
            if part
        )

    def _spoken(self, row: Row, index: Index) -> str:
        if index.column() != HIT:
            return self._shown(row, index.column())
        ticked = self.number_at(index.row()) in self._ticked
        words = f"{row.left}{row.hit}{row.right}"
        return tr("ticked, {hit}", hit=words) if ticked else words
