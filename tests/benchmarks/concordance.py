"""The concordance over 100,000 articles: until the first 200 rows, and until every hit is found.

    python -m tests.benchmarks.concordance [PROJECT [QUERY…]]

opens PROJECT (by default the one that all measurements use) in a window and
only reads it. The longest gap is between two turns of the window's event loop.
"""

from __future__ import annotations

import gc
import resource
import sys
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtWidgets import QApplication

from annotator.bootstrap import wired_projects
from annotator.gui.application import make_application
from annotator.gui.main_window import MainWindow
from annotator.gui.pages.concordance.page import ConcordancePage
from annotator.workspace.settings import Settings
from tests.benchmarks.project import benchmark_project, usual_project

FIRST = 200
AT_MOST = 0.3  # seconds until the first 200 rows
LONGEST = 180  # seconds of a search
QUERIES = (
    "minister",
    "visit*",
    '"prime minister"',
    "the",
    "the NEAR/3 of",
    "minister AND police NOT visit*",
    "/[A-Z]\\w+ said/",
    "/\\b(\\w+) \\1\\b/i",
    "[Person] NEAR/5 visit*",
    "[Person]",
    "[Meet without place]",
    "minister OUTSIDE [*]",
    "zebra",
)


class Turns:
    """Notes how far apart the turns of the event loop are."""

    def __init__(self) -> None:
        self.longest = 0.0
        self._last = time.perf_counter()
        self._timer = QTimer()
        self._timer.timeout.connect(self._turned)
        # Not at every turn: a loop that never rests takes the interpreter from the store's thread.
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.start(2)

    def start(self) -> None:
        """Begin anew."""
        self.longest, self._last = 0.0, time.perf_counter()

    def _turned(self) -> None:
        now = time.perf_counter()
        self.longest, self._last = max(self.longest, now - self._last), now


def main() -> None:
    """Measure every query and print what came of it."""
    project = Path(sys.argv[1]) if len(sys.argv) > 1 else usual_project()
    benchmark_project(project)
    app = make_application()
    window = MainWindow(wired_projects(), Settings(annotator="A1"), remember=False)
    window.resize(1440, 900)
    window.show()
    window.open_target(str(project))
    window.settle()
    window.open_page("concordance")
    page = window.page_host.current
    assert isinstance(page, ConcordancePage)
    window.settle()
    gc.freeze()  # as the program does when it has started
    turns = Turns()
    print(f"{'query':34} {'first 200':>10} {'all':>9} {'hits':>9} {'longest gap':>12}")
    slowest = 0.0
    for query in sys.argv[2:] or QUERIES:
        first, whole, hits, gap, fault = measured(app, page, query, turns)
        slowest = max(slowest, first)
        print(
            f"{query:34} {first * 1000:7.0f} ms {whole:7.2f} s {hits:9,} {gap * 1000:9.0f} ms {fault}"
        )
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"slowest first {FIRST} rows: {slowest * 1000:.0f} ms (at most {AT_MOST * 1000:.0f} ms)")
    print(f"memory: {peak:.0f} MiB at most")
    window.close()


def measured(
    app: QApplication, page: ConcordancePage, query: str, turns: Turns
) -> tuple[float, float, int, float, str]:
    """Seconds to the first rows and to the end, hits, the longest gap, and what went wrong."""
    page.field.setText(query)
    turns.start()
    begun = time.perf_counter()
    page.search()

    def is_over() -> bool:
        search = page._search
        return search is None or search.state.done

    _turn_until(app, lambda: page.model.rowCount() >= FIRST or is_over())
    # The rows are there when they are painted.
    page.table.viewport().repaint()
    first = time.perf_counter() - begun
    _turn_until(app, is_over)
    whole = time.perf_counter() - begun
    gap = turns.longest
    full = page._search is not None and page._search.state.full
    return first, whole, page.model.rowCount(), gap, page.fault.text() or ("(full)" if full else "")


def _turn_until(app: QApplication, holds: Callable[[], bool]) -> None:
    until = time.perf_counter() + LONGEST
    while not holds() and time.perf_counter() < until:
        app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)


if __name__ == "__main__":
    main()
