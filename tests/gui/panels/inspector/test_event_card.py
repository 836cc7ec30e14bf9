from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication, QComboBox, QPushButton, QToolButton

from annotator.gui.panels.inspector.chip import Chip
from tests.builders import an_argument, an_event
from tests.gui.desk import Desk, a_desk, click_on
from tests.gui.panels.inspector.cards import (
    a_desk_of_cards,
    choose,
    click,
    has_keyboard,
    named,
    pick,
    words_in,
)


@pytest.fixture
def desk(qapp: QApplication) -> Iterator[Desk]:
    with a_desk_of_cards() as made:
        yield made


def test_an_event_gets_another_label(desk: Desk) -> None:
    choose(desk, "e5")
    pick(desk, named(desk, QComboBox, "Label"), "Arrest")
    # Arrest has no roles, so the change is refused or drops them; the panel tells the truth.
    assert named(desk, QComboBox, "Label").currentText() == desk.event().type


def test_roles_show_their_fillers_and_keys(desk: Desk) -> None:
    choose(desk, "e5")
    chips = [chip.accessibleName() for chip in desk.window.inspector.findChildren(Chip)]
    assert chips[:2] == ["Anna Kral", "Baku"]
    assert {"A", "H", "P"} <= set(words_in(desk))


def test_a_role_is_cleared_by_its_cross(desk: Desk) -> None:
    choose(desk, "e5")
    click(desk, named(desk, QToolButton, "Clear this agent"))
    assert desk.fillers("agent") == []
    assert named(desk, QPushButton, "Fill agent of Visit").text() == "needed…"


def test_an_empty_role_asks_to_be_filled(desk: Desk) -> None:
    choose(desk, "e5")
    click(desk, named(desk, QPushButton, "Fill host of Visit"))
    assert desk.mode == "Visit · host"
    assert has_keyboard(desk, desk.surface)
    click_on(desk, "m2")
    assert desk.fillers("host") == ["m2"]


def test_plus_adds_another_filler_where_there_may_be_more(desk: Desk) -> None:
    choose(desk, "e5")
    inspector = desk.window.inspector
    pluses = [b.accessibleName() for b in inspector.findChildren(QToolButton) if b.text() == "+"]
    assert pluses == []  # agent and place take one each
    click(desk, named(desk, QPushButton, "Fill host of Visit"))
    click_on(desk, "m2")
    desk.settle()
    click(desk, named(desk, QToolButton, "Fill host of Visit"))
    assert desk.mode == "Visit · host"
    click_on(desk, "m3")
    assert desk.fillers("host") == ["m2", "m3"]


def test_a_written_value_is_shown_and_goes_nowhere(qapp: QApplication) -> None:

    event = an_event("e1", "Visit", arguments=(an_argument("topic", "grain"),))
    with a_desk(event) as desk:
        choose(desk, "e1")
        chip = named(desk, Chip, "“grain”")
        assert not chip.isEnabled()
        click(desk, named(desk, QToolButton, "Clear this topic"))
        assert desk.fillers("topic", "e1") == []


def test_a_filler_names_its_label_in_words(desk: Desk) -> None:
    choose(desk, "e5")
    assert {"Person", "Place"} <= set(words_in(desk))


def test_a_role_that_the_schema_lacks_is_shown_and_can_be_cleared(qapp: QApplication) -> None:
    event = an_event("e1", "Visit", arguments=(an_argument("weather", "rain"),))
    with a_desk(event) as desk:
        choose(desk, "e1")
        assert "weather" in words_in(desk)
        named(desk, Chip, "“rain”")
        click(desk, named(desk, QToolButton, "Clear this weather"))
        assert desk.event("e1").arguments == ()


def test_an_arc_is_shown_while_its_filler_is_looked_at(desk: Desk) -> None:
    choose(desk, "e5")
    named(desk, Chip, "Baku").setFocus()
    assert desk.surface.context.hovered_link == ("e5", 1)


def test_a_long_label_of_a_filler_does_not_widen_the_panel(qapp: QApplication) -> None:
    filler = an_event("e2", "Attack", (39, 46))
    long = replace(filler, type="Attack on a gathering of people")
    event = an_event("e1", "Visit", arguments=(an_argument("purpose", long),))
    with a_desk(long, event) as desk:
        desk.window.resize(900, 560)
        choose(desk, "e1")
        inspector = desk.window.inspector
        assert inspector.widget().width() <= inspector.viewport().width()
