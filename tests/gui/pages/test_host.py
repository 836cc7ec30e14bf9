"""Pages take the place of the text and give it back, with the keyboard and the panels."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget

from annotator.gui.pages.base import Page, PageDesk
from annotator.gui.theme import Theme
from annotator.workspace.workspace import Workspace
from tests.gui.desk import STANDARD, Desk, a_desk


class Notebook(Page):
    """A page that notes what is asked of it."""

    def __init__(self, desk: PageDesk) -> None:
        super().__init__(desk)
        self.told: list[str] = []
        self.may_go = True
        self.field = QLineEdit()
        QVBoxLayout(self).addWidget(self.field)

    @property
    def title(self) -> str:
        return "Notebook"

    @property
    def first_focus(self) -> QWidget:
        return self.field

    def show_project(self, workspace: Workspace | None) -> None:
        self.told.append("left" if workspace is None else workspace.project.name)

    def refresh(self) -> None:
        self.told.append("refresh")

    def leave(self) -> bool:
        return self.may_go

    def set_theme(self, theme: Theme) -> None:
        self.told.append(theme.name)


@pytest.fixture
def desk(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    monkeypatch.setattr("annotator.gui.main_window.PAGES", {"notebook": Notebook})
    with a_desk(*STANDARD) as desk:
        yield desk


def notebook(desk: Desk) -> Notebook:
    page = desk.window.page_host.current
    assert isinstance(page, Notebook)
    return page


def test_a_page_takes_the_place_of_the_text_and_gets_the_keyboard(desk: Desk) -> None:
    desk.window.open_page("notebook")
    page = notebook(desk)
    assert page.told == ["light", desk.window.workspace.project.name, "refresh"]  # type: ignore[union-attr]
    assert desk.window.focusWidget() is page.field
    assert [dock.isHidden() for dock in desk.window.docks] == [False, False, True, True]


def test_esc_gives_the_text_back_with_the_panels_and_the_keyboard(desk: Desk) -> None:
    desk.window.open_page("notebook")
    QTest.keyClick(notebook(desk).field, Qt.Key.Key_Escape)
    assert desk.window.pages.currentIndex() == 1
    assert desk.window.focusWidget() is desk.window.surface
    assert not any(dock.isHidden() for dock in desk.window.docks)


def test_a_panel_that_was_closed_stays_closed_after_a_page(desk: Desk) -> None:
    desk.window.docks[3].close()
    desk.window.open_page("notebook")
    desk.window.leave_page()
    assert [dock.isHidden() for dock in desk.window.docks] == [False, False, False, True]


def test_a_page_that_refuses_stays(desk: Desk) -> None:
    desk.window.open_page("notebook")
    notebook(desk).may_go = False
    desk.window.page_host.back.click()
    desk.window.open_at(desk.window.editor.article.id)
    assert desk.window.pages.currentWidget() is desk.window.page_host
    notebook(desk).may_go = True
    desk.window.page_host.back.click()
    assert desk.window.pages.currentWidget() is not desk.window.page_host


def test_enter_presses_a_button_of_a_page_as_in_a_dialog(desk: Desk) -> None:
    desk.window.open_page("notebook")
    desk.window.page_host.back.setFocus()
    QTest.keyClick(desk.window.page_host.back, Qt.Key.Key_Return)
    assert desk.window.pages.currentIndex() == 1


def test_a_page_opens_an_article_at_a_place_and_at_a_mark(desk: Desk) -> None:
    desk.window.open_page("notebook")
    desk.window.open_at(desk.window.editor.article.id, 39, 46)
    desk.window.settle()
    assert desk.window.pages.currentIndex() == 1
    assert desk.window.editor.selection.start == 39
    assert desk.window.editor.selection.end == 46
    desk.window.open_page("notebook")
    desk.window.open_mark(desk.window.editor.article.id, "m4")
    desk.window.settle()
    assert desk.window.editor.selected is not None
    assert desk.window.editor.selected.id == "m4"


def test_a_page_is_made_once_and_told_when_the_project_is_left(desk: Desk) -> None:
    desk.window.open_page("notebook")
    page = notebook(desk)
    desk.window.leave_page()
    desk.window.open_page("notebook")
    assert notebook(desk) is page
    assert page.told[-1] == "refresh"
    desk.window.close()
    assert page.told[-1] == "left"
