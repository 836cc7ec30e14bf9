"""What the overview page costs on the project of 100,000 articles.

    QT_QPA_PLATFORM=offscreen python -m tests.benchmarks.overview [PROJECT]

measures in the window, on a copy of that project: the first look, the next ones, one after a
change, and each view, when it is first shown and once more. A time ends when the plot is painted;
the longest gap is that between two turns of the event loop, until nothing is left to paint.
"""

from __future__ import annotations

import gc
import sys
import tempfile
import time
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import QEvent, QEventLoop, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from annotator.bootstrap import wired_projects
from annotator.gui.application import make_application
from annotator.gui.main_window import MainWindow
from annotator.gui.pages.overview.page import OverviewPage
from annotator.gui.pages.overview.views import ViewName
from annotator.workspace.settings import Settings
from tests.benchmarks.project import a_copy, usual_project

LOOKS = 5
AFTERWARDS = 0.3  # seconds in which what follows from an answer is still watched
AT_MOST = 50  # milliseconds that the window may be blocked
MEMORY = 250  # MiB


class Paints(QObject):
    """Counts how often a plot is painted."""

    def __init__(self) -> None:
        super().__init__()
        self.count = 0
        self._watched: QWidget | None = None

    def watch(self, widget: QWidget) -> None:
        """Count the paints of this widget, and of no other, from now on."""
        if self._watched is not None:
            self._watched.removeEventFilter(self)
        self._watched, self.count = widget, 0
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            self.count += 1
        return super().eventFilter(watched, event)


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
        """Seconds from asking to done, and the longest gap on the way and a moment afterwards."""
        start = time.perf_counter()
        self._ticks = [start]
        ask()
        while not done():
            self._turn()
        took = time.perf_counter() - start
        while time.perf_counter() < start + took + AFTERWARDS:
            self._turn()
        gaps = (after - before for before, after in pairwise(self._ticks))
        return took, max(gaps)

    def _turn(self) -> None:
        self._application.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)


def main() -> None:
    """Measure and print."""
    project = Path(sys.argv[1]) if len(sys.argv) > 1 else usual_project()
    application = make_application()
    with tempfile.TemporaryDirectory() as folder:
        window = MainWindow(wired_projects(), Settings(annotator="A1"), remember=False)
        window.resize(1440, 900)
        window.show()
        window.open_target(str(a_copy(project, Path(folder))))
        window.settle()
        gc.freeze()  # as the program does when it has started
        worst = measure(window, Watch(application))
        held = memory()
        window.close()
    print(f"longest gap of all: {worst:.0f} ms (at most {AT_MOST} ms)")
    print(f"memory with the overview opened: {held:.0f} MiB (at most {MEMORY} MiB)")


def measure(window: MainWindow, watch: Watch) -> float:
    """Look at the overview again and again, and at each of its views; the longest gap in ms."""
    gaps: list[float] = []

    def tell(what: str, measured: tuple[float, float]) -> None:
        took, gap = (seconds * 1000 for seconds in measured)
        gaps.append(gap)
        print(f"{what:28} {took:8.0f} ms   longest gap {gap:6.0f} ms")

    def look(what: str) -> None:
        window.leave_page()
        known = page(window)
        if known is not None:
            known.overview = None  # what was counted before is not what is waited for
        tell(
            what,
            watch.until(
                lambda: (now := page(window)) is not None and now.overview is not None,
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
    shown = page(window)
    assert shown is not None
    paints = Paints()

    def show(view: ViewName) -> None:
        shown.show_view(view)
        if shown.chart is not None:
            paints.watch(shown.chart.viewport())

    for again in ("", ", again"):
        for view in shown.buttons:
            drawn = watch.until(lambda: paints.count > 0, lambda view=view: show(view))  # type: ignore[misc]
            tell(f"view {view}{again}", drawn)
    return max(gaps)


def page(window: MainWindow) -> OverviewPage | None:
    """The overview, where that is shown."""
    found = window.page_host.current
    return found if isinstance(found, OverviewPage) else None


def memory() -> float:
    """MiB of this process, what it shares with others counted in part (Linux only)."""
    with Path("/proc/self/smaps_rollup").open(encoding="ascii") as lines:
        return next(int(line.split()[1]) for line in lines if line.startswith("Pss:")) / 1024


if __name__ == "__main__":
    main()
