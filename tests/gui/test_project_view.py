"""The window shows the open project, and whether it is saved."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
)

from annotator.gui.main_window import MainWindow
from annotator.model.errors import StoreFailed
from annotator.workspace.ports import NewRecord
from annotator.workspace.settings import Settings
from tests.builders import AT, an_article
from tests.fakes import MemoryStore
from tests.gui.desk import (
    STANDARD,
    Desk,
    OneProject,
    a_desk,
    a_keyed_schema,
    click_on,
    press,
)
from tests.gui.windows import a_window, complaints

FULL = StoreFailed("The disk is full.", hint="Make room.")


@pytest.fixture
def desk(qapp: QApplication) -> Iterator[Desk]:
    with a_desk(*STANDARD) as made:
        yield made


def press_in(window: MainWindow, key: str) -> None:
    QTest.keyClick(window.surface, getattr(Qt.Key, f"Key_{key}"))


def test_without_a_project_there_is_the_welcome_page(qapp: QApplication) -> None:
    with a_window(settings=Settings(recent=("/p/trend.annotator",))) as window:
        assert window.pages.currentWidget() is window.welcome
        assert all(dock.isHidden() for dock in window.docks)
        assert window.windowTitle() == "News Annotator"
        assert not window.actions_by_id.by_id["project.import"].isEnabled()
        assert not window.actions_by_id.by_id["edit.undo"].isEnabled()


def test_a_project_opens_with_its_first_article(window: MainWindow) -> None:
    assert complaints(window) == []
    assert window.pages.currentWidget() is not window.welcome
    assert window.windowTitle().startswith("Sample project — ")
    assert window.editor.article.heading.startswith("Velmark")
    assert window.articles.model.rowCount() == 3
    assert all(not dock.isHidden() for dock in window.docks)
    assert window.focusWidget() is window.surface
    assert window.status.saved.text() == "Saved"
    assert window.status.annotator.text() == "annotator: A1"
    assert window.status.counts.text().startswith(f"{len(window.editor.marks.mentions)} mentions")


def test_saving_is_told_while_it_lasts(desk: Desk) -> None:
    desk.store.hold()
    click_on(desk, "m1")
    press(desk, "2")
    assert desk.window.status.saved.text() == "Saving 1"
    desk.store.release()
    desk.settle()
    assert desk.window.status.saved.text() == "Saved"


def test_what_cannot_be_saved_is_told_and_tried_again(desk: Desk) -> None:
    desk.store.refusal = FULL
    click_on(desk, "m1")
    press(desk, "2")
    desk.settle()
    status = desk.window.status
    assert status.saved.text() == "1 not saved: The disk is full."
    assert desk.note == "The disk is full. Make room."
    QTest.mouseClick(status.retry, Qt.MouseButton.LeftButton)
    desk.settle()
    assert status.retry.isVisible()
    desk.store.refusal = None
    QTest.mouseClick(status.retry, Qt.MouseButton.LeftButton)
    desk.settle()
    assert status.saved.text() == "Saved"
    assert status.retry.isHidden()
    stored = desk.store.load(desk.editor.article.id, "A1").marks.mention("m1")
    assert stored is not None
    assert stored.type == "Organization"


def test_the_menu_says_what_undo_and_redo_do(desk: Desk) -> None:
    undo = desk.window.actions_by_id.by_id["edit.undo"]
    redo = desk.window.actions_by_id.by_id["edit.redo"]
    assert (undo.text(), undo.isEnabled()) == ("Undo", False)
    click_on(desk, "m1")
    press(desk, "2")
    assert desk.editor.workspace.undo_label is not None
    assert undo.text() == f"Undo “{desk.editor.workspace.undo_label}”"
    undo.trigger()
    assert (undo.text(), undo.isEnabled()) == ("Undo", False)
    assert redo.text().startswith("Redo “")
    press(desk, "Ctrl+Y")
    assert desk.mention("m1").type == "Organization"


def test_a_project_for_reading_only_is_shown_as_such(qapp: QApplication) -> None:
    store = MemoryStore(a_keyed_schema(), read_only=True)
    store.add([NewRecord(an_article())], at=AT)
    with a_window("memory", projects=OneProject(store)) as window:
        assert window.status.saved.text() == "Read only"
        window.editor.select_all()
        press_in(window, "1")
        window.settle()
        assert len(window.editor.marks) == 0
        assert "reading only" in window.note.words
        assert "writable" in window.note.words  # what to do
        assert window.status.saved.text() == "Read only"
