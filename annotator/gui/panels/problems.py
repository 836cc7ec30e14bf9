"""The problems panel: what breaks the schema in the open article, and the way there."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QListView, QVBoxLayout, QWidget

from annotator.gui.plain_text import plain_label, plain_tip
from annotator.gui.rows import COLOR, HOLLOW, RowDelegate
from annotator.gui.theme import Theme
from annotator.model.problems import Problem

MARK = Qt.ItemDataRole.UserRole


class ProblemsPanel(QWidget):
    """One row a problem; a click goes to its mark."""

    mark_requested = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.problems: list[Problem] = []
        self.model = QStandardItemModel(self)
        self.view = QListView()
        self.view.setAccessibleName("Problems")
        self.view.setModel(self.model)
        self.view.setMouseTracking(True)
        self.view.setProperty("role", "side")
        self.view.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self._delegate = RowDelegate(theme)
        self.view.setItemDelegate(self._delegate)
        self.none = plain_label("None", role="soft")
        self.none.setContentsMargins(14, 4, 14, 4)
        heading = plain_label("PROBLEMS", role="heading")
        heading.setContentsMargins(14, 0, 14, 2)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 8, 0, 0)
        layout.setSpacing(2)
        layout.addWidget(heading)
        layout.addWidget(self.none)
        layout.addWidget(self.view, 1)
        layout.addStretch(0)
        self.view.clicked.connect(self._go)
        self.view.activated.connect(self._go)

    def set_theme(self, theme: Theme) -> None:
        """Paint in other colours from now on."""
        self._theme = theme
        self._delegate.set_theme(theme)
        self.show_problems(self.problems)

    def show_problems(self, problems: list[Problem]) -> None:
        """Show these problems."""
        self.problems = list(problems)
        self.model.clear()
        for problem in problems:
            item = QStandardItem(problem.message)
            item.setData(problem.mark, MARK)
            color = self._theme.error if problem.severity == "error" else self._theme.warning
            item.setData(color, COLOR)
            # Not by colour alone: a warning is a hollow square.
            item.setData(problem.severity != "error", HOLLOW)
            item.setToolTip(plain_tip(problem.message))
            spoken = f"{problem.severity}: {problem.message}"
            item.setData(spoken, Qt.ItemDataRole.AccessibleTextRole)
            self.model.appendRow(item)
        self.none.setVisible(not problems)
        self.view.setVisible(bool(problems))

    def _go(self, index: QModelIndex) -> None:
        mark = index.data(MARK)
        if mark:
            self.mark_requested.emit(mark)
