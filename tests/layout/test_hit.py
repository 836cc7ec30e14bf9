from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.layout.geometry import LinkItem, Row, SpanItem
from annotator.layout.hit import REACH, hit
from annotator.layout.page import Layout, Page
from tests.layout.articles import MEASURE, Article, articles, link, mark

TEXT = "President Recep Tayyip Erdogan is slated to visit Kazakhstan\n\non Wednesday"
ERDOGAN, NAME, KAZAKHSTAN = mark("p", (0, 30)), mark("n", (10, 30)), mark("k", (50, 60))
WHEN = mark("w", (65, 74))


def page(*items: SpanItem, links: tuple[LinkItem, ...] = ()) -> Page:
    return Layout(TEXT, MEASURE, 500.0).page(items, links)


class OneRow:
    """A page of one row, whatever is on it."""

    def __init__(self, row: Row) -> None:
        self._row = row
        self.text_height = 18.0

    def row_at(self, _y: float) -> Row:
        return self._row


def middle(page: Page, position: int) -> tuple[float, float]:
    """The middle of a character of the first row."""
    row = page.row_of(position)
    return (position - row.start + 0.5) * 8, row.text_y + 9


@given(articles(), st.booleans())
def test_every_mark_is_hit_in_the_middle_of_its_first_box(article: Article, lazily: bool) -> None:
    layout = Layout(article.text, MEASURE, article.width, whole_up_to=0 if lazily else 10_000)
    shown = layout.page(article.items, article.links)
    for item in article.items:
        rect = shown.rect_of(item.mark)
        if rect is not None:
            target = hit(shown, *rect.center)
            assert item.mark in target.stack
            assert target.kind == "mark"
            assert target.mark == target.stack[0]


@given(articles())
def test_every_label_is_hit(article: Article) -> None:
    shown = Layout(article.text, MEASURE, article.width).page(article.items, article.links)
    for row in shown.rows:
        for label in row.labels:
            target = hit(shown, *label.rect.center)
            assert (target.mark, target.part) == (label.mark, label.part)
        for arc in row.arcs:
            if arc.label:
                assert hit(shown, *arc.label_rect.center).link == (arc.owner, arc.index)


@given(articles(), st.floats(-80, 600), st.floats(-80, 900))
def test_every_point_has_an_answer(article: Article, x: float, y: float) -> None:
    shown = Layout(article.text, MEASURE, article.width).page(article.items, article.links)
    target = hit(shown, x, y)
    assert 0 <= target.position <= len(article.text)
    if target.character is not None:
        assert 0 <= target.position - target.character <= 1
    assert (target.mark is not None) == (target.kind == "mark")
    assert (target.link is not None) == (target.kind == "arc")


@given(articles())
def test_every_mark_is_hit_in_the_middle_of_each_of_its_boxes(article: Article) -> None:
    shown = Layout(article.text, MEASURE, article.width).page(article.items, article.links)
    for row in shown.rows:
        for box in row.boxes:
            if not box.rect.width:
                continue  # a blank at a wrapped line's end has no room of its own
            for selected in (None, box.mark):
                target = hit(shown, *box.rect.center, selected)
                assert box.mark in target.stack
                # Another box of the same mark may have its edge just there.
                assert target.edge is None or target.fragment != box.fragment


@given(articles())
def test_both_edges_of_every_mark_can_be_grabbed(article: Article) -> None:
    """However deep it is nested: the selected mark's edges win over what lies inside."""
    shown = Layout(article.text, MEASURE, article.width).page(article.items, article.links)
    for row in shown.rows:
        for box in row.boxes:
            left, right = ("end", "start") if box.leftwards else ("start", "end")
            opens, closes = (box.closes, box.opens) if box.leftwards else (box.opens, box.closes)
            _, y = box.rect.center
            grabbed = {left: opens, right: closes}
            for edge, x in ((left, box.rect.x), (right, box.rect.right)):
                if grabbed[edge]:
                    target = hit(shown, x, y, box.mark)
                    assert (target.kind, target.mark) == ("mark", box.mark)
                    assert target.edge is not None


def test_a_row_of_right_to_left_text_has_its_start_at_the_right() -> None:
    row = page(NAME).rows[0]
    (box,) = row.boxes
    mirrored = replace(row, boxes=(replace(box, leftwards=True),))
    _, y = box.rect.center
    for x, edge in ((box.rect.x, "end"), (box.rect.right - 1, "start")):
        assert hit(OneRow(mirrored), x, y, "n").edge == edge  # type: ignore[arg-type]


def test_the_middle_of_a_narrow_mark_is_no_edge() -> None:
    shown = page(mark("i", (22, 23)))
    rect = shown.rect_of("i")
    assert rect is not None
    assert hit(shown, *rect.center, selected="i").edge is None
    assert hit(shown, rect.x + 1, rect.center[1], selected="i").edge == "start"
    assert hit(shown, rect.right - 1, rect.center[1], selected="i").edge == "end"


def test_text_and_nothing() -> None:
    shown = page()
    target = hit(shown, *middle(shown, 3))
    assert (target.kind, target.character) == ("text", 3)
    beside = hit(shown, 490.0, 12.0)
    assert (beside.kind, beside.character, beside.position) == ("nothing", None, 60)
    above = hit(shown, 20.0, -30.0)
    assert (above.kind, above.position) == ("nothing", 2)
    below = hit(shown, 20.0, shown.height + 30.0)
    assert (below.kind, below.position) == ("nothing", 64)


def test_the_innermost_mark_is_first() -> None:
    shown = page(ERDOGAN, NAME)
    assert hit(shown, *middle(shown, 15)).stack == ("n", "p")
    assert hit(shown, *middle(shown, 15)).mark == "n"
    assert hit(shown, *middle(shown, 3)).stack == ("p",)


@pytest.mark.parametrize(("offset", "edge"), [(-REACH, "start"), (REACH, "start"), (20.0, None)])
def test_edges_are_only_those_of_the_selected_mark(offset: float, edge: str | None) -> None:
    shown = page(NAME, KAZAKHSTAN)
    rect = shown.rect_of("k")
    assert rect is not None
    _, y = rect.center
    assert hit(shown, rect.x + offset, y, selected="k").edge == edge
    assert hit(shown, rect.x + offset, y, selected="n").edge is None
    assert hit(shown, rect.x + offset, y).edge is None


def test_the_edge_of_an_outer_mark_wins_over_the_inner_mark() -> None:
    shown = page(ERDOGAN, NAME)
    rect = shown.rect_of("p")
    assert rect is not None
    target = hit(shown, rect.right - 3.0, rect.center[1], selected="p")
    assert (target.mark, target.edge, target.stack[0]) == ("p", "end", "p")


def test_a_mark_that_goes_on_has_its_end_in_the_last_row() -> None:
    long = mark("l", (50, 74))
    shown = page(long)
    first, second = shown.boxes_of("l")
    assert hit(shown, first.rect.right, first.rect.center[1], selected="l").edge is None
    assert hit(shown, second.rect.right, second.rect.center[1], selected="l").edge == "end"
    assert hit(shown, second.rect.x, second.rect.center[1], selected="l").edge is None


def test_an_arc_that_leaves_is_hit_wherever_words_may_stand_on_it() -> None:
    shown = page(NAME, KAZAKHSTAN, WHEN, links=(link("e", 0, "n", "w"),))
    piece = shown.find_arc("e", 0)[0]
    assert piece.leaves_right
    top = piece.label_rect.y
    assert hit(shown, piece.right - 30.0, top + 0.5).link == ("e", 0)
    assert hit(shown, piece.right - 30.0, top - 2.0).link is None


def test_an_arc_that_is_not_seen_is_not_hit() -> None:
    shown = page(NAME, KAZAKHSTAN, WHEN, links=(link("e", 0, "n", "k"),))
    (arc,) = shown.find_arc("e", 0)
    for point in ((arc.left + 20.0, arc.y), arc.label_rect.center):
        assert hit(shown, *point).link == ("e", 0)
        assert hit(shown, *point, shown=lambda arc: arc.owner != "e").link is None


def test_arcs_are_hit_near_their_line() -> None:
    shown = page(NAME, KAZAKHSTAN, WHEN, links=(link("e", 0, "n", "k"), link("e", 1, "k", "w")))
    (arc,) = shown.find_arc("e", 0)
    assert hit(shown, arc.left + 20.0, arc.y + REACH).link == ("e", 0)
    assert hit(shown, arc.left + 20.0, arc.y + REACH + 1).link is None
    assert arc.target_foot is not None
    assert hit(shown, arc.target_foot + 2.0, (arc.y + arc.target_y) / 2).link == ("e", 0)
    upper, lower = shown.find_arc("e", 1)
    assert hit(shown, upper.right - 3.0, upper.y).link == ("e", 1)
    assert hit(shown, lower.left + 3.0, lower.y).link == ("e", 1)


def test_a_suggestion_is_hit_as_a_mark() -> None:
    shown = page(mark("s", (50, 60), kind="suggestion", label="State 0.99"))
    assert hit(shown, *middle(shown, 52)).mark == "s"
