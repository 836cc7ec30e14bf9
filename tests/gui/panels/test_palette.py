from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.gui.panels.palette import PalettePanel
from annotator.gui.theme import theme
from annotator.model.schema import EventType, MentionType, Schema
from tests.gui.desk import STANDARD, Desk, a_desk, click_on


@pytest.fixture
def desk(qapp: QApplication) -> Iterator[Desk]:
    with a_desk(*STANDARD) as made:
        yield made


def click(desk: Desk, row: int) -> None:
    view = desk.window.palette_panel.view
    index = view.model().index(row, 0)
    QTest.mouseClick(
        view.viewport(), Qt.MouseButton.LeftButton, pos=view.visualRect(index).center()
    )


def names(panel: PalettePanel) -> list[str]:
    return [panel.model.item(row).text() for row in range(panel.model.rowCount())]


def test_it_lists_the_labels_of_the_schema(desk: Desk) -> None:
    panel = desk.window.palette_panel
    mentions = ["Person", "Organization", "Place", "Time"]
    assert names(panel) == [*mentions, "Event…", "Relation…"]
    panel.show_schema(Schema("other", "1", mention_types=(MentionType("Ship"),)))
    assert names(panel) == ["Ship"]


def test_a_click_tags_and_the_canvas_keeps_the_keyboard(desk: Desk) -> None:
    desk.surface.setFocus()
    desk.select_text("mayor")
    click(desk, 0)
    desk.settle()
    tagged = desk.mention("m7")
    assert (tagged.type, desk.quotes("m7")) == ("Person", ["mayor"])
    assert desk.surface.hasFocus()
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Delete)
    assert desk.marks.get("m7") is None


def test_a_click_gives_the_selected_mention_another_label(desk: Desk) -> None:
    click_on(desk, "m2")
    click(desk, 1)
    assert desk.mention("m2").type == "Organization"


def test_event_and_relation_start_their_modes(desk: Desk) -> None:
    desk.select_text("met")
    click(desk, 4)
    assert desk.mode == "New event"
    QTest.keyClick(desk.surface, Qt.Key.Key_Escape)
    click_on(desk, "m1")
    click(desk, 5)
    assert desk.mode == "Relation from Person"


def test_a_click_by_another_button_tags_nothing(desk: Desk) -> None:
    desk.select_text("mayor")
    before = desk.state()
    view = desk.window.palette_panel.view
    place = view.visualRect(view.model().index(0, 0)).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.RightButton, pos=place)
    assert desk.state() == before


def test_guidelines_are_plain_text(qapp: QApplication) -> None:
    panel = PalettePanel(theme("light"))
    label = MentionType("Ship", guideline='<img src="file:///x">', example="<b>HMS</b>")
    panel.show_schema(Schema("s", "1", mention_types=(label,)))
    tip = panel.model.item(0).toolTip()
    assert "&lt;img" in tip
    assert "<b>" not in tip
    assert "<img" not in tip


def test_tips_hold_guidelines_as_plain_text_and_the_labels_behind_a_row(desk: Desk) -> None:
    panel = desk.window.palette_panel
    ship = MentionType("Ship", guideline="A <b>boat</b>.", example="[The Anna] sank.")
    events = tuple(EventType(f"Event{n}", key=str(n)) for n in range(14))
    panel.show_schema(Schema("other", "1", mention_types=(ship,), event_types=events))
    tip = panel.model.item(0).toolTip()
    assert "A &lt;b&gt;boat&lt;/b&gt;.\nExample: [The Anna] sank." in tip
    listed = panel.model.item(1).toolTip()
    assert "0  Event0\n" in listed
    assert "Event11\nand 2 more" in listed
