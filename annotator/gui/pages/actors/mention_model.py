"""The mentions of one actor as a Qt list that is read page by page, with boxes to tick."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from annotator.commands.bulk.actors import MentionKey
from annotator.gui.words import tr
from annotator.model.actor_use import LinkedMention, MentionsQuery
from annotator.model.identity import ActorId

Index = QModelIndex | QPersistentModelIndex
MENTION = Qt.ItemDataRole.UserRole
PAGE = 200
Read = Callable[[MentionsQuery, Callable[[list[LinkedMention]], None]], None]


class MentionModel(QAbstractListModel):
    """Rows are mentions in the order of import and of the text; `ticked` are those to split off."""

    def __init__(self, read: Read, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._read = read
        self._actor: ActorId | None = None
        self._rows: list[LinkedMention] = []
        self._ticked: dict[MentionKey, None] = {}
        self._complete = True
        self._asked = 0

    def show_mentions(self, actor: ActorId | None) -> None:
        """Show the mentions of another actor, or read those of the same once more."""
        self.beginResetModel()
        if actor != self._actor:
            self._ticked.clear()
        self._actor = actor
        self._rows = []
        self._complete = actor is None
        self._asked += 1
        self.endResetModel()
        self._more()

    @property
    def ticked(self) -> tuple[MentionKey, ...]:
        """The mentions that are ticked, as (article, layer, mark)."""
        return tuple(self._ticked)

    def mention(self, row: int) -> LinkedMention | None:
        """The mention of a row."""
        return self._rows[row] if 0 <= row < len(self._rows) else None

    def tick(self, rows: list[int], *, on: bool) -> None:
        """Tick these rows, or take their ticks away."""
        for row in rows:
            mention = self.mention(row)
            if mention is None:
                continue
            if on:
                self._ticked[_key(mention)] = None
            else:
                self._ticked.pop(_key(mention), None)
            self.dataChanged.emit(self.index(row), self.index(row))

    def rows_of_article(self, row: int) -> list[int]:
        """The rows of the article of this row."""
        mention = self.mention(row)
        if mention is None:
            return []
        return [n for n, one in enumerate(self._rows) if one.article == mention.article]

    # -- Qt's questions ----------------------------------------------------------------------

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        mention = self.mention(index.row())
        if mention is None:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return " ".join(mention.words.split())
            case Qt.ItemDataRole.CheckStateRole:
                ticked = _key(mention) in self._ticked
                return Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked
            case Qt.ItemDataRole.AccessibleTextRole:
                text = f"{mention.before}{mention.words}{mention.after}"
                return f"{' '.join(text.split())}. {where(mention)}"
            case _:
                return mention if role == MENTION else None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.CheckStateRole:
            return False
        self.tick([index.row()], on=Qt.CheckState(value) == Qt.CheckState.Checked)
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsUserCheckable if index.isValid() else flags

    def canFetchMore(self, parent: Index) -> bool:
        return not parent.isValid() and not self._complete and bool(self._rows)

    def fetchMore(self, parent: Index) -> None:
        if self.canFetchMore(parent):
            self._more()

    def _more(self) -> None:
        if self._actor is None or self._complete:
            return
        asked, actor, offset = self._asked, self._actor, len(self._rows)
        self._complete = True  # until the answer says that there is more

        def arrived(found: list[LinkedMention]) -> None:
            if asked != self._asked:
                return  # another actor is shown by now
            if found:
                self.beginInsertRows(QModelIndex(), offset, offset + len(found) - 1)
                self._rows += found
                self.endInsertRows()
            self._complete = len(found) < PAGE

        self._read(MentionsQuery(actor, offset, PAGE), arrived)


def where(mention: LinkedMention) -> str:
    """The article of a mention and whose mark it is, in one line."""
    kind = "" if mention.layer_kind == "manual" else f" ({mention.layer_kind})"
    whose = tr("by {annotator}", annotator=mention.annotator) + kind
    return " · ".join(part for part in (mention.heading, mention.published, whose) if part)


def _key(mention: LinkedMention) -> MentionKey:
    return (mention.article, mention.layer, mention.mark)
