from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.gui import asking
from annotator.gui.article_model import PAGE
from annotator.gui.panels.articles.panel import ORDERS, ArticlesPanel
from annotator.model.article import Article, Published
from annotator.model.identity import ArticleId
from tests.builders import an_article
from tests.gui.desk import STANDARD, Desk, a_desk, press

FIRST = ArticleId("01J9ZK3V7Q8W5T2N4B6C0D1E2F")
MANY = 3 * PAGE + 10


def another(number: int) -> Article:
    text = f"Text {number} of Trend." + (" Dockers strike." if number % 2 else "")
    made = an_article(text, title=f"Article {number}", source=("Trend", "AFP")[number % 2])
    date = Published(f"2022-10-{1 + number % 28:02}")
    return replace(made, id=ArticleId(f"01J9ZK{number:020}"), published=date)


@pytest.fixture
def desk(qapp: QApplication) -> Iterator[Desk]:
    with a_desk(*STANDARD, more=tuple(another(n) for n in range(1, MANY))) as made:
        yield made


@pytest.fixture
def panel(desk: Desk) -> ArticlesPanel:
    return desk.window.articles


@pytest.fixture
def answers(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, str]]:
    """The questions that were asked; all of them are answered with yes."""
    asked: list[tuple[str, str]] = []

    def yes(_parent: object, question: str, more: str, _yes: str) -> bool:
        asked.append((question, more))
        return True

    monkeypatch.setattr(asking, "confirmed", yes)
    return asked


def chips(panel: ArticlesPanel) -> list[str]:
    return [chip.text() for chip in panel.chips.values()]


def narrow(desk: Desk, **conditions: Any) -> ArticlesPanel:
    panel = desk.window.articles
    panel.narrow(replace(panel.query, **conditions))
    desk.settle()
    return panel


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


def test_the_filter_narrows_down_and_is_cleared(desk: Desk, panel: ArticlesPanel) -> None:
    panel.show_filter()
    desk.settle()
    card = panel.filter
    assert card.isVisible()
    card.source.setCurrentText(next(
        card.source.itemText(n) for n in range(card.source.count())
        if card.source.itemText(n).startswith("AFP")
    ))  # fmt: skip
    desk.settle()
    half = panel.model.rowCount()
    assert 0 < half < MANY
    QTest.keyClicks(card.since, "2022-10-2")
    desk.settle()
    assert panel.query.since is None, "no date yet"
    assert card.since.property("invalid")
    QTest.keyClicks(card.since, "0")
    desk.settle()
    assert panel.query.since == "2022-10-20"
    assert 0 < panel.model.rowCount() < half
    assert panel.filter_button.text() == "Filter: 2"
    card.label.setCurrentText("Person")
    desk.settle()
    assert panel.model.rowCount() == 0
    panel.all_button.click()
    desk.settle()
    assert panel.model.rowCount() == MANY
    card.close()


def test_problems_are_looked_for_when_they_are_asked_for(desk: Desk) -> None:
    panel = narrow(desk, problems=True)
    found = desk.editor.problems
    assert panel.model.rowCount() == (1 if found else 0)


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


def test_many_get_a_status_after_a_question_and_one_undo_takes_it_back(
    desk: Desk, panel: ArticlesPanel, answers: list[tuple[str, str]]
) -> None:
    press(desk, " ")
    desk.settle()
    narrow(desk, sources=("AFP",))
    half = panel.model.rowCount()
    panel.select_all()
    panel.work.give_status("complete")
    desk.settle()
    ((question, _),) = answers
    assert question == f"Give {half} articles the status “complete”?"
    desk.settle()
    panel.show_all()
    desk.settle()
    assert chips(panel)[1] == f"Done {half + 1}"
    desk.window.undo()
    desk.settle()
    assert chips(panel)[1] == "Done 1"


def test_removed_articles_leave_the_list_and_come_back(
    desk: Desk, panel: ArticlesPanel, answers: list[tuple[str, str]]
) -> None:
    panel.view.setFocus()
    panel.view.setCurrentIndex(panel.model.index(2))
    QTest.keyClick(panel.view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(panel.view, Qt.Key.Key_Delete)
    desk.settle()
    desk.settle()
    assert [question for question, _ in answers] == ["Remove 2 articles?"]
    assert panel.model.rowCount() == MANY - 2
    narrow(desk, shelved=True)
    assert panel.model.rowCount() == 2
    panel.select_all()
    panel.work.remove()
    desk.settle()
    desk.settle()
    panel.show_all()
    desk.settle()
    assert panel.model.rowCount() == MANY


def test_nothing_is_done_where_nothing_is_selected(
    qtbot: QtBot, desk: Desk, panel: ArticlesPanel, answers: list[tuple[str, str]]
) -> None:
    panel.view.clearSelection()
    with qtbot.waitSignal(panel.work.told) as told:
        panel.work.remove()
    assert told.args == ["Select articles in the list first."]
    assert answers == []


def test_the_selected_are_exported(qtbot: QtBot, desk: Desk, panel: ArticlesPanel) -> None:
    panel.work.export_requested.disconnect()
    panel.view.setCurrentIndex(panel.model.index(1))
    with qtbot.waitSignal(panel.work.export_requested) as asked:
        panel.work.export()
        desk.settle()
    assert asked.args == [[another(1).id]]


def test_hits_are_counted_after_a_pause(qtbot: QtBot, desk: Desk, panel: ArticlesPanel) -> None:
    qtbot.keyClicks(panel.search, "dockers")
    desk.settle()
    assert panel.model.rowCount() == panel.counts.total if panel.counts else False
    assert 0 < panel.model.rowCount() < MANY
    assert chips(panel)[0] == f"To do {panel.model.rowCount()}"
