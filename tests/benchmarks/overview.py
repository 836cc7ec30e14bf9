"""What the overview page costs on the project of 100,000 articles.

    QT_QPA_PLATFORM=offscreen python -m tests.benchmarks.overview [PROJECT]

measures in the window, on a copy of that project: the first look, the next ones, one after a
change, and each view. A time ends when the plot is painted; the longest gap is that between two
turns of the event loop.
"""

from __future__ import annotations

import sys
import tempfile
import time
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtWidgets import QApplication

from annotator.bootstrap import wired_projects
from annotator.gui.main_window import MainWindow
from annotator.gui.pages.overview.page import OverviewPage
from annotator.workspace.settings import Settings
from tests.benchmarks.project import a_copy, usual_project

LOOKS = 5


class Watch:
    """Waits in the event loop, and notes how long it did not turn."""

    def __init__(self, application: QApplication) -> None:
        self._application = application
        self._ticks: list[float] = []
        self._timer = QTimer()
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(lambda: self._ticks.append(time.perf_counter()))
        self._timer.start(2)

    def until(self, done: Callable[[], bool], ask: Callable[[], object]) -> tuple[float, float]:
        """Seconds from asking to done, and the longest gap on the way."""
        start = time.perf_counter()
        self._ticks = [start]
        ask()
        while not done():
            self._application.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        end = time.perf_counter()
        turns = [*self._ticks, end]
        gaps = (after - before for before, after in pairwise(turns))
        return end - start, max(gaps)


def main() -> None:
    """Measure and print."""
    project = Path(sys.argv[1]) if len(sys.argv) > 1 else usual_project()
    application = QApplication([])
    with tempfile.TemporaryDirectory() as folder:
        window = MainWindow(wired_projects(), Settings(annotator="A1"), remember=False)
        window.show()
        window.open_target(str(a_copy(project, Path(folder))))
        window.settle()
        measure(window, Watch(application))
        window.close()


def measure(window: MainWindow, watch: Watch) -> None:
    """Look at the overview again and again, and at each of its views."""

    def page() -> OverviewPage | None:
        found = window.page_host.current
        return found if isinstance(found, OverviewPage) else None

    def look(what: str) -> None:
        window.leave_page()
        known = page()
        if known is not None:
            known.overview = None  # what was counted before is not what is waited for
        told(
            what,
            watch.until(
                lambda: (now := page()) is not None and now.overview is not None,
                lambda: window.open_page("overview"),
            ),
        )

    look("overview, first look")
    for number in range(LOOKS):
        look(f"overview, look {number + 2}")
    window.leave_page()
    window.editor.set_status("flagged")
    window.settle()
    look("overview, one change later")
    shown = page()
    assert shown is not None
    for view in shown.buttons:
        told(f"view {view}", watch.until(lambda: True, lambda view=view: show(shown, view)))


def show(page: OverviewPage, view: object) -> None:
    """Show a view and paint it."""
    page.show_view(view)  # type: ignore[arg-type]
    page.grab()


def told(what: str, measured: tuple[float, float]) -> None:
    """Print a line."""
    took, gap = measured
    print(f"{what:28} {took * 1000:8.0f} ms   longest gap {gap * 1000:6.0f} ms")


if __name__ == "__main__":
    main()
