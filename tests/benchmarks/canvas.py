"""Measures the canvas on articles of four sizes, beside its targets: `make bench`.

The articles are those that the peers were measured on: S 3,500, M 50,000, L 500,000 and
XL 5,000,000 characters with a mark every twelve words. Times are wall clock from the event that
a person causes to the end of the paint that shows its result.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import NamedTuple

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from annotator.bootstrap import wired_projects
from annotator.commands.macro import Macro
from annotator.commands.mentions import AddMention
from annotator.gui.application import make_application
from annotator.gui.article_model import SUMMARY
from annotator.gui.canvas.selection import Selection
from annotator.gui.canvas.surface import CanvasSurface
from annotator.gui.main_window import MainWindow
from annotator.model.span import Span
from annotator.model.tokens import tokenise
from annotator.workspace.settings import Settings
from tests.benchmarks.work import SIZES, a_record, empty_project, generator, shared_folder
from tests.journeys.keys_script import ARTICLE, count_keys

OPENINGS = 9
KEYS = 40
FRAMES = 120
JUMPS = 40
BULK = 500
LONGEST = 60.0  # seconds until a measurement that never ends is given up


class Figure(NamedTuple):
    """One measured row: median, 95th percentile and worst, and the target with what it is for."""

    name: str
    times: list[float]
    unit: str
    target: float
    judged: str

    @property
    def p50(self) -> float:
        return statistics.median(self.times)

    @property
    def p95(self) -> float:
        ordered = sorted(self.times)
        return ordered[min(len(ordered) - 1, int(len(ordered) * 0.95))]


def main(wanted: list[str]) -> None:
    """Run the measurements whose names are given, or all, and print a line for each."""
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder) / "canvas.annotator"
        write_project(target)
        figures: list[Figure] = []
        for name, measure in MEASUREMENTS.items():
            if not wanted or name in wanted:
                figures += measure(target)
    print(f"\n{'measured':38}{'p50':>10}{'p95':>10}{'worst':>10}   target")
    for figure in figures:
        value = figure.p50 if figure.judged == "p50" else figure.p95
        print(
            f"{figure.name:38}{figure.p50:>10.4g}{figure.p95:>10.4g}{max(figure.times):>10.4g}"
            f"   {figure.judged} at most {figure.target:g} {figure.unit}"
            f"   {'held' if value <= figure.target else 'MISSED'}"
        )


def write_project(target: Path) -> None:
    """A project with one article of each size."""
    gen = generator()
    store = empty_project(target)
    for number, characters in enumerate(SIZES.values(), start=1):
        store.add([a_record(gen(characters, 1), number)], at="2026-11-22T10:00:00Z")
    store.close()


class Painted(QObject):
    """Remembers when the viewport was last painted, and which article it showed then."""

    def __init__(self, surface: CanvasSurface) -> None:
        super().__init__(surface)
        self._surface = surface
        self.at = 0.0
        self.article = ""
        surface.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            watched.event(event)
            watched.installEventFilter(self)
            self.at = time.perf_counter()
            article = self._surface.article
            self.article = article.id if article else ""
            return True
        return False


@contextmanager
def a_window(target: Path) -> Iterator[tuple[MainWindow, Painted]]:
    """The window on the project, 1440 by 900, with its first article open."""
    make_application()
    window = MainWindow(wired_projects(), Settings(), remember=False)
    window.resize(1440, 900)
    window.show()
    window.open_target(str(target))
    settle(window)
    painted = Painted(window.surface)
    try:
        yield window, painted
    finally:
        window.close()
        window.deleteLater()
        QApplication.processEvents()


def settle(window: MainWindow) -> None:
    """Let the window finish everything, the painting of it included."""
    window.settle()
    QApplication.processEvents()


def until(done: Callable[[], bool]) -> None:
    """Let the program work until something is so."""
    given_up = time.perf_counter() + LONGEST
    while not done():
        QApplication.processEvents()
        if time.perf_counter() > given_up:
            sys.exit("what was waited for did not happen")


def open_by_click(window: MainWindow, painted: Painted, row: int) -> float:
    """Milliseconds from the click on a row of the list to the painted article."""
    view = window.articles.view
    index = view.model().index(row, 0)
    place = view.visualRect(index).center()
    wanted = index.data(SUMMARY).id
    painted.article = ""
    begin = time.perf_counter()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    until(lambda: painted.article == wanted)
    return (painted.at - begin) * 1000


def opening(target: Path) -> list[Figure]:
    """Switching to an article of each size, from another one."""
    targets = {"S": 20, "M": 30, "L": 60, "XL": 200}
    times: dict[str, list[float]] = {size: [] for size in SIZES}
    with a_window(target) as (window, painted):
        for _ in range(OPENINGS + 1):
            for row, size in enumerate(SIZES):
                if window.surface.article is not None and row == 0:
                    open_by_click(window, painted, 1)
                    settle(window)
                times[size].append(open_by_click(window, painted, row))
                settle(window)
    return [
        Figure(f"open {size}, click to painted", times[size][1:], "ms", targets[size], "p50")
        for size in SIZES
    ]


def go_to(window: MainWindow, painted: Painted, size: str) -> None:
    """Open the article of a size and wait until all of it is there."""
    row = list(SIZES).index(size)
    article = window.surface.article
    if article is None or article.title != f"Generated article {row + 1}":
        open_by_click(window, painted, row)
    settle(window)


def marking(target: Path) -> list[Figure]:
    """A key that tags a word, to the painted mark; saving goes on beside it."""
    targets = {"S": 5, "M": 5, "L": 5, "XL": 10}
    figures = []
    with a_window(target) as (window, painted):
        for size in SIZES:
            go_to(window, painted, size)
            window.surface.verticalScrollBar().setValue(
                window.surface.verticalScrollBar().maximum() // 2 if size != "S" else 0
            )
            settle(window)
            times = [_mark_once(window, painted, token) for token in _free_tokens(window)]
            figures.append(
                Figure(f"key to painted mark, {size}", times[2:], "ms", targets[size], "p95")
            )
            for _ in times:
                window.undo()
                settle(window)
    return figures


def _free_tokens(window: MainWindow) -> list[tuple[int, int]]:
    """Words in sight that carry no mark."""
    surface, editor = window.surface, window.editor
    found: list[tuple[int, int]] = []
    height = surface.viewport().height()
    first = surface.hit_at(QPoint(surface.viewport().width() // 2, 40)).position
    last = surface.hit_at(QPoint(surface.viewport().width() // 2, height - 120)).position
    for start, end in tokenise(editor.text[first:last]):
        token = (first + start, first + end)
        if end - start > 3 and not editor.marks.overlapping(*token):
            found.append(token)
    return found[: KEYS + 2]


def _mark_once(window: MainWindow, painted: Painted, token: tuple[int, int]) -> float:
    window.editor.select(Selection.of_text(*token))
    settle(window)
    before = len(window.editor.marks)
    press = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_1, Qt.KeyboardModifier.NoModifier, "1")
    painted.at = 0.0
    begin = time.perf_counter()
    QApplication.sendEvent(window.surface, press)
    until(lambda: painted.at > 0.0)
    taken = (painted.at - begin) * 1000
    assert len(window.editor.marks) == before + 1
    settle(window)
    return taken


def scrolling(target: Path) -> list[Figure]:
    """The work of one frame: by wheel, by page, by dragging the thumb, and jumps far away."""
    figures = []
    with a_window(target) as (window, painted):
        for size in SIZES:
            go_to(window, painted, size)
            frames, jumps = _scroll_about(window, painted)
            if frames:
                figures.append(Figure(f"scroll frame, {size}", frames, "ms", 6, "p95"))
                figures.append(Figure(f"jump far away, {size}", jumps, "ms", 16, "p95"))
    return figures


def _scroll_about(window: MainWindow, painted: Painted) -> tuple[list[float], list[float]]:
    """Work of the frames that follow each other, and of those far from the one before."""
    surface = window.surface
    bar = surface.verticalScrollBar()
    bar.setValue(bar.maximum() // 3)
    settle(window)
    times = [_frame(painted, lambda: _turn(surface.viewport())) for _ in range(FRAMES)]
    page_down = Qt.Key.Key_PageDown
    times += [_frame(painted, lambda: _press(surface, page_down)) for _ in range(FRAMES // 4)]
    start = bar.maximum() // 2
    bar.setValue(start)
    settle(window)
    dragged = [start + 11 * step for step in range(FRAMES)]
    times += [_frame(painted, partial(bar.setValue, place)) for place in dragged]
    far = [int(bar.maximum() * (number * 7919 % 997) / 997) for number in range(JUMPS)]
    jumps = [_frame(painted, partial(bar.setValue, place)) for place in far]
    return [time for time in times if time > 0.0], [time for time in jumps if time > 0.0]


def _frame(painted: Painted, cause: Callable[[], object]) -> float:
    """Milliseconds of work until the frame is painted; 0 where nothing moved."""
    painted.at = 0.0
    begin = time.perf_counter()
    cause()
    QApplication.processEvents()
    end = painted.at
    QApplication.processEvents()
    return (end - begin) * 1000 if end else 0.0


def _turn(viewport: QWidget) -> None:
    event = QWheelEvent(
        QPointF(300, 300), viewport.mapToGlobal(QPointF(300, 300)), QPoint(0, -37), QPoint(0, -60),
        Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(viewport, event)


def _press(widget: QWidget, key: Qt.Key) -> None:
    event = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(widget, event)


def undoing(target: Path) -> list[Figure]:
    """Taking back a change of five hundred marks in a long article."""
    times = []
    with a_window(target) as (window, painted):
        go_to(window, painted, "L")
        editor = window.editor
        free = [
            token
            for token in tokenise(editor.text[:120_000])
            if token[1] - token[0] > 3 and not editor.marks.overlapping(*token)
        ][:BULK]
        bulk = Macro("Tag many", tuple(AddMention("Person", Span.single(*t)) for t in free))
        for _ in range(OPENINGS):
            before = len(editor.marks)
            editor.run(bulk)
            settle(window)
            assert len(editor.marks) == before + BULK
            painted.at = 0.0
            begin = time.perf_counter()
            window.undo()
            until(lambda: painted.at > 0.0)
            times.append((painted.at - begin) * 1000)
            assert len(editor.marks) == before
            settle(window)
    return [Figure(f"undo of {BULK} marks, L", times, "ms", 50, "p95")]


def memory(target: Path) -> list[Figure]:
    """Memory of the process with an article open and looked at, in MiB (PSS; Linux only)."""
    figures = []
    for size, most in {"S": 180, "L": 180, "XL": 300}.items():
        run = subprocess.run(
            [sys.executable, "-m", "tests.benchmarks.canvas", "--held", str(target), size],
            capture_output=True, text=True, check=True,
        )  # fmt: skip
        figures.append(Figure(f"memory, {size} open", [float(run.stdout)], "MiB", most, "p50"))
    return figures


def held(target: Path, size: str) -> None:
    """Open the article of a size, look about in it, and print the memory of this process."""
    with a_window(target) as (window, painted):
        go_to(window, painted, size)
        bar = window.surface.verticalScrollBar()
        for part in range(20):
            bar.setValue(bar.maximum() * part // 20)
            QApplication.processEvents()
        settle(window)
        pss = next(
            int(line.split()[1])
            for line in Path("/proc/self/smaps_rollup").read_text(encoding="ascii").splitlines()
            if line.startswith("Pss:")
        )
    print(pss / 1024)


def counting_keys(target: Path) -> list[Figure]:
    """Key presses for the script of marks in the real article, moving there included."""
    article = shared_folder() / "articles" / ARTICLE
    if not article.is_file():
        print(f"keys: left out, there is no {article.name} in the shared folder")
        return []
    make_application()
    with tempfile.TemporaryDirectory(dir=target.parent) as folder:
        count = count_keys(article, Path(folder))
    print(f"keys of the script: {count}")
    return [Figure("keys a mark, by keyboard alone", [count.per_mark], "keys", 4.5, "p50")]


MEASUREMENTS: dict[str, Callable[[Path], list[Figure]]] = {
    "open": opening,
    "key": marking,
    "scroll": scrolling,
    "undo": undoing,
    "memory": memory,
    "keys": counting_keys,
}

if __name__ == "__main__":
    if sys.argv[1:2] == ["--held"]:
        held(Path(sys.argv[2]), sys.argv[3])
    else:
        main(sys.argv[1:])
