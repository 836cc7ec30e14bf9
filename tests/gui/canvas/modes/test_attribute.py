from __future__ import annotations

from annotator.model.marks import Relation
from tests.builders import TEXT
from tests.gui.desk import (
    Desk,
    click_on,
    offered,
    press,
)


def test_comma_and_a_letter_set_an_attribute(desk: Desk) -> None:
    click_on(desk, "e5")
    press(desk, ",")
    assert offered(desk) == ["realis: actual", "realis: future"]
    press(desk, "f")
    assert desk.event().attributes == {"realis": "future"}
    assert desk.editor.selection.mark == "e5"
    press(desk, ",", "f")
    assert "already future" in desk.note


def test_comma_on_a_place_a_relation_and_nothing(desk: Desk) -> None:
    desk.put_caret(TEXT.index("and"))
    press(desk, ",")
    assert desk.note == "Select a mark first."
    click_on(desk, "m4")
    press(desk, ",", "Return")
    assert desk.mention("m4").attributes == {"certainty": "low"}
    click_on(desk, "r6")
    press(desk, ",")
    assert isinstance(desk.editor.selected, Relation)
