from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from annotator.commands.details import CreateActor
from tests.gui.desk import Desk, a_desk
from tests.gui.panels.inspector.cards import (
    a_desk_of_cards,
    choose,
    words_in,
)


@pytest.fixture
def desk(qapp: QApplication) -> Iterator[Desk]:
    with a_desk_of_cards() as made:
        yield made


@pytest.mark.parametrize("mark", ["m1", "m2", "e5", "r6", "m7"])
def test_nothing_is_cut_off_at_the_side_of_a_narrow_window(desk: Desk, mark: str) -> None:
    desk.editor.run(CreateActor("m1", "Anna Kral, spokeswoman"))
    desk.window.resize(900, 560)
    choose(desk, mark)
    inspector = desk.window.inspector
    assert inspector.widget().width() <= inspector.viewport().width()


def test_a_panel_of_nothing_is_empty(qapp: QApplication) -> None:
    with a_desk(text=None) as desk:
        assert words_in(desk) == []
