from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QInputDialog

from annotator.gui.canvas.hints import LETTERS
from annotator.model.marks import Mention, Relation
from annotator.model.schema import RelationType
from tests.builders import TEXT, a_mention, an_event, ref
from tests.gui.desk import (
    STANDARD,
    Desk,
    a_desk,
    a_keyed_schema,
    arc_of,
    click_at,
    click_on,
    hint_of,
    label_of,
    point_at,
    press,
)


@pytest.fixture
def desk(qapp: QApplication) -> Iterator[Desk]:
    with a_desk(*STANDARD) as desk:
        yield desk


@pytest.fixture
def blank(qapp: QApplication) -> Iterator[Desk]:
    with a_desk() as desk:
        yield desk


@pytest.fixture
def crowd(qapp: QApplication) -> Iterator[Desk]:
    """Forty people and a visit: more legal marks than there are letters."""
    text = "visited " + " ".join(f"Name{number}" for number in range(40))
    people = []
    for number in range(40):
        start = text.index(f"Name{number}")
        end = start + len(f"Name{number}")
        people.append(a_mention(f"m{number + 2}", "Person", start, end))
    with a_desk(an_event("e1", "Visit", (0, 7)), *people, text=text) as desk:
        press(desk, "Tab")
        assert desk.editor.selection.mark == "e1"
        yield desk


def offered(desk: Desk) -> list[str]:
    """The rows of the list that is open."""
    chooser = desk.window.chooser
    return [choice.text for choice in chooser.choices] if chooser.isVisible() else []


def typed_value(monkeypatch: pytest.MonkeyPatch, words: str, *, fine: bool = True) -> list[str]:
    """Somebody types a value whenever one is asked for; the titles of the questions."""
    asked: list[str] = []

    def answer(_parent: object, title: str, _label: str) -> tuple[str, bool]:
        asked.append(title)
        return words, fine

    monkeypatch.setattr(QInputDialog, "getText", answer)
    return asked


# -- event types -----------------------------------------------------------------------------


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


def test_type_ahead_narrows_and_takes_what_is_left(blank: Desk) -> None:
    press(blank, "e", "a")
    assert offered(blank) == ["Attack", "Arrest"]
    press(blank, "x")
    assert offered(blank) == ["Attack", "Arrest"]
    press(blank, "Backspace")
    assert len(offered(blank)) == 5
    press(blank, "A", "r")
    assert blank.event("e1").type == "Arrest"


def test_arrows_and_enter_choose(blank: Desk) -> None:
    press(blank, "e", "Down", "Return")
    assert blank.event("e1").type == "Attack"
    press(blank, "Esc", "e", "Up", "Enter")
    assert blank.event("e2").type == "Arrest"
    press(blank, "Esc", "e", "a", "Down", "Return")
    assert blank.event("e3").type == "Arrest"


def test_a_row_is_picked_by_mouse(blank: Desk) -> None:
    press(blank, "e")
    chooser = blank.window.chooser
    row = offered(blank).index("Attack")
    point = chooser._row_rect(row).center()
    QTest.mouseMove(chooser, point)
    QTest.mouseClick(chooser, Qt.MouseButton.LeftButton, pos=point)
    assert blank.event("e1").type == "Attack"
    assert blank.surface.hasFocus()
    assert not chooser.isVisible()


def test_esc_leaves_and_makes_nothing(blank: Desk) -> None:
    blank.select_text("visited")
    before = blank.state()
    press(blank, "e", "Esc")
    assert (blank.mode, offered(blank), blank.state()) == ("", [], before)
    assert blank.selected_text == "visited"
    press(blank, "Esc")
    assert blank.selected_text == ""


def test_a_click_beside_the_list_closes_it(desk: Desk) -> None:
    press(desk, "e")
    click_on(desk, "m4")
    assert (desk.mode, offered(desk)) == ("", [])
    assert desk.editor.selection.mark == "m4"


def test_letters_in_the_list_are_no_other_keys(blank: Desk) -> None:
    before = blank.state()
    press(blank, "e", "1", "Delete", "Left", "Tab", ",", "]")
    assert blank.mode == "New event"
    assert blank.state() == before


# -- roles -----------------------------------------------------------------------------------


def test_a_role_letter_puts_hints_on_legal_marks_only(desk: Desk) -> None:
    click_on(desk, "e5")
    press(desk, "h")
    assert desk.mode == "Visit · host"
    assert set(desk.hints) == {"m1", "m2", "m3"}
    assert desk.surface.context.legal == {"m1", "m2", "m3"}
    press(desk, hint_of(desk, "m3"))
    assert desk.fillers("host") == ["m3"]
    assert (desk.mode, desk.hints, desk.surface.context.legal) == ("", {}, None)
    assert desk.editor.selection.mark == "e5"


def test_what_fills_the_role_already_has_no_hint(desk: Desk) -> None:
    click_on(desk, "e5")
    press(desk, "a")
    assert set(desk.hints) == {"m2", "m3"}


def test_a_role_that_takes_one_gets_another(desk: Desk) -> None:
    click_on(desk, "e5")
    press(desk, "a", hint_of_after(desk, "a", "m2"))
    assert desk.fillers("agent") == ["m2"]
    press(desk, "Ctrl+Z")
    assert desk.fillers("agent") == ["m1"]


def hint_of_after(desk: Desk, key: str, mark: str) -> str:
    """The hint that a mark gets once a key is pressed."""
    press(desk, key)
    hint = hint_of(desk, mark)
    press(desk, "Esc")
    return hint


def test_wrong_letters_say_so(desk: Desk) -> None:
    click_on(desk, "e5")
    press(desk, "h")
    before = desk.state()
    unused = next(letter for letter in "zyxw" if letter not in desk.hints.values())
    press(desk, unused)
    assert desk.note == f"No mark has the hint “{unused}”."
    assert desk.mode == "Visit · host"
    assert desk.state() == before


def test_hints_of_two_letters(crowd: Desk) -> None:
    press(crowd, "h")
    assert len(crowd.hints) == 40
    every = crowd.hints
    mark, hint = next((m, h) for m, h in every.items() if len(h) == 2)
    press(crowd, hint[0].upper())
    assert crowd.fillers("host", "e1") == []
    assert set(crowd.hints) == {m for m, h in every.items() if h.startswith(hint[0])}
    assert crowd.surface.context.legal == set(crowd.hints)
    press(crowd, "Backspace")
    assert crowd.hints == every
    wrong = next(letter for letter in LETTERS if hint[0] + letter not in every.values())
    press(crowd, hint[0], wrong)
    assert crowd.note == f"No mark has the hint “{hint[0]}{wrong}”."
    press(crowd, hint[1])
    assert crowd.fillers("host", "e1") == [mark]


def test_nearest_marks_have_one_letter(crowd: Desk) -> None:
    press(crowd, "h")
    assert len(hint_of(crowd, "m2")) == 1
    assert len(hint_of(crowd, "m41")) == 2
    press(crowd, hint_of(crowd, "m2"))
    assert crowd.fillers("host", "e1") == ["m2"]


def test_backspace_without_letters_stays(desk: Desk) -> None:
    click_on(desk, "e5")
    press(desk, "h", "Backspace")
    assert desk.mode == "Visit · host"
    assert len(desk.hints) == 3


def test_a_click_on_a_legal_mark_fills(desk: Desk) -> None:
    click_on(desk, "e5")
    press(desk, "h")
    click_on(desk, "m3")
    assert desk.fillers("host") == ["m3"]
    press(desk, "h")
    click_at(desk, label_of(desk, "m1"))
    assert desk.fillers("host") == ["m3", "m1"]


def test_a_click_on_an_illegal_mark_says_why_not(desk: Desk) -> None:
    click_on(desk, "e5")
    press(desk, "h")
    before = desk.state()
    for point in (label_of(desk, "m4"), point_at(desk, 49), label_of(desk, "e5")):
        click_at(desk, point)
        assert "cannot fill “host”" in desk.note
    assert (desk.mode, desk.state()) == ("Visit · host", before)
    assert desk.surface.context.legal == {"m1", "m2", "m3"}
    assert len(desk.hints) == 3


def test_a_click_takes_the_legal_one_of_stacked_marks(qapp: QApplication) -> None:
    place_in_person = (
        a_mention("m1", "Person", 0, 9),
        a_mention("m2", "Place", 0, 4),
        an_event("e3", "Visit", (39, 46)),
    )
    with a_desk(*place_in_person) as desk:
        click_on(desk, "e3")
        press(desk, "h")
        click_at(desk, point_at(desk, 2))
        assert desk.fillers("host", "e3") == ["m1"]


def test_tab_goes_on_to_the_next_role(desk: Desk) -> None:
    click_on(desk, "e5")
    press(desk, "a", "Tab")
    assert desk.mode == "Visit · host"
    press(desk, "Tab")
    assert desk.mode == "Visit · place"
    press(desk, "Shift+Tab", "Shift+Backtab")
    assert desk.mode == "Visit · agent"
    press(desk, "Shift+Tab")
    assert desk.mode == "Visit · nobody"
    assert desk.editor.selection.mark == "e5"


def test_new_text_is_tagged_and_attached_in_one_step(desk: Desk) -> None:
    before = dict(desk.marks.snapshot()[1])
    click_on(desk, "e5")
    press(desk, "h")
    desk.select_text("the mayor")
    press(desk, "1")
    assert desk.fillers("host") == ["m7"]
    assert desk.quotes("m7") == ["the mayor"]
    assert (desk.mode, desk.editor.selection.mark) == ("", "e5")
    press(desk, "Ctrl+Z")
    assert desk.marks.snapshot()[1] == before


def test_new_text_by_keyboard_without_blanks_at_its_edges(desk: Desk) -> None:
    click_on(desk, "e5")
    press(desk, "h", "Ctrl+End", "Ctrl+Left")
    assert desk.mode == "Visit · host"
    press(desk, "1")
    assert desk.quotes(desk.fillers("host")[0]) == ["They"]
    press(desk, "h")
    desk.select_text(" Friday")
    press(desk, "1")
    assert desk.quotes(desk.fillers("host")[1]) == ["Friday"]


def test_a_digit_without_new_text_asks_for_it(desk: Desk) -> None:
    click_on(desk, "e5")
    press(desk, "h")
    before = desk.state()
    press(desk, "1")
    assert "Select the text" in desk.note
    assert (desk.mode, desk.state()) == ("Visit · host", before)


def test_a_label_the_role_does_not_take_changes_nothing(desk: Desk) -> None:
    click_on(desk, "e5")
    press(desk, "h")
    desk.select_text("the mayor")
    before = desk.state()
    press(desk, "3")
    assert "takes any actor, not Place" in desk.note
    assert (desk.mode, desk.state()) == ("Visit · host", before)
    press(desk, "1")
    assert desk.fillers("host") == ["m7"]


def test_a_full_role_says_so(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    click_on(desk, "e5")
    for words in ("one", "two"):
        typed_value(monkeypatch, words)
        press(desk, "o", "=")
    assert desk.fillers("topic") == ["one", "two"]
    typed_value(monkeypatch, "three")
    press(desk, "o", "=")
    assert "at most 2" in desk.note
    assert desk.fillers("topic") == ["one", "two"]
    assert desk.mode == "Visit · topic"


def test_a_written_value(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = typed_value(monkeypatch, "  to sign a treaty ")
    click_on(desk, "e5")
    press(desk, "u", "=")
    assert asked == ["Visit · purpose"]
    assert desk.fillers("purpose") == ["to sign a treaty"]
    assert desk.mode == ""


@pytest.mark.parametrize(("words", "fine"), [("x", False), ("  ", True)])
def test_no_written_value(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, words: str, fine: bool
) -> None:
    typed_value(monkeypatch, words, fine=fine)
    click_on(desk, "e5")
    press(desk, "u", "=")
    assert (desk.mode, desk.fillers("purpose")) == ("Visit · purpose", [])


def test_a_role_without_values_does_not_ask_for_one(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = typed_value(monkeypatch, "x")
    click_on(desk, "e5")
    press(desk, "h", "=")
    assert (asked, desk.mode) == ([], "Visit · host")


def test_no_legal_mark_is_said_and_text_can_still_be_tagged(qapp: QApplication) -> None:
    with a_desk(an_event("e1", "Visit", (39, 46))) as desk:
        click_on(desk, "e1")
        press(desk, "h")
        assert "No mark here fits “host”" in desk.note
        desk.select_text("Anna Kral")
        press(desk, "1")
        assert desk.fillers("host", "e1") == ["m2"]


def test_events_do_not_contain_each_other(qapp: QApplication) -> None:
    visit = an_event("e1", "Visit", (39, 46))
    attack = an_event("e2", "Attack", (68, 71))
    with a_desk(visit, attack) as desk:
        click_on(desk, "e1")
        press(desk, "u")
        assert set(desk.hints) == {"e2"}
        press(desk, hint_of(desk, "e2"))
        assert desk.fillers("purpose", "e1") == ["e2"]
        click_on(desk, "e2")
        desk.editor.start_role("cause")
        assert desk.hints == {}


def test_the_mode_ends_with_its_event(desk: Desk) -> None:
    click_on(desk, "e5")
    press(desk, "h", "Delete")
    assert "e5" not in desk.marks
    assert (desk.mode, desk.hints) == ("", {})


def test_f8_and_f1_stay_within_reach(desk: Desk) -> None:
    asked: list[str] = []
    desk.window.actions_by_id.by_id["help.manual"].triggered.disconnect()
    desk.window.actions_by_id.by_id["help.manual"].triggered.connect(lambda: asked.append("manual"))
    click_on(desk, "e5")
    press(desk, "h", "F1")
    assert asked == ["manual"]
    press(desk, "F8")
    assert desk.note == "No problems in this article."
    assert desk.mode == "Visit · host"


# -- relations -------------------------------------------------------------------------------


def relations(desk: Desk) -> list[tuple[str, str, str]]:
    return [(one.type, one.source.id, one.target.id) for one in desk.marks.relations]


def test_r_a_letter_and_a_hint_make_a_relation(desk: Desk) -> None:
    click_on(desk, "m1")
    press(desk, "r")
    assert desk.mode == "Relation from Person"
    assert offered(desk) == ["member-of", "ally-of", "opponent-of", "about"]
    press(desk, "o")
    assert desk.mode == "Person · member-of"
    assert set(desk.hints) == {"m3"}
    press(desk, hint_of(desk, "m3"))
    assert relations(desk)[-1] == ("member-of", "m1", "m3")
    assert (desk.mode, desk.editor.selection.mark) == ("", "m1")


def test_r_from_an_event(desk: Desk) -> None:
    click_on(desk, "e5")
    press(desk, "r")
    assert offered(desk) == ["causes", "about"]
    press(desk, "c")
    assert "can be the target of “causes”" in desk.note
    assert desk.mode == ""


def test_a_target_by_click(desk: Desk) -> None:
    click_on(desk, "m1")
    press(desk, "r", "o")
    before = desk.state()
    click_at(desk, label_of(desk, "m4"))
    assert "Place cannot be the target of “member-of”" in desk.note
    assert desk.state() == before
    click_on(desk, "m3")
    assert relations(desk)[-1] == ("member-of", "m1", "m3")


def test_a_link_that_exists_is_not_offered_again(desk: Desk) -> None:
    click_at(desk, label_of(desk, "m2"))
    press(desk, "r", "o")
    assert "can be the target of “member-of”" in desk.note
    press(desk, "r", "a")
    assert set(desk.hints) == {"m1", "m3"}
    press(desk, hint_of(desk, "m1"))
    click_on(desk, "m1")
    press(desk, "r", "a")
    assert set(desk.hints) == {"m3"}, "ally-of has no direction"


def test_r_without_a_mark_or_without_a_relation(desk: Desk) -> None:
    press(desk, "r")
    assert "Select the mark" in desk.note
    runs = RelationType("runs", ("event",), ("event",))
    only = replace(a_keyed_schema(), relation_types=(runs,))
    with a_desk(a_mention("m1"), schema=only) as other:
        click_on(other, "m1")
        press(other, "r")
        assert other.note == "No relation of this schema starts at Person."
        assert other.mode == ""


# -- attributes ------------------------------------------------------------------------------


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
    press(desk, ",")
    assert desk.note == "Select a mark first."
    click_on(desk, "m4")
    press(desk, ",", "Return")
    assert desk.mention("m4").attributes == {"certainty": "low"}
    click_on(desk, "r6")
    press(desk, ",")
    assert isinstance(desk.editor.selected, Relation)


# -- edges -----------------------------------------------------------------------------------


def test_brackets_and_arrows_move_edges(desk: Desk) -> None:
    click_on(desk, "m4")
    press(desk, "]")
    assert desk.mode == "Move the end of Place"
    press(desk, "Right", "Right")
    assert desk.quotes("m4") == ["Baku on Friday"]
    press(desk, "Left", "Alt+Right", "Alt+Right")
    assert desk.quotes("m4") == ["Baku on F"]
    press(desk, "Enter", "[", "Left")
    assert desk.quotes("m4") == ["visited Baku on F"]
    press(desk, "Right", "Alt+Right", "Return")
    assert desk.quotes("m4") == ["aku on F"]
    assert (desk.mode, desk.editor.selection.mark) == ("", "m4")


def test_an_edge_does_not_pass_the_other(desk: Desk) -> None:
    click_on(desk, "m4")
    press(desk, "]", "Left")
    assert "cannot be empty" in desk.note
    assert desk.quotes("m4") == ["Baku"]
    assert desk.mode == "Move the end of Place"


def test_edges_of_a_trigger(desk: Desk) -> None:
    click_on(desk, "e5")
    press(desk, "]", "Right")
    assert desk.quotes("e5") == ["visited Baku"]


def test_an_edge_without_a_place_in_the_text(desk: Desk) -> None:
    for mark in (None, "r6"):
        if mark:
            click_on(desk, mark)
        press(desk, "[")
        assert (desk.note, desk.mode) == ("Select a mark first.", "")


@pytest.mark.parametrize("leave", ["Tab", "Delete", "Up", "Ctrl+A"])
def test_another_selection_ends_the_edge_mode(desk: Desk, leave: str) -> None:
    click_on(desk, "m1")
    press(desk, "]")
    before = desk.quotes("m2")
    press(desk, leave)
    assert desk.mode == ""
    press(desk, "Right")
    assert desk.quotes("m2") == before


def test_a_click_ends_the_edge_mode(desk: Desk) -> None:
    click_on(desk, "m1")
    press(desk, "]")
    click_on(desk, "m4")
    assert (desk.mode, desk.editor.selection.mark) == ("", "m4")


def test_e_in_the_edge_mode_begins_an_event(desk: Desk) -> None:
    click_on(desk, "m1")
    press(desk, "]", "e")
    assert desk.mode == "New event"


# -- counting keys ---------------------------------------------------------------------------


def test_an_event_with_three_arguments_takes_at_most_eleven_keys(qapp: QApplication) -> None:
    mentions = [mark for mark in STANDARD if isinstance(mark, Mention)]
    with a_desk(*mentions) as desk:
        desk.select_text("visited")
        count = 2
        press(desk, "e", "v")
        for role, mark in (("a", "m1"), ("h", "m3"), ("p", "m4")):
            press(desk, role)
            hint = hint_of(desk, mark)
            press(desk, *hint)
            count += 1 + len(hint)
        event = desk.event("e5")
        assert [argument.filler for argument in event.arguments] == [
            ref("m1"),
            ref("m3"),
            ref("m4"),
        ]
        assert count <= 11


def test_the_list_opens_inside_the_window_wherever_the_caret_is(blank: Desk) -> None:
    press(blank, "Ctrl+End", "e")
    chooser = blank.window.chooser
    corner = chooser.geometry().bottomRight()
    assert chooser.ground.rect().contains(chooser.geometry().topLeft())
    assert chooser.ground.rect().contains(corner + QPoint(1, 1))


def test_a_blank_in_a_hint_mode_completes_nothing(desk: Desk) -> None:
    click_on(desk, "e5")
    before = desk.marks.layer.status
    press(desk, "h", "Space")
    assert (desk.mode, desk.marks.layer.status) == ("Visit · host", before)


def test_an_equals_sign_says_that_the_role_takes_no_value(desk: Desk) -> None:
    click_on(desk, "e5")
    press(desk, "h", "=")
    assert "takes no written value" in desk.note


def test_the_inspector_stays_on_the_event_while_its_role_is_filled(desk: Desk) -> None:
    click_on(desk, "e5")
    press(desk, "h")
    desk.select_text("the mayor")
    assert desk.editor.selected is None
    assert desk.editor.inspected == desk.event("e5")
    press(desk, "Esc")
    assert desk.editor.inspected is None


def test_the_caret_goes_on_behind_an_event_whose_role_was_filled(desk: Desk) -> None:
    click_on(desk, "e5")
    press(desk, "h")
    press(desk, hint_of(desk, "m3"))
    event = desk.event("e5")
    assert desk.editor.selection.mark == "e5"
    assert desk.editor.selection.caret == event.triggers[-1].end
