"""The palette by keyboard: typed, chosen, run, and the keyboard is back where it was."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.gui.command_palette.palette import CommandPalette
from annotator.gui.theme import theme
from annotator.model.identity import ArticleId
from tests.builders import an_article
from tests.gui.desk import STANDARD, Desk, a_desk, press

SECOND = ArticleId("01J9ZK3V7Q8W5T2N4B6C0D1E2G")


@pytest.fixture
def desk(qapp: QApplication) -> Iterator[Desk]:
    other = replace(an_article("Bella Cole left Oslo.", title="Another headline"), id=SECOND)
    with a_desk(*STANDARD, more=[other]) as made:
        yield made


def opened(desk: Desk) -> CommandPalette:
    QTest.keyClick(desk.surface, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    palette = desk.window.command_palette
    assert palette.isVisible()
    assert desk.window.focusWidget() is palette.line
    return palette


def typed(desk: Desk, words: str, *keys: Qt.Key) -> CommandPalette:
    palette = opened(desk)
    QTest.keyClicks(palette.line, words)
    for key in keys:
        QTest.keyClick(palette.line, key)
    return palette


def words(palette: CommandPalette) -> list[str]:
    return [row.entry.words for row in palette.model.rows]


def test_an_action_is_found_and_done(desk: Desk) -> None:
    palette = typed(desk, "high contr", Qt.Key.Key_Return)
    assert not palette.isVisible()
    assert desk.window.theme == theme("high-contrast")
    assert desk.window.focusWidget() is desk.surface
    palette = opened(desk)
    assert words(palette)[0] == "High contrast"  # used last


def test_a_key_of_the_canvas_works_from_here(desk: Desk) -> None:
    desk.editor.select_mark("m1")
    typed(desk, "remove", Qt.Key.Key_Return)
    assert desk.marks.mention("m1") is None


def test_a_label_tags_what_is_selected(desk: Desk) -> None:
    desk.select_text(desk.text[:4])
    before = len(desk.marks.mentions)
    typed(desk, "Organization", Qt.Key.Key_Return)
    assert len(desk.marks.mentions) == before + 1


def test_what_cannot_be_done_stays_and_says_why(desk: Desk) -> None:
    palette = typed(desk, "undo", Qt.Key.Key_Return)
    assert palette.isVisible()
    assert palette.model.rows[0].entry.why_not == "There is nothing to undo."


def test_an_article_is_found_by_its_title_and_opened(desk: Desk) -> None:
    palette = typed(desk, "another headline")
    palette._look_up()
    desk.settle()
    assert words(palette) == ["Another headline"]
    QTest.keyClick(palette.line, Qt.Key.Key_Return)
    desk.settle()
    assert desk.editor.article.id == SECOND


def test_an_answer_to_older_words_is_dropped(desk: Desk) -> None:
    palette = typed(desk, "another headline")
    palette._look_up()
    QTest.keyClicks(palette.line, " zzz")
    desk.settle()
    assert words(palette) == []
    assert palette.none.isVisible()


def test_esc_gives_the_keyboard_back_and_changes_nothing(desk: Desk) -> None:
    before = desk.state()
    palette = typed(desk, "event", Qt.Key.Key_Down, Qt.Key.Key_Escape)
    assert not palette.isVisible()
    assert desk.window.focusWidget() is desk.surface
    assert desk.state() == before
    assert desk.mode == ""


def test_the_list_is_walked_around_by_arrows(desk: Desk) -> None:
    palette = opened(desk)
    QTest.keyClick(palette.line, Qt.Key.Key_Up)
    last = len(palette.model.rows) - 1
    assert palette.view.currentIndex().row() == last
    QTest.keyClick(palette.line, Qt.Key.Key_Down)
    QTest.keyClick(palette.line, Qt.Key.Key_PageDown)
    assert palette.view.currentIndex().row() == 11


def test_a_click_elsewhere_closes_it(desk: Desk) -> None:
    palette = opened(desk)
    desk.window.articles.search.setFocus()
    assert not palette.isVisible()
    assert desk.window.focusWidget() is desk.window.articles.search


def test_it_opens_over_the_welcome_page_too(qapp: QApplication) -> None:
    with a_desk(text=None) as desk:
        desk.window.find_command()
        desk.window.command_palette.line.setText("new project")
        assert words(desk.window.command_palette)[0] == "New project"
        press(desk, "Esc")


def test_it_stays_inside_a_small_window(desk: Desk) -> None:
    desk.window.resize(900, 560)
    palette = opened(desk)
    assert desk.window.rect().contains(palette.geometry())
    desk.window.resize(1000, 700)
    assert desk.window.rect().contains(palette.geometry())
