"""Answers what the inspector asks of the whole project: how often, and what happened before."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from annotator.gui.panels.inspector.panel import InspectorPanel
from annotator.model.identity import ActorId
from annotator.workspace.workspace import Workspace


class InspectorAnswers(QObject):
    """Carries questions of the panel to the workspace, and what it answers back."""

    def __init__(self, panel: InspectorPanel, workspace: Callable[[], Workspace | None]) -> None:
        super().__init__(panel)
        self._panel = panel
        self._workspace = workspace
        panel.use_wanted.connect(self._use)
        panel.history_wanted.connect(self._history)

    def _use(self, actor: str) -> None:
        workspace = self._workspace()
        if workspace is not None:
            workspace.registry.use(self._panel.show_use, [ActorId(actor)])

    def _history(self, mark: str) -> None:
        workspace = self._workspace()
        if workspace is not None:
            workspace.mark_history(mark, lambda steps: self._panel.show_history(mark, steps))
