from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox

from annotator.gui.panels.inspector.chip import Chip
from tests.gui.desk import NONE, SHIFT, Desk
from tests.gui.panels.inspector.cards import (
    a_desk_of_cards,
    button,
    choose,
    click,
    named,
    pick,
    words_in,
)


@pytest.fixture
def desk(qapp: QApplication) -> Iterator[Desk]:
    with a_desk_of_cards() as made:
        yield made


def test_a_relation_gets_another_label_and_its_ends_swap(desk: Desk) -> None:
    choose(desk, "r6")
    pick(desk, named(desk, QComboBox, "Label"), "opponent-of")
    assert desk.relation().type == "opponent-of"
    click(desk, button(desk, "Swap ends"))
    assert (desk.relation().source.id, desk.relation().target.id) == ("m3", "m2")


def test_a_swap_that_the_schema_forbids_is_refused(desk: Desk) -> None:
    choose(desk, "r6")
    before = desk.state()
    click(desk, button(desk, "Swap ends"))
    assert desk.state() == before
    assert desk.note


def test_either_end_leads_there_and_with_shift_to_the_other(desk: Desk) -> None:
    for shift, expected in ((NONE, "m2"), (SHIFT, "m3")):
        choose(desk, "r6")
        chip = named(desk, Chip, "Ben Ode of the Red Cross")
        chip.setFocus()
        assert desk.surface.context.hovered_link == ("r6", 0)
        QTest.keyClick(chip, Qt.Key.Key_Return, shift)
        desk.settle()
        assert desk.editor.selection.mark == expected


def test_ends_name_their_labels(desk: Desk) -> None:
    choose(desk, "r6")
    assert {"Person", "Organization"} <= set(words_in(desk))
