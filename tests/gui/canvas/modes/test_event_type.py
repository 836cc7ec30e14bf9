from __future__ import annotations

from tests.builders import TEXT
from tests.gui.desk import (
    Desk,
    arc_of,
    click_at,
    click_on,
    offered,
    press,
)


def test_e_and_a_letter_make_an_event(blank: Desk) -> None:
    blank.select_text("visited")
    press(blank, "e")
    assert blank.mode == "New event"
    assert offered(blank) == ["Visit", "Attack", "Silence", "Once", "Arrest"]
    press(blank, "v")
    assert (blank.mode, offered(blank)) == ("", [])
    assert (blank.event("e1").type, blank.quotes("e1")) == ("Visit", ["visited"])
    assert blank.editor.selection.mark == "e1"


def test_e_on_the_token_at_the_caret_and_on_a_mention(desk: Desk) -> None:
    desk.put_caret(TEXT.index("met") + 1)
    press(desk, "e", "v")
    assert desk.quotes("e7") == ["met"]
    click_on(desk, "m4")
    press(desk, "e", "v")
    assert desk.quotes("e8") == ["Baku"]


def test_e_changes_the_type_of_a_selected_event(desk: Desk) -> None:
    click_at(desk, arc_of(desk, "e5", 1))
    press(desk, "Delete")
    press(desk, "e")
    assert desk.mode == "Change event type"
    press(desk, "a", "t")
    assert desk.event().type == "Attack"
    assert desk.fillers("agent") == ["m1"]
    press(desk, "e", "s")
    assert "no trigger" in desk.note
    assert desk.event().type == "Attack"
