"""Files dropped on the window are looked at to be imported; a project is opened."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication

from annotator.gui.dialogs.import_articles import ImportDialog
from annotator.gui.dropping import dropped_paths, dropped_project
from tests.fakes import MemoryStore
from tests.gui.desk import STANDARD, Desk, a_desk, a_keyed_schema

NO_KEY, LEFT = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton


@pytest.fixture
def desk(qapp: QApplication) -> Iterator[Desk]:
    with a_desk(*STANDARD) as made:
        yield made


def dragged(*paths: Path, words: str = "") -> QMimeData:
    data = QMimeData()
    if paths:
        data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    if words:
        data.setText(words)
    return data


def drop(desk: Desk, data: QMimeData) -> bool:
    """Drag it onto the window and let go; whether the window would have it."""
    copy = Qt.DropAction.CopyAction
    enter = QDragEnterEvent(QPoint(400, 300), copy, data, LEFT, NO_KEY)
    enter.ignore()
    QApplication.sendEvent(desk.window, enter)
    if not enter.isAccepted():
        return False
    QApplication.sendEvent(desk.window, QDropEvent(QPointF(400, 300), copy, data, LEFT, NO_KEY))
    desk.settle()
    return True


def test_files_and_folders_are_previewed_and_imported(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "below").mkdir()
    (tmp_path / "below" / "one.txt").write_text("Text one.")
    offered: list[list[Path]] = []
    monkeypatch.setattr(ImportDialog, "exec", lambda dialog: offered.append(dialog.paths) or 1)
    assert drop(desk, dragged(tmp_path / "below"))
    assert offered == [[tmp_path / "below"]]
    assert desk.store.stats().articles == 2


def test_a_project_is_opened(desk: Desk, tmp_path: Path) -> None:
    place = tmp_path / "trend.annotator"
    other = desk.projects.others[str(place)] = MemoryStore(a_keyed_schema())
    assert drop(desk, dragged(place))
    assert desk.store.closed
    assert not other.closed


def test_words_are_not_taken(desk: Desk) -> None:
    assert not drop(desk, dragged(words="Some words"))


def test_what_is_on_another_machine_is_not_taken() -> None:
    data = QMimeData()
    data.setUrls([QUrl("https://example.org/a.txt")])
    assert dropped_paths(data) == []


def test_two_projects_are_no_project() -> None:
    paths = [Path("a.annotator"), Path("b.annotator")]
    assert dropped_project(paths) is None
    assert dropped_project(paths[:1]) == "a.annotator"
