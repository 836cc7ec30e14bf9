"""Importing and exporting from the window: asked for, shown while it lasts, stopped, told."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.gui import asking
from tests.gui.desk import STANDARD, Desk, a_desk


@pytest.fixture
def desk(qapp: QApplication) -> Iterator[Desk]:
    with a_desk(*STANDARD) as made:
        yield made


@pytest.fixture
def articles(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """Three files that the person chooses."""
    paths = [tmp_path / f"{number}.txt" for number in range(3)]
    for number, path in enumerate(paths):
        path.write_text(f"Text {number}.", encoding="utf-8")
    monkeypatch.setattr(asking, "files_to_import", lambda _: paths)
    return paths


def test_an_import_shows_itself_until_it_is_told(
    desk: Desk, articles: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[int] = []
    monkeypatch.setattr(asking, "show_import_report", lambda _, report: told.append(report.added))
    gate = Event()
    desk.window.lane.submit(lambda: gate.wait(10), lambda _: None, lambda _: None)
    desk.window.transfers.import_files()
    assert desk.window.status.work.text() == "Importing"
    assert desk.window.status.stop.isVisible()
    gate.set()
    desk.settle()
    assert told == [len(articles)]
    assert desk.window.status.stop.isHidden()


def test_a_stopped_import_stores_nothing_more(
    desk: Desk, articles: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[int] = []
    monkeypatch.setattr(asking, "show_import_report", lambda _, report: told.append(report.added))
    gate = Event()
    desk.window.lane.submit(lambda: gate.wait(10), lambda _: None, lambda _: None)
    desk.window.transfers.import_files()
    QTest.mouseClick(desk.window.status.stop, Qt.MouseButton.LeftButton)
    gate.set()
    desk.settle()
    assert told == [0]
    assert len(articles) == 3


def test_without_a_choice_nothing_happens(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(asking, "folder_to_import", lambda _: [])
    monkeypatch.setattr(asking, "file_to_export", lambda _: None)
    desk.window.transfers.import_folder()
    desk.window.transfers.export()
    desk.settle()
    assert desk.window.status.work.isHidden()


def test_an_export_is_written_and_told(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "out.jsonl"
    told: list[int] = []
    monkeypatch.setattr(asking, "file_to_export", lambda _: out)
    monkeypatch.setattr(asking, "show_export_report", lambda _, report: told.append(report.written))
    desk.window.transfers.export()
    desk.settle()
    assert told == [1]
    assert out.read_bytes().count(b"\n") == 1
