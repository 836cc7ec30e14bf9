from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.gui.canvas.find_bar import FindBar
from annotator.model.identity import ArticleId
from tests.builders import an_article
from tests.gui.desk import STANDARD, Desk, a_desk, press

TEXT = "Anna visited Baku. Ben visited Baku, too; annabel did not. ANNA left."
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def desk(qapp: QApplication) -> Iterator[Desk]:
    with a_desk(text=TEXT) as made:
        yield made


def bar(desk: Desk) -> FindBar:
    return desk.window.find_bar


def counted(desk: Desk) -> str:
    """What the bar says when the whole article has been looked through."""
    bar(desk).finding.settle()
    return bar(desk).count.text()


def type_in(desk: Desk, words: str) -> None:
    QTest.keyClicks(bar(desk).line, words)
    bar(desk).finding.settle()


def key(desk: Desk, which: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(bar(desk).line, which, held)
    bar(desk).finding.settle()


@pytest.mark.parametrize("how", ["/", "Ctrl+F"])
def test_both_keys_open_it_and_typing_finds(desk: Desk, how: str) -> None:
    press(desk, how)
    assert bar(desk).isVisible()
    assert bar(desk).line.hasFocus()
    assert counted(desk) == ""
    type_in(desk, "anna")
    assert counted(desk) == "1 of 3"
    assert desk.surface.context.current_hit == (0, 4)
    assert len(desk.surface.context.hits) == 3
    assert desk.editor.selection.caret == 0, "nothing is selected while typing"


def test_enter_and_f3_go_on_and_back(desk: Desk) -> None:
    press(desk, "/")
    type_in(desk, "anna")
    key(desk, Qt.Key.Key_Return)
    assert counted(desk) == "2 of 3"
    key(desk, Qt.Key.Key_Return, SHIFT)
    key(desk, Qt.Key.Key_Return, SHIFT)
    assert counted(desk) == "3 of 3"
    key(desk, Qt.Key.Key_F3)
    assert counted(desk) == "1 of 3"
    key(desk, Qt.Key.Key_F3, SHIFT)
    assert counted(desk) == "3 of 3"
    QTest.mouseClick(bar(desk).on, Qt.MouseButton.LeftButton)
    assert counted(desk) == "1 of 3"
    QTest.mouseClick(bar(desk).back, Qt.MouseButton.LeftButton)
    assert counted(desk) == "3 of 3"


def test_esc_leaves_the_hit_selected_so_that_a_digit_tags_it(desk: Desk) -> None:
    press(desk, "/")
    type_in(desk, "baku")
    key(desk, Qt.Key.Key_Down)
    key(desk, Qt.Key.Key_Escape)
    assert bar(desk).isHidden()
    assert desk.surface.hasFocus()
    assert desk.editor.selection.start == TEXT.rindex("Baku")
    assert desk.surface.context.hits == ()
    press(desk, "3")
    made = desk.marks.on_text[0]
    assert desk.quotes(made.id) == ["Baku"]


def test_f3_goes_on_when_the_bar_is_closed(desk: Desk) -> None:
    press(desk, "F3")
    assert bar(desk).isVisible(), "nothing has been looked for yet"
    type_in(desk, "visited")
    key(desk, Qt.Key.Key_Escape)
    press(desk, "F3")
    assert bar(desk).isHidden()
    assert (desk.editor.selection.start, desk.selected_text) == (TEXT.rindex("visited"), "visited")
    press(desk, "F3")
    assert desk.editor.selection.start == TEXT.index("visited")
    press(desk, "Shift+F3")
    assert desk.editor.selection.start == TEXT.rindex("visited")
    assert desk.surface.context.hits == ()


def test_case_and_whole_words(desk: Desk) -> None:
    press(desk, "/")
    type_in(desk, "anna")
    QTest.mouseClick(bar(desk).whole, Qt.MouseButton.LeftButton)
    assert counted(desk) == "1 of 2"
    QTest.mouseClick(bar(desk).case, Qt.MouseButton.LeftButton)
    assert counted(desk) == "not found"
    assert bar(desk).line.property("invalid")
    assert not bar(desk).on.isEnabled()
    QTest.mouseClick(bar(desk).whole, Qt.MouseButton.LeftButton)
    assert counted(desk) == "1 of 1"
    assert not bar(desk).line.property("invalid")


def test_the_selection_is_looked_for(desk: Desk) -> None:
    desk.select_text("Baku")
    press(desk, "Ctrl+F")
    assert bar(desk).line.text() == "Baku"
    assert bar(desk).line.selectedText() == "Baku"
    assert counted(desk) == "1 of 2"
    assert desk.surface.context.current_hit == (13, 17)
    key(desk, Qt.Key.Key_Escape)
    press(desk, "Esc", "/")
    assert bar(desk).line.text() == "Baku", "what was looked for is still there"


def test_search_goes_on_from_where_it_is_as_words_grow(desk: Desk) -> None:
    press(desk, "/")
    type_in(desk, "ann")
    key(desk, Qt.Key.Key_Return)
    assert desk.surface.context.current_hit == (42, 45)
    key(desk, Qt.Key.Key_End)
    type_in(desk, "a")
    assert desk.surface.context.current_hit == (42, 46)


def test_nothing_typed_into_the_bar_reaches_the_text(desk: Desk) -> None:
    before = desk.state()
    press(desk, "/")
    type_in(desk, "1e ,")
    for which in (Qt.Key.Key_Delete, Qt.Key.Key_PageDown, Qt.Key.Key_F2, Qt.Key.Key_Space):
        key(desk, which)
    assert desk.state() == before
    assert (desk.mode, bar(desk).isVisible()) == ("", True)
    QTest.mouseClick(bar(desk).count, Qt.MouseButton.LeftButton)
    assert desk.editor.selection.caret == 0


def test_another_article_is_searched_at_once(qapp: QApplication) -> None:
    more = [replace(an_article("Baku and Baku"), id=ArticleId("ART2"))]
    with a_desk(text=TEXT, more=more) as desk:
        press(desk, "/")
        type_in(desk, "baku")
        desk.window.open_article("ART2")
        desk.settle()
        assert bar(desk).isVisible()
        assert bar(desk).finding.hits == [(0, 4), (9, 13)]


def test_a_role_that_waits_goes_on_waiting(qapp: QApplication) -> None:
    with a_desk(*STANDARD) as desk:
        desk.editor.select_mark("e5")
        press(desk, "h", "Ctrl+F")
        assert desk.mode == "Visit · host"
        type_in(desk, "mayor")
        key(desk, Qt.Key.Key_Escape)
        assert desk.mode == "Visit · host"
        press(desk, "1")
        assert desk.quotes(desk.fillers("host")[0]) == ["mayor"]


def test_it_stays_inside_a_narrow_canvas(desk: Desk) -> None:
    press(desk, "/")
    desk.window.resize(900, 600)
    QApplication.processEvents()
    assert bar(desk).parentWidget().rect().contains(bar(desk).geometry())
    assert bar(desk).geometry().bottom() < 50, "hits are kept below it"
