from __future__ import annotations

from PySide6.QtTest import QTest

from annotator.gui.panels.articles.panel import ArticlesPanel
from tests.gui.desk import Desk
from tests.gui.panels.articles.many import MANY, answers, desk, narrow, panel

__all__ = ["answers", "desk", "panel"]  # fixtures


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
