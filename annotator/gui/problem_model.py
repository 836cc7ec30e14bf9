"""The problems of an article as a Qt model: a row is made when it is looked at."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from annotator.gui.plain_text import plain_tip
from annotator.gui.rows import COLOR, HOLLOW
from annotator.gui.theme import Theme
from annotator.gui.words import shown, tr
from annotator.model.problems import Problem

MARK = Qt.ItemDataRole.UserRole
Index = QModelIndex | QPersistentModelIndex


class ProblemModel(QAbstractListModel):
    """One row a problem, in the order given."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._problems: Sequence[Problem] = ()

    def show(self, problems: Sequence[Problem], theme: Theme) -> None:
        """Show these problems in the colours of this theme."""
        self.beginResetModel()
        self._problems, self._theme = problems, theme
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        """How many problems there are."""
        return 0 if parent is not None and parent.isValid() else len(self._problems)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What a row shows, says and stands for."""
        if not index.isValid():
            return None
        problem = self._problems[index.row()]
        grave = problem.severity == "error"
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return shown(problem.message)
            case Qt.ItemDataRole.AccessibleTextRole:
                if grave:
                    return tr("error: {problem}", problem=problem.message)
                return tr("warning: {problem}", problem=problem.message)
            case Qt.ItemDataRole.ToolTipRole:
                return plain_tip(shown(problem.message))
            case _ if role == MARK:
                return problem.mark
            case _ if role == COLOR:
                return self._theme.error if grave else self._theme.warning
            case _ if role == HOLLOW:
                # Not by colour alone: a warning is a hollow square.
                return not grave
            case _:
                return None
