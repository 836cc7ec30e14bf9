from __future__ import annotations

from annotator.gui.canvas.selection import Selection


def test_a_caret_selects_nothing() -> None:
    selection = Selection.at(5)
    assert (selection.start, selection.end, selection.has_text) == (5, 5, False)
    assert selection == Selection(5, 5, None, 0, None)


def test_text_is_the_same_in_both_directions() -> None:
    for anchor, caret in ((3, 8), (8, 3)):
        selection = Selection.of_text(anchor, caret)
        assert (selection.start, selection.end, selection.has_text) == (3, 8, True)
        assert selection.caret == caret


def test_growing_keeps_the_anchor_and_lets_the_mark_go() -> None:
    selection = Selection.at(2).with_mark("e1", 4, 1).extended_to(9)
    assert selection == Selection(4, 9)


def test_a_mark_takes_the_place_of_text_and_arc() -> None:
    selection = Selection(1, 6, "e1", 0, ("e1", 2)).with_mark("m2", 4)
    assert selection == Selection(4, 4, "m2")


def test_letting_the_mark_go_keeps_the_text() -> None:
    assert Selection(1, 6, "e1", 1, ("e1", 2)).without_mark() == Selection(1, 6)
