from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from annotator.layout.measure import MonospaceMeasure
from tests.layout.articles import paragraphs


@given(paragraphs, st.sampled_from([1.0, 60.0, 200.0, 5000.0]))
def test_lines_tile_the_paragraph_and_fit(text: str, width: float) -> None:
    measure = MonospaceMeasure()
    lines = measure.lines(text, width)
    assert [line.start for line in lines] == [0, *(line.end for line in lines[:-1])]
    assert lines[-1].end == len(text)
    assert all(line.width <= max(width, measure.advance) for line in lines)


def test_positions_and_x_agree() -> None:
    (line,) = MonospaceMeasure().lines("Astana", 400.0)
    assert [line.position_at(line.x_at(position)) for position in range(7)] == list(range(7))
    assert (line.position_at(-50.0), line.position_at(1e6)) == (0, 6)
    assert line.boxes(2, 4) == [(16.0, 32.0)]
    assert line.boxes(6, 9) == []


def test_blanks_at_the_wrap_take_no_width() -> None:
    first, second = MonospaceMeasure().lines("aaaa   bbbb", 40.0)
    assert (first.end, first.width) == (7, 32.0)
    assert second.start == 7


def test_an_empty_paragraph_has_a_line() -> None:
    (line,) = MonospaceMeasure().lines("", 400.0)
    assert (line.start, line.end, line.width) == (0, 0, 0.0)
