"""The registry as a Qt table: filtered, sorted, with how often each actor is mentioned."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap

from annotator.gui.plain_text import plain_tip
from annotator.gui.theme import Theme, label_ink
from annotator.gui.words import number, tr
from annotator.model.actor_names import folded, names_of
from annotator.model.actor_text import aliases_text, codes_text
from annotator.model.actor_use import ActorUse
from annotator.model.identity import ActorId
from annotator.model.marks import Actor
from annotator.model.name_scripts import mixed_words
from annotator.model.schema import Schema

Index = QModelIndex | QPersistentModelIndex
Show = Literal["all", "unused", "duplicates", "strange"]
NAME, TYPE, ALIASES, CODES, MENTIONS, ARTICLES = range(6)
DOT = 9  # pixels


@dataclass(frozen=True, slots=True)
class ActorFilter:
    """Which actors: whose names, aliases or codes hold all words, of one type, and of a kind."""

    words: str = ""
    type: str = ""
    show: Show = "all"


class ActorModel(QAbstractTableModel):
    """Rows are the actors that pass the filter, in the chosen order."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._schema = Schema("", "")
        self._actors: dict[ActorId, Actor] = {}
        self._use: Mapping[ActorId, ActorUse] = {}
        self._groups: dict[ActorId, int] = {}
        self._searched: dict[ActorId, str] = {}
        self._filter = ActorFilter()
        self._order = (NAME, Qt.SortOrder.AscendingOrder)
        self._rows: list[Actor] = []

    # -- what is shown -----------------------------------------------------------------------

    def show_actors(
        self, actors: Mapping[ActorId, Actor], use: Mapping[ActorId, ActorUse], schema: Schema
    ) -> None:
        """Show another registry."""
        self._actors, self._use, self._schema = dict(actors), use, schema
        self._searched.clear()
        self._fill()

    def show_use(self, use: Mapping[ActorId, ActorUse]) -> None:
        """Show other counts."""
        self._use = use
        self._fill()

    def show_groups(self, groups: Iterable[Collection[ActorId]]) -> None:
        """Say which actors may be the same, for the filter of that name."""
        self._groups = {actor: number for number, group in enumerate(groups) for actor in group}
        self._fill()

    def narrow(self, wanted: ActorFilter) -> None:
        """Show the actors that pass this filter."""
        self._filter = wanted
        self._fill()

    def set_theme(self, theme: Theme) -> None:
        """Paint in these colours from now on."""
        self._theme = theme
        self.layoutChanged.emit()

    def actor(self, row: int) -> Actor | None:
        """The actor of a row."""
        return self._rows[row] if 0 <= row < len(self._rows) else None

    def row_of(self, actor: str) -> int | None:
        """The row of an actor, None where it does not pass the filter."""
        return next((row for row, one in enumerate(self._rows) if one.id == actor), None)

    def use_of(self, actor: ActorId) -> ActorUse:
        """How often an actor is mentioned."""
        return self._use.get(actor, ActorUse())

    @property
    def total(self) -> int:
        """How many actors there are in all."""
        return len(self._actors)

    # -- Qt's questions ----------------------------------------------------------------------

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else ARTICLES + 1

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(section)
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return (
            tr("Name"), tr("Label"), tr("Aliases"), tr("Codes"), tr("Mentions"), tr("Articles"),
        )[section]  # fmt: skip

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        actor = self.actor(index.row())
        if actor is None:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._words(actor, index.column())
            case Qt.ItemDataRole.ToolTipRole:
                return plain_tip(self._words(actor, index.column()))
            case Qt.ItemDataRole.TextAlignmentRole:
                return _alignment(index.column())
            case Qt.ItemDataRole.DecorationRole if index.column() == TYPE:
                return self._dot(actor.type)
            case _:
                return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        self._order = (column, order)
        self._fill()

    def _words(self, actor: Actor, column: int) -> str:
        use = self.use_of(actor.id)
        match column:
            case 0:
                return actor.name
            case 1:
                return actor.type
            case 2:
                return aliases_text(actor.aliases)
            case 3:
                return codes_text(actor.codes)
            case 4:
                return number(use.mentions) if use.mentions else "–"
            case _:
                return number(use.articles) if use.articles else "–"

    def _dot(self, label: str) -> QPixmap:
        picture = QPixmap(DOT, DOT)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(QColor(label_ink(self._schema.color_of(label), self._theme)))
        painter.drawRoundedRect(0, 0, DOT, DOT, 2, 2)
        painter.end()
        return picture

    # -- filter and order --------------------------------------------------------------------

    def _fill(self) -> None:
        self.beginResetModel()
        words = folded(self._filter.words).split()
        self._rows = [actor for actor in self._actors.values() if self._passes(actor, words)]
        column, order = self._order
        self._rows.sort(
            key=lambda actor: self._key(actor, column),
            reverse=order == Qt.SortOrder.DescendingOrder,
        )
        if self._filter.show == "duplicates":
            self._rows.sort(key=lambda actor: self._groups.get(actor.id, 0))
        self.endResetModel()

    def _passes(self, actor: Actor, words: list[str]) -> bool:
        wanted = self._filter
        if wanted.type and actor.type != wanted.type:
            return False
        match wanted.show:
            case "unused":
                use = self.use_of(actor.id)
                if use.mentions or use.shelved:
                    return False
            case "duplicates":
                if actor.id not in self._groups:
                    return False
            case "strange":
                if not any(map(mixed_words, names_of(actor))):
                    return False
            case "all":
                pass
        return not words or all(word in self._text(actor) for word in words)

    def _text(self, actor: Actor) -> str:
        if actor.id not in self._searched:
            said = (*names_of(actor), *(str(code) for code in actor.codes.values()))
            self._searched[actor.id] = "\n".join(map(folded, said))
        return self._searched[actor.id]

    def _key(self, actor: Actor, column: int) -> tuple[Any, ...]:
        name = folded(actor.name)
        use = self.use_of(actor.id)
        match column:
            case 1:
                return (actor.type, name)
            case 2:
                return (len(actor.aliases), name)
            case 3:
                return (codes_text(actor.codes), name)
            case 4:
                return (use.mentions, name)
            case 5:
                return (use.articles, name)
            case _:
                return (name, actor.type)


def _alignment(column: int) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if column >= MENTIONS else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter
