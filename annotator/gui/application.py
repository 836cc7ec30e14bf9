"""The running program: one QApplication, one window, one event loop."""

from __future__ import annotations

import sys
from functools import partial

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

from annotator.gui.character_set import prefer_utf_8
from annotator.gui.failures import install_excepthook
from annotator.gui.file_opening import OpeningApplication
from annotator.gui.garbage import look_for_garbage
from annotator.gui.language import speak
from annotator.gui.main_window import MainWindow, Place
from annotator.gui.program_icon import program_icon
from annotator.gui.session_end import closing_when_told
from annotator.gui.theme import interface_font
from annotator.workspace.projects import Projects
from annotator.workspace.settings import load_settings

COLLECT_AFTER = 2000  # milliseconds
SWITCH_AFTER = 0.001  # seconds


class FirstPaint(QObject):
    """Emits `painted` once the watched widget has painted an article for the first time."""

    painted = Signal()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            QTimer.singleShot(0, self.painted.emit)
            watched.removeEventFilter(self)
        return False


def make_application() -> QApplication:
    """The QApplication, made once in a process."""
    existing = QApplication.instance()
    if isinstance(existing, QApplication):
        return existing
    prefer_utf_8()
    application = OpeningApplication(sys.argv[:1])
    # The store's thread hands the interpreter back sooner, so that a frame does not wait for it.
    sys.setswitchinterval(SWITCH_AFTER)
    application.setApplicationName("news-annotator")
    application.setApplicationDisplayName("News Annotator")
    application.setDesktopFileName("news-annotator")
    if sys.platform != "darwin":  # there the bundle has an icon with the margin of Apple's dock
        application.setWindowIcon(program_icon())
    application.setStyle("Fusion")
    application.setFont(interface_font(10))
    return application


def run(
    projects: Projects,
    target: str | None,
    *,
    article: str | None = None,
    quit_when_painted: bool = False,
) -> int:
    """Show the window until it is closed; the exit code, 1 where the project never opened.

    With another language the window is made anew, on the same article.

    Args:
        projects: How projects are reached.
        target: Project to open; None opens the last one, or the welcome page.
        article: Id of the article to open first.
        quit_when_painted: Say so on standard output and close once the article is painted.
    """
    application = make_application()
    # The command line leaves garbage be until the program has started.
    QTimer.singleShot(COLLECT_AFTER, partial(look_for_garbage, "the start"))
    recent = load_settings().recent
    first = target or (recent[0] if recent else None)
    opened = False
    place: Place | None = Place(first, article)
    code = 0
    while place is not None:
        speak(load_settings().language)
        window = MainWindow(projects, load_settings())
        code = _show(window, application, place, quit_when_painted=quit_when_painted)
        opened, place = opened or window.has_opened, window.goes_on_at
        window.deleteLater()
    return code or int(target is not None and not opened)


def _show(
    window: MainWindow, application: QApplication, place: Place, *, quit_when_painted: bool
) -> int:
    """Show one window until it is closed; the exit code."""
    install_excepthook(lambda: _save_what_waits(window))
    if isinstance(application, OpeningApplication):
        application.file_requested.connect(window.open_target)
    window.show()
    if place.target is not None:
        window.open_target(place.target, place.article)
    if quit_when_painted:
        watcher = FirstPaint(window)
        watcher.painted.connect(partial(_say_and_close, window))
        window.editor.opened.connect(lambda: window.surface.viewport().installEventFilter(watcher))
    with closing_when_told(window):
        return application.exec()


def _say_and_close(window: MainWindow) -> None:
    if sys.stdout is not None:  # a program without a console has none
        sys.stdout.write("painted\n")
        sys.stdout.flush()
    window.close()


def _save_what_waits(window: MainWindow) -> None:
    """After a bug: what was marked is still written."""
    if window.workspace is not None:
        window.workspace.retry_saving()
        window.workspace.flush()
