"""What the program tells of itself and of the project: versions, messages, numbers."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from annotator.gui.dialogs.about import show_about, show_stats
from annotator.gui.jobs import QtLane
from annotator.gui.notices import Notices
from annotator.model.errors import AnnotatorError
from annotator.workspace.workspace import Workspace


class ProgramTold:
    """Asks for what is to be told and shows it in a dialog."""

    def __init__(
        self,
        window: QWidget,
        lane: QtLane,
        notices: Notices,
        workspace: Callable[[], Workspace | None],
        failed: Callable[[AnnotatorError], None],
    ) -> None:
        self._window = window
        self._lane = lane
        self._notices = notices
        self._workspace = workspace
        self._failed = failed

    def show_stats(self) -> None:
        """Show the project's counts."""
        workspace = self._workspace()
        if workspace is not None:
            workspace.stats(lambda stats: show_stats(self._window, stats))

    def show_messages(self) -> None:
        """Show what was told since the program started."""
        from annotator.gui.dialogs.messages import MessagesDialog

        dialog = MessagesDialog(self._notices.history, self._window)
        dialog.exec()
        dialog.deleteLater()

    def show_about(self) -> None:
        """Show versions and licences."""
        from annotator.workspace.parts import program_parts

        self._lane.submit(
            program_parts, lambda parts: show_about(self._window, parts), self._failed
        )
