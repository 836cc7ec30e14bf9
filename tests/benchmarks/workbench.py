"""Measures the workbench on the project of 100,000 articles, beside its targets: `make bench`.

    python -m tests.benchmarks.workbench [search] [scroll] [next] [start] [memory]

The project is made where it is not there yet (a few minutes); ANNOTATOR_BENCH names its folder.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from annotator.cli.window import QUIT_WHEN_PAINTED
from annotator.gui.article_model import PAGE
from annotator.gui.main_window import MainWindow
from tests.benchmarks.canvas import Figure, Painted, a_window, settle, until
from tests.benchmarks.project import usual_project

TYPED = ("flooding ", "minister", "harbour talks", "unions", "lisbon summit", "kestor", "balticx")
JUMPS = 60
FRAMES = 200
NEXT = 60
STARTS = 5


def main(wanted: list[str]) -> None:
    """Run the measurements whose names are given, or all, and print a line for each."""
    with tempfile.TemporaryDirectory() as folder:
        target = Path(shutil.copy(usual_project(), folder))
        figures: list[Figure] = []
        for name, measure in MEASUREMENTS.items():
            if not wanted or name in wanted:
                figures += measure(target)
    print(f"\n{'measured':44}{'p50':>10}{'p95':>10}{'worst':>10}   target")
    for figure in figures:
        value = {"p50": figure.p50, "p95": figure.p95}.get(figure.judged, max(figure.times))
        print(
            f"{figure.name:44}{figure.p50:>10.4g}{figure.p95:>10.4g}{max(figure.times):>10.4g}"
            f"   {figure.judged} at most {figure.target:g} {figure.unit}"
            f"   {'held' if value <= figure.target else 'MISSED'}"
        )


class _Turns:
    """How long the window does nothing but one thing: the gaps between turns of its loop."""

    def __init__(self) -> None:
        self.gaps: list[float] = []
        self._last = time.perf_counter()

    def until(self, done: Callable[[], bool], *, longest: float = 60.0) -> None:
        """Let the program work until something is so."""
        self._last = time.perf_counter()
        given_up = self._last + longest
        while not done():
            QApplication.processEvents()
            now = time.perf_counter()
            self.gaps.append((now - self._last) * 1000)
            self._last = now
            if now > given_up:
                sys.exit("what was waited for did not happen")


def searching(target: Path) -> list[Figure]:
    """Each key of some words, typed with pauses: to the first page of hits, and the longest gap."""
    hits: list[float] = []
    counts: list[float] = []
    turns = _Turns()
    with a_window(target) as (window, _):
        panel = window.articles
        told: list[float] = []
        panel.model.modelReset.connect(lambda: told.append(time.perf_counter()))
        for words in TYPED:
            panel.search.clear()
            settle(window)
            for letter in words:
                told.clear()
                begin = time.perf_counter()
                _type(window, letter)
                turns.until(lambda: bool(told))
                panel.view.viewport().repaint()
                hits.append((time.perf_counter() - begin) * 1000)
                pause = time.perf_counter() + 0.12
                turns.until(lambda until=pause: time.perf_counter() > until)  # type: ignore[misc]
            begin = time.perf_counter()
            turns.until(lambda: panel.counts is not None)
            counts.append((time.perf_counter() - begin) * 1000)
    return [
        Figure("key in the search field to first hits", hits, "ms", 20, "p95"),
        Figure("hits counted by status, pause included", counts, "ms", 500, "p95"),
        Figure("longest gap between turns, searching", turns.gaps, "ms", 50, "worst"),
    ]


def _type(window: MainWindow, letter: str) -> None:
    press = QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, letter)
    QApplication.sendEvent(window.articles.search, press)


def scrolling(target: Path) -> list[Figure]:
    """The work of a frame of the list, by wheel and far jumps, and until the rows are there."""
    frames: list[float] = []
    read: list[float] = []
    turns = _Turns()
    with a_window(target) as (window, _):
        view, model = window.articles.view, window.articles.model
        bar = view.verticalScrollBar()
        for step in range(FRAMES):
            begin = time.perf_counter()
            bar.setValue(37 * step)
            view.viewport().repaint()
            frames.append((time.perf_counter() - begin) * 1000)
            turns.until(lambda: True)
            QApplication.processEvents()
        for number in range(JUMPS):
            row = number * 7919 % model.rowCount()
            begin = time.perf_counter()
            view.scrollTo(model.index(row), view.ScrollHint.PositionAtTop)
            view.viewport().repaint()
            frames.append((time.perf_counter() - begin) * 1000)
            turns.until(lambda row=row: model.summary(row) is not None)  # type: ignore[misc]
            read.append((time.perf_counter() - begin) * 1000)
        assert model.pages * PAGE < 10_000
    return [
        Figure("scroll frame of the list", frames, "ms", 8, "p95"),
        Figure("jump in the list to the read rows", read, "ms", 100, "p95"),
        Figure("longest gap between turns, scrolling", turns.gaps, "ms", 50, "worst"),
    ]


def going_on(target: Path) -> list[Figure]:
    """The key for the next article, to the painted article; a moment is spent in each."""
    times: list[float] = []
    turns = _Turns()
    with a_window(target) as (window, painted):
        for _ in range(NEXT):
            moment = time.perf_counter() + 0.15
            turns.until(lambda until=moment: time.perf_counter() > until)  # type: ignore[misc]
            times.append(_next(window, painted))
    return [
        Figure("next article, key to painted", times[2:], "ms", 25, "p95"),
        Figure("longest gap between turns, next article", turns.gaps, "ms", 50, "worst"),
    ]


def _next(window: MainWindow, painted: Painted) -> float:
    shown = window.editor.article.id
    painted.article = shown
    begin = time.perf_counter()
    window.open_neighbour(1)
    until(lambda: painted.article not in ("", shown))
    return (painted.at - begin) * 1000


def starting(target: Path) -> list[Figure]:
    """From the command to the first painted article; the first, uncounted start fills caches."""
    command = [sys.executable, "-m", "annotator", str(target)]
    times = []
    with tempfile.TemporaryDirectory() as config:
        environment = {**os.environ, QUIT_WHEN_PAINTED: "1", "XDG_CONFIG_HOME": config}
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
        for _ in range(STARTS + 1):
            begin = time.perf_counter()
            with subprocess.Popen(
                command, env=environment, stdout=subprocess.PIPE, text=True
            ) as run:
                assert run.stdout is not None
                assert run.stdout.readline() == "painted\n"
                times.append(time.perf_counter() - begin)
    return [Figure("start to first painted article", times[1:], "s", 0.8, "p50")]


def memory(target: Path) -> list[Figure]:
    """Memory of a process that has searched, scrolled and gone on, in MiB (PSS; Linux only)."""
    run = subprocess.run(
        [sys.executable, "-m", "tests.benchmarks.workbench", "--held", str(target)],
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    return [Figure("memory, 100,000 articles", [float(run.stdout)], "MiB", 250, "p50")]


def held(target: Path) -> None:
    """Work in the project for a while, and print the memory of this process."""
    with a_window(target) as (window, painted):
        panel = window.articles
        for letter in "minister":
            _type(window, letter)
            settle(window)
        panel.show_all()
        settle(window)
        for part in range(40):
            panel.view.scrollTo(panel.model.index(panel.model.rowCount() * part // 40))
            settle(window)
        panel.select_all()
        for _ in range(10):
            settle(window)
            _next(window, painted)
        settle(window)
        pss = next(
            int(line.split()[1])
            for line in Path("/proc/self/smaps_rollup").read_text(encoding="ascii").splitlines()
            if line.startswith("Pss:")
        )
    print(pss / 1024)


MEASUREMENTS: dict[str, Callable[[Path], list[Figure]]] = {
    "search": searching,
    "scroll": scrolling,
    "next": going_on,
    "start": starting,
    "memory": memory,
}

if __name__ == "__main__":
    if sys.argv[1:2] == ["--held"]:
        held(Path(sys.argv[2]))
    else:
        main(sys.argv[1:])
