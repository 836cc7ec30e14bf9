from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from annotator.gui.main_window import MainWindow
from annotator.gui.panels.articles.panel import ORDERS, ArticlesPanel
from annotator.model.project import ArticleQuery
from tests.gui.desk import Desk, press
from tests.gui.panels.articles.many import FIRST, MANY, another, answers, chips, desk, narrow, panel

__all__ = ["answers", "desk", "panel"]  # fixtures


def test_only_the_first_page_is_read_and_all_are_counted(panel: ArticlesPanel) -> None:
    assert panel.model.rowCount() == MANY
    assert panel.model.pages <= 2
    assert panel.search.placeholderText() == f"Search {MANY} articles…"
    assert chips(panel) == [f"To do {MANY}", "Done 0", "Flagged 0"]


def test_a_page_comes_when_it_is_looked_at(desk: Desk, panel: ArticlesPanel) -> None:
    last = panel.model.index(MANY - 1)
    assert panel.model.summary(MANY - 1) is None
    panel.view.scrollTo(last)
    desk.settle()
    desk.settle()
    summary = panel.model.summary(MANY - 1)
    assert summary is not None
    assert summary.heading == f"Article {MANY - 1}"


def test_chips_show_and_count_the_statuses(desk: Desk, panel: ArticlesPanel) -> None:
    press(desk, " ")
    desk.settle()
    assert chips(panel)[:2] == [f"To do {MANY - 1}", "Done 1"]
    panel.chips["done"].click()
    desk.settle()
    assert panel.model.rowCount() == 1
    panel.chips["flagged"].click()
    desk.settle()
    assert panel.empty.text() == "No article fits."
    assert not panel.chips["done"].isChecked()
    panel.chips["flagged"].click()
    desk.settle()
    assert panel.model.rowCount() == MANY


def test_a_complete_article_leaves_the_list_with_the_next_one(
    desk: Desk, panel: ArticlesPanel
) -> None:
    panel.chips["todo"].click()
    desk.settle()
    for number in (1, 2, 3):
        press(desk, " ")
        desk.settle()
        assert desk.editor.article.title == f"Article {number}"
    assert panel.model.rowCount() == MANY - 3
    assert panel.current() == desk.editor.article.id
    desk.window.open_neighbour(-1)
    desk.settle()
    assert desk.editor.article.title == "Article 3", "there is nothing before it any more"


def test_the_next_article_is_that_of_the_order(desk: Desk) -> None:
    panel = narrow(desk, order="title", sources=("AFP",), descending=True)
    desk.window.open_article(another(9).id)
    desk.settle()
    desk.window.open_neighbour(1)
    desk.settle()
    assert desk.editor.article.title == "Article 89"
    assert panel.current() == desk.editor.article.id


def test_the_next_article_is_read_before_it_is_asked_for(desk: Desk) -> None:
    workspace = desk.window.workspace
    assert workspace is not None
    desk.settle()
    opened: list[str] = []
    workspace.open_article(another(1).id, then=lambda: opened.append("at once"))
    assert opened == ["at once"]


def test_every_order_can_be_chosen_and_turned(desk: Desk, panel: ArticlesPanel) -> None:
    for order, (words, short, descending) in ORDERS.items():
        menu = panel.make_orders()
        next(a for a in menu.actions() if a.text() == words).trigger()
        desk.settle()
        assert (panel.query.order, panel.query.descending) == (order, descending)
        assert short in panel.order_button.text()
        panel.make_orders().actions()[-1].trigger()
        assert panel.query.descending is not descending


def test_all_hits_are_selected_without_being_read(desk: Desk, panel: ArticlesPanel) -> None:
    panel.select_all()
    assert panel.selected_rows() == ((0, MANY - 1),)
    assert panel.model.pages <= 2
    assert panel.selection_bar.isVisible()
    assert panel.selected.text() == f"{MANY} selected"


def test_a_click_with_ctrl_or_shift_selects_and_opens_nothing(
    desk: Desk, panel: ArticlesPanel
) -> None:
    view = panel.view
    for row, key in (
        (1, Qt.KeyboardModifier.ControlModifier),
        (3, Qt.KeyboardModifier.ShiftModifier),
    ):
        place = view.visualRect(panel.model.index(row)).center()
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, key, place)
    desk.settle()
    assert desk.editor.article.id == FIRST
    assert panel.selected_rows()[-1][1] == 3


def test_hits_are_counted_after_a_pause(qtbot: QtBot, desk: Desk, panel: ArticlesPanel) -> None:
    qtbot.keyClicks(panel.search, "dockers")
    desk.settle()
    assert panel.model.rowCount() == panel.counts.total if panel.counts else False
    assert 0 < panel.model.rowCount() < MANY
    assert chips(panel)[0] == f"To do {panel.model.rowCount()}"


def test_the_order_is_kept_for_the_next_session(desk: Desk) -> None:
    panel = narrow(desk, order="title", descending=True)
    first = panel.model.summary(0)
    assert first is not None
    kept = desk.window.settings
    assert (kept.list_order, kept.list_descending) == ("title", True)
    panel.narrow(replace(panel.query, words="strike"))
    panel.show_all()
    assert desk.window.settings == kept
    window = MainWindow(desk.window.projects, kept, remember=False)
    window.open_target(desk.window.door.target)
    window.settle()
    try:
        assert window.articles.order_button.text() == panel.order_button.text()
        assert window.articles.model.summary(0) == first
        assert window.editor.article.id == first.id, "the first of the list is opened"
    finally:
        window.close()


def test_another_project_has_the_same_order(desk: Desk) -> None:
    narrow(desk, order="length")
    workspace = desk.window.workspace
    assert workspace is not None
    desk.window.articles.show_project(workspace)
    assert desk.window.articles.query == ArticleQuery(workspace.annotator, order="length")
