"""What files mean that are dropped on the window: a project to open, or articles to import."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData

from annotator.gui.asking import PROJECT_SUFFIX


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
