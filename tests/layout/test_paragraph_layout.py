from __future__ import annotations

from dataclasses import dataclass, field

from annotator.layout.measure import MonospaceLine, MonospaceMeasure
from annotator.layout.paragraph_layout import ParagraphLayout, estimated_height
from annotator.layout.placement import PlacedLink
from annotator.layout.row_layout import PlacedSpan
from annotator.layout.rows import paragraphs_of
from annotator.layout.spacing import LayoutMetrics, Sheet
from tests.layout.articles import link, mark

TEXT = "Erdogan is slated to visit Kazakhstan and to hold talks with Tokayev"


@dataclass(frozen=True)
class CountingMeasure(MonospaceMeasure):
    asked: list[str] = field(default_factory=list)

    def lines(self, text: str, width: float) -> list[MonospaceLine]:
        self.asked.append(text)
        return super().lines(text, width)


def placed(name: str, start: int, end: int) -> PlacedSpan:
    return PlacedSpan(mark(name, (start, end)), start)


PARAGRAPH = paragraphs_of(TEXT)[0]
ERDOGAN, TOKAYEV = placed("e", 0, 7), placed("t", 61, 68)


def test_rows_stay_the_same_objects_where_nothing_differs() -> None:
    measure = CountingMeasure()
    sheet = Sheet(measure, 200.0, LayoutMetrics())
    before = ParagraphLayout(PARAGRAPH, [ERDOGAN], [], 0.0)
    assert not before.composed
    before.compose(TEXT, sheet)
    after = ParagraphLayout(PARAGRAPH, [ERDOGAN, TOKAYEV], [], before.height, before)
    after.compose(TEXT, sheet)
    assert measure.asked == [TEXT]
    old, new = before.rows(10.0), after.rows(10.0)
    assert len(old) == len(new) == 3
    assert old[0] is new[0]
    assert old[1] is new[1]
    assert old[2] != new[2]
    assert after.height > before.height


def test_released_rows_come_back_the_same() -> None:
    sheet = Sheet(MonospaceMeasure(), 200.0, LayoutMetrics())
    layout = ParagraphLayout(PARAGRAPH, [ERDOGAN], [], 0.0)
    layout.compose(TEXT, sheet)
    rows, height = layout.rows(0.0), layout.height
    layout.release()
    assert not layout.composed
    assert layout.height == height
    layout.compose(TEXT, sheet)
    assert layout.rows(0.0) == rows


def test_links_within_and_between_rows() -> None:
    sheet = Sheet(MonospaceMeasure(), 200.0, LayoutMetrics())
    up = PlacedLink(link("up", 0, "t", "e"), 61, 0)
    visit = placed("v", 21, 26)
    side = PlacedLink(link("side", 0, "e", "v"), 0, 21)
    layout = ParagraphLayout(PARAGRAPH, [ERDOGAN, visit, TOKAYEV], [side, up], 0.0)
    layout.compose(TEXT, sheet)
    first, second, third = layout.rows(0.0)
    arcs = {arc.owner: arc for arc in first.arcs}
    # The lines are "Erdogan is slated to", "visit Kazakhstan and to", "hold talks with Tokayev".
    assert arcs["side"].leaves_right
    assert arcs["up"].leaves_right
    assert arcs["up"].source_foot is None
    assert arcs["up"].target_foot is not None
    assert [arc.leaves_left for arc in second.arcs] == [True]
    (lower,) = third.arcs
    assert lower.leaves_left
    assert lower.source_foot is not None


def test_a_link_between_the_outer_rows_leaves_no_piece_between() -> None:
    sheet = Sheet(MonospaceMeasure(), 200.0, LayoutMetrics())
    far = PlacedLink(link("far", 0, "e", "t"), 0, 61)
    layout = ParagraphLayout(PARAGRAPH, [ERDOGAN, TOKAYEV], [far], 0.0)
    layout.compose(TEXT, sheet)
    assert [len(row.arcs) for row in layout.rows(0.0)] == [1, 0, 1]


def test_rows_are_found_by_y_and_by_position() -> None:
    sheet = Sheet(MonospaceMeasure(), 200.0, LayoutMetrics())
    layout = ParagraphLayout(PARAGRAPH, [], [], 0.0)
    layout.compose(TEXT, sheet)
    for index, row in enumerate(layout.rows(0.0)):
        assert layout.row_at(row.y) == layout.row_at(row.bottom - 0.5) == index
        assert layout.row_of(row.start) == layout.row_of(row.end - 1) == index
    assert layout.row_at(-5.0) == 0
    assert layout.row_at(1e9) == 2


def test_the_estimate_of_a_plain_paragraph_is_near() -> None:
    sheet = Sheet(MonospaceMeasure(), 200.0, LayoutMetrics())
    text = TEXT * 40
    (paragraph,) = paragraphs_of(text)
    layout = ParagraphLayout(paragraph, [], [], 0.0)
    layout.compose(text, sheet)
    estimate = estimated_height(paragraph, 0, 0, sheet, 8.0)
    assert abs(estimate - layout.height) < layout.height / 5
    assert estimated_height(paragraph, 9, 2, sheet, 8.0) > estimate
