from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.gui.panels.articles.panel import ArticlesPanel
from annotator.gui.rows import DONE, PROGRESS
from annotator.model.article import Article
from annotator.model.identity import ArticleId
from tests.builders import an_article
from tests.gui.desk import STANDARD, Desk, a_desk, press

FIRST = ArticleId("01J9ZK3V7Q8W5T2N4B6C0D1E2F")


def another(number: int, text: str) -> Article:
    return replace(an_article(text, title=f"Article {number}"), id=ArticleId(f"01J9ZK{number:020}"))


STRIKE = another(2, "Dockers strike in Hallsund.")
TALKS = another(3, "The ministers talk about grain.")


@pytest.fixture
def desk(qapp: QApplication) -> Iterator[Desk]:
    with a_desk(*STANDARD, more=(STRIKE, TALKS)) as made:
        yield made


@pytest.fixture
def panel(desk: Desk) -> ArticlesPanel:
    return desk.window.articles


def shown(panel: ArticlesPanel) -> list[str]:
    summaries = [panel.model.summary(row) for row in range(panel.model.rowCount())]
    return [summary.id for summary in summaries if summary is not None]


def search(qtbot: QtBot, panel: ArticlesPanel, words: str, expected: int) -> None:
    panel.search.clear()
    qtbot.keyClicks(panel.search, words)
    qtbot.waitUntil(lambda: panel.model.rowCount() == expected)


def open_article(desk: Desk) -> str:
    return desk.editor.article.id


def beside(desk: Desk, article: ArticleId, step: int) -> ArticleId | None:
    found: list[ArticleId | None] = []
    desk.window.articles.neighbour(article, step, found.append)
    desk.settle()
    (answer,) = found
    return answer


def click(panel: ArticlesPanel, row: int) -> None:
    place = panel.view.visualRect(panel.model.index(row)).center()
    QTest.mouseClick(panel.view.viewport(), Qt.MouseButton.LeftButton, pos=place)


def test_articles_stand_in_the_order_of_import(panel: ArticlesPanel) -> None:
    assert shown(panel) == [FIRST, STRIKE.id, TALKS.id]
    assert panel.current() == FIRST
    assert panel.empty.isHidden()


def test_typing_searches_the_words_of_the_text(qtbot: QtBot, panel: ArticlesPanel) -> None:
    search(qtbot, panel, "grain minist", 1)
    assert shown(panel) == [TALKS.id]
    panel.search.clear()
    qtbot.waitUntil(lambda: panel.model.rowCount() == 3)


def test_no_hit_is_said(qtbot: QtBot, panel: ArticlesPanel) -> None:
    search(qtbot, panel, "zeppelin", 0)
    assert panel.empty.isVisible()
    assert panel.empty.text() == "No article holds these words."


def test_an_old_answer_is_dropped(qtbot: QtBot, desk: Desk, panel: ArticlesPanel) -> None:
    panel.search.setText("grain")
    panel.refresh()
    panel.search.setText("strike")
    panel.refresh()
    desk.settle()
    assert shown(panel) == [STRIKE.id]


def test_a_click_opens(desk: Desk, panel: ArticlesPanel) -> None:
    click(panel, 1)
    desk.settle()
    assert open_article(desk) == STRIKE.id
    assert desk.surface.hasFocus()


def test_enter_opens_what_the_arrows_chose(desk: Desk, panel: ArticlesPanel) -> None:
    panel.view.setFocus()
    QTest.keyClick(panel.view, Qt.Key.Key_Down)
    QTest.keyClick(panel.view, Qt.Key.Key_Down)
    desk.settle()
    assert open_article(desk) == FIRST
    QTest.keyClick(panel.view, Qt.Key.Key_Return)
    desk.settle()
    assert open_article(desk) == TALKS.id


def test_the_selection_follows_the_open_article(desk: Desk, panel: ArticlesPanel) -> None:
    desk.window.open_neighbour(1)
    desk.settle()
    assert panel.current() == STRIKE.id


def test_the_open_article_is_selected_again_after_a_search(
    qtbot: QtBot, panel: ArticlesPanel
) -> None:
    search(qtbot, panel, "grain", 1)
    assert panel.current() is None  # another article is open
    search(qtbot, panel, "", 3)
    assert panel.current() == FIRST


def test_neighbours_are_those_of_the_list_as_it_is_shown(
    qtbot: QtBot, desk: Desk, panel: ArticlesPanel
) -> None:
    assert beside(desk, FIRST, 1) == STRIKE.id
    assert beside(desk, STRIKE.id, -1) == FIRST
    assert beside(desk, FIRST, -1) is None
    assert beside(desk, TALKS.id, 1) is None
    search(qtbot, panel, "grain", 1)
    assert beside(desk, FIRST, 1) == TALKS.id
    assert beside(desk, FIRST, -1) is None


def test_a_complete_article_is_ticked_and_counted(desk: Desk, panel: ArticlesPanel) -> None:
    row = panel.model.index(0)
    assert not row.data(DONE)
    assert desk.window.status.progress.text() == "0 of 3 complete"
    press(desk, " ")
    desk.settle()
    assert row.data(DONE)
    assert row.data(PROGRESS) == 100
    assert desk.window.status.progress.text() == "1 of 3 complete"
    assert open_article(desk) == STRIKE.id
    desk.window.undo()
    desk.settle()
    assert not row.data(DONE)
    assert desk.window.status.progress.text() == "0 of 3 complete"


def test_a_search_does_not_change_what_is_counted(
    qtbot: QtBot, desk: Desk, panel: ArticlesPanel
) -> None:
    press(desk, " ")
    desk.settle()
    search(qtbot, panel, "grain", 1)
    assert desk.window.status.progress.text() == "1 of 3 complete"


def test_without_a_project_nothing_is_listed_or_asked(
    qtbot: QtBot, desk: Desk, panel: ArticlesPanel
) -> None:
    panel.search.setText("grain")
    panel.show_nothing()
    desk.settle()
    qtbot.wait(200)  # longer than the pause after typing
    assert shown(panel) == []
    panel.refresh()
    assert shown(panel) == []


def test_an_empty_project_says_so(qapp: QApplication) -> None:
    with a_desk(text=None) as desk:
        assert desk.window.articles.empty.text() == "No articles yet. Import some."
        assert desk.window.articles.empty.isVisible()
        assert desk.window.status.progress.text() == ""


def test_enter_in_the_search_field_opens_the_first_hit(
    qtbot: QtBot, desk: Desk, panel: ArticlesPanel
) -> None:
    panel.search.setFocus()
    qtbot.keyClicks(panel.search, "dockers")
    QTest.keyClick(panel.search, Qt.Key.Key_Return)
    desk.settle()
    assert open_article(desk) == STRIKE.id
