"""Projects are entered and left through one door, and never left before all is written."""

from __future__ import annotations

from collections.abc import Iterator
from threading import Event

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from annotator.commands.details import SetStatus
from annotator.gui.jobs import QtLane
from annotator.gui.long_work import LongWork
from annotator.gui.preferences import Preferences
from annotator.gui.project_door import ProjectDoor
from annotator.gui.status_line import StatusLine
from annotator.gui.theme import theme
from annotator.model.errors import AnnotatorError, Stopped, StoreFailed
from annotator.workspace.ports import JournalEntry, NewRecord
from annotator.workspace.progress import Cancelled, Progress
from annotator.workspace.settings import Settings
from tests.builders import AT, a_schema, an_article
from tests.fakes import MemoryStore
from tests.gui.desk import OneProject


class FullDisk(MemoryStore):
    full = True

    def write(self, entry: JournalEntry) -> int:
        if self.full:
            raise StoreFailed("The disk is full.")
        return super().write(entry)


class Hall:
    """A door with one project behind it, and what it has told."""

    def __init__(self, window: QWidget) -> None:
        self.store = FullDisk(a_schema())
        self.store.add([NewRecord(an_article())], at=AT)
        self.projects = OneProject(self.store)
        self.lane = QtLane(window)
        self.preferences = Preferences(Settings(), remember=False)
        self.told: list[str] = []
        self.door = ProjectDoor(
            window,
            self.projects,
            self.lane,
            self.preferences,
            lambda: self.told.append("finish"),
        )
        self.door.entered.connect(lambda _, article: self.told.append(f"entered {article}"))
        self.door.leaving.connect(lambda: self.told.append("leaving"))
        self.door.left.connect(lambda: self.told.append("left"))
        self.door.failed.connect(self._failed)

    def _failed(self, error: AnnotatorError) -> None:
        self.told.append(error.message)

    def open(self, target: str, article: str | None = None) -> None:
        self.door.open(target, article)
        for _ in range(3):
            self.lane.drain()

    def mark(self) -> None:
        """Change something in the open project."""
        workspace = self.door.workspace
        assert workspace is not None
        workspace.articles(then=lambda rows, _: workspace.open_article(rows[0].id))
        for _ in range(3):
            self.lane.drain()
        workspace.execute(SetStatus("flagged"))
        self.lane.drain()


@pytest.fixture
def hall(qtbot: QtBot) -> Iterator[Hall]:
    window = QWidget()
    qtbot.addWidget(window)
    made = Hall(window)
    yield made
    made.lane.stop()


def test_entering_tells_the_project_and_keeps_it_as_recent(hall: Hall) -> None:
    assert not hall.door.has_opened
    hall.open("postgresql+psycopg://anna:secret@host/trend", "A1")
    assert hall.told == ["entered A1"]
    assert hall.door.has_opened
    assert hall.door.workspace is not None
    assert hall.preferences.now.recent == ("postgresql+psycopg://anna@host/trend",)


def test_a_second_project_comes_after_the_first_has_been_left(hall: Hall) -> None:
    hall.projects.others["two"] = MemoryStore(a_schema())
    hall.open("one")
    first = hall.door.workspace
    hall.open("two")
    assert hall.told == ["entered ", "finish", "finish", "leaving", "left", "entered "]
    assert hall.door.workspace is not first
    assert hall.store.closed


def test_what_cannot_be_written_keeps_the_door_shut(
    hall: Hall, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QMessageBox, "exec", lambda _: 0)
    hall.open("one")
    hall.mark()
    assert not hall.door.leave()
    assert hall.door.workspace is not None
    assert "left" not in hall.told
    hall.store.full = False
    assert hall.door.leave()
    assert hall.told[-2:] == ["leaving", "left"]
    assert hall.store.closed


def test_what_does_not_open_is_told(hall: Hall) -> None:
    class Damaged(MemoryStore):
        def actors(self) -> dict[object, object]:  # type: ignore[override]
            raise StoreFailed("The project is damaged.")

    hall.projects.others["bad"] = bad = Damaged(a_schema())
    hall.open("bad")
    assert hall.told == ["The project is damaged."]
    assert hall.door.workspace is None
    assert bad.closed


# -- a project of an older version --------------------------------------------------------------


@pytest.fixture
def shown(hall: Hall, qtbot: QtBot) -> StatusLine:
    """The status line, on which the door shows what takes long."""
    status = StatusLine(theme("light"))
    qtbot.addWidget(status)
    hall.door.work = LongWork(status, status)
    return status


def test_bringing_a_project_up_to_date_shows_how_far_it_is(hall: Hall, shown: StatusLine) -> None:
    said, go_on = Event(), Event()

    def upgrade(progress: Progress | None, cancelled: Cancelled | None) -> None:
        assert progress is not None
        progress(40)
        said.set()
        go_on.wait(10)

    hall.projects.while_connecting = upgrade
    hall.door.open("old")
    assert said.wait(10)
    QCoreApplication.processEvents()
    assert shown.work.text() == "Bringing the project up to date"
    assert shown.bar.value() == 40
    go_on.set()
    for _ in range(3):
        hall.lane.drain()
    assert shown.work.isHidden()
    assert hall.told == ["entered "]


@pytest.mark.parametrize("by", ["button", "leaving"])
def test_it_is_stopped_by_the_button_and_by_leaving(hall: Hall, shown: StatusLine, by: str) -> None:
    said, go_on = Event(), Event()

    def upgrade(progress: Progress | None, cancelled: Cancelled | None) -> None:
        assert progress is not None
        assert cancelled is not None
        progress(40)
        said.set()
        go_on.wait(10)
        if cancelled():
            raise Stopped("It was stopped.")

    hall.projects.while_connecting = upgrade
    hall.door.open("old")
    assert said.wait(10)
    QCoreApplication.processEvents()
    if by == "button":
        shown.stop.click()
    else:
        assert hall.door.leave()
    go_on.set()
    for _ in range(3):
        hall.lane.drain()
    assert hall.told == ["It was stopped."]
    assert shown.work.isHidden()
    assert hall.door.workspace is None
