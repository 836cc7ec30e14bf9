from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QComboBox

from tests.gui.desk import Desk
from tests.gui.panels.inspector.cards import (
    a_desk_of_cards,
    button,
    choose,
    click,
    named,
    pick,
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
