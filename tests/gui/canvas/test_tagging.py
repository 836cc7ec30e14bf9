from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from annotator.gui import errands
from annotator.model.identity import ActorId
from annotator.model.marks import Relation
from annotator.model.schema import MentionType
from tests.builders import TEXT, an_actor
from tests.gui.desk import (
    STANDARD,
    Desk,
    a_desk,
    a_keyed_schema,
    arc_of,
    click_at,
    click_on,
    offered,
    press,
)


def caret(desk: Desk) -> int:
    return desk.editor.selection.caret


def test_digit_tags_the_selection(blank: Desk) -> None:
    press(blank, "Shift+Right", "Shift+Right", "1")
    assert blank.quotes("m1") == ["Anna Kral"]
    assert blank.mention("m1").type == "Person"
    assert blank.editor.selection.mark == "m1"
    assert blank.selected_text == ""


def test_digit_tags_the_token_at_the_caret(blank: Desk) -> None:
    blank.put_caret(TEXT.index("Baku") + 2)
    press(blank, "3")
    assert blank.quotes("m1") == ["Baku"]
    assert blank.mention("m1").type == "Place"


def test_blanks_at_the_edges_are_left_out(blank: Desk) -> None:
    blank.select_text(" Baku ")
    press(blank, "3")
    assert blank.quotes("m1") == ["Baku"]
    before = blank.state()
    press(blank, "Esc")
    blank.select_text(" ")
    press(blank, "3")
    assert blank.state() == before
    assert "Select some text" in blank.note


def test_digit_retypes_the_selected_mention(desk: Desk) -> None:
    click_on(desk, "m4")
    press(desk, "4")
    assert "place" in desk.note  # the role “place” of the visit does not take a time
    assert desk.mention("m4").type == "Place"
    click_on(desk, "m1")
    press(desk, "2")
    assert desk.mention("m1").type == "Organization"
    assert desk.editor.selection.mark == "m1"
    assert len(desk.marks) == len(STANDARD)


def test_unused_digit_says_so(blank: Desk) -> None:
    before = blank.state()
    press(blank, "9")
    assert blank.note == "No label has the key 9."
    press(blank, "0")
    assert blank.note == "No label has the key 0."
    assert blank.state() == before


def test_digit_on_an_event_or_relation_says_why_not(desk: Desk) -> None:
    before = desk.state()
    for mark in ("e5", "r6"):
        click_on(desk, mark)
        assert desk.editor.selection.mark == mark
        press(desk, "1")
        assert "no mention" in desk.note
    assert desk.state() == before


def test_a_refusal_is_a_note_and_changes_nothing(desk: Desk) -> None:
    before = desk.state()
    desk.select_text("Anna Kral")
    press(desk, "1")
    assert "already tagged Person" in desk.note
    assert desk.state() == before
    press(desk, "Right")
    assert desk.note == ""


def test_read_only_is_a_note(qapp: QApplication) -> None:
    with a_desk(*STANDARD, read_only=True) as desk:
        before = desk.state()
        click_on(desk, "m1")
        press(desk, "2")
        assert "reading only" in desk.note
        assert desk.state() == before


def test_delete_of_a_selected_arc_clears_that_argument_only(desk: Desk) -> None:
    click_at(desk, arc_of(desk, "e5", 0))
    assert desk.editor.selection.link == ("e5", 0)
    press(desk, "Delete")
    assert (desk.fillers("agent"), desk.fillers("place")) == ([], ["m4"])
    assert {"m1", "m4", "e5"} <= {mark.id for mark in desk.marks}
    # The other argument has moved to the place of the first; it was never selected.
    assert desk.editor.selection.link is None
    assert desk.editor.selection.mark == "e5"
    press(desk, "Ctrl+Z")
    assert (desk.fillers("agent"), desk.fillers("place")) == (["m1"], ["m4"])


def test_delete_of_a_relation_leaves_its_ends(desk: Desk) -> None:
    click_on(desk, "r6")
    assert isinstance(desk.editor.selected, Relation)
    press(desk, "Delete")
    assert "r6" not in desk.marks
    assert {"m2", "m3"} <= {mark.id for mark in desk.marks}


def test_delete_of_nothing_says_so(blank: Desk) -> None:
    press(blank, "Delete")
    assert blank.note == "Select what to remove."


def test_m_asks_for_the_actor_of_an_actor_only(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    anna = an_actor("a1", "Anna Kral")
    asked: list[str] = []

    class Dialog:
        """Answers at once with the actor."""

        def __init__(self, _actors: object, words: str, _parent: object) -> None:
            asked.append(words)
            self.actor = ActorId("a1")
            self.new_name = None

        def exec(self) -> int:
            return 1

    monkeypatch.setattr(errands, "ActorDialog", Dialog)
    desk.editor.workspace.actors[anna.id] = anna
    desk.store._actors[anna.id] = anna
    desk.put_caret(TEXT.index("and"))
    press(desk, "M")
    assert "Select a mention of an actor, or an event" in desk.note
    click_on(desk, "m4")
    press(desk, "m")
    assert "Select a mention of an actor, or an event" in desk.note
    assert asked == []
    click_on(desk, "m1")
    press(desk, "m", "Enter")
    assert asked == ["Anna Kral"]
    assert desk.mention("m1").actor == "a1"


def test_role_letters_win_over_keys_of_the_canvas_only_on_an_event(desk: Desk) -> None:
    click_on(desk, "m1")
    press(desk, "a", "h")
    assert desk.mode == ""


def test_the_caret_goes_on_behind_a_new_mark(blank: Desk) -> None:
    press(blank, "Ctrl+Home", "Shift+Right", "Shift+Right", "1")
    [mention] = blank.marks.mentions
    assert blank.editor.selection.caret == mention.span.end
    assert blank.editor.selection.mark == mention.id


# -- the mark at the caret -------------------------------------------------------------------


def test_the_innermost_mark_at_the_caret_is_meant_while_nothing_is_selected(desk: Desk) -> None:
    desk.put_caret(TEXT.index("Red Cross") + 1)
    press(desk, "r")
    assert desk.mode == "Relation from Organization"
    assert desk.editor.selection.mark == "m3"
    desk.put_caret(TEXT.index("visited") + 1)
    press(desk, ",")
    assert desk.mode == "Attribute"
    desk.put_caret(TEXT.index("Ben"))
    press(desk, "]")
    assert desk.mode == "Move the end of Person"


def test_selected_text_means_no_mark(desk: Desk) -> None:
    desk.select_text("Anna")
    press(desk, "r")
    assert "Select the mark" in desk.note
    assert desk.selected_text == "Anna"


# -- parts, triggers and labels beyond the tenth ---------------------------------------------


def test_e_and_plus_add_a_trigger_to_the_event_that_was_selected_before(desk: Desk) -> None:
    click_on(desk, "e5")
    desk.select_text("met")
    press(desk, "e")
    assert offered(desk)[0] == "also trigger of Visit “visited”"
    press(desk, "+")
    assert [span.quote(TEXT) for span in desk.event().triggers] == ["visited", "met"]
    assert (desk.editor.selection.mark, desk.editor.selection.part) == ("e5", 1)
    desk.select_text("They")
    press(desk, "e", "+")
    assert "at most 2 triggers" in desk.note


def test_without_an_event_before_there_is_no_such_row(desk: Desk) -> None:
    desk.select_text("met")
    press(desk, "e")
    assert offered(desk)[0] == "Visit"


def test_shift_and_a_digit_tag_with_a_label_beyond_the_tenth(qapp: QApplication) -> None:
    labels = [MentionType(f"Label{n}", key=str(n % 10) if n <= 10 else None) for n in range(1, 13)]
    schema = replace(a_keyed_schema(), mention_types=tuple(labels))
    with a_desk(schema=schema) as desk:
        press(desk, "n")
        shift_and(desk, Qt.Key.Key_2, "@")
        assert desk.mention("m1").type == "Label12"
        shift_and(desk, Qt.Key.Key_3, "#")
        assert desk.note == "No label has the key Shift+3."


def shift_and(desk: Desk, key: Qt.Key, text: str) -> None:
    """A digit's key with Shift, and the sign that comes out."""
    held = Qt.KeyboardModifier.ShiftModifier
    QApplication.sendEvent(desk.surface, QKeyEvent(QEvent.Type.KeyPress, key, held, text))
