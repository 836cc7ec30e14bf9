"""A page may refuse to be left while it is in front, and only then."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from annotator.gui.pages.base import Page
from annotator.gui.theme import Theme
from annotator.workspace.workspace import Workspace
from tests.gui.desk import STANDARD, Desk, a_desk


class Stubborn(Page):
    """A page that does not want to be left."""

    stays = True

    @property
    def title(self) -> str:
        return "Stubborn"

    def show_project(self, workspace: Workspace | None) -> None:
        pass

    def leave(self) -> bool:
        return not self.stays

    def set_theme(self, theme: Theme) -> None:
        pass


@pytest.fixture
def desk(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    monkeypatch.setattr("annotator.gui.main_window.PAGES", {"stubborn": Stubborn})
    with a_desk(*STANDARD) as desk:
        yield desk


def test_a_page_that_may_not_be_left_keeps_an_article_from_opening(desk: Desk) -> None:
    desk.window.open_page("stubborn")
    shown = desk.editor.article.id
    desk.window.open_mark(shown, "m1")
    desk.settle()
    assert desk.window.pages.currentWidget() is desk.window.page_host
    assert desk.editor.selection.mark is None


def test_a_page_behind_the_text_is_not_asked(desk: Desk) -> None:
    desk.window.open_page("stubborn")
    desk.window.leave_page()
    desk.window.open_at(desk.editor.article.id, 0, 4)
    desk.settle()
    assert desk.selected_text == desk.text[:4]
    assert desk.window.focusWidget() is desk.surface
