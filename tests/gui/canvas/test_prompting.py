from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtWidgets import QInputDialog

from annotator.gui.canvas.chooser import Choice
from tests.gui.desk import Desk, offered, press


def test_rows_are_offered_at_the_selection_and_taken_by_key(desk: Desk) -> None:
    desk.put_caret(4)
    desk.editor.offer("Which?", [Choice("one", "o", "One"), Choice("two", "t", "Two")])
    assert offered(desk) == ["One", "Two"]
    viewport, chooser = desk.surface.viewport(), desk.window.chooser
    point = viewport.mapTo(chooser.ground, desk.surface.article_point(4))
    assert chooser.geometry().topLeft().x() == point.x()
    assert chooser.geometry().topLeft().y() > point.y()


def test_hints_light_their_marks_until_the_mode_ends(desk: Desk) -> None:
    desk.editor.select_mark("e5")
    press(desk, "h")
    desk.editor.show_hints({"m1": "a"}, {"m1"})
    assert (desk.hints, desk.surface.context.legal) == ({"m1": "a"}, {"m1"})
    press(desk, "Esc")
    assert (desk.hints, desk.surface.context.legal) == ({}, None)


def test_marks_light_up_by_themselves(desk: Desk) -> None:
    desk.editor.show_legal({"m1", "m2"})
    assert desk.surface.context.legal == {"m1", "m2"}
    desk.editor.show_legal(None)
    assert desk.surface.context.legal is None


def test_the_line_to_the_pointer_starts_at_the_mark(desk: Desk) -> None:
    desk.editor.show_rubber("m4", QPointF(5, 7))
    line = desk.surface._pointer_line
    assert line is not None
    assert line[0].toPoint() == desk.surface.article_point(desk.text.index("Baku"))
    assert line[1] == QPointF(5, 7)
    desk.editor.show_rubber(None, None)
    assert desk.surface._pointer_line is None


@pytest.mark.parametrize(
    ("words", "fine", "value"), [(" a \n", True, "a"), ("a", False, None), (" ", True, None)]
)
def test_a_value_is_asked_for(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, words: str, fine: bool, value: str | None
) -> None:
    monkeypatch.setattr(QInputDialog, "getText", lambda *_: (words, fine))
    assert desk.editor.ask_value("Visit") == value
