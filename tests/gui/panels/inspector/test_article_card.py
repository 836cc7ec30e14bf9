from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QComboBox

from tests.gui.desk import Desk, press
from tests.gui.panels.inspector.cards import (
    OTHER,
    a_desk_of_cards,
    named,
    pick,
    words_in,
)


@pytest.fixture
def desk(qapp: QApplication) -> Iterator[Desk]:
    with a_desk_of_cards() as made:
        yield made


def test_nothing_selected_shows_the_article(desk: Desk) -> None:
    press(desk, "Esc")
    desk.editor.clear()
    desk.settle()
    assert "ARTICLE" in words_in(desk)
    pick(desk, named(desk, QComboBox, "Status of the article"), "flagged")
    assert desk.marks.layer.status == "flagged"


def test_nothing_to_mark_is_refused_where_something_is_marked(desk: Desk) -> None:
    before = desk.state()
    status = named(desk, QComboBox, "Status of the article")
    shown = status.currentText()
    pick(desk, status, "read, nothing to mark")
    assert desk.state() == before
    assert "There are marks" in desk.note
    assert named(desk, QComboBox, "Status of the article").currentText() == shown


def test_nothing_to_mark_is_an_answer(desk: Desk) -> None:
    desk.window.open_article(OTHER.id)
    desk.settle()
    pick(desk, named(desk, QComboBox, "Status of the article"), "read, nothing to mark")
    assert desk.marks.layer.nothing_to_mark
    assert desk.marks.layer.status == "complete"
    pick(desk, named(desk, QComboBox, "Status of the article"), "complete")
    assert not desk.marks.layer.nothing_to_mark
