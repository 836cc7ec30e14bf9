from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication, QInputDialog

from annotator.model.marks import Mention
from tests.builders import an_event, ref
from tests.gui.desk import (
    STANDARD,
    Desk,
    a_desk,
    click_on,
    hint_of,
    press,
)


def typed_value(monkeypatch: pytest.MonkeyPatch, words: str, *, fine: bool = True) -> list[str]:
    """Somebody types a value whenever one is asked for; the titles of the questions."""
    asked: list[str] = []

    def answer(_parent: object, title: str, _label: str) -> tuple[str, bool]:
        asked.append(title)
        return words, fine

    monkeypatch.setattr(QInputDialog, "getText", answer)
    return asked


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
