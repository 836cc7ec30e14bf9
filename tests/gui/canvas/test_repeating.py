from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QApplication

from annotator.model.identity import ArticleId
from tests.builders import TEXT, an_article
from tests.gui.desk import (
    STANDARD,
    Desk,
    a_desk,
    click_on,
    press,
)


def test_a_point_repeats_the_last_label(blank: Desk) -> None:
    press(blank, ".")
    assert "Nothing has been tagged yet" in blank.note
    press(blank, "n", "2", "n", ".")
    assert [(m.type, m.span.quote(TEXT)) for m in blank.marks.mentions] == [
        ("Organization", "Anna Kral"),
        ("Organization", "Ben Ode of the Red Cross"),
    ]
    press(blank, "1", "Shift+Tab", ".")
    assert [m.type for m in blank.marks.mentions] == ["Person", "Person"], "retyping counts as well"


def test_a_point_repeats_the_last_event_type(blank: Desk) -> None:
    blank.select_text("visited")
    press(blank, "e", "v")
    blank.put_caret(TEXT.index("met"))
    press(blank, ".")
    assert [(e.type, e.triggers[0].quote(TEXT)) for e in blank.marks.events] == [
        ("Visit", "visited"),
        ("Visit", "met"),
    ]
    press(blank, "e", "a", "t", "Shift+Tab", ".")
    assert [e.type for e in blank.marks.events] == ["Attack", "Attack"]


def test_a_point_fills_the_same_role_with_the_selected_mark(desk: Desk) -> None:
    click_on(desk, "e5")
    hint = hint_in_mode(desk, "m1")
    press(desk, "h", hint)
    assert desk.fillers("host") == ["m1"]
    press(desk, ".")
    assert "Select what else is “host”" in desk.note
    click_on(desk, "m3")
    press(desk, ".")
    assert desk.fillers("host") == ["m1", "m3"]
    press(desk, "Esc")
    desk.select_text("the mayor")
    press(desk, ".")
    assert "Select the mark that is “host”" in desk.note


def hint_in_mode(desk: Desk, mark: str) -> str:
    press(desk, "h")
    hint = desk.hints[mark]
    press(desk, "Esc")
    return hint


def test_a_point_tags_and_fills_in_one_step(desk: Desk) -> None:
    click_on(desk, "e5")
    press(desk, "h")
    desk.select_text("the mayor")
    press(desk, "1")
    before = desk.state()
    desk.select_text("They")
    press(desk, ".")
    assert [desk.quotes(mark) for mark in desk.fillers("host")] == [["the mayor"], ["They"]]
    assert desk.editor.selection.mark == desk.fillers("host")[1]
    press(desk, "Ctrl+Z")
    assert desk.state() == before
    click_on(desk, "e5")
    press(desk, "Delete")
    desk.select_text("Friday")
    press(desk, ".")
    assert desk.note == "The event whose role was filled last is no longer there."


def test_a_filled_role_is_not_repeated_in_another_article(qapp: QApplication) -> None:
    other = replace(an_article("Other text."), id=ArticleId("01J9ZK3V7Q8W5T2N4B6C0D1E2G"))
    with a_desk(*STANDARD, more=[other]) as desk:
        click_on(desk, "e5")
        hint = hint_in_mode(desk, "m1")
        press(desk, "h", hint)
        assert desk.fillers("host") == ["m1"]
        press(desk, "Ctrl+PgDown")
        desk.settle()
        assert desk.text == "Other text."
        press(desk, ".")
        assert "Nothing has been tagged yet" in desk.note
