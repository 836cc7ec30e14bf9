from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication

from annotator.gui.accessibility import spoken
from annotator.model.identity import ArticleId
from tests.builders import an_article
from tests.gui.accessibility.listening import Listener, listening
from tests.gui.desk import STANDARD, Desk, a_desk, arc_of, click_at, click_on, hint_of, press

OTHER = replace(
    an_article("🎉 Another article."), id=ArticleId("01J9ZK3V7Q8W5T2N4B6C0D1E2G"), title="Other"
)


@pytest.fixture
def heard(monkeypatch: pytest.MonkeyPatch) -> Iterator[Listener]:
    with listening(monkeypatch) as listener:
        yield listener


@pytest.fixture
def desk(qapp: QApplication, heard: Listener) -> Iterator[Desk]:
    with a_desk(*STANDARD, more=(OTHER,)) as made:
        press(made, "Esc", "Ctrl+End")
        heard.heard()
        yield made


def test_the_article_is_named_when_it_opens(desk: Desk, heard: Listener) -> None:
    desk.window.open_article(OTHER.id)
    desk.settle()
    assert "Article: Other" in heard.heard()


def test_the_caret_is_reported_in_utf16_units(desk: Desk, heard: Listener) -> None:
    desk.window.open_article(OTHER.id)
    desk.settle()
    heard.carets.clear()
    press(desk, "Alt+Right", "Alt+Right")
    assert heard.carets == [2, 3]
    press(desk, "Shift+Right")
    assert heard.selections == [(3, 10)]


def test_a_caret_that_comes_upon_a_mark_says_it_once(desk: Desk, heard: Listener) -> None:
    press(desk, "Ctrl+Home")
    assert heard.heard() == ["Person, Anna Kral, agent of Visit"]
    press(desk, "Alt+Right")
    assert heard.heard() == []  # still on the same mark
    press(desk, "Ctrl+End")
    assert heard.heard() == []


def test_nested_marks_are_said_as_they_are_entered(desk: Desk, heard: Listener) -> None:
    desk.put_caret(28)
    heard.heard()
    press(desk, "Alt+Right")
    assert [words.split(",")[0] for words in heard.heard()] == ["Organization"]


def test_a_selected_mark_is_said(desk: Desk, heard: Listener) -> None:
    click_on(desk, "e5")
    assert heard.heard() == ["Visit event, visited, agent Anna Kral, place Baku"]
    press(desk, "Tab")
    assert heard.heard() == ["Place, Baku, place of Visit"]


def test_a_mark_that_is_let_go_is_not_said_again(desk: Desk, heard: Listener) -> None:
    click_on(desk, "m1")
    heard.heard()
    press(desk, "Esc")
    assert heard.heard() == ["nothing selected"]
    press(desk, "Alt+Right")
    assert heard.heard() == []


def test_a_selected_argument_is_said_between_its_ends(desk: Desk, heard: Listener) -> None:
    click_at(desk, arc_of(desk, "e5", 1))
    assert heard.heard() == ["Visit, visited, place Baku"]


def test_selected_text_is_said_and_that_none_is_left(desk: Desk, heard: Listener) -> None:
    press(desk, "Shift+Ctrl+Left")
    assert heard.heard() == ["selected: They met the mayor."]
    press(desk, "Esc")
    assert heard.heard() == ["nothing selected"]


def test_a_new_mark_and_what_becomes_of_it_is_said(desk: Desk, heard: Listener) -> None:
    press(desk, "Left", "Left")
    heard.heard()
    press(desk, "1")
    assert heard.heard() == ["Person, mayor"]
    press(desk, "3")
    assert heard.heard() == ["Place, mayor"]
    desk.settle()  # looking for problems is no change
    assert heard.heard() == []
    press(desk, "Delete")
    assert heard.heard() == ["Place removed"]
    desk.window.undo()
    assert heard.heard() == ["Place, mayor"]


def test_modes_and_notes_are_said(desk: Desk, heard: Listener) -> None:
    click_on(desk, "e5")
    heard.heard()
    press(desk, "h")
    mode, hints = heard.heard()
    assert mode.startswith("Visit · host: ")
    assert "Esc" in mode
    assert f"{hint_of(desk, 'm2')}: Ben Ode of the Red Cross" in hints.split("; ")
    press(desk, "Esc", "F8")
    assert heard.urgent == [desk.note]
    assert desk.note


def test_choices_are_read_out_and_walked_through(desk: Desk, heard: Listener) -> None:
    press(desk, "Left", "Left")
    heard.heard()
    press(desk, "e")
    said = heard.heard()
    assert any("v Visit" in words for words in said)
    press(desk, "Down")
    (second,) = heard.heard()
    press(desk, "Up")
    (first,) = heard.heard()
    assert second != first
    assert first in " ".join(said)


def test_nothing_is_done_while_nobody_listens(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[object] = []
    monkeypatch.setattr(spoken.Speaker, "mark", lambda *_: made.append("said") or "")
    monkeypatch.setattr(QAccessible, "updateAccessibility", staticmethod(made.append))
    assert not QAccessible.isActive()
    with a_desk(*STANDARD) as desk:
        press(desk, "Ctrl+Home", "Tab", "Tab", "3", "Delete", "Shift+Right")
        assert made == []
