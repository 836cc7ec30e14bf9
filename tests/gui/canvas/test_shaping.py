from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from annotator.commands.events import RemoveTrigger
from annotator.gui import main_window
from annotator.model.identity import ActorId
from annotator.model.marks import Relation
from tests.builders import TEXT, an_actor, an_event
from tests.gui.desk import (
    STANDARD,
    Desk,
    a_desk,
    arc_of,
    click_at,
    click_on,
    point_at,
    press,
)

LONG = " ".join(f"Word{number} follows in the text." for number in range(120))


@pytest.fixture
def desk(qapp: QApplication) -> Iterator[Desk]:
    with a_desk(*STANDARD) as desk:
        yield desk


@pytest.fixture
def blank(qapp: QApplication) -> Iterator[Desk]:
    with a_desk() as desk:
        yield desk


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

    monkeypatch.setattr(main_window, "ActorDialog", Dialog)
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


def test_plus_adds_the_selected_text_to_the_mark_that_was_selected_before(desk: Desk) -> None:
    click_on(desk, "m1")
    press(desk, "Right", "Right", "Right", "Shift+Right", "+")
    assert len(desk.quotes("m1")) == 2
    assert desk.quotes("m1")[0] == "Anna Kral"
    assert desk.editor.selection.mark == "m1"
    press(desk, "Ctrl+Z")
    assert desk.quotes("m1") == ["Anna Kral"]


def test_plus_says_what_it_needs(desk: Desk) -> None:
    press(desk, "+")
    assert desk.note == "Select the text of the other part first."
    desk.select_text("mayor")
    press(desk, "+")
    assert desk.note == "Select a mark first, then the text of its other part."
    click_on(desk, "m1")
    press(desk, "Ctrl+Home", "Shift+Right")
    before = desk.state()
    press(desk, "+")
    assert "already part of" in desk.note
    click_on(desk, "r6")
    desk.select_text("mayor")
    press(desk, "+")
    assert "no place in the text" in desk.note
    click_on(desk, "r6")
    press(desk, "Delete")
    desk.select_text("mayor")
    press(desk, "+")
    assert desk.note == "Select a mark first, then the text of its other part."
    press(desk, "Ctrl+Z")
    assert desk.state()[1] == before[1]  # type: ignore[index]


def test_a_trigger_that_went_is_no_longer_selected(qapp: QApplication) -> None:
    two = an_event("e1", "Visit", (0, 4), (39, 46))
    with a_desk(two) as desk:
        click_at(desk, point_at(desk, 41))
        press(desk, "]", "Right", "Enter")
        assert desk.editor.selection.part == 1
        assert desk.event("e1").triggers[1].quote(desk.text) == "visited Baku"
        desk.editor.run(RemoveTrigger("e1", 1))
        assert (desk.editor.selection.mark, desk.editor.selection.part) == ("e1", 0)
        press(desk, "]", "Right", "Enter")
        assert desk.quotes("e1") == ["Anna Kral"]
