"""Near copies in the list: told, left out when walking, hidden and listed when asked for."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.gui.article_model import details
from annotator.gui.panels.articles.panel import ArticlesPanel
from annotator.gui.rows import BADGE
from tests.gui.desk import STANDARD, Desk, a_desk
from tests.gui.panels.articles.test_panel import FIRST, another, beside, click, open_article, shown
from tests.syndication import words


def story(seed: int) -> str:
    return " ".join(words(Random(seed), 120))


ONE = another(2, story(1))
OTHER = another(3, story(2))
CUT = another(4, story(1)[:400])
AGAIN = another(5, story(1) + " end")
LAST = another(6, story(3))


@pytest.fixture
def desk(qapp: QApplication) -> Iterator[Desk]:
    with a_desk(*STANDARD, more=(ONE, OTHER, CUT, AGAIN, LAST)) as made:
        yield made


@pytest.fixture
def panel(desk: Desk) -> ArticlesPanel:
    return desk.window.articles


def badges(panel: ArticlesPanel) -> list[str]:
    return [panel.model.index(row).data(BADGE) for row in range(panel.model.rowCount())]


def copies_action(panel: ArticlesPanel) -> QAction | None:
    found = (a for a in panel.make_menu().actions() if a.text().startswith("Show the copies"))
    return next(found, None)


def test_rows_say_what_is_a_copy(panel: ArticlesPanel) -> None:
    assert badges(panel) == ["", "2 copies", "", "copy", "copy", ""]
    spoken = panel.model.index(1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.endswith("2 copies")
    summary = panel.model.summary(1)
    assert summary is not None
    assert "cop" not in details(summary)


def test_walking_reads_a_story_once(desk: Desk, panel: ArticlesPanel) -> None:
    assert beside(desk, OTHER.id, 1) == LAST.id
    assert beside(desk, LAST.id, -1) == OTHER.id
    assert beside(desk, CUT.id, 1) == LAST.id
    click(panel, 3)
    desk.settle()
    assert open_article(desk) == CUT.id  # who wants to read a copy opens it
    assert beside(desk, CUT.id, -1) == OTHER.id


def test_copies_are_hidden_when_asked_for(desk: Desk, panel: ArticlesPanel) -> None:
    panel.show_filter()
    desk.settle()
    assert panel.filter.copies_of.isHidden()
    QTest.keyClick(panel.filter.without_copies, Qt.Key.Key_Space)
    desk.settle()
    assert shown(panel) == [FIRST, ONE.id, OTHER.id, LAST.id]
    assert panel.filter_button.text() == "Filter: 1"
    panel.filter.clear.click()
    desk.settle()
    assert len(shown(panel)) == 6
    panel.filter.close()


def test_the_copies_of_an_article_are_listed(desk: Desk, panel: ArticlesPanel) -> None:
    assert copies_action(panel) is None  # the first article has none
    click(panel, 4)
    desk.settle()
    action = copies_action(panel)
    assert action is not None
    action.trigger()
    desk.settle()
    assert shown(panel) == [ONE.id, CUT.id, AGAIN.id]
    assert panel.current() == AGAIN.id
    # Here the copies are what one wants to see.
    assert beside(desk, ONE.id, 1) == CUT.id
    panel.show_filter()
    desk.settle()
    assert panel.filter.copies_of.isVisible()
    panel.filter.copies_of.setChecked(False)
    desk.settle()
    assert len(shown(panel)) == 6
    panel.filter.close()
