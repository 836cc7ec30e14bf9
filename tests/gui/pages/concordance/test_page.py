"""The concordance page: queries, faults, rows opened and come back to, hits tagged, tables written."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog

from annotator.gui.pages.concordance.page import table_file
from annotator.gui.pages.concordance.tagging import TagQuestion
from annotator.gui.theme import theme
from tests.gui.desk import CTRL, STANDARD, Desk, a_desk, press
from tests.gui.pages.concordance.desk import page_of, searched, settle_marks, shown, until

ENTER, ESC, SPACE = Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Space


@pytest.fixture
def desk(qapp: QApplication) -> Iterator[Desk]:
    with a_desk(*STANDARD) as desk:
        yield desk


@pytest.fixture
def agreed(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """What was asked before tagging; every question is answered with yes."""
    asked: list[list[str]] = []

    def answer(question: TagQuestion) -> bool:
        asked.append(question.lines)
        return question.tag.isEnabled()

    monkeypatch.setattr(TagQuestion, "exec", answer)
    return asked


def test_a_query_is_typed_and_its_rows_get_the_keyboard(desk: Desk) -> None:
    page = page_of(desk)
    assert desk.window.focusWidget() is page.field
    QTest.keyClicks(page.field, "the")
    QTest.keyClick(page.field, ENTER)
    until(desk, lambda: page.model.rowCount() == 2)
    assert shown(page) == ["the", "the"]
    assert page.count.text() == "2 hits"
    assert desk.window.focusWidget() is page.table
    assert not page.form.isVisible()


def test_a_fault_is_said_and_selected_and_gone_when_one_types(desk: Desk) -> None:
    page = page_of(desk)
    page.field.setText("anna AND [Persn]")
    page.search()
    assert "no label “Persn”" in page.fault.text()
    assert "Perhaps Person?" in page.fault.text()
    assert page.field.selectedText() == "Persn"
    assert desk.window.focusWidget() is page.field
    QTest.keyClicks(page.field, "Person")
    assert page.fault.isHidden()
    assert page.field.text() == "anna AND [Person]"


def test_a_fault_in_an_expression_comes_later_and_is_selected_too(desk: Desk) -> None:
    page = searched(desk, "/a(b/")
    assert "no regular expression" in page.fault.text()
    assert page.field.hasSelectedText()
    assert page.count.text() == page.nothing.text() == ""


def test_what_is_not_there_is_said(desk: Desk) -> None:
    page = searched(desk, "zebra")
    assert page.nothing.text() == "Nothing was found."
    assert not page.advice.isHidden()  # what to try
    assert not page.examples.isHidden()
    assert page.tag.isHidden()
    searched(desk, "anna")
    assert page.advice.isHidden()


def test_enter_opens_the_hit_and_esc_leads_back_to_its_row(desk: Desk) -> None:
    page = searched(desk, "ben OR visited OR mayor")
    page.table.go_to(1)
    QTest.keyClick(page.table, ENTER)
    desk.window.settle()
    editor = desk.window.editor
    assert desk.text[editor.selection.start : editor.selection.end] == "visited"
    press(desk, "Esc")
    press(desk, "Esc")
    assert desk.window.page_host.current is page
    assert desk.window._visits.on_page
    assert page.table.currentIndex().row() == 1
    assert desk.window.focusWidget() is page.table


def test_esc_leads_nowhere_when_the_article_was_opened_otherwise(desk: Desk) -> None:
    searched(desk, "ben")
    desk.window.leave_page()
    press(desk, "Esc")
    press(desk, "Esc")
    assert not desk.window._visits.on_page


def test_a_click_opens_and_a_mark_is_selected_as_such(desk: Desk) -> None:
    page = searched(desk, "[Organization]")
    where = page.table.visualRect(page.model.index(0, 2)).center()
    QTest.mouseClick(page.table.viewport(), Qt.MouseButton.LeftButton, pos=where)
    desk.window.settle()
    assert desk.window.editor.selected is not None
    assert desk.window.editor.selected.id == "m3"


def test_ticked_hits_are_tagged_with_one_undo(desk: Desk, agreed: list[list[str]]) -> None:
    page = searched(desk, "anna OR mayor OR friday")
    page.label.setCurrentIndex(page.label.findData("Person"))
    assert not page.tag.isEnabled()
    QTest.keyClick(page.table, "a", CTRL)
    assert page.ticks.text() == "3 ticked"
    page.tag.click()
    until(desk, lambda: len(desk.window.editor.marks.mentions) == 7)
    desk.window.settle()
    assert agreed[0][0] == "Tag 3 hits of 1 article as Person?"
    assert "2 of them have no mark yet." in agreed[0]
    assert "1 overlaps another mark; both will stand." in agreed[0]
    settle_marks(desk, page)
    assert page.model.index(1, 3).data() == "Person"
    desk.window.undo()
    until(desk, lambda: len(desk.window.editor.marks.mentions) == 4)


def test_what_is_tagged_already_is_said_and_left(desk: Desk, agreed: list[list[str]]) -> None:
    page = searched(desk, "[Place]")
    page.label.setCurrentIndex(page.label.findData("Place"))
    QTest.keyClick(page.table, SPACE)
    page.tag.click()
    until(desk, lambda: bool(agreed))
    assert agreed[0] == [
        "There is nothing left to tag as Place.",
        "1 hit is tagged so already and stays as it is.",
    ]


def test_a_project_for_reading_refuses_to_tag(qapp: QApplication, agreed: list[list[str]]) -> None:
    with a_desk(*STANDARD, read_only=True) as desk:
        complaints: list[str] = []
        desk.window.complain = lambda error: complaints.append(str(error))
        page = searched(desk, "mayor")
        page.model.tick_all()
        page.tag.click()
        until(desk, lambda: bool(complaints))
        assert "reading only" in complaints[0]


def test_the_selected_mark_is_looked_for_everywhere(desk: Desk) -> None:
    desk.window.editor.select_mark("m4")
    press(desk, "Shift+G")
    page = page_of(desk)
    until(desk, lambda: page.model.rowCount() == 1)
    assert page.field.text() == '="Baku"'
    assert page.label.currentData() == "Place"
    assert shown(page) == ["Baku"]


def test_an_event_is_looked_for_by_its_trigger_and_text_without_a_label(desk: Desk) -> None:
    desk.window.editor.select_mark("e5")
    press(desk, "Shift+G")
    page = page_of(desk)
    assert (page.field.text(), page.label.currentData()) == ('="visited"', "Visit")
    desk.window.leave_page()
    desk.window.editor.select_mark("r6")
    press(desk, "Shift+G")
    assert not desk.window._visits.on_page


def test_rows_are_put_in_order_and_stay_ticked(desk: Desk) -> None:
    page = searched(desk, "ben OR anna OR mayor")
    page.model.tick([2])
    page.order.setCurrentIndex(page.order.findData("hit"))
    desk.window.settle()
    assert shown(page) == ["Anna", "Ben", "mayor"]
    page.backwards.setChecked(True)
    desk.window.settle()
    assert shown(page) == ["mayor", "Ben", "Anna"]
    assert [row.hit for row in page.model.ticked] == ["mayor"]
    searched(desk, "the OR anna")
    desk.window.settle()
    assert shown(page) == ["the", "the", "Anna"]


def test_a_search_can_be_stopped(desk: Desk) -> None:
    page = page_of(desk)
    page.field.setText("the")
    page.search()
    assert page.stop.isVisible()
    page.stop.click()
    desk.window.settle()
    assert page.stop.isHidden()
    assert page.count.text() == "Stopped at 0 hits"


def test_the_form_writes_the_query(desk: Desk) -> None:
    page = page_of(desk)
    QTest.keyClicks(page.form.words, "mayor")
    assert page.field.text() == "mayor"
    page.form.what.setCurrentIndex(page.form.what.findData("marks"))
    page.form.label.setCurrentIndex(page.form.label.findData("Person"))
    assert page.field.text() == "[Person]"


def test_an_example_is_a_search(desk: Desk) -> None:
    page = page_of(desk)
    page._try("visit* OR travel*")
    until(desk, lambda: page.model.rowCount() == 1)
    assert shown(page) == ["visited"]


def test_the_table_is_written(desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    out = tmp_path / "hits.tsv"
    monkeypatch.setattr(
        QFileDialog, "getSaveFileName", lambda *_: (str(out), "Tab-separated (*.tsv)")
    )
    page = searched(desk, "the")
    page.table_out.click()
    until(desk, out.exists)
    assert len(out.read_text("utf-8").splitlines()) == 3


def test_a_name_without_a_suffix_gets_the_chosen_one(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    for answer, expected in (
        (("/x/a", "Tab-separated (*.tsv)"), Path("/x/a.tsv")),
        (("/x/a", "For spreadsheets (*.csv)"), Path("/x/a.csv")),
        (("/x/a.txt", ""), Path("/x/a.txt")),
        (("", ""), None),
    ):
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, found=answer: found)
        assert table_file(None) == expected  # type: ignore[arg-type]


def test_garbage_is_collected_again_however_a_search_ends(desk: Desk) -> None:
    page = searched(desk, "the")
    assert gc.isenabled()
    for end in (page.stop.click, lambda: page.show_project(desk.window.workspace)):
        page.search()
        assert not gc.isenabled()
        end()
        assert gc.isenabled()


def test_another_project_starts_anew(desk: Desk) -> None:
    page = searched(desk, "the")
    page.show_project(desk.window.workspace)
    assert page.model.rowCount() == 0
    assert page.examples.isVisibleTo(page)
    page.show_project(None)
    page.set_theme(theme("dark"))
    assert page.title == "Concordance"
