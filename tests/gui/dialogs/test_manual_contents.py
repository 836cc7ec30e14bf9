"""Words are looked for in the whole manual by keyboard, and lead to their heading."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from annotator.gui.dialogs.manual import ManualWindow
from annotator.gui.dialogs.manual_contents import PASSAGE


@pytest.fixture
def manual(qtbot: QtBot) -> ManualWindow:
    window = ManualWindow()
    qtbot.addWidget(window)
    window.show()
    qtbot.waitExposed(window)
    return window


def test_words_lead_to_their_heading_on_any_page(manual: ManualWindow) -> None:
    search, results = manual.contents.search, manual.contents.results
    search.setFocus()
    QTest.keyClicks(search, "same string")
    assert results.isVisible()
    assert results.item(0).data(PASSAGE)[1] == "Every same string"
    QTest.keyClick(search, Qt.Key.Key_Return)
    assert manual.isVisible(), "Enter does not close the manual"
    assert manual.page.toPlainText().startswith("Annotating by keyboard")
    assert manual.page.textCursor().block().text() == "Every same string"
    assert manual.page.extraSelections()
    assert manual.focusWidget() is results


def test_esc_brings_the_pages_back_and_then_closes(manual: ManualWindow) -> None:
    search = manual.contents.search
    search.setFocus()
    QTest.keyClicks(search, "undo")
    QTest.keyClick(search, Qt.Key.Key_Escape)
    assert search.text() == ""
    assert manual.list.isVisible()
    QTest.keyClick(search, Qt.Key.Key_Escape)
    assert not manual.isVisible()


def test_one_letter_is_too_little_and_nonsense_is_said_to_be_absent(manual: ManualWindow) -> None:
    contents = manual.contents
    contents.search.setText("u")
    assert contents.list.isVisible()
    contents.search.setText("qqqq")
    assert contents.results.item(0).text() == "Not in the manual"
    before = manual.page.toPlainText()
    contents.results.setCurrentRow(0)
    assert manual.page.toPlainText() == before
