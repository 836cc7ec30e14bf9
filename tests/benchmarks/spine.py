"""Measures start, import, export and marking, beside their targets: `make bench`.

Each figure is the median of five runs; `key press to painted` is the 95th percentile of all.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from annotator.bootstrap import SystemClock, wired_projects
from annotator.cli.window import QUIT_WHEN_PAINTED
from annotator.gui.application import make_application
from annotator.gui.canvas.selection import Selection
from annotator.gui.main_window import MainWindow
from annotator.model.tokens import tokenise
from annotator.workspace.exporting import export_records
from annotator.workspace.importing import import_paths
from annotator.workspace.settings import Settings
from tests.benchmarks.work import a_record, empty_project, generator

RUNS = 5
ARTICLES = 1000
CHARACTERS = 3500
MARKS = 50
KEYS = 40


def main() -> None:
    """Run every measurement and print a line for each."""
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        rows = [
            ("start to painted sample", *start(place), "s", 0.8, "at most"),
            ("import, articles a second", *importing(place), "/s", 2000, "at least"),
            ("export, articles a second", *exporting(place), "/s", 8000, "at least"),
            *marking(place),
        ]
    print(f"\n{'measured':34}{'median':>10}{'worst':>10}   target")
    for name, median, worst, unit, target, sense in rows:
        held = median <= target if sense == "at most" else median >= target
        print(
            f"{name:34}{median:>10.4g}{worst:>10.4g}   {sense} {target:g} {unit}"
            f"   {'held' if held else 'MISSED'}"
        )


def start(place: Path) -> tuple[float, float]:
    """Seconds from starting the command to the painted sample article."""
    target = place / "sample.annotator"
    wired_projects().create_sample(str(target))
    command = [str(Path(sys.executable).with_name("annotator")), str(target)]
    environment = {**os.environ, QUIT_WHEN_PAINTED: "1", "XDG_CONFIG_HOME": str(place / "config")}
    # An installed program has its byte code; the first, uncounted start writes it.
    environment.pop("PYTHONDONTWRITEBYTECODE", None)

    def once() -> float:
        begin = time.perf_counter()
        with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True) as run:
            assert run.stdout is not None
            assert run.stdout.readline() == "painted\n"
            return time.perf_counter() - begin

    once()
    times = [once() for _ in range(RUNS)]
    return statistics.median(times), max(times)


def importing(place: Path) -> tuple[float, float]:
    """Articles a second from text files into a project."""
    gen = generator()
    files = place / "files"
    files.mkdir()
    for number in range(ARTICLES):
        text = f"{gen(CHARACTERS, number)[0]} {number}"
        (files / f"{number:04}.txt").write_text(text, encoding="utf-8", newline="")

    def once(run: int) -> float:
        store = empty_project(place / f"import{run}.annotator")
        begin = time.perf_counter()
        report = import_paths(store, [files], clock=SystemClock())
        taken = time.perf_counter() - begin
        store.close()
        assert report.added == ARTICLES, report.summary
        return ARTICLES / taken

    rates = [once(run) for run in range(RUNS)]
    return statistics.median(rates), min(rates)


def exporting(place: Path) -> tuple[float, float]:
    """Records a second out of a project, with fifty marks each, written, synced and counted."""
    gen = generator()
    store = empty_project(place / "export.annotator")
    # 3,700 characters give at least fifty marks; the text is what the peers had, a little longer.
    records = [a_record(gen(CHARACTERS + 200, n), n, marks=MARKS) for n in range(ARTICLES)]
    assert all(len(marks) == MARKS for r in records for marks in r.marks.values())
    store.add(records, at="2026-11-22T10:00:00Z")

    def once() -> float:
        begin = time.perf_counter()
        report = export_records(store, place / "out.jsonl")
        taken = time.perf_counter() - begin
        assert report.written == ARTICLES
        return ARTICLES / taken

    rates = [once() for _ in range(RUNS)]
    store.close()
    return statistics.median(rates), min(rates)


class _Painted(QObject):
    """Remembers when the watched widget was last painted."""

    at = 0.0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            watched.event(event)
            watched.installEventFilter(self)
            self.at = time.perf_counter()
            return True
        return False


def marking(place: Path) -> list[tuple[str, float, float, str, float, str]]:
    """Milliseconds from a key press to the painted mark, saving included, on such an article."""
    gen = generator()
    target = place / "marking.annotator"
    store = empty_project(target)
    store.add([a_record(gen(CHARACTERS, 1), 1)], at="2026-11-22T10:00:00Z")
    store.close()
    make_application()
    window = MainWindow(wired_projects(), Settings(), remember=False)
    window.resize(1440, 900)
    window.show()
    window.open_target(str(target))
    window.settle()
    painted = _Painted()
    window.surface.viewport().installEventFilter(painted)
    times: list[float] = []
    for _ in range(RUNS):
        times.extend(_mark_once(window, painted, token) for token in _free_tokens(window))
    window.close()
    times.sort()
    p95 = times[int(len(times) * 0.95)]
    return [
        ("key to painted mark, p50", statistics.median(times), times[-1], "ms", 8, "at most"),
        ("key to painted mark, p95", p95, times[-1], "ms", 8, "at most"),
    ]


def _free_tokens(window: MainWindow) -> list[tuple[int, int]]:
    """Words in sight that carry no mark."""
    editor = window.editor
    words = [
        token
        for token in tokenise(editor.text)
        if token[1] - token[0] > 3 and not editor.marks.overlapping(*token)
    ]
    return words[: KEYS // RUNS]


def _mark_once(window: MainWindow, painted: _Painted, token: tuple[int, int]) -> float:
    window.editor.select(Selection.of_text(*token))
    window.settle()
    before = len(window.editor.marks)
    press = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_1, Qt.KeyboardModifier.NoModifier, "1")
    begin = time.perf_counter()
    painted.at = 0.0
    QApplication.sendEvent(window.surface, press)
    while painted.at == 0.0:
        QApplication.processEvents()
    taken = (painted.at - begin) * 1000
    assert len(window.editor.marks) == before + 1
    window.settle()
    return taken


if __name__ == "__main__":
    main()
