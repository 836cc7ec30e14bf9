"""A window on any project: `a_window()` shows one, `complaints()` are the failures it would have shown."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import (
    QApplication,
)

from annotator.bootstrap import wired_projects
from annotator.gui.main_window import MainWindow
from annotator.model.errors import AnnotatorError
from annotator.model.project import ArticleQuery
from annotator.workspace.projects import Projects
from annotator.workspace.settings import Settings


@contextmanager
def a_window(
    target: str | None = None,
    settings: Settings | None = None,
    *,
    projects: Projects | None = None,
    remember: bool = False,
) -> Iterator[MainWindow]:
    """A window; failures are collected in its `complaints`."""
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    looks = application.styleSheet(), application.palette()
    window = MainWindow(projects or wired_projects(), settings or Settings(), remember=remember)
    complaints: list[AnnotatorError] = []
    window.complain = complaints.append
    window.complaints = complaints  # type: ignore[attr-defined]
    try:
        window.show()
        if target is not None:
            window.open_target(target)
            window.settle()
        yield window
    finally:
        window.close()
        window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        application.setStyleSheet(looks[0])
        application.setPalette(looks[1])


def complaints(window: MainWindow) -> list[AnnotatorError]:
    found: list[AnnotatorError] = window.complaints  # type: ignore[attr-defined]
    return found


def written(target: str, annotator: str = "A1") -> dict[str, list[str]]:
    """The ids of an annotator's marks by article, read from the file itself."""
    store = wired_projects().connect(target)
    try:
        return {
            row.id: [mark.id for mark in store.load(row.id, annotator).marks]
            for row in store.articles(ArticleQuery(annotator))
        }
    finally:
        store.close()
