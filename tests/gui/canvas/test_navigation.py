from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from annotator.gui.canvas import navigation
from tests.builders import TEXT, a_mention, an_argument, an_event, ref
from tests.gui.desk import (
    Desk,
    a_desk,
    click_on,
    press,
)


def test_tab_walks_through_marks_in_the_order_of_the_text(desk: Desk) -> None:
    seen = []
    for _ in range(6):
        press(desk, "Tab")
        seen.append(desk.editor.selection.mark)
    assert seen == ["m1", "m2", "m3", "e5", "m4", "m1"]
    press(desk, "Shift+Tab", "Shift+Tab")
    assert desk.editor.selection.mark == "e5"


def test_tab_starts_at_the_caret(desk: Desk) -> None:
    desk.put_caret(40)
    press(desk, "Tab")
    assert desk.editor.selection.mark == "m4"
    desk.put_caret(40)
    press(desk, "Shift+Tab")
    assert desk.editor.selection.mark == "e5"
    desk.put_caret(TEXT.index("They"))
    press(desk, "Tab")
    assert desk.editor.selection.mark == "m1"


def test_tab_without_marks_says_so(blank: Desk) -> None:
    press(blank, "Tab")
    assert blank.note == "Nothing is marked yet."
    assert blank.surface.hasFocus()


def test_f8_walks_through_every_problem(qapp: QApplication) -> None:
    twice = an_event(
        "e1",
        "Visit",
        (39, 46),
        arguments=(an_argument("host", ref("m3")), an_argument("place", ref("m2"))),
    )
    inside = a_mention("m2", "Person", 0, 3)
    wrong = a_mention("m3", "Person", 13, 17)
    with a_desk(twice, inside, wrong) as desk:
        shown = [(problem.mark, problem.message) for problem in desk.editor.problems]
        assert len(shown) > len({mark for mark, _ in shown}), "one mark must have two problems"
        seen = []
        for _ in shown:
            press(desk, "F8")
            seen.append((desk.editor.selection.mark, desk.note))
        assert seen == shown
        press(desk, "F8")
        assert (desk.editor.selection.mark, desk.note) == shown[0]
        press(desk, "Shift+F8")
        assert (desk.editor.selection.mark, desk.note) == shown[-1]


def test_f8_without_problems_says_so(desk: Desk) -> None:
    press(desk, "F8")
    assert desk.note == "No problems in this article."


def test_problems_follow_changes(desk: Desk) -> None:
    click_on(desk, "m1")
    press(desk, "Delete")
    desk.settle()
    assert [problem.mark for problem in desk.editor.problems] == ["e5"]
    assert desk.surface.context.problems == {"e5"}
    press(desk, "Ctrl+Z")
    desk.settle()
    assert desk.editor.problems == []


# -- candidates ------------------------------------------------------------------------------


def test_n_walks_through_what_could_be_marked(blank: Desk) -> None:
    seen = []
    for _ in range(4):
        press(blank, "n")
        seen.append(blank.selected_text)
    assert seen[:3] == ["Anna Kral", "Ben Ode of the Red Cross", "Baku"]
    press(blank, "Shift+N", "Shift+N")
    assert blank.selected_text == seen[1]
    press(blank, "1")
    assert blank.quotes("m1") == [seen[1]]
    press(blank, "n")
    assert blank.selected_text == "Baku"
    press(blank, "Shift+N")
    assert blank.selected_text == "Anna Kral", "what is marked is passed over"


def test_n_goes_round_and_says_so(blank: Desk) -> None:
    press(blank, "Ctrl+End", "n")
    assert (blank.selected_text, blank.note) == ("Anna Kral", "On from the top.")
    press(blank, "Shift+N")
    assert blank.note == "On from the end."
    assert blank.editor.selection.start > TEXT.index("Baku")


def test_n_says_when_there_is_nothing_left(qapp: QApplication) -> None:
    with a_desk(a_mention("m1", "Person", 0, 4), text="Anna went home.") as desk:
        press(desk, "n")
        assert desk.note == "No candidates: no unmarked names, dates or numbers."
        assert desk.selected_text == ""


def test_n_looks_a_good_way_and_no_further(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(navigation, "FARTHEST", 100)
    text = "nothing here\n" * 15 + "Anna"
    with a_desk(text=text) as desk:
        press(desk, "n")
        assert desk.note == "No candidate nearby; press again to look further."
        assert desk.editor.selection.caret == 100
        press(desk, "n")
        assert desk.selected_text == "Anna"
