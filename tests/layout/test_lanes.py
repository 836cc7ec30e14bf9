from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.layout.lanes import LaneStack, nesting_lanes, stack

intervals = st.lists(
    st.tuples(st.integers(0, 60), st.integers(1, 20)).map(
        lambda pair: (float(pair[0]), float(pair[0] + pair[1]))
    ),
    max_size=30,
)


def conflicts(given_intervals: list[tuple[float, float]], lanes: list[int]) -> list[str]:
    return [
        f"{one} and {other} in lane {lane}"
        for (one, lane), (other, other_lane) in combinations(
            zip(given_intervals, lanes, strict=True), 2
        )
        if lane == other_lane and one[0] < other[1] and other[0] < one[1]
    ]


@given(intervals)
def test_intervals_of_one_lane_never_overlap(given_intervals: list[tuple[float, float]]) -> None:
    assert not conflicts(given_intervals, stack(given_intervals))


@given(intervals)
def test_from_left_to_right_no_lane_is_wasted(given_intervals: list[tuple[float, float]]) -> None:
    given_intervals.sort()
    deepest = max(
        (sum(a <= point < b for a, b in given_intervals) for point, _ in given_intervals),
        default=0,
    )
    assert max(stack(given_intervals), default=-1) + 1 == deepest


def test_checker_sees_a_broken_assignment() -> None:
    assert conflicts([(0.0, 10.0), (5.0, 12.0)], [0, 0])
    assert not conflicts([(0.0, 10.0), (10.0, 12.0)], [0, 0])


def test_lowest_lane_with_room_is_taken() -> None:
    lanes = LaneStack()
    assert [lanes.place(a, b) for a, b in ((20, 30), (0, 40), (0, 20), (30, 35))] == [0, 1, 0, 0]
    assert len(lanes) == 2


@pytest.mark.parametrize(
    ("pieces", "depths"),
    [
        ([], []),
        ([(0, 5)], [0]),
        ([(0, 20), (0, 5), (6, 10)], [1, 0, 0]),  # side by side inside one: one deep
        ([(0, 20), (1, 10), (2, 3)], [2, 1, 0]),
        ([(0, 10), (5, 15)], [0, 1]),  # crossing takes another lane, not a deeper one
        ([(0, 10), (5, 15), (10, 20)], [0, 1, 0]),
        ([(0, 10), (0, 10)], [0, 1]),  # the later one is the outer
    ],
)
def test_depth_is_the_height_of_the_nest(pieces: list[tuple[int, int]], depths: list[int]) -> None:
    assert nesting_lanes(pieces) == depths


@given(st.lists(st.tuples(st.integers(0, 60), st.integers(1, 20)), max_size=30))
def test_overlapping_marks_never_share_a_lane(starts: list[tuple[int, int]]) -> None:
    pieces = [(start, start + length) for start, length in starts]
    lanes = nesting_lanes(pieces)
    assert not conflicts(pieces, lanes)  # type: ignore[arg-type]
    for (one, lane), (other, other_lane) in combinations(zip(pieces, lanes, strict=True), 2):
        if one != other and one[0] <= other[0] and other[1] <= one[1]:
            assert lane > other_lane, f"{one} holds {other}"
