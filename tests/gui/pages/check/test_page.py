"""The check page finds what is wrong in every article, goes there, and fixes all of a rule at once."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox

from annotator.gui.pages.check.page import CheckPage
from annotator.model.errors import StoreFailed
from tests.builders import a_mention, an_event
from tests.gui.desk import Desk, a_desk

WRONG = (
    a_mention("m1", "Person", 0, 10),  # a blank at its end
    a_mention("m2", "Person", 14, 20),  # inside a word
    a_mention("m3", "Place", 46, 51),  # a blank at its start
    an_event("e4", "Visit", (39, 46)),  # needs an agent
)


@pytest.fixture
def desk(qapp: QApplication) -> Iterator[Desk]:
    with a_desk(*WRONG) as desk:
        desk.window.open_page("check")
        desk.window.settle()
        yield desk


def page_of(desk: Desk) -> CheckPage:
    page = desk.window.page_host.current
    assert isinstance(page, CheckPage)
    return page


def rules(page: CheckPage) -> list[str]:
    model = page.rules.model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def answer(monkeypatch: pytest.MonkeyPatch, role: QMessageBox.ButtonRole) -> list[str]:
    asked: list[str] = []

    def click(box: QMessageBox) -> int:
        asked.append(box.text())
        for button in box.buttons():
            if box.buttonRole(button) == role:
                button.click()
        return 0

    monkeypatch.setattr(QMessageBox, "exec", click)
    return asked


def test_every_problem_is_listed_under_its_rule(desk: Desk) -> None:
    page = page_of(desk)
    assert rules(page) == [
        "Blank at the edge of a mark",
        "Mark that cuts a word",
        "Role that must be filled",
    ]
    assert page.model.rowCount() == 2
    assert page.state.text() == "Problems: 4 · Articles that you marked: 1"
    assert page.bar.isHidden()
    assert desk.window.focusWidget() is page.rules


def test_the_keyboard_chooses_a_rule_and_goes_to_a_mark(desk: Desk) -> None:
    page = page_of(desk)
    QTest.keyClick(page.rules, Qt.Key.Key_Down)
    assert page.model.findings[0].problem.mark == "m2"
    page.table.setFocus()
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    desk.window.settle()
    assert desk.window.editor.selected is not None
    assert desk.window.editor.selected.id == "m2"


def test_all_of_a_rule_are_fixed_after_a_question_in_one_step(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = page_of(desk)
    before = list(desk.window.editor.marks)
    asked = answer(monkeypatch, QMessageBox.ButtonRole.RejectRole)
    page.fix.click()
    desk.window.settle()
    assert asked == ["Leave out the blanks, everywhere?"]
    assert list(desk.window.editor.marks) == before
    answer(monkeypatch, QMessageBox.ButtonRole.AcceptRole)
    page.fix.click()
    desk.window.settle()
    spans = [mark.span.fragments[0] for mark in desk.window.editor.marks.mentions]
    assert spans == [(0, 9), (14, 20), (47, 51)]
    assert rules(page) == ["Mark that cuts a word", "Role that must be filled"]
    desk.window.undo()
    desk.window.settle()
    assert list(desk.window.editor.marks) == before
    assert len(rules(page)) == 3


def test_what_only_a_person_knows_has_no_button(desk: Desk) -> None:
    page = page_of(desk)
    page.rules.setCurrentIndex(page.rules.model().index(2, 0))
    assert page.fix.isHidden()
    assert page.open.isEnabled()


def test_a_failure_is_told_and_leaves_the_page(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    page = page_of(desk)
    failures: list[str] = []
    desk.window.complain = lambda error: failures.append(error.message)

    def refuse(*_: object) -> object:
        raise StoreFailed("The disk is gone.")

    monkeypatch.setattr(desk.store, "layers_of", refuse)
    page.again.click()
    desk.window.settle()
    assert failures == ["The disk is gone."]
    assert page.state.text() == "It could not be looked through."


def test_nothing_marked_and_nothing_wrong_are_said(qapp: QApplication) -> None:
    with a_desk() as empty:
        empty.window.open_page("check")
        empty.window.settle()
        assert page_of(empty).state.text() == "You have marked nothing yet."
    with a_desk(a_mention("m1", "Person", 0, 9)) as good:
        good.window.open_page("check")
        good.window.settle()
        assert page_of(good).state.text() == "Nothing is wrong. Articles that you marked: 1"
