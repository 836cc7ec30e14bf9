from __future__ import annotations

from dataclasses import fields, replace
from typing import NoReturn

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.gui.canvas.paint_context import (
    FACETS,
    PaintContext,
    differs,
    ranges_in,
    unknown_color,
)
from annotator.layout.geometry import Row
from tests.gui.canvas.example import TEXT, at
from tests.gui.canvas.painting import context_of, inks, page_of, painted
from tests.gui.canvas.test_paint import STATES

pytestmark = pytest.mark.usefixtures("qapp")


def test_every_field_has_a_facet() -> None:
    assert set(FACETS) == {field.name for field in fields(PaintContext)}


@pytest.mark.parametrize("state", [state for state in STATES if state != "plain"])
def test_rows_that_look_different_are_found(state: str) -> None:
    """The facets against the truth: which rows' pixels change."""
    with_inks = inks()
    page = page_of(with_inks)
    old, new = context_of(with_inks), context_of(with_inks, **STATES[state])
    before, after = painted(page, old), painted(page, new)
    said = [row for row in page.rows if differs(row, old, new, list(STATES[state]))]
    covered = {y for row in said for y in range(int(row.y) - 4, int(row.bottom) + 16)}
    for y in range(before.height()):
        if any(before.pixel(x, y) != after.pixel(x, y) for x in range(before.width())):
            assert y - 30 in covered


def test_rows_that_look_the_same_are_left_alone() -> None:
    with_inks = inks()
    page = page_of(with_inks)
    old = context_of(with_inks)
    new = replace(old, caret=at("Ankara")[0], hovered="nobody", unsaved=frozenset({"arab"}))
    said = [row.start for row in page.rows if differs(row, old, new, ["caret", "unsaved"])]
    assert said == [page.row_of(at("Ankara")[0]).start, page.row_of(at("رجب أردوغان")[0]).start]


class Looked(dict[int, str]):
    """Hints that may be looked up one by one, but not all gone through for every row."""

    def items(self) -> NoReturn:  # type: ignore[override]
        raise AssertionError("all hints were gone through for one row")

    __iter__ = items  # type: ignore[assignment]


def test_hints_of_a_row_are_found_without_going_through_all() -> None:
    with_inks = inks()
    page = page_of(with_inks)
    hints = Looked({position: f"h{position}" for position in range(0, len(TEXT), 7)})
    context = context_of(with_inks, position_hints=hints)
    found = [hint for row in page.rows for hint in context.hints_on(row)]
    assert found == [(at, f"h{at}") for at in range(0, page.rows[-1].end, 7)]
    assert context_of(with_inks).hints_on(page.rows[0]) == []


def arc_row(rows: tuple[Row, ...]) -> Row:
    return next(row for row in rows if row.arcs)


def test_strengths_follow_selection_and_mode() -> None:
    with_inks = inks()
    arc = arc_row(page_of(with_inks).rows).arcs[0]
    context = context_of(with_inks)
    assert context.strength_of(arc) == "plain"
    assert replace(context, selected=arc.target).strength_of(arc) == "strong"
    assert replace(context, selected="pick").strength_of(arc) == "faint"
    assert replace(context, selected="pick", arcs="selection").strength_of(arc) == "hidden"
    assert replace(context, selected=arc.target, arcs="none").strength_of(arc) == "hidden"
    link = (arc.owner, arc.index)
    assert replace(context, selected_link=link, arcs="selection").strength_of(arc) == "strong"


def test_the_selected_mark_is_never_dimmed() -> None:
    context = context_of(inks(), legal=frozenset({"state"}), selected="visit")
    assert context.is_dimmed("person")
    assert not context.is_dimmed("visit")
    assert not context.is_dimmed("state")


def test_unknown_marks_have_a_colour() -> None:
    assert unknown_color("anything").startswith("#")
    assert TEXT


@given(
    st.lists(st.tuples(st.integers(0, 9), st.integers(1, 9)), max_size=30),
    st.integers(0, 200),
    st.integers(0, 60),
)
def test_of_many_ranges_those_of_a_row_are_found(
    gaps: list[tuple[int, int]], start: int, length: int
) -> None:
    ranges: list[tuple[int, int]] = []
    reached = 0
    for gap, size in gaps:
        ranges.append((reached + gap, reached + gap + size))
        reached += gap + size
    end = start + length
    wanted = [one for one in ranges if one[0] <= end and one[1] > start]
    found = [one for one in ranges_in(ranges, start, end) if one in wanted]
    assert found == wanted
    assert len(ranges_in(ranges, start, end)) <= max(7, len(wanted) + 2)


def test_in_front_are_the_selection_and_its_partners() -> None:
    context = context_of(inks(), selected="visit", hovered="time", kin=frozenset({"person"}))
    dimmed = [mark for mark in ("visit", "time", "person", "state") if context.is_dimmed(mark)]
    assert dimmed == ["state"]
    lit = replace(context, legal=frozenset({"state"}))
    assert lit.is_dimmed("person")
