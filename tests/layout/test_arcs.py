from __future__ import annotations

from dataclasses import replace
from itertools import combinations
from typing import Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.layout.arcs import RowLink, route
from annotator.layout.geometry import ArcPiece, LabelBox, Rect
from tests.layout.articles import first_overlap, link, sheet

WIDTH = 400.0
SHEET = sheet(WIDTH)
BOXES = {
    "a": Rect(0.0, -1.0, 80.0, 20.0),
    "b": Rect(120.0, -1.0, 60.0, 20.0),
    "c": Rect(300.0, -1.0, 90.0, 20.0),
}


def inside(source: str, target: str, index: int = 0, label: str = "agent") -> RowLink:
    return RowLink(link("e", index, source, target, label), True, True, None)


def routed(*links: RowLink, labels: tuple[LabelBox, ...] = ()) -> list[ArcPiece]:
    return route(SHEET, links, BOXES, labels)[0]


def label_over(left: float, right: float) -> LabelBox:
    return LabelBox("a", 0, "mention", "x", Rect(left, -14.0, right - left, 12.0), 0)


def test_an_arc_runs_from_mark_to_mark_with_its_label_in_the_middle() -> None:
    (arc,) = routed(inside("a", "b"))
    assert (arc.left, arc.right) == (40.0, 150.0)
    assert (arc.source_foot, arc.target_foot) == (40.0, 150.0)
    assert arc.label_rect.center == (95.0, arc.y)
    assert not arc.leaves_left
    assert not arc.leaves_right


def test_direction_does_not_change_the_run() -> None:
    (arc,) = routed(inside("b", "a"))
    assert (arc.left, arc.right) == (40.0, 150.0)
    assert (arc.source_foot, arc.target_foot) == (150.0, 40.0)


def test_an_arc_to_another_row_runs_to_the_margin() -> None:
    down = RowLink(link("e", 0, "b", "elsewhere"), True, False, "right")
    up = RowLink(link("e", 1, "elsewhere", "b"), False, True, "left")
    first, second = routed(down, up)
    assert first.leaves_right
    assert first.right > WIDTH
    assert first.target_foot is None
    assert second.leaves_left
    assert second.left < 0
    assert second.source_foot is None


def test_arcs_of_one_mark_share_a_lane_and_no_foot() -> None:
    left, right = routed(inside("b", "a", 0), inside("b", "c", 1))
    assert left.lane == right.lane == 0
    assert left.source_foot is not None
    assert right.source_foot is not None
    assert left.source_foot < right.source_foot


def test_arcs_of_one_mark_nest_instead_of_crossing() -> None:
    short, long = routed(inside("a", "b", 0), inside("a", "c", 1))
    assert (short.lane, long.lane) == (0, 1)
    assert short.source_foot is not None
    assert long.source_foot is not None
    assert long.source_foot < short.source_foot


def test_two_arcs_between_the_same_marks_nest() -> None:
    one, two = routed(inside("a", "b", 0), inside("a", "b", 1))
    outer, inner = sorted((one, two), key=lambda arc: arc.left)
    assert inner.right < outer.right
    assert outer.lane > inner.lane


def test_the_shortest_arc_is_lowest() -> None:
    arcs = routed(inside("a", "c", 0), inside("a", "b", 1), inside("b", "c", 2))
    assert [arc.lane for arc in arcs] == [1, 0, 0]


def test_feet_avoid_labels_where_there_is_room() -> None:
    (arc,) = routed(inside("a", "c"), labels=(label_over(0.0, 40.0),))
    assert arc.source_foot == 60.0
    assert arc.source_y == BOXES["a"].y


def test_a_foot_under_a_label_stops_above_it() -> None:
    label = label_over(0.0, 79.0)
    (arc,) = routed(inside("a", "c"), labels=(label,))
    assert arc.source_y < label.rect.y


def test_a_long_label_over_a_short_run_stays_on_the_page() -> None:
    (arc,) = routed(inside("a", "b", label="w" * 60))
    assert arc.label_rect.x >= -SHEET.metrics.margin


def test_a_label_moves_off_the_foot_of_a_higher_arc() -> None:
    boxes = {"a": BOXES["a"], "m": Rect(190.0, -1.0, 20.0, 20.0), "c": BOXES["c"]}
    beyond = RowLink(link("f", 0, "m", "elsewhere"), True, False, "left")
    long = inside("a", "c", label="label")
    arcs, lanes = route(SHEET, [beyond, long], boxes, ())
    assert lanes == 2
    higher, lower = sorted(arcs, key=lambda arc: -arc.lane)
    foot = higher.source_foot
    assert foot is not None
    assert not lower.label_rect.x <= foot <= lower.label_rect.right


@pytest.mark.parametrize("leaves", ["left", "right"])
def test_a_name_near_the_margin_stands_beside_its_line(leaves: Literal["left", "right"]) -> None:
    end = "a" if leaves == "left" else "c"
    boxes = {"a": Rect(0.0, -1.0, 20.0, 20.0), "c": Rect(380.0, -1.0, 20.0, 20.0)}
    ((arc,), _) = route(
        SHEET, [RowLink(link("e", 0, end, "x", "recipient"), True, False, leaves)], boxes, ()
    )
    beside = arc.left if leaves == "right" else arc.right
    assert not arc.left < arc.label_rect.center[0] < arc.right
    assert beside == arc.source_foot
    assert -SHEET.metrics.margin <= arc.label_rect.x
    assert arc.label_rect.right <= WIDTH + SHEET.metrics.margin


def test_a_name_beside_its_line_is_clear_of_other_feet_and_joined_to_it() -> None:
    boxes = {"a": Rect(0.0, -1.0, 30.0, 20.0), "c": BOXES["c"]}
    near = RowLink(link("e", 0, "a", "x", "recipient"), True, False, "left")
    arcs, _ = route(SHEET, [near, inside("a", "c", 1)], boxes, ())
    short, long = arcs
    assert long.source_foot is not None
    assert short.source_foot is not None
    assert short.source_foot < long.source_foot < short.right < short.label_rect.x


def test_a_short_arc_between_neighbours_shows_its_line() -> None:
    boxes = {"a": Rect(100.0, -1.0, 20.0, 20.0), "b": Rect(124.0, -1.0, 20.0, 20.0)}
    ((arc,), _) = route(SHEET, [inside("a", "b", label="recipient")], boxes, ())
    assert arc.label_rect.x > arc.right


def test_marks_of_equal_extent_do_not_share_a_foot() -> None:
    boxes = {"a": BOXES["a"], "same": BOXES["a"], "around": Rect(20.0, -3.0, 40.0, 24.0)}
    boxes |= {"b": BOXES["b"], "c": BOXES["c"]}
    arcs, _ = route(
        SHEET, [inside("a", "b"), inside("same", "c"), inside("around", "c")], boxes, ()
    )
    feet = [arc.source_foot for arc in arcs] + [arc.target_foot for arc in arcs]
    assert len(set(feet)) == len(feet)


def test_an_end_without_a_box_has_no_arc() -> None:
    assert route(SHEET, [inside("a", "gone")], BOXES, ()) == ([], 0)


ends = st.tuples(
    st.sampled_from("abc"), st.sampled_from("abcx"), st.sampled_from(["", "to", "recipient"])
)


def row_links(drawn: list[tuple[str, str, str]]) -> list[RowLink]:
    links: list[RowLink] = []
    for index, (source, target, label) in enumerate(drawn):
        if target == "x":
            leaves = "left" if index % 2 else "right"
            links.append(RowLink(link("e", index, source, "x", label), True, False, leaves))
        elif source != target:
            links.append(inside(source, target, index, label))
    return links


def run_conflicts(arcs: list[ArcPiece]) -> list[tuple[ArcPiece, ArcPiece]]:
    return [
        (one, other)
        for one, other in combinations(arcs, 2)
        if one.lane == other.lane and one.left < other.right and other.left < one.right
    ]


@given(st.lists(ends, max_size=14))
def test_runs_and_labels_never_overlap(drawn: list[tuple[str, str, str]]) -> None:
    arcs, lanes = route(SHEET, row_links(drawn), BOXES, ())
    assert not run_conflicts(arcs)
    assert first_overlap(arc.label_rect for arc in arcs if arc.label) is None
    assert {arc.lane for arc in arcs} == set(range(lanes))
    feet = [foot for arc in arcs for foot in (arc.source_foot, arc.target_foot) if foot is not None]
    assert len(set(feet)) == len(feet)


@pytest.mark.parametrize("same_lane", [True, False])
def test_checker_sees_runs_that_overlap(same_lane: bool) -> None:
    first, second = routed(inside("a", "b", 0), inside("a", "c", 1))
    if same_lane:
        second = replace(second, lane=first.lane)
    assert bool(run_conflicts([first, second])) is same_lane
