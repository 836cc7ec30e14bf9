from __future__ import annotations

from dataclasses import replace

import pytest

from annotator.gui.canvas.arc_words import FAR, ROW_LENGTH, rough, words_on
from annotator.gui.canvas.paint_context import PaintContext
from annotator.layout.geometry import ArcPiece, Rect
from tests.gui.canvas.painting import context_of, inks
from tests.gui.canvas.test_paint_arcs import ARC

pytestmark = pytest.mark.usefixtures("qapp")

LEAVING = replace(
    ARC,
    left=20.0,
    right=420.0,
    source_foot=20.0,
    target_foot=None,
    leaves_right=True,
    label_rect=Rect(190.0, 13.0, 60.0, 14.0),
)


def known(far: int = 200) -> PaintContext:
    ends = {"visit": (0, "pay a visit"), "person": (far, "Tokayev")}
    return context_of(inks(), end_of=ends.get)


def words(arc: ArcPiece, context: PaintContext, *others: ArcPiece, strength: str = "strong") -> str:
    return words_on(arc, [arc, *others], strength, context)[0]  # type: ignore[arg-type]


def test_an_arc_within_a_row_has_its_name_only() -> None:
    assert words_on(ARC, [ARC], "strong", known()) == ("agent", ARC.label_rect)


def test_an_arc_to_another_row_says_where_it_goes() -> None:
    assert words(LEAVING, known()) == "agent → Tokayev ↓"
    entering = replace(
        LEAVING, source_foot=None, target_foot=420.0, leaves_right=False, leaves_left=True
    )
    assert words(entering, known()) == "agent ← pay a visit ↑"
    assert words(replace(LEAVING, symmetric=True), known()) == "agent – Tokayev ↓"


def test_what_is_far_has_a_distance() -> None:
    assert words(LEAVING, known(ROW_LENGTH * FAR)) == f"agent → Tokayev ↓ {FAR} lines"
    assert words(LEAVING, known(ROW_LENGTH * FAR - 1)) == "agent → Tokayev ↓"
    assert [rough(number) for number in (7, 64, 128, 66_543)] == ["7", "64", "130", "67,000"]


def test_words_keep_to_the_line_and_leave_some_of_it() -> None:
    _, rect = words_on(LEAVING, [LEAVING], "strong", known())
    assert LEAVING.left < rect.x
    assert rect.right < LEAVING.right
    short = replace(LEAVING, right=90.0, label_rect=Rect(24.0, 13.0, 60.0, 14.0))
    assert words(short, known()) == "agent ↓"
    beside = replace(LEAVING, left=300.0, source_foot=300.0)
    assert words_on(beside, [beside], "strong", known()) == ("agent ↓", beside.label_rect)


def test_only_a_chosen_arc_covers_the_lines_of_others() -> None:
    crossing = replace(ARC, owner="other", lane=1, source_foot=220.0, target_foot=400.0)
    assert words(LEAVING, known(), crossing, strength="plain") == "agent ↓"
    assert words(LEAVING, known(), crossing) == "agent → Tokayev ↓"
    assert words(LEAVING, known(), replace(crossing, lane=0), strength="plain") != "agent ↓"
    assert words(LEAVING, known(), strength="faint") == "agent ↓"


def test_where_nothing_is_known_the_way_is_shown() -> None:
    assert words(LEAVING, context_of(inks())) == "agent ↓"
    assert words(replace(LEAVING, label=""), context_of(inks())) == ""
