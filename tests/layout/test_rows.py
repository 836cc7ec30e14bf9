from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import pytest
from hypothesis import given

from annotator.layout.measure import MonospaceLine, MonospaceMeasure
from annotator.layout.rows import paragraphs_of, wrap
from annotator.layout.spacing import LayoutMetrics, Sheet
from tests.layout.articles import sheet, texts


@given(texts)
def test_paragraphs_tile_the_text(text: str) -> None:
    paragraphs = paragraphs_of(text)
    assert [p.start for p in paragraphs] == [0, *(p.next for p in paragraphs[:-1])]
    assert paragraphs[-1].next == len(text)
    assert "\n".join(text[p.start : p.end] for p in paragraphs) == text


@given(texts)
def test_rows_tile_the_text(text: str) -> None:
    frames = [frame for p in paragraphs_of(text) for frame in wrap(text, p, sheet(80.0))]
    assert [frame.start for frame in frames] == [0, *(frame.end for frame in frames[:-1])]
    assert frames[-1].end == len(text)
    assert all(not text[frame.visible_end : frame.end].strip() for frame in frames)


def test_other_separators_are_not_line_feeds() -> None:
    assert len(paragraphs_of("one\u2028two\u0085three\x0bfour\rfive")) == 1


def test_gap_only_where_no_empty_line_follows() -> None:
    one, two, blank, three = paragraphs_of("one\ntwo\n \nthree")
    assert (one.gap_below, two.gap_below, blank.gap_below, three.gap_below) == (
        True,
        False,
        False,
        False,
    )
    assert (one.blank, blank.blank) == (False, True)


def test_an_empty_text_is_one_row_of_full_height() -> None:
    (paragraph,) = paragraphs_of("")
    assert not paragraph.blank
    (frame,) = wrap("", paragraph, sheet())
    assert (frame.start, frame.end) == (0, 0)


@dataclass(frozen=True)
class BrokenMeasure(MonospaceMeasure):
    def lines(self, text: str, width: float) -> list[MonospaceLine]:
        lines: Sequence[MonospaceLine] = super().lines(text, width)
        return [line for line in lines if line.start]


def test_lost_lines_are_refused() -> None:
    (paragraph,) = paragraphs_of("one two three")
    with pytest.raises(ValueError, match="end at 0 instead of 13"):
        wrap("one two three", paragraph, Sheet(BrokenMeasure(), 40.0, LayoutMetrics()))
