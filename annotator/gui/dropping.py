"""What files mean that are dropped on the window: a project to open, or articles to import."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, QTimer, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QWidget

from annotator.gui.asking import PROJECT_SUFFIX


class FileDrops(QObject):
    """Lets files be dropped on a window, and tells of a project or of articles that were.

    What the files come from waits for the end of the drop, not of a dialog: it is told after it.
    """

    project_dropped = Signal(str)
    articles_dropped = Signal(list)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take files of this machine; anything else goes its usual way."""
        if isinstance(event, QDragEnterEvent) and dropped_paths(event.mimeData()):
            event.acceptProposedAction()
            return True
        # An entering drag is a drop to Qt's classes, so the type says which it is.
        if event.type() == QEvent.Type.Drop and isinstance(event, QDropEvent):
            paths = dropped_paths(event.mimeData())
            if paths:
                event.acceptProposedAction()
                QTimer.singleShot(0, self, lambda: self._tell(paths))
                return True
        return super().eventFilter(watched, event)

    def _tell(self, paths: list[Path]) -> None:
        project = dropped_project(paths)
        if project is not None:
            self.project_dropped.emit(project)
        else:
            self.articles_dropped.emit(paths)


def dropped_paths(data: QMimeData) -> list[Path]:
    """The files and folders of this machine that are dragged; none where it is something else."""
    if not data.hasUrls():
        return []
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]


def dropped_project(paths: list[Path]) -> str | None:
    """The project that is meant where one project file is all there is."""
    if len(paths) == 1 and paths[0].suffix == PROJECT_SUFFIX:
        return str(paths[0])
    return None
