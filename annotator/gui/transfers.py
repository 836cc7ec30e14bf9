"""Transfers: articles brought in and records taken out, with progress, a stop and a report."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from annotator.gui import asking
from annotator.gui.status_line import StatusLine
from annotator.gui.words import tr
from annotator.workspace.workspace import Workspace

if TYPE_CHECKING:
    from annotator.workspace.importing import TransferReport


class Transfers(QObject):
    """Asks what is to be imported or exported, has the open project do it, and tells how it went."""

    _moved = Signal(int)

    def __init__(
        self, window: QWidget, status: StatusLine, workspace: Callable[[], Workspace | None]
    ) -> None:
        super().__init__(window)
        self._window = window
        self._status = status
        self._workspace = workspace
        self._stopping: Event | None = None
        self._moved.connect(self._show)
        status.stop.clicked.connect(self.stop)

    def import_files(self) -> None:
        """Ask for files and add their articles."""
        self._import(asking.files_to_import(self._window))

    def import_folder(self) -> None:
        """Ask for a folder and add its articles."""
        self._import(asking.folder_to_import(self._window))

    def export(self) -> None:
        """Ask for a file and write every record to it."""
        out, workspace = asking.file_to_export(self._window), self._workspace()
        if out is not None and workspace is not None:
            workspace.export(out, partial(asking.show_export_report, self._window))

    def stop(self) -> None:
        """Let the import end where it is; what is stored stays."""
        if self._stopping is not None:
            self._stopping.set()

    def end(self) -> None:
        """The import is over, however it ended."""
        self._stopping = None
        self._status.hide_work()

    def _import(self, paths: list[Path]) -> None:
        workspace = self._workspace()
        if not paths or workspace is None:
            return
        stopping = self._stopping = Event()
        self._show(0)

        def done(report: TransferReport) -> None:
            self.end()
            if workspace is self._workspace():
                asking.show_import_report(self._window, report)

        # The signal carries the progress from the store's lane to this thread.
        workspace.import_paths(paths, done, progress=self._moved.emit, cancelled=stopping.is_set)

    def _show(self, percent: int) -> None:
        # News of the progress may come after the answer that ended it.
        if self._stopping is not None:
            self._status.show_work(tr("Importing"), percent)
