"""F1 opens the manual where it is about what has the keyboard, in pages and in dialogs."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QVBoxLayout, QWidget

from annotator.assets import resource
from annotator.gui import asking
from annotator.gui.chapters import Chapter, HelpInDialogs, chapter_of, explained_in
from annotator.gui.dialogs.manual import ManualWindow
from annotator.gui.dialogs.messages import MessagesDialog
from annotator.gui.dialogs.server import ServerDialog
from annotator.gui.main_window import MainWindow
from annotator.gui.pages.registry import PAGES
from annotator.workspace.settings import Settings
from tests.gui.desk import STANDARD, Desk, a_desk

CHAPTERS = {
    "actors": "Actors",
    "check": "Marking",
    "overview": "The overview",
    "schema": "The schema page",
    "concordance": "Concordance",
}


def opened_page(window: MainWindow) -> tuple[str, str]:
    """The page of the manual beside the window, and the heading it is at."""
    manual = window.manual.manual
    assert manual is not None
    block = manual.page.textCursor().block()
    found = manual.list.currentItem().text(), block.text() if block.position() else ""
    manual.close()
    return found


def activate(window: QWidget) -> None:
    """Let a window have the keyboard, as a desktop does; keys reach only that one."""
    window.activateWindow()
    for _ in range(100):
        if QApplication.activeWindow() is window:
            return
        QApplication.processEvents()
    raise AssertionError("the window does not come to the front")


def press_f1(desk: Desk) -> tuple[str, str]:
    activate(desk.window)
    QTest.keyClick(QApplication.focusWidget() or desk.window, Qt.Key.Key_F1)
    return opened_page(desk.window)


@pytest.mark.parametrize("name", [*PAGES])
def test_f1_on_a_page_opens_its_chapter(qapp: QApplication, name: str) -> None:
    with a_desk(*STANDARD) as desk:
        desk.window.open_page(name)
        desk.window.settle()
        page = desk.window.page_host.current
        assert page is not None
        # The schema page begins at a label, whose guideline goes first; that is tried elsewhere.
        if not page.label_in_hand:
            assert press_f1(desk)[0] == CHAPTERS[name]
        chapter = chapter_of(page)
        assert chapter is not None
        desk.window.manual.show(*chapter)
        assert opened_page(desk.window)[0] == CHAPTERS[name]


def test_f1_beside_the_text_opens_what_has_the_keyboard(qapp: QApplication) -> None:
    with a_desk(*STANDARD) as desk:
        window = desk.window
        window.focus_canvas()
        assert press_f1(desk) == ("Marking", "")
        window.articles.search.setFocus()
        assert press_f1(desk) == ("The window", "The list of articles")
        window.finding.start()
        assert press_f1(desk) == ("Marking", "Find in the article")


def test_a_selected_mark_is_not_what_the_list_is_about(qapp: QApplication) -> None:
    with a_desk(*STANDARD) as desk:
        desk.window.editor.select_mark("e5")
        desk.window.focus_canvas()
        assert press_f1(desk) == ("Guidelines of this project", "Visit")
        desk.window.articles.search.setFocus()
        assert press_f1(desk) == ("The window", "The list of articles")


def in_dialog(open_it: Callable[[], object]) -> tuple[str, str]:
    """What F1 opens in the dialog that this call shows; the manual must be the dialog's own."""
    found: list[tuple[str, str]] = []

    def ask() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QDialog)
        try:
            activate(dialog)
            focused = dialog.focusWidget() or dialog
            QTest.keyClick(focused, Qt.Key.Key_F1)
            manual = dialog.findChild(ManualWindow)
            if manual is not None:
                block = manual.page.textCursor().block()
                heading = block.text() if block.position() else ""
                found.append((manual.list.currentItem().text(), heading))
                manual.close()
        finally:
            dialog.reject()

    QTimer.singleShot(0, ask)
    open_it()
    assert found, "F1 opened nothing"
    return found[0]


def test_f1_in_a_dialog_opens_its_chapter_beside_it(qapp: QApplication) -> None:
    with a_desk(*STANDARD) as desk:
        window = desk.window
        assert in_dialog(window.chosen_settings.choose) == ("The window", "Settings")
        assert in_dialog(window.told.show_messages) == ("The window", "Messages")
        assert in_dialog(window.choose_keys)[1] == "Keys of your own"
        assert in_dialog(ServerDialog("", window).exec) == ("The window", "Beginning")
        assert window.manual.manual is None, "a dialog lets no other window be used"


def test_f1_in_a_question_opens_the_chapter_of_what_asked(qapp: QApplication) -> None:
    with a_desk(*STANDARD) as desk:
        desk.window.open_page("overview")
        desk.window.settle()

        def ask() -> bool:
            return asking.confirmed(desk.window, "Sure?", "It touches much.", "Yes")

        assert in_dialog(ask)[0] == "The overview"


def test_the_own_key_of_the_manual_works_in_a_dialog(qapp: QApplication) -> None:
    asked: list[str] = []
    owner = QWidget()
    HelpInDialogs(lambda: ("F4",), lambda: asked.append("asked"), owner)
    dialog = QDialog(owner)
    QVBoxLayout(dialog).addWidget(QLineEdit())

    after_usual: list[int] = []

    def press() -> None:
        activate(dialog)
        focused = dialog.focusWidget() or dialog
        QTest.keyClick(focused, Qt.Key.Key_F1)
        after_usual.append(len(asked))
        QTest.keyClick(focused, Qt.Key.Key_F4)
        dialog.reject()

    QTimer.singleShot(0, press)
    dialog.exec()
    assert after_usual == [0]
    assert asked == ["asked"]
    owner.deleteLater()


def test_a_dialog_of_another_window_has_that_windows_key(qapp: QApplication) -> None:
    asked: list[str] = []
    other, owner = QWidget(), QWidget()
    HelpInDialogs(lambda: ("F1",), lambda: asked.append("other"), other)
    HelpInDialogs(lambda: ("F1",), lambda: asked.append("own"), owner)
    dialog = QDialog(owner)
    QVBoxLayout(dialog).addWidget(QLineEdit())

    def press() -> None:
        activate(dialog)
        QTest.keyClick(dialog.focusWidget() or dialog, Qt.Key.Key_F1)
        dialog.reject()

    QTimer.singleShot(0, press)
    dialog.exec()
    assert asked == ["own"]
    owner.deleteLater()
    other.deleteLater()


def test_the_nearest_chapter_counts(qapp: QApplication) -> None:
    outer = explained_in(QWidget(), "window")
    inner = QWidget(outer)
    assert chapter_of(inner) == Chapter("window")
    explained_in(inner, "marking", "Note")
    assert chapter_of(inner) == Chapter("marking", "Note")
    assert chapter_of(None) is None
    assert chapter_of(QWidget()) is None


def missing_in_manual(chapter: Chapter, folder: Path) -> bool:
    """Whether the manual lacks this page, or a heading of these words on it."""
    file = folder / f"{chapter.page}.md"
    if not file.is_file():
        return True
    heads = {line.lstrip("# ") for line in file.read_text("utf-8").splitlines() if line[:1] == "#"}
    return bool(chapter.heading) and chapter.heading not in heads


def test_every_chapter_is_in_the_manual(qapp: QApplication) -> None:
    manual = resource("manual", "index.md").parent
    with a_desk(*STANDARD) as desk:
        for name in PAGES:
            desk.window.page_host.page(name)
        dialogs = [
            MessagesDialog([], desk.window),
            ServerDialog("", desk.window),
            asking.NewProjectDialog(desk.window, []),
        ]
        widgets = [desk.window, *desk.window.findChildren(QWidget), *dialogs]
        chapters = {chapter for one in widgets if (chapter := chapter_of(one)) is not None}
        assert len(chapters) > len(PAGES)
        assert not [one for one in chapters if missing_in_manual(one, manual)]
    assert missing_in_manual(Chapter("nowhere"), manual)
    assert missing_in_manual(Chapter("window", "No such heading"), manual)


def test_without_a_project_f1_tells_how_to_begin(qapp: QApplication) -> None:
    with a_desk() as desk:
        projects = desk.window.projects
    window = MainWindow(projects, Settings(), remember=False)
    window.manual.show_help()
    assert opened_page(window) == ("The window", "Beginning")
    window.close()
