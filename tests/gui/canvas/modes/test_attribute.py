from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QApplication

from annotator.model.marks import Relation
from annotator.model.schema import Attribute, AttributeChoice
from tests.builders import TEXT
from tests.gui.desk import (
    STANDARD,
    Desk,
    a_desk,
    a_keyed_schema,
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


def test_an_attribute_of_many_values_has_a_list_of_its_own(qapp: QApplication) -> None:
    many = tuple(AttributeChoice(f"{word}-kind") for word in "abcdefghijklm")
    schema = a_keyed_schema()
    schema = replace(
        schema, attributes=(*schema.attributes, Attribute("context", ("event",), many))
    )
    with a_desk(*STANDARD, schema=schema) as desk:
        click_on(desk, "e5")
        press(desk, ",")
        assert offered(desk) == ["realis: actual", "realis: future", "context…"]
        press(desk, "c")
        assert len(offered(desk)) == 13
        press(desk, "h")
        assert desk.event().attributes == {"context": "h-kind"}
