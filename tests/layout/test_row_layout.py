from __future__ import annotations

from itertools import pairwise

from annotator.layout.arcs import RowLink
from annotator.layout.geometry import Row, SpanItem
from annotator.layout.measure import MonospaceLine, MonospaceMeasure
from annotator.layout.row_layout import PlacedSpan, compose_row, moved, plain_heights
from annotator.layout.rows import RowFrame, paragraphs_of, wrap
from annotator.layout.spacing import LayoutMetrics, Sheet
from tests.layout.articles import link, mark, sheet

TEXT = "Erdogan is to visit Kazakhstan on Wednesday"


def frame(text: str = TEXT, width: float = 400.0) -> RowFrame:
    return wrap(text, paragraphs_of(text)[0], sheet(width))[0]


def row(*items: SpanItem, text: str = TEXT, width: float = 400.0) -> Row:
    spans = [PlacedSpan(item, item.fragments[0][0]) for item in items]
    return compose_row(sheet(width), frame(text, width), spans, [])


def test_a_row_without_marks_keeps_a_comfortable_spacing() -> None:
    plain = row()
    assert plain.height == 27.0  # 1.45 × 18, in whole pixels
    assert 0 < plain.text_y < plain.height - 18
    assert plain.baseline == plain.text_y + 14.0


def test_an_empty_line_is_lower_and_a_paragraph_gap_higher() -> None:
    plain, blank = (plain_heights(sheet(), False, blank=blank)[1] for blank in (False, True))
    assert blank < plain < plain_heights(sheet(), True, blank=False)[1]


def test_box_and_label_stand_where_the_mark_is() -> None:
    marked = row(mark("m", (14, 19), label="Visit", kind="event"))
    (box,), (label,) = marked.boxes, marked.labels
    assert (box.rect.x, box.rect.right) == (14 * 8 - 1, 19 * 8 + 1)
    assert box.rect.contains(15 * 8, marked.text_y)
    assert (label.rect.x, label.rect.width) == (14 * 8, 35.0)  # strong
    assert label.rect.bottom <= box.rect.y
    assert (box.opens, box.closes) == (True, True)


def test_outer_marks_grow_around_inner_ones() -> None:
    marked = row(mark("outer", (0, 19)), mark("inner", (0, 7)))
    outer, inner = marked.boxes
    assert (outer.depth, inner.depth) == (1, 0)
    assert outer.rect.y < inner.rect.y
    assert outer.rect.bottom > inner.rect.bottom
    assert outer.rect.bottom < marked.bottom


def test_the_inner_label_is_lower() -> None:
    marked = row(mark("outer", (0, 19)), mark("inner", (0, 7)))
    assert {label.mark: label.lane for label in marked.labels} == {"inner": 0, "outer": 1}


def test_a_label_without_room_goes_up() -> None:
    marked = row(mark("a", (0, 2), label="Organization"), mark("b", (3, 5)), mark("c", (20, 30)))
    assert {label.mark: label.lane for label in marked.labels} == {"a": 0, "b": 1, "c": 0}


def test_a_label_at_the_right_edge_stays_in_the_column() -> None:
    marked = row(mark("m", (41, 43), label="Organization"), width=344.0)
    assert marked.labels[0].rect.right == 344.0


def test_fragments_are_joined() -> None:
    marked = row(mark("m", (0, 7), (14, 19)))
    (gap,) = marked.gaps
    assert (gap.x1, gap.x2) == (7 * 8, 14 * 8)
    assert gap.y >= marked.text_y + 18
    assert len(marked.labels) == 1


def test_fragments_on_two_rows_are_joined_over_the_margins() -> None:
    spans = [PlacedSpan(mark("m", (3, 7), (20, 30), label="Visit"), 3)]
    upper, lower = wrap(TEXT, paragraphs_of(TEXT)[0], sheet(200.0))[:2]
    first, second = (compose_row(sheet(200.0), frame, spans, []) for frame in (upper, lower))
    margin = LayoutMetrics().margin
    assert [(gap.x1, gap.x2) for gap in first.gaps] == [(7 * 8, 200 + margin)]
    (start,) = [box.rect.x + 1 for box in second.boxes]
    assert [(gap.x1, gap.x2) for gap in second.gaps] == [(-margin, start)]
    assert [(label.text, label.again) for label in first.labels] == [("Visit", False)]
    assert [(label.text, label.again) for label in second.labels] == [("… Visit", True)]
    assert second.labels[0].rect.x == start


def test_a_mark_that_only_wraps_has_no_dashed_line() -> None:
    for frame in wrap(TEXT, paragraphs_of(TEXT)[0], sheet(80.0)):
        assert not compose_row(sheet(80.0), frame, [PlacedSpan(mark("m", (0, 40)), 0)], []).gaps


def test_dashed_lines_that_meet_lie_below_each_other() -> None:
    marked = row(mark("a", (0, 7), (20, 30)), mark("b", (11, 13), (34, 43)))
    one, other = marked.gaps
    assert one.y != other.y


def test_twelve_marks_on_one_word_have_an_underline_each() -> None:
    marked = row(*(mark(f"m{number:02}", (0, 7)) for number in range(12)))
    bottoms = sorted(box.rect.bottom for box in marked.boxes)
    assert all(lower - upper >= 3.0 for upper, lower in pairwise(bottoms))
    assert bottoms[-1] < marked.bottom
    assert len({label.lane for label in marked.labels}) == 12


def test_a_mark_that_goes_on_in_the_next_row_ends_at_the_letters() -> None:
    marked = row(mark("m", (0, 19)), width=80.0)
    (box,) = marked.boxes
    assert box.rect.right == 10 * 8 + 1
    assert (box.opens, box.closes) == (True, False)


def test_labels_only_stand_where_the_mark_begins() -> None:
    text = "Erdogan is to visit"
    second = wrap(text, paragraphs_of(text)[0], sheet(80.0))[1]
    marked = compose_row(sheet(80.0), second, [PlacedSpan(mark("m", (0, 19)), 0)], [])
    assert marked.boxes
    assert not marked.labels


def test_height_grows_with_lanes_alone() -> None:
    one = row(mark("a", (0, 7)))
    spread = row(mark("a", (0, 7)), mark("b", (14, 19)), mark("c", (20, 30)))
    stacked = row(mark("a", (0, 7), label="Organization"), mark("b", (8, 10)))
    assert row().height < one.height == spread.height < stacked.height


def test_rows_without_arcs_are_lower_where_none_are_wanted() -> None:
    spans = [PlacedSpan(mark("a", (0, 7)), 0), PlacedSpan(mark("b", (20, 30)), 20)]
    links = [RowLink(link("e", 0, "a", "b"), True, True, None)]
    with_arcs, without = (
        compose_row(sheet(metrics=LayoutMetrics(arcs=arcs)), frame(), spans, links)
        for arcs in (True, False)
    )
    assert with_arcs.arcs
    assert not without.arcs
    assert without.height == compose_row(sheet(), frame(), spans, []).height < with_arcs.height


def test_moving_a_row_moves_all_of_it() -> None:
    spans = [PlacedSpan(mark("a", (0, 7), (14, 19)), 0), PlacedSpan(mark("b", (20, 30)), 20)]
    still = compose_row(
        sheet(), frame(), spans, [RowLink(link("e", 0, "a", "b"), True, True, None)]
    )
    down = moved(still, 100.0)
    assert down.y == 100.0
    assert down.height == still.height
    for before, after in zip(
        [*still.boxes, *still.labels], [*down.boxes, *down.labels], strict=True
    ):
        assert after.rect.y == before.rect.y + 100.0
    assert down.gaps[0].y == still.gaps[0].y + 100.0
    (arc,), (moved_arc,) = still.arcs, down.arcs
    assert moved_arc.y == arc.y + 100.0
    assert moved_arc.source_y == arc.source_y + 100.0
    assert moved_arc.label_rect.y == arc.label_rect.y + 100.0
    assert moved(down, -100.0) == still


class LeftwardsLine(MonospaceLine):
    """A line whose text runs from right to left."""

    def x_at(self, position: int) -> float:
        return (self.end - position) * self.advance

    def boxes(self, start: int, end: int) -> list[tuple[float, float]]:
        left, right = max(start, self.start), min(end, self.end)
        return [(self.x_at(right), self.x_at(left))] if left < right else []


class LeftwardsMeasure(MonospaceMeasure):
    def lines(self, text: str, width: float) -> list[MonospaceLine]:
        return [LeftwardsLine(0, len(text), self.advance, len(text))]


def test_a_mark_in_right_to_left_text_opens_at_the_right() -> None:
    leftwards = Sheet(LeftwardsMeasure(), 400.0, LayoutMetrics())
    (line_frame,) = wrap("كازاخستان", paragraphs_of("كازاخستان")[0], leftwards)
    marked = compose_row(leftwards, line_frame, [PlacedSpan(mark("m", (0, 4)), 0)], [])
    (box,) = marked.boxes
    assert box.leftwards
    assert (box.rect.x, box.rect.right) == (5 * 8 - 1, 9 * 8 + 1)
