from __future__ import annotations

import unicodedata

import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication

from annotator.gui.canvas.qt_measure import QtLine, QtMeasure
from annotator.gui.theme import interface_font, reading_font
from annotator.layout.direction import is_right_to_left

pytestmark = pytest.mark.usefixtures("qapp")

LETTERS = ["a", "fi", "Word", "é", "e\u0301", "😀", "👩\u200d👩\u200d👧", "12", "(x)", "日本", "𝔘"]
RIGHT_TO_LEFT = ["שלום", "سلام", "لا"]
ODD = [" ", "  ", "-", "\t", "\u00a0", "\u2028", "\u0085", "\u200b", "\ufffc", "x" * 40]
PIECES = st.sampled_from([*LETTERS, *RIGHT_TO_LEFT, *ODD])
TEXTS = st.lists(PIECES, max_size=30).map("".join)
PLAIN = st.lists(
    st.sampled_from(["a", "fi", "Word", " ", "é", "e\u0301", "😀", "𝔘", "12", "\u2028"]),
    max_size=30,
).map("".join)


def measure() -> QtMeasure:
    return QtMeasure(reading_font(13), interface_font(8.25))


def graphemes(text: str) -> set[int]:
    """Positions where a caret may stand, by the Unicode rules."""
    return {match.start() for match in regex.finditer(r"\X", text)} | {len(text)}


@given(TEXTS, st.integers(60, 500))
def test_lines_tile_the_paragraph(text: str, width: int) -> None:
    lines = measure().lines(text, width)
    assert lines[0].start == 0
    assert lines[-1].end == len(text)
    assert [line.end for line in lines[:-1]] == [line.start for line in lines[1:]]
    assert [line.last for line in lines] == [False] * (len(lines) - 1) + [True]


@given(PLAIN, st.integers(80, 500))
def test_caret_places_are_inverse(text: str, width: int) -> None:
    lines = measure().lines(text, width)
    whole = graphemes(text)
    for line in lines:
        seen = line.start + len(text[line.start : line.end].rstrip(" "))
        for position in sorted(p for p in whole if line.start <= p <= seen):
            assert line.position_at(line.x_at(position)) == position


@given(TEXTS, st.integers(60, 500))
def test_a_caret_place_finds_itself_again(text: str, width: int) -> None:
    """Also where directions mix: the position found is at the same x."""
    for line in measure().lines(text, width):
        visible = line.start + len(text[line.start : line.end].rstrip())
        for position in range(line.start, visible + 1):
            x = line.x_at(position)
            found = line.position_at(x)
            assert line.start <= found <= line.end
            assert abs(line.x_at(found) - x) < 0.51


@given(TEXTS, st.integers(60, 500), st.floats(-20, 520))
def test_a_pointer_never_lands_inside_a_character(text: str, width: int, x: float) -> None:
    if any(odd in text for odd in ("\u0085", "\u2028", "\ufffc", "\u200b")):
        return  # shown by stand-ins, which combine in other ways
    whole = graphemes(text)
    for line in measure().lines(text, width):
        found = line.position_at(x)
        assert found in whole or found in (line.start, line.end)


@given(TEXTS, st.integers(60, 500), st.data())
def test_boxes_lie_inside_the_line_in_order(text: str, width: int, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    for line in measure().lines(text, width):
        boxes = line.boxes(start, end)
        assert boxes == sorted(boxes)
        assert all(left < right for left, right in boxes)
        if "\t" in text and is_right_to_left(text):
            continue  # a tab that hangs over the end of such a line moves what Qt calls its width
        shown = text[max(start, line.start) : min(end, line.end)]
        if shown.strip("\u0301\u200d \t\u00a0\u200b\u2028\u0085"):
            for left, right in boxes:
                assert line.left - 0.01 <= left
                assert right <= line.left + line.width + 0.01
        if max(start, line.start) >= min(end, line.end):
            assert boxes == []


def one(text: str, width: float = 600) -> QtLine:
    (line,) = measure().lines(text, width)
    return line


def test_adjacent_boxes_touch() -> None:
    line = one("Visit to Kazakhstan")
    assert line.boxes(0, 5)[0][1] == pytest.approx(line.boxes(5, 6)[0][0])
    assert line.boxes(0, 5) == [(0.0, pytest.approx(line.x_at(5)))]


def test_a_mark_on_mixed_directions_has_several_boxes() -> None:
    line = one("hello שלום world")
    (both,) = line.boxes(6, 10)
    assert both == (pytest.approx(line.x_at(6), abs=60), pytest.approx(line.x_at(11), abs=60))
    # The last of "hello" and the first two letters of the Hebrew word are not side by side.
    assert len(line.boxes(4, 8)) == 2


def test_right_to_left_paragraph_starts_at_the_right() -> None:
    line = one("قال الرئيس", 400)
    assert line.x_at(0) == pytest.approx(400)
    assert line.left > 200
    assert line.boxes(0, 3)[0][1] == pytest.approx(400)


def test_astral_and_combining_characters_are_one_step() -> None:
    line = one("a😀e\u0301b")
    assert [line.position_at(line.x_at(p)) for p in (0, 1, 2, 4, 5)] == [0, 1, 2, 4, 5]
    mark = unicodedata.combining("\u0301")
    assert mark  # and yet a mark on it alone can be seen:
    assert line.boxes(3, 4) == line.boxes(2, 4)


@pytest.mark.parametrize("odd", ["\u2028", "\u2029", "\x0b", "\x0c", "\r", "\u0085", "\ufffc"])
def test_odd_separators_are_shown_and_break_nothing(odd: str) -> None:
    line = one(f"one{odd}two")
    assert (line.start, line.end) == (0, 7)
    ((left, right),) = line.boxes(3, 4)
    assert right - left > 1


def test_long_words_break_anywhere_and_empty_paragraphs_have_a_line() -> None:
    lines = measure().lines("x" * 200, 120)
    assert len(lines) > 5
    assert all(line.width <= 120 for line in lines)
    (empty,) = measure().lines("", 120)
    assert (empty.start, empty.end, empty.width) == (0, 0, 0)
    assert empty.x_at(0) == 0
    assert empty.position_at(50) == 0


def test_trailing_blanks_are_not_boxed() -> None:
    first, _ = measure().lines("Kazakhstan Kazakhstan", 150)
    assert first.end == 11
    assert first.boxes(0, 11)[0][1] == pytest.approx(first.width)
    assert first.boxes(10, 11) != []  # but a mark on the blank alone can still be seen


def test_labels_keep_their_room_when_they_become_strong() -> None:
    it = measure()
    assert it.label_width("Person") == it.label_width("Person", strong=True)
    assert it.label_width("Organization") > it.label_width("Person") > 10


def test_words_know_their_places() -> None:
    line = one("pay a  visit")
    assert line.words() == [
        (line.x_at(0), "pay"),
        (line.x_at(4), "a"),
        (line.x_at(7), "visit"),
    ]
    assert one("قال x").words() is None


def test_a_column_of_characters(qapp: QApplication) -> None:
    it = measure()
    assert it.column_width(80) == pytest.approx(2 * it.column_width(40))
