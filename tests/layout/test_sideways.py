from __future__ import annotations

from typing import Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.layout.caret import Caret, move, next_grapheme
from annotator.layout.geometry import Row
from annotator.layout.page import Layout, Page
from annotator.layout.sideways import sideways
from annotator.model.tokens import tokenise
from tests.layout.mixed import MixedMeasure

Step = Literal["character", "token"]
ADVANCE = MixedMeasure().advance
# "abc שלום def": the Hebrew word is seen from x 4 to 8, its first letter at the right.
MIXED = "abc שלום def"

words = st.lists(st.sampled_from(["ab", "c.", "שלום", "אב", "12", "e\u0301"]), max_size=8)
texts = st.lists(words.map(" ".join), min_size=1, max_size=3).map("\n".join)
widths = st.sampled_from([60.0, 100.0, 400.0])


def page(text: str, width: float = 400.0) -> Page:
    return Layout(text, MixedMeasure(), width).page([], [])


def walk(shown: Page, start: int, step: Step, *, right: bool) -> list[int]:
    """Where the caret stands, press after press, until it moves no more."""
    stops = [start]
    for _ in range(3 * len(shown.text) + 3):
        after = sideways(shown, Caret(stops[-1]), step, right=right)
        if after.position == stops[-1]:
            return stops
        stops.append(after.position)
    raise AssertionError(f"never ends: {stops}")


def x_of(row: Row, position: int) -> float:
    return row.line.x_at(position - row.offset)


def stops_of(shown: Page, row: Row, step: Step) -> list[int]:
    """Every place of a row where the caret may stand, in the order of the text."""
    text = shown.text
    if step == "token":
        found = sorted({0, len(text), *(start for start, _ in tokenise(text))})
    else:
        found = [0]
        while found[-1] < len(text):
            found.append(next_grapheme(text, found[-1]))
    return [stop for stop in dict.fromkeys(found) if shown.row_of(stop).start == row.start]


def test_characters_of_a_mixed_line_from_left_to_right() -> None:
    shown = page(MIXED)
    # Behind "c" and its blank the eye meets the last Hebrew letter, not the first.
    assert walk(shown, 0, "character", right=True) == [0, 1, 2, 3, 7, 6, 5, 4, 8, 9, 10, 11, 12]
    assert walk(shown, 12, "character", right=False) == [
        *(12, 11, 10, 9, 8, 4, 5, 6, 7, 3, 2, 1, 0),
    ]


def test_at_the_left_end_of_hebrew_the_next_line_begins_at_its_right() -> None:
    shown = page("שלום\nאב גד")
    assert walk(shown, 0, "character", right=False) == list(range(11))
    assert walk(shown, 10, "character", right=True) == list(range(10, -1, -1))


def test_between_paragraphs_of_both_directions_it_is_the_order_of_reading() -> None:
    shown = page("ab\nשלום\ncd")
    assert sideways(shown, Caret(2), "character", right=True) == Caret(3)
    assert sideways(shown, Caret(3), "character", right=True) == Caret(2)
    assert sideways(shown, Caret(7), "character", right=False) == Caret(8)
    assert sideways(shown, Caret(8), "character", right=False) == Caret(7)


@pytest.mark.parametrize(
    ("text", "start", "right", "expected"),
    [
        ("אב גד הו", 0, False, [0, 3, 6, 8]),
        ("אב גד הו", 8, True, [8, 6, 3, 0]),
        ("ab cd ef", 0, True, [0, 3, 6, 8]),
        ("ab אב גד cd", 0, True, [0, 6, 3, 9, 11]),
        ("ab אב גד cd", 11, False, [11, 9, 3, 6, 0]),
    ],
)
def test_tokens_go_the_way_the_eye_goes(
    text: str, start: int, right: bool, expected: list[int]
) -> None:
    assert walk(page(text), start, "token", right=right) == expected


@given(texts, widths, st.sampled_from(["character", "token"]))
def test_every_place_of_a_line_is_visited_once_from_left_to_right(
    text: str, width: float, step: Step
) -> None:
    shown = page(text, width)
    for row in shown.rows:
        stops = stops_of(shown, row, step)
        if not stops:
            continue
        seen = sorted(stops, key=lambda stop: (x_of(row, stop), stop))
        for order, right in ((seen, True), (seen[::-1], False)):
            visited = [order[0]]
            while len(visited) <= len(stops):
                after = sideways(shown, Caret(visited[-1]), step, right=right).position
                if after == visited[-1] or shown.row_of(after).start != row.start:
                    break
                visited.append(after)
            assert visited == order
            xs = [x_of(row, stop) for stop in visited]
            assert xs == sorted(xs, reverse=not right)


@given(texts, widths, st.integers(0, 60), st.booleans())
def test_there_and_back(text: str, width: float, position: int, right: bool) -> None:
    shown = page(text, width)
    position = min(position, len(text))
    stops = [stop for row in shown.rows for stop in stops_of(shown, row, "character")]
    start = max(stop for stop in stops if stop <= position)
    after = sideways(shown, Caret(start), "character", right=right).position
    turned = shown.row_of(after).start != shown.row_of(start).start
    if after != start and not turned:
        assert sideways(shown, Caret(after), "character", right=not right).position == start


@given(st.text("ab ,é\n", max_size=40), widths, st.integers(0, 40), st.booleans())
def test_without_hebrew_it_is_the_order_of_the_text(
    text: str, width: float, position: int, right: bool
) -> None:
    shown = page(text, width)
    caret = Caret(min(position, len(text)))
    for step in ("character", "token"):
        assert sideways(shown, caret, step, right=right) == move(shown, caret, step, forward=right)


@given(words, words, st.booleans(), widths, st.sampled_from(["character", "token"]))
def test_both_ends_of_the_article_are_reached(
    first: list[str], second: list[str], leftwards: bool, width: float, step: Step
) -> None:
    opening = "אב " if leftwards else "ab "
    text = "\n".join(opening + " ".join(more) for more in (first, second))
    shown = page(text, width)
    last = walk(shown, 0, step, right=not leftwards)[-1]
    assert shown.row_of(last).start == shown.rows[-1].start
    assert shown.row_of(walk(shown, last, step, right=leftwards)[-1]).start == 0
