from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QToolButton

from annotator.gui.panels.inspector.chip import Chip
from tests.gui.desk import Desk
from tests.gui.panels.inspector.cards import (
    a_desk_of_cards,
    choose,
    click,
    named,
    words_in,
)


@pytest.fixture
def desk(qapp: QApplication) -> Iterator[Desk]:
    with a_desk_of_cards() as made:
        yield made


def test_connections_lead_on(desk: Desk) -> None:
    choose(desk, "m1")
    assert "agent of" in words_in(desk)
    click(desk, named(desk, Chip, "Visit “visited”"))
    assert desk.editor.selection.mark == "e5"


def test_a_relation_is_removed_at_its_end(desk: Desk) -> None:
    choose(desk, "m2")
    click(desk, named(desk, QToolButton, "Remove this member-of"))
    assert desk.marks.relation("r6") is None
