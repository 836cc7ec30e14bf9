from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from annotator.gui.panels.articles.panel import ArticlesPanel
from tests.gui.desk import Desk, press
from tests.gui.panels.articles.many import MANY, another, answers, chips, desk, narrow, panel

__all__ = ["answers", "desk", "panel"]  # fixtures


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
