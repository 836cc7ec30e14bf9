from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication

from annotator.gui.canvas.movement import Edge, moved, moved_edge, next_token_end, without_blanks
from annotator.gui.canvas.qt_measure import QtMeasure
from annotator.gui.theme import interface_font, reading_font
from annotator.layout.caret import Caret, Step, next_grapheme
from annotator.layout.measure import MonospaceMeasure
from annotator.layout.page import Layout
from annotator.model.tokens import tokenise
from tests.builders import TEXT

WORDS = "one two, three"


@pytest.mark.parametrize(
    ("edge", "position", "forward", "after"),
    [
        ("end", 3, True, 7),
        ("end", 7, True, 8),
        ("end", 8, True, 14),
        ("end", 14, True, 14),
        ("end", 5, True, 7),
        ("end", 14, False, 8),
        ("end", 8, False, 7),
        ("end", 7, False, 3),
        ("end", 3, False, 3),
        ("end", 5, False, 3),
        ("start", 0, True, 4),
        ("start", 4, True, 7),
        ("start", 2, True, 4),
        ("start", 3, True, 4),
        ("start", 9, True, 9),
        ("start", 9, False, 7),
        ("start", 4, False, 0),
        ("start", 0, False, 0),
        ("start", 2, False, 0),
    ],
)
def test_edges_move_by_tokens(edge: Edge, position: int, forward: bool, after: int) -> None:
    assert moved_edge(WORDS, position, edge, forward=forward, by_character=False) == after


def test_edges_move_by_what_a_reader_counts_as_a_character() -> None:
    text = "ae\u0301👩\u200d🚀z"
    stops = [0]
    while stops[-1] < len(text):
        stops.append(moved_edge(text, stops[-1], "end", forward=True, by_character=True))
    assert stops == [0, 1, 3, 6, 7]
    back = [len(text)]
    while back[-1] > 0:
        back.append(moved_edge(text, back[-1], "start", forward=False, by_character=True))
    assert back == stops[::-1]


def test_there_and_back_is_where_one_was() -> None:
    ends = [end for _, end in tokenise(TEXT)]
    for position in ends[:-1]:
        on = moved_edge(TEXT, position, "end", forward=True, by_character=False)
        assert on > position
        assert moved_edge(TEXT, on, "end", forward=False, by_character=False) == position


def test_a_selection_grows_to_the_end_of_a_token_and_a_caret_to_its_start() -> None:
    page = Layout(TEXT, MonospaceMeasure(), 400.0).page([], [])
    at = Caret(0)
    grown = moved(page, at, "token", forward=True, extend=True, height=100.0)
    assert grown.position == len("Anna")
    walked = moved(page, at, "token", forward=True, extend=False, height=100.0)
    assert walked.position == len("Anna ")
    back = moved(page, Caret(7), "token", forward=False, extend=True, height=100.0)
    assert back.position == len("Anna ")


def test_the_end_of_the_text_is_the_last_end() -> None:
    assert next_token_end("one  ", 3) == 5
    assert next_token_end("", 0) == 0


@pytest.mark.parametrize(
    ("stretch", "left"),
    [((0, 3), (0, 3)), ((3, 8), (4, 8)), ((0, 4), (0, 3)), ((3, 4), None), ((2, 2), None)],
)
def test_blanks_at_the_edges(stretch: tuple[int, int], left: tuple[int, int] | None) -> None:
    assert without_blanks(WORDS, *stretch) == left


def test_every_kind_of_blank_goes() -> None:
    assert without_blanks("\u2028\u00a0x\u3000\n", 0, 5) == (2, 3)


ARABIC = "وصل الرئيس إلى أنقرة"
MIXED = st.lists(
    st.sampled_from(["Baku", "12", "שלום", "سلام", "لا", "e\u0301", "،", "(x)", "👩\u200d🚀"]),
    min_size=1,
    max_size=8,
).map(" ".join)


@given(MIXED, st.sampled_from([90.0, 400.0]))
def test_every_place_on_a_line_as_qt_sets_it_is_visited_once(
    qapp: QApplication, text: str, width: float
) -> None:
    measure = QtMeasure(reading_font(13), interface_font(8.25))
    page = Layout(text, measure, width).page([], [])
    places = [0]
    while places[-1] < len(text):
        places.append(next_grapheme(text, places[-1]))
    for row in page.rows:
        here = [place for place in places if page.row_of(place).start == row.start]
        xs = {place: row.line.x_at(place - row.offset) for place in here}
        seen = sorted(here, key=lambda place: (xs[place], place))
        visited = [seen[0]]
        while len(visited) < len(seen):
            at = Caret(visited[-1])
            after = moved(page, at, "character", forward=True, extend=False, height=0.0)
            visited.append(after.position)
        assert visited == seen


def test_arrows_go_where_they_point_in_arabic() -> None:
    page = Layout(ARABIC, MonospaceMeasure(), 400.0).page([], [])

    def after(position: int, step: Step, *, forward: bool, extend: bool = False) -> int:
        return moved(
            page, Caret(position), step, forward=forward, extend=extend, height=0.0
        ).position

    words = [start for start, _ in tokenise(ARABIC)]
    assert after(0, "sentence", forward=False) == len(ARABIC)
    assert after(0, "token", forward=False, extend=True) == tokenise(ARABIC)[0][1]
    assert after(words[2], "token", forward=True, extend=True) == words[1]
    assert after(3, "character", forward=True, extend=True) == 2
    assert after(3, "character", forward=False, extend=True) == 4
    assert after(3, "line_edge", forward=True) == len(ARABIC), "End is the end of reading"


def test_edges_go_where_the_arrows_point_in_arabic() -> None:
    first, second = tokenise(ARABIC)[:2]
    assert moved_edge(ARABIC, first[1], "end", forward=False, by_character=False) == second[1]
    assert moved_edge(ARABIC, second[0], "start", forward=True, by_character=False) == first[0]
    assert moved_edge(ARABIC, 2, "end", forward=True, by_character=True) == 1
