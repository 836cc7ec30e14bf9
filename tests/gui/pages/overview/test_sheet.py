from __future__ import annotations

from annotator.gui.pages.overview.sheet import Bar, Segment


def test_a_bar_reaches_both_ways() -> None:
    bar = Bar("x", (Segment(2), Segment(3), Segment(4, below=True)), "")
    assert (bar.above, bar.under) == (5, 4)
