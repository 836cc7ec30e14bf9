"""The problems panel: what breaks the schema in the open article, and the way there."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QHBoxLayout, QListView, QPushButton, QVBoxLayout, QWidget

from annotator.gui.plain_text import plain_label
from annotator.gui.problem_model import MARK, ProblemModel
from annotator.gui.rows import RowDelegate
from annotator.gui.rule_words import fix_words
from annotator.gui.theme import Theme
from annotator.gui.words import tr
from annotator.model.problems import Problem


class ProblemsPanel(QWidget):
    """One row a problem; a click goes to its mark."""

    mark_requested = Signal(str)
    fix_requested = Signal(object)  # Problem

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.problems: list[Problem] = []
        self.model = ProblemModel(theme, self)
        self.view = QListView()
        self.view.setAccessibleName(tr("Problems"))
        self.view.setModel(self.model)
        self.view.setUniformItemSizes(True)
        self.view.setMouseTracking(True)
        self.view.setProperty("role", "side")
        self.view.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self._delegate = RowDelegate(theme)
        self.view.setItemDelegate(self._delegate)
        self.none = plain_label(tr("None"), role="soft")
        self.none.setContentsMargins(14, 4, 14, 4)
        heading = plain_label(tr("PROBLEMS"), role="heading")
        heading.setContentsMargins(14, 0, 14, 2)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 8, 0, 0)
        layout.setSpacing(2)
        layout.addWidget(heading)
        layout.addWidget(self.none)
        layout.addWidget(self.view, 1)
        self.fix = QPushButton()
        self.fix.setProperty("role", "link")
        self.fix.clicked.connect(self._fix)
        line = QHBoxLayout()
        line.setContentsMargins(10, 2, 10, 6)
        line.addWidget(self.fix)
        line.addStretch(1)
        layout.addLayout(line)
        layout.addStretch(0)
        self.view.selectionModel().currentChanged.connect(lambda *_: self._show_fix())
        self.view.clicked.connect(self._go)
        self.view.activated.connect(self._go)

    def set_theme(self, theme: Theme) -> None:
        """Paint in other colours from now on."""
        self._theme = theme
        self._delegate.set_theme(theme)
        self._show(self.problems)

    def show_problems(self, problems: list[Problem]) -> None:
        """Show these problems; the same list once more costs nothing."""
        if problems is not self.problems:
            self._show(problems)

    def _show(self, problems: list[Problem]) -> None:
        self.problems = problems
        self.model.show(problems, self._theme)
        self.none.setVisible(not problems)
        self.view.setVisible(bool(problems))
        self._show_fix()

    @property
    def current(self) -> Problem | None:
        """The problem that was chosen, else the first."""
        row = max(self.view.currentIndex().row(), 0)
        return self.problems[row] if row < len(self.problems) else None

    def _show_fix(self) -> None:
        problem = self.current
        words = "" if problem is None else fix_words(problem.rule)
        if problem is not None and problem.rule == "missing-role":
            words = tr("Fill the role …")
        self.fix.setVisible(bool(words))
        self.fix.setText(words or tr("Fix the problem"))

    def _fix(self) -> None:
        if self.current is not None:
            self.fix_requested.emit(self.current)

    def _go(self, index: QModelIndex) -> None:
        mark = index.data(MARK)
        if mark:
            self.mark_requested.emit(mark)
