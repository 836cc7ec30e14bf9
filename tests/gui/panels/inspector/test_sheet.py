from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QHBoxLayout

from annotator.commands.details import CreateActor
from annotator.gui.panels.inspector.elided import ElidedLabel
from annotator.model.schema import EventType, Role
from tests.builders import a_schema, an_event
from tests.gui.desk import STANDARD, Desk, a_desk, a_keyed_schema
from tests.gui.panels.inspector.cards import (
    a_desk_of_cards,
    choose,
    named,
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


def test_a_list_that_opens_shows_its_last_row_whole(desk: Desk) -> None:
    choose(desk, "m1")
    box = named(desk, QComboBox, "Label")
    QTest.mouseClick(box, Qt.MouseButton.LeftButton)  # a frame that is in focus is thicker
    QApplication.processEvents()
    view = box.view()
    assert view.isVisible()
    last = view.visualRect(view.model().index(box.count() - 1, 0))
    assert last.bottom() < view.viewport().height()
    box.hidePopup()


def test_a_long_name_of_a_role_ends_in_an_ellipsis_and_is_told_whole(qapp: QApplication) -> None:
    schema = a_keyed_schema()
    long = replace(schema.event_types[0].roles[0], name="some-rather-long-role")
    event = replace(schema.event_types[0], roles=(long,))
    with a_desk(
        replace(STANDARD[4], arguments=()), schema=replace(schema, event_types=(event,))
    ) as desk:  # type: ignore[call-arg]
        choose(desk, "e5")
        (name,) = [
            label
            for label in desk.window.inspector.findChildren(ElidedLabel)
            if label.text() == "some-rather-long-role"
        ]
        assert name.shown.startswith("some-rat")
        assert name.shown.endswith("…")
        assert "some-rather-long-role" in name.toolTip()
        beside = [
            layout.itemAt(1).geometry().left()
            for layout in name.parentWidget().findChildren(QHBoxLayout)
            if layout.itemAt(0).widget() is name
        ]
        assert beside
        assert all(name.geometry().right() < left for left in beside)


def test_a_panel_of_nothing_says_what_it_is_for(qapp: QApplication) -> None:
    with a_desk(text=None) as desk:
        assert words_in(desk) == ["INSPECTOR", "What is selected in the text is shown here."]


def test_names_are_as_wide_as_the_longest_within_bounds(qapp: QApplication) -> None:
    schema = replace(
        a_schema(),
        event_types=(
            EventType(
                "Visit",
                roles=(
                    Role("instrument", ("Person",), key="i"),
                    Role("x" * 40, ("Person",), key="x"),
                ),
            ),
        ),
    )
    with a_desk(an_event("e1", "Visit", (39, 46)), schema=schema) as desk:
        desk.window.editor.select_mark("e1")
        desk.settle()
        names = desk.window.inspector.findChildren(ElidedLabel)
        shown = {name.text(): name.shown for name in names}
        assert shown["instrument"] == "instrument"
        assert shown["x" * 40].endswith("…")
